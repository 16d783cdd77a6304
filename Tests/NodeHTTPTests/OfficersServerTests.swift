import Foundation
import Line
import NIOCore
import NIOSSL
import NodeHTTP
import NodeService
import Testing

/// The officers' listener on a real socket.
@Suite struct `the officers' listener` {
    private static let health = "GET /health HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n"

    @Test func `it speaks TLS 1.3 where a certificate is configured, and nothing older`() async throws {
        let identity = try identity("officers")
        try await serving(with: identity) { port in
            var tls = try RawClient.tls(trusting: identity.certificate)
            let answer = try await RawClient.exchange(port, tls: tls, sending: Self.health)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
            tls.minimumTLSVersion = .tlsv1
            tls.maximumTLSVersion = .tlsv12
            await #expect(throws: (any Error).self) {
                try await RawClient.exchange(port, tls: tls, sending: Self.health)
            }
        }
    }

    @Test func `it answers nobody who speaks without TLS where TLS is configured`() async throws {
        try await serving(with: identity("officers")) { port in
            // Closed without an answer, or reset: either way no byte of HTTP.
            let answer = try? await RawClient.exchange(port, tls: nil, sending: Self.health)
            #expect(answer?.contains("HTTP") != true)
        }
    }

    @Test func `headers beyond the limit end the connection, and the next one is served`() async throws {
        try await serving(with: nil) { port in
            let long =
                "GET /health HTTP/1.1\r\nhost: x\r\nx: \(String(repeating: "y", count: 40_000))\r\n\r\n"
            // Closed without an answer, reset, or answered with a refusal.
            let refused = try? await RawClient.exchange(port, tls: nil, sending: long)
            #expect(refused?.contains("200 OK") != true)
            let answer = try await RawClient.exchange(port, tls: nil, sending: Self.health)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func `connections that say nothing do not hold the shutdown up`()
        async throws
    {
        let clock = ContinuousClock()
        let (idle, asked) = try await serving(with: nil) { port in
            let idle = (0..<20).map { _ in Task { try await RawClient.exchange(port, tls: nil, sending: "") }
            }
            let answer = try await RawClient.exchange(port, tls: nil, sending: Self.health)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
            return (idle, clock.now)
        }
        #expect(clock.now - asked < .seconds(4))
        for task in idle { _ = await task.result }
    }

    @Test(.timeLimit(.minutes(1)))
    func `half requests are closed in a moment, and those of one address leave room for others`() async throws
    {
        var limits = OfficersConnections()
        (limits.all, limits.ofOneAddress) = (40, 20)
        limits.requestHead = .seconds(3)
        let log = LogRecord()
        try await serving(with: nil, limits, log: log) { port in
            let half = (0..<40).map { number in
                // Some say nothing at all.
                let text = number % 2 == 0 ? "GET /health HTTP/1.1\r\nhost: 127." : ""
                return Task { try await RawClient.exchange(port, tls: nil, sending: text) }
            }
            let other = try await RawClient.exchange(port, from: "127.0.0.2", tls: nil, sending: Self.health)
            #expect(other.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(other)")
            for task in half {
                // Closed without an answer, or reset.
                let answer = try? await task.value
                #expect(answer?.isEmpty != false)
            }
            let answer = try await RawClient.exchange(port, tls: nil, sending: Self.health)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
        }
        #expect(log.count("too many of one address") == 20, "\(log.lines)")
    }

    @Test(.timeLimit(.minutes(1))) func `large bodies of one officer are refused beyond its share`()
        async throws
    {
        try await serving(with: nil) { port, token in
            func head(_ length: Int) -> String {
                """
                POST /api/v1/notices HTTP/1.1\r
                host: 127.0.0.1\r
                authorization: Bearer \(token)\r
                content-type: application/json\r
                connection: close\r
                content-length: \(length)\r
                \r\n
                """
            }
            func status(of length: Int) async throws -> Substring {
                let text = head(length) + String(repeating: " ", count: length)
                return try await RawClient.exchange(port, tls: nil, sending: text).dropFirst(9).prefix(3)
            }
            /// Whether it comes to that, when the other connections have been looked at.
            func comes(to wanted: Substring, _ length: Int) async throws -> Bool {
                for _ in 1...1_000 {
                    // A refusal may be lost where the connection is reset behind it.
                    if let found = try? await status(of: length), found == wanted { return true }
                }
                return false
            }
            #expect(try await status(of: 100_000) == "400")
            var held: [any Channel] = []
            for _ in 1...4 { held.append(try await RawClient.open(port, sending: head(2 << 20))) }
            #expect(
                try await comes(to: "503", 100_000), "four bodies of 2 MiB are all that one officer may send")
            #expect(try await status(of: 10_000) == "400", "a small one is always read")
            for channel in held { try await channel.close() }
            #expect(try await comes(to: "400", 100_000))
        }
    }

    /// Runs the server over A's desk, with TLS when there is an identity for it.
    private func serving<Result: Sendable>(
        with identity: TLSIdentity?, _ limits: OfficersConnections = OfficersConnections(),
        log: LogRecord = LogRecord(), _ body: (Int) async throws -> Result
    ) async throws -> Result {
        try await serving(with: identity, limits, log: log) { port, _ in try await body(port) }
    }

    /// The same, with the token of an officer.
    private func serving<Result: Sendable>(
        with identity: TLSIdentity?, _ limits: OfficersConnections = OfficersConnections(),
        log: LogRecord = LogRecord(), _ body: (Int, String) async throws -> Result
    ) async throws -> Result {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }  // left to the system's cleaning
        var members = #""officers":{"host":"127.0.0.1","port":0},"console":".","leaflet":".""#
        members += #","mechanisms":[{"directory":".","line":{"host":"127.0.0.1","port":0}}]"#
        if let identity {
            try identity.write(to: place.path)
            let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
            let key = try #require(files.first { $0.contains("key") })
            let certificate = try #require(files.first { !$0.contains("key") })
            members += #","officers_tls":{"certificate":"\#(certificate)","key":"\#(key)"}"#
        }
        let configuration = try NodeConfiguration(file: Array("{\(members)}".utf8), directory: place.path)
        return try await OfficersFixture.run { fixture in
            try await withService { bound in
                try OfficersServer(
                    desks: [fixture.desk], configuration: configuration, version: "0.1.0",
                    connections: limits, logger: log.logger, onBound: bound)
            } body: { port, _ in
                try await body(port, fixture.token)
            }
        }
    }
}
