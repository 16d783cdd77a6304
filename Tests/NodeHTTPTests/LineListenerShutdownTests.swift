import NodeHTTP
import NodeService
import Testing

/// The end of the listener: five seconds for the whole process, whatever is open.
@Suite struct `shutdown of the line` {
    let alpha: TLSIdentity
    let bravo: TLSIdentity

    init() throws {
        alpha = try identity("alpha")
        bravo = try identity("bravo")
    }

    @Test func `an open long poll is answered at shutdown with what there is`() async throws {
        let arrived = Gate()
        let clock = ContinuousClock()
        try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
            let (held, asked) = try await withListener(
                bravo, trusting: [alpha.certificate],
                handler: { request in
                    arrived.open()
                    await Gate().wait()
                    return LineResponse(status: Task.isCancelled ? 200 : 500)
                },
                { port, _ async throws in
                    let held = Task { try await client.post(port) }
                    await arrived.wait()
                    return (held, clock.now)
                })
            #expect(clock.now - asked < .seconds(2))
            #expect(try await held.value.status == 200)
        }
    }

    @Test func `neither an idle connection nor a stuck handshake holds the shutdown up`() async throws {
        let clock = ContinuousClock()
        try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
            let log = LogRecord()
            let (stuck, asked) = try await withListener(bravo, trusting: [alpha.certificate], log: log) {
                port, _ async throws in
                let stuck = Task { try await RawClient.exchange(port, tls: nil, sending: "\u{16}\u{3}\u{1}") }
                #expect(try await client.post(port).status == 200)
                return (stuck, clock.now)
            }
            #expect(clock.now - asked < .seconds(4))
            _ = await stuck.result
        }
    }

    @Test func `an upload that stalls is cut at shutdown`() async throws {
        var limits = LineLimits()
        limits.shutdown = .milliseconds(200)
        let clock = ContinuousClock()
        let tls = try alpha.clientConfiguration(trusting: [bravo.certificate])
        try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
            let (stalled, asked) = try await withListener(
                bravo, trusting: [alpha.certificate], limits: limits
            ) { port, _ async throws in
                let head = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n12345"
                let stalled = Task { try await RawClient.exchange(port, tls: tls, sending: head) }
                #expect(try await client.post(port).status == 200)
                return (stalled, clock.now)
            }
            #expect(clock.now - asked < .seconds(3))
            _ = await stalled.result
        }
    }
}
