import Crypto
package import Foundation
import SwiftASN1
import X509

/// What a member shows on the line: its certificate and the private key that belongs to it.
package struct TLSIdentity: Sendable {
    package let certificate: Certificate
    let privateKey: P256.Signing.PrivateKey

    init(certificate: Certificate, privateKey: P256.Signing.PrivateKey) throws(CredentialError) {
        guard certificate.publicKey == Array(privateKey.publicKey.rawRepresentation) else {
            throw .keyNotOfCertificate
        }
        self.certificate = certificate
        self.privateKey = privateKey
    }

    /// Makes a new key and a certificate signed with it.
    ///
    /// - Parameters:
    ///   - hosts: DNS names or IP addresses under which the counterparts reach this member; they check the
    ///     one they dialled against these (RFC 9525).
    ///   - notBefore, notAfter: validity, cut to whole seconds by the format.
    package static func make(commonName: String, hosts: [String], notBefore: Date, notAfter: Date)
        throws(CredentialError) -> TLSIdentity
    {
        guard notBefore < notAfter else { throw .validityEmpty }
        guard !hosts.isEmpty else { throw .certificateNamesNoHost }
        var names: [GeneralName] = []
        for host in hosts { names.append(try GeneralName(host: host)) }
        let key = P256.Signing.PrivateKey()
        let signed: X509.Certificate
        let der: [UInt8]
        do {
            signed = try X509.Certificate(
                selfSigned: key, commonName: commonName, names: names, notBefore: notBefore,
                notAfter: notAfter)
            var serializer = DER.Serializer()
            try serializer.serialize(signed)
            der = serializer.serializedBytes
        } catch { throw .certificateMalformed("\(error)") }
        return try TLSIdentity(certificate: Certificate(der: der), privateKey: key)
    }

    /// Loads the files that `write(to:)` left, or ones made with other tools.
    ///
    /// - Throws: `keyReadableByOthers` when group or others have any right on the key file.
    package static func load(certificateFile: String, keyFile: String) throws(CredentialError) -> TLSIdentity
    {
        let certificate = try Certificate(pem: CredentialFile(path: certificateFile).read())
        let pem = try CredentialFile(path: keyFile).readSecret()
        let key: P256.Signing.PrivateKey
        do { key = try P256.Signing.PrivateKey(pemRepresentation: pem) } catch { throw .keyMalformed }
        return try TLSIdentity(certificate: certificate, privateKey: key)
    }

    package static let certificateFileName = "certificate.pem"
    package static let keyFileName = "key.pem"

    /// Writes `key.pem` (0600) and `certificate.pem` (0644) and overwrites neither.
    ///
    /// The key goes first: a certificate without its key would be published in vain.
    package func write(to directory: String) throws(CredentialError) {
        let place = URL(fileURLWithPath: directory, isDirectory: true)
        try CredentialFile(path: place.appendingPathComponent(Self.keyFileName).path)
            .create(privateKey.pemRepresentation + "\n", mode: 0o600)
        try CredentialFile(path: place.appendingPathComponent(Self.certificateFileName).path)
            .create(certificate.pem, mode: 0o644)
    }
}

/// So that an identity in a log line never shows its key.
extension TLSIdentity: CustomStringConvertible {
    package var description: String { "identity \(certificate.fingerprint)" }
}

extension X509.Certificate {
    fileprivate init(
        selfSigned key: P256.Signing.PrivateKey, commonName: String, names: [GeneralName], notBefore: Date,
        notAfter: Date
    ) throws {
        let subject = try DistinguishedName { CommonName(commonName) }
        let keyIdentifier = SubjectKeyIdentifier(hash: .init(key.publicKey))
        try self.init(
            version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey), notValidBefore: notBefore,
            notValidAfter: notAfter, issuer: subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try .init {
                Critical(BasicConstraints.notCertificateAuthority)
                try ExtendedKeyUsage([.serverAuth, .clientAuth])
                SubjectAlternativeNames(names)
                keyIdentifier
                AuthorityKeyIdentifier(keyIdentifier: keyIdentifier.keyIdentifier)
            }, issuerPrivateKey: .init(key))
    }
}
