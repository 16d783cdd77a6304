import Foundation
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
        /// By their fingerprints.
        let certificates: [String: Certificate]
        let generation: Int

        /// Whether a certificate that is shown is itself one of a member's, and of this time.
        ///
        /// Nothing but the bytes counts. To build a path, a TLS library picks among the roots by names and identifiers, which
        /// any member can write into its own certificate, to stand in for another's or to vouch for a stranger's key.
        func admit(_ shown: NIOSSLCertificate?, at now: Date) throws -> Bool {
            guard let shown else { return false }
            let fingerprint = Certificate.fingerprint(ofDER: try shown.toDERBytes())
            guard let certificate = certificates[fingerprint] else { return false }
            return certificate.notBefore <= now && now <= certificate.notAfter
        }
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
                context: next.context, certificates: next.certificates, generation: terms.generation + 1)
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
        self.certificates = Dictionary(certificates.map { ($0.fingerprint, $0) }) { first, _ in first }
        self.generation = generation
    }
}
