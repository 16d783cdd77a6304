import Crypto
package import Foundation
import SwiftASN1
import X509

/// A member's certificate for the line: P-256, self-signed, not an authority, and named in the charter by its
/// SHA-256.
///
/// A certificate is a trust root of the connections to its member, so it is refused here, once, where bytes become
/// a certificate, if it
/// - says that it may issue others: CA:TRUE, no basic constraints, or `keyCertSign` (RFC 5280, 4.2.1.3 and 4.2.1.9);
/// - has any other key usage: BoringSSL takes it for not issued by itself, and would refuse it in every handshake;
/// - lacks key identifiers: by these alone BoringSSL tells two roots of one name apart, such as a member's old and
///   new certificate (RFC 5280, 4.2.1.1 and 4.2.1.2).
///
/// Whether it has expired is for the handshake, which knows the time.
package struct Certificate: Hashable, Sendable {
    /// A self-signed P-256 certificate has about 500 bytes; names and many hosts may add to that.
    package static let largest = 4096

    /// The bytes as given, DER.
    package let der: [UInt8]
    /// SHA-256 of `der`, 64 lower-case hexadecimal digits.
    package let fingerprint: String
    package let notBefore: Date
    package let notAfter: Date
    let publicKey: [UInt8]

    /// Reads a certificate.
    ///
    /// - Throws: one of the `certificate…` cases.
    package init(der: [UInt8]) throws(CredentialError) {
        guard der.count <= Self.largest else {
            throw .certificateTooLarge(bytes: der.count, limit: Self.largest)
        }
        let parsed: X509.Certificate
        let unused: Int
        do {
            parsed = try X509.Certificate(derEncoded: der)
            unused = try Self.unusedBits(ofSignatureIn: der)
        } catch {
            throw .certificateMalformed("\(error)")
        }
        // One certificate has one spelling, and one fingerprint: how many bits are unused is covered by no signature.
        guard unused == 0 else { throw .certificateMalformed("its signature is no whole number of bytes") }
        try self.init(parsed, der: der)
    }

    /// Reads a PEM file's text that holds exactly one certificate.
    package init(pem: String) throws(CredentialError) {
        let document: PEMDocument
        do { document = try PEMDocument(pemString: pem) } catch { throw .certificateMalformed("\(error)") }
        guard document.discriminator == X509.Certificate.defaultPEMDiscriminator else {
            throw .certificateMalformed("it is a PEM file of \(document.discriminator)")
        }
        try self.init(der: document.derBytes)
    }

    init(_ parsed: X509.Certificate, der: [UInt8]) throws(CredentialError) {
        guard let key = P256.Signing.PublicKey(parsed.publicKey) else { throw .certificateKeyNotP256 }
        guard parsed.issuer == parsed.subject,
            parsed.publicKey.isValidSignature(parsed.signature, for: parsed)
        else { throw .certificateNotSelfSigned }
        try Self.check(parsed.extensions)
        self.der = der
        self.fingerprint = Self.fingerprint(ofDER: der)
        self.notBefore = parsed.notValidBefore
        self.notAfter = parsed.notValidAfter
        self.publicKey = Array(key.rawRepresentation)
        // Two libraries read certificates here, and what only one of them reads would fail a whole list of roots later.
        _ = try nioCertificate
    }

    /// A certificate's third part (RFC 5280, 4.1.1.3).
    private static func unusedBits(ofSignatureIn der: [UInt8]) throws -> Int {
        try DER.sequence(try DER.parse(der), identifier: .sequence) { parts in
            for _ in 0..<2 { _ = parts.next() }
            return try ASN1BitString(derEncoded: &parts).paddingBits
        }
    }

    private static func check(_ extensions: X509.Certificate.Extensions) throws(CredentialError) {
        do {
            let usage = try extensions.keyUsage
            guard case .notCertificateAuthority = try extensions.basicConstraints, usage?.keyCertSign != true
            else { throw CredentialError.certificateIsAuthority }
            guard usage == nil else { throw CredentialError.certificateLimitsKeyUsage }
            guard let subject = try extensions.subjectKeyIdentifier?.keyIdentifier, !subject.isEmpty,
                try extensions.authorityKeyIdentifier?.keyIdentifier == subject
            else { throw CredentialError.certificateHasNoKeyIdentifiers }
            guard try extensions.subjectAlternativeNames?.isEmpty == false else {
                throw CredentialError.certificateNamesNoHost
            }
        } catch let error as CredentialError { throw error } catch {
            throw .certificateMalformed("\(error)")
        }
    }

    package var pem: String {
        PEMDocument(type: X509.Certificate.defaultPEMDiscriminator, derBytes: der).pemString + "\n"
    }

    /// The fingerprint of a certificate that arrives on a connection, to be compared with known ones.
    package static func fingerprint(ofDER der: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: SHA256.hash(data: der).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    package static func == (one: Self, other: Self) -> Bool { one.der == other.der }

    package func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
