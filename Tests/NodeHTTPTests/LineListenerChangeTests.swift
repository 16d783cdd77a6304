import NodeHTTP
import NodeService
import Testing

/// A change of certificates while the listener runs.
@Suite struct `a change of certificates` {
    let alpha: TLSIdentity
    let bravo: TLSIdentity
    let charlie: TLSIdentity

    init() throws {
        alpha = try identity("alpha")
        bravo = try identity("bravo")
        charlie = try identity("charlie")
    }

    @Test func `a member added at run time gets in, one removed is refused`() async throws {
        try await withListener(bravo, trusting: [alpha.certificate]) { port, listener async throws in
            try await withClient(alpha, trusting: [bravo.certificate]) { leaving async throws in
                try await withClient(charlie, trusting: [bravo.certificate]) { coming async throws in
                    #expect(try await leaving.post(port).status == 200)
                    #expect(await coming.failure(port)?.isRefusedByTLS == true)

                    try listener.trust([charlie.certificate], identity: bravo)

                    #expect(try await coming.post(port).status == 200)
                    // The connection from before is told why, once; a new one does not come about.
                    #expect(try await leaving.post(port).status == 403)
                    #expect(await leaving.failure(port)?.isRefusedByTLS == true)
                }
            }
        }
    }

    @Test func `the listener's own new certificate is shown from the next handshake on`() async throws {
        let renewed = try identity("bravo")
        let log = LogRecord()
        try await withListener(bravo, trusting: [alpha.certificate], log: log) {
            port, listener async throws in
            try await withClient(alpha, trusting: [bravo.certificate, renewed.certificate]) {
                prepared async throws in
                try await withClient(alpha, trusting: [renewed.certificate]) { strict async throws in
                    #expect(try await prepared.post(port).status == 200)
                    #expect(await strict.failure(port)?.isRefusedByTLS == true)

                    try listener.trust([alpha.certificate], identity: renewed)

                    #expect(try await strict.post(port).status == 200)
                    for _ in 1...3 { #expect(try await prepared.post(port).status == 200) }
                }
            }
        }
        // Prepared's first, strict's refused one and its next, and one for prepared after the change.
        #expect(log.count("Connection opened.") == 4, "\(log.lines)")
    }

    @Test func `a request under way is answered across the change`() async throws {
        let arrived = Gate()
        let answer = Gate()
        try await withListener(
            bravo, trusting: [alpha.certificate],
            handler: { request in
                arrived.open()
                await answer.wait()
                return await echo(request)
            },
            { port, listener async throws in
                try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
                    async let held = client.post(port)
                    await arrived.wait()
                    try listener.trust([charlie.certificate], identity: bravo)
                    answer.open()
                    #expect(try await held.status == 200)
                }
            })
    }

    @Test func `terms that cannot be are refused and the old ones stand`() async throws {
        try await withListener(bravo, trusting: [alpha.certificate]) { port, listener async throws in
            #expect(throws: CredentialError.nothingTrusted) { try listener.trust([], identity: bravo) }
            try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
                #expect(try await client.post(port).status == 200)
            }
        }
    }
}
