import Logging
import NIOCore
import NIOSSL
import NodeHTTP
import NodeService
import Testing

/// What is too large, too slow or too little, at either end.
@Suite struct `limits of the line` {
    let alpha: TLSIdentity
    let bravo: TLSIdentity

    init() throws {
        alpha = try identity("alpha")
        bravo = try identity("bravo")
    }

    private func listening<Result: Sendable>(
        limits: LineLimits = LineLimits(), log: LogRecord = LogRecord(),
        handler: @escaping @Sendable (LineRequest) async -> LineResponse = echo,
        _ body: (Int, PeerClient) async throws -> Result
    ) async throws -> Result {
        try await withListener(
            bravo, trusting: [alpha.certificate], limits: limits, log: log, handler: handler,
            { port, _ async throws in
                try await withClient(alpha, trusting: [bravo.certificate]) { try await body(port, $0) }
            })
    }

    private func raw(_ port: Int, _ text: String, closing: Bool = false) async throws -> String {
        try await RawClient.exchange(
            port, tls: try alpha.clientConfiguration(trusting: [bravo.certificate]), sending: text,
            closing: closing)
    }

    @Test(arguments: [(0, 0, 200), (4_194_304, 0, 200), (4_194_304, 1, 413), (4_194_304, 4_194_304, 413)])
    func `a body is taken up to the limit and refused beyond it`(_ body: Int, _ more: Int, _ status: Int)
        async throws
    {
        try await listening { port, client async throws in
            let answer = try await client.post(port, body: [UInt8](repeating: 7, count: body + more))
            #expect(answer.status == status)
            // The refusal leaves the connection, or at least the listener, in order.
            #expect(try await client.post(port).status == 200)
        }
    }

    @Test func `an answer beyond what the client accepts is refused by the client`() async throws {
        let large = [UInt8](repeating: 7, count: 8 << 20)
        try await listening(
            handler: { _ in LineResponse(status: 200, body: large) },
            { port, client async throws in
                #expect(await client.failure(port, accept: (8 << 20) - 1) == .tooLarge(limit: (8 << 20) - 1))
                #expect(try await client.post(port, accept: 8 << 20).body == large)
            })
    }

    @Test func `posts one after another use one connection`() async throws {
        let log = LogRecord()
        try await listening(log: log) { port, client async throws in
            for _ in 1...5 { #expect(try await client.post(port).status == 200) }
        }
        #expect(log.count("Connection opened.") == 1)
    }

    @Test func `nobody's connections take the places of others`() async throws {
        let charlie = try identity("charlie")
        var limits = LineLimits()
        limits.connectionsOfOne = 2
        let log = LogRecord()
        try await withListener(
            bravo, trusting: [alpha.certificate, charlie.certificate], limits: limits, log: log
        ) { port, _ async throws in
            var held: [PeerClient] = []
            for _ in 1...3 { held.append(try PeerClient(identity: alpha, trusting: [bravo.certificate])) }
            #expect(try await held[0].post(port).status == 200)
            #expect(try await held[1].post(port).status == 200)
            #expect(await held[2].failure(port) != nil)
            #expect(log.count("2 connections with this certificate are open") >= 1, "\(log.lines)")
            try await withClient(charlie, trusting: [bravo.certificate]) { client async throws in
                #expect(try await client.post(port).status == 200)
            }
            await held[0].shutdown()
            var isFree = false
            for _ in 1...1_000 where !isFree { isFree = await held[2].failure(port) == nil }
            #expect(isFree, "a place that is left is free again")
            for client in held.dropFirst() { await client.shutdown() }
        }
    }

    @Test func `a dead port is unreachable at once`() async throws {
        let port = try await listening { port, _ in port }
        try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
            let clock = ContinuousClock()
            let start = clock.now
            let failure = await client.failure(port)
            #expect(failure?.isUnreachable == true, "\(String(describing: failure))")
            // Tried again, it would take until the connect timeout of 3 s.
            #expect(clock.now - start < .seconds(2))
        }
    }

    @Test(arguments: ["http://127.0.0.1:1/", "127.0.0.1", "https://", "", "ftp://h/", "https:///x"])
    func `only an https address with a host is dialled`(_ address: String) async throws {
        try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
            _ = await #expect(throws: PeerError.addressMalformed(address)) {
                try await client.post(address, body: [], contentType: "a/b", accept: 1, timeout: .seconds(1))
            }
        }
    }

    @Test func `a client waits as long as it was told`() async throws {
        try await listening(
            handler: { request in
                await Gate().wait()
                return await echo(request)
            },
            { port, client async throws in
                _ = await #expect(throws: PeerError.timeout) {
                    try await client.post(port, timeout: .milliseconds(200))
                }
            })
    }

    @Test(.timeLimit(.minutes(1)))
    func `a client that goes away leaves no handler behind`() async throws {
        let arrived = Gate()
        let left = Gate()
        try await listening(
            handler: { request in
                arrived.open()
                await Gate().wait()
                left.open()
                return await echo(request)
            },
            { port, client async throws in
                let post = Task { try await client.post(port, timeout: .seconds(3600)) }
                await arrived.wait()
                post.cancel()
                await #expect(throws: PeerError.cancelled) { try await post.value }
                await left.wait()
            })
    }

    @Test func `a client that was shut down says so`() async throws {
        let client = try PeerClient(identity: alpha, trusting: [bravo.certificate])
        await client.shutdown()
        await client.shutdown()
        #expect(await client.failure(1) == .cancelled)
    }

    @Test(.timeLimit(.minutes(1))) func `a head that does not end closes the connection`() async throws {
        var limits = LineLimits()
        limits.requestHead = .milliseconds(100)
        try await listening(limits: limits) { port, _ async throws in
            #expect(try await raw(port, "POST /line/v1/exchange HTTP/1.1\r\nhost: ") == "")
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a body that does not end closes the connection`() async throws {
        var limits = LineLimits()
        limits.requestBody = .milliseconds(100)
        let called = LogRecord()
        try await listening(
            limits: limits,
            handler: { request in
                called.logger.info("called")
                return await echo(request)
            },
            { port, _ async throws in
                let head = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345"
                #expect(try await raw(port, head) == "")
            })
        #expect(called.lines.isEmpty)
    }

    @Test func `a body that breaks off never reaches the handler`() async throws {
        let called = LogRecord()
        try await listening(
            handler: { request in
                called.logger.info("called")
                return await echo(request)
            },
            { port, client async throws in
                let head = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345"
                #expect(try await raw(port, head, closing: true) == "")
            })
        #expect(called.lines.isEmpty)
    }

    @Test func `a body without a length is refused`() async throws {
        let text = "POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"
        try await listening { port, _ async throws in
            let answer = try await raw(port, text.replacing("host: x", with: "host: x\r\nconnection: close"))
            #expect(answer.hasPrefix("HTTP/1.1 411 "), "\(answer)")
            #expect(answer.lowercased().contains("content-type: application/problem+json"))
        }
    }

    @Test(arguments: [
        "x: " + String(repeating: "a", count: 9 * 1024) + "\r\n",
        String(repeating: "x: " + String(repeating: "a", count: 1000) + "\r\n", count: 17),
        String(repeating: "x: y\r\n", count: 65),
    ])
    func `headers beyond the limits are refused`(_ headers: String) async throws {
        try await listening { port, _ async throws in
            let answer = try await raw(port, "GET / HTTP/1.1\r\nhost: x\r\n" + headers + "\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `a connection that never shakes hands is closed and logged once`() async throws {
        var limits = LineLimits()
        limits.handshake = .milliseconds(100)
        let log = LogRecord()
        try await listening(limits: limits, log: log) { port, _ async throws in
            #expect(try await RawClient.exchange(port, tls: nil, sending: "") == "")
        }
        #expect(log.count("connection refused in the handshake") == 1, "\(log.lines)")
        #expect(log.count("no handshake within 0.1 seconds") == 1)
    }

    @Test(.timeLimit(.minutes(1))) func `an idle connection is closed`() async throws {
        var limits = LineLimits()
        limits.idle = .seconds(1)
        try await listening(limits: limits) { port, _ async throws in
            let answer = try await raw(port, "GET / HTTP/1.1\r\nhost: x\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains(alpha.certificate.fingerprint))
        }
    }
}
