import NIOSSL
import NodeService
import Synchronization

/// What the listener shows and whom it lets in, at present.
///
/// A new connection takes the terms of its moment; an older one notices at its next request that they have
/// changed. So a change needs no new socket, and no request meets a closed door while it happens
/// (`docs/decisions/0005-mutual-tls.md`).
final class LineTrust: Sendable {
    struct Terms: Sendable {
        let context: NIOSSLContext
        let fingerprints: Set<String>
        let generation: Int
    }

    private let current: Mutex<Terms>

    init(_ certificates: [Certificate], identity: TLSIdentity) throws(CredentialError) {
        current = Mutex(try Terms(certificates, identity: identity, generation: 0))
    }

    var terms: Terms { current.withLock { $0 } }

    func replace(_ certificates: [Certificate], identity: TLSIdentity) throws(CredentialError) {
        let next = try Terms(certificates, identity: identity, generation: 0)
        current.withLock { terms in
            terms = Terms(
                context: next.context, fingerprints: next.fingerprints, generation: terms.generation + 1)
        }
    }
}

extension LineTrust.Terms {
    fileprivate init(_ certificates: [Certificate], identity: TLSIdentity, generation: Int)
        throws(CredentialError)
    {
        let configuration = try identity.serverConfiguration(trusting: certificates)
        do { context = try NIOSSLContext(configuration: configuration) } catch {
            throw .refusedByTLSLibrary("\(error)")
        }
        fingerprints = Set(certificates.map(\.fingerprint))
        self.generation = generation
    }
}
