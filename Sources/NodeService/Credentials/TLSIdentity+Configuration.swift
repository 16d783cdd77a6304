import Crypto
import NIOCore
package import NIOSSL

extension TLSIdentity {
    /// The server's side of the line: a client certificate is demanded, and must be one of `trusting`.
    ///
    /// nio-ssl's constructor for mutual TLS allows TLS 1.0, so the minimum is set here.
    /// See `docs/decisions/0005-mutual-tls.md`.
    package func serverConfiguration(trusting certificates: [Certificate]) throws(CredentialError)
        -> TLSConfiguration
    {
        var configuration = TLSConfiguration.makeServerConfigurationWithMTLS(
            certificateChain: [], privateKey: .privateKey(try nioPrivateKey),
            trustRoots: .certificates(try Self.roots(certificates)))
        try restrict(&configuration)
        return configuration
    }

    /// The client's side: the one counterpart's certificates and nothing else, host name checked.
    package func clientConfiguration(trusting certificates: [Certificate]) throws(CredentialError)
        -> TLSConfiguration
    {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .fullVerification
        configuration.trustRoots = .certificates(try Self.roots(certificates))
        configuration.privateKey = .privateKey(try nioPrivateKey)
        try restrict(&configuration)
        return configuration
    }

    private func restrict(_ configuration: inout TLSConfiguration) throws(CredentialError) {
        configuration.certificateChain = [.certificate(try certificate.nioCertificate)]
        configuration.minimumTLSVersion = .tlsv13
        configuration.verifySignatureAlgorithms = [.ecdsaSecp256R1Sha256]
        configuration.signingSignatureAlgorithms = [.ecdsaSecp256R1Sha256]
        configuration.applicationProtocols = ["http/1.1"]
        // A peer that does not answer a closing alert must not hold a shutdown (five seconds in all) up.
        configuration.shutdownTimeout = .seconds(1)
    }

    private var nioPrivateKey: NIOSSLPrivateKey {
        get throws(CredentialError) {
            do {
                return try NIOSSLPrivateKey(bytes: Array(privateKey.pemRepresentation.utf8), format: .pem)
            } catch { throw .refusedByTLSLibrary("\(error)") }
        }
    }

    /// An empty list is refused: nio-ssl reads "no trust roots" in some places as "the system's".
    private static func roots(_ certificates: [Certificate]) throws(CredentialError) -> [NIOSSLCertificate] {
        guard !certificates.isEmpty else { throw .nothingTrusted }
        var roots: [NIOSSLCertificate] = []
        for certificate in certificates { roots.append(try certificate.nioCertificate) }
        return roots
    }
}

extension Certificate {
    /// As the TLS library takes it.
    var nioCertificate: NIOSSLCertificate {
        get throws(CredentialError) {
            do { return try NIOSSLCertificate(bytes: der, format: .der) } catch {
                throw .refusedByTLSLibrary("\(error)")
            }
        }
    }
}
