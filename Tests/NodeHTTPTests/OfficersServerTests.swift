import Foundation
import Line
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

    /// Runs the server over A's desk, with TLS when there is an identity for it.
    private func serving<Result: Sendable>(
        with identity: TLSIdentity?, _ body: (Int) async throws -> Result
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
                    logger: LogRecord().logger, onBound: bound)
            } body: { port, _ in
                try await body(port)
            }
        }
    }
}
