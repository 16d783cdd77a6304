import Logging
import NodeHTTP
import NodeService
import Testing

/// Large bodies, many at once: nobody's fill the memory or keep others from being read.
@Suite struct `bodies of the line at once` {
    private static let held = 150_000

    /// Bodies of one size are held by the handler until the gate opens.
    private func listening(
        _ body: (Int, _ alpha: TLSIdentity, _ charlie: TLSIdentity, _ bravo: TLSIdentity, Gate, Gate)
            async throws
            -> Void
    ) async throws {
        let (alpha, bravo, charlie) = (try identity("alpha"), try identity("bravo"), try identity("charlie"))
        let (arrived, open) = (Gate(), Gate())
        var limits = LineLimits()
        limits.bodies = BodyLimits(atOnce: 300_000, ofOne: 200_000)
        limits.requestBody = .seconds(2)
        try await withListener(
            bravo, trusting: [alpha.certificate, charlie.certificate], limits: limits,
            handler: { request in
                if request.body.count == Self.held {
                    arrived.open()
                    await open.wait()
                }
                return await echo(request)
            },
            { port, _ async throws in try await body(port, alpha, charlie, bravo, arrived, open) })
    }

    @Test(.timeLimit(.minutes(1)))
    func
        `what is beyond the share of one or of all is refused, small bodies are read, and room is given back`()
        async throws
    {
        try await listening { port, alpha, charlie, bravo, arrived, open async throws in
            try await withClient(alpha, trusting: [bravo.certificate]) { (own) async throws in
                try await withClient(charlie, trusting: [bravo.certificate]) { (other) async throws in
                    @Sendable func status(_ bytes: Int, by client: PeerClient) async throws -> Int {
                        try await client.post(port, body: [UInt8](repeating: 7, count: bytes)).status
                    }
                    async let first = status(Self.held, by: own)
                    await arrived.wait()
                    #expect(try await status(100_000, by: own) == 503, "beyond the share of one")
                    #expect(try await status(100_000, by: other) == 200, "which is not another's")
                    #expect(try await status(160_000, by: other) == 503, "beyond that of all")
                    #expect(try await status(64 << 10, by: own) == 200, "small ones are always read")
                    open.open()
                    let held = try await first
                    #expect(held == 200)
                    #expect(try await status(100_000, by: own) == 200, "room is given back")
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a body is refused before any of it is read`() async throws {
        try await listening { port, alpha, _, bravo, arrived, open async throws in
            try await withClient(alpha, trusting: [bravo.certificate]) { (client) async throws in
                async let first = client.post(port, body: [UInt8](repeating: 7, count: Self.held))
                await arrived.wait()
                let answer = try await RawClient.exchange(
                    port, tls: try alpha.clientConfiguration(trusting: [bravo.certificate]),
                    sending: "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 503 "), "\(answer)")
                #expect(answer.lowercased().contains("retry-after: 1\r\n"), "\(answer)")
                open.open()
                let held = try await first
                #expect(held.status == 200)
            }
        }
    }
}
