import Crypto
import Foundation
import NodeService
import SwiftASN1
import Testing
import X509

/// Certificates and keys as bytes and files.
@Suite struct `identities on the line` {
    private func inDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("clearline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer {
            do { try FileManager.default.removeItem(at: directory) } catch { Issue.record(error) }
        }
        return try body(directory)
    }

    private func mode(_ file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }

    @Test func `an identity written is read back, and its key is its owner's alone`() throws {
        try inDirectory { directory in
            let made = try identity("alpha", hosts: ["alpha.example", "192.0.2.7", "2001:db8::7"])
            try made.write(to: directory.path)
            let key = directory.appendingPathComponent(TLSIdentity.keyFileName)
            let certificate = directory.appendingPathComponent(TLSIdentity.certificateFileName)
            #expect(try mode(key) == 0o600)
            #expect(try mode(certificate) == 0o644)
            let read = try TLSIdentity.load(certificateFile: certificate.path, keyFile: key.path)
            #expect(read.certificate == made.certificate)
            #expect(throws: CredentialError.fileExists(path: key.path)) { try made.write(to: directory.path) }
        }
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o610, 0o601, 0o620])
    func `a key file that others have a right on is refused with the command that mends it`(_ rights: Int)
        throws
    {
        try inDirectory { directory in
            try identity("alpha").write(to: directory.path)
            let key = directory.appendingPathComponent(TLSIdentity.keyFileName)
            let certificate = directory.appendingPathComponent(TLSIdentity.certificateFileName)
            try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: key.path)
            let error = #expect(throws: CredentialError.self) {
                try TLSIdentity.load(certificateFile: certificate.path, keyFile: key.path)
            }
            let path = key.resolvingSymlinksInPath().path
            #expect(error == .keyReadableByOthers(path: path, mode: rights))
            #expect(error.map { "\($0)" }?.hasSuffix("run: chmod 600 '\(path)'") == true)
        }
    }

    @Test func `a key of another certificate is refused, as are files that are absent or no PEM`() throws {
        try inDirectory { directory in
            let other = directory.appendingPathComponent("other")
            try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
            try identity("alpha").write(to: directory.path)
            try identity("bravo").write(to: other.path)
            let certificate = directory.appendingPathComponent(TLSIdentity.certificateFileName).path
            let key = directory.appendingPathComponent(TLSIdentity.keyFileName).path
            let otherKey = other.appendingPathComponent(TLSIdentity.keyFileName).path
            #expect(throws: CredentialError.keyNotOfCertificate) {
                try TLSIdentity.load(certificateFile: certificate, keyFile: otherKey)
            }
            #expect(throws: CredentialError.fileUnreadable(path: "/nowhere/key.pem")) {
                try TLSIdentity.load(certificateFile: certificate, keyFile: "/nowhere/key.pem")
            }
            #expect(throws: CredentialError.keyMalformed) {
                try TLSIdentity.load(
                    certificateFile: certificate, keyFile: writeSecret("no key", in: directory))
            }
            let error = #expect(throws: CredentialError.self) {
                try TLSIdentity.load(certificateFile: key, keyFile: key)
            }
            #expect(error == .certificateMalformed("it is a PEM file of PRIVATE KEY"))
        }
    }

    private func writeSecret(_ text: String, in directory: URL) throws -> String {
        let file = directory.appendingPathComponent("secret")
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        return file.path
    }

    @Test func `the fingerprint is the SHA-256 of the bytes, and the text never shows the key`() throws {
        let made = try identity("alpha")
        let digest = SHA256.hash(data: made.certificate.der).map { String(format: "%02x", $0) }.joined()
        #expect(made.certificate.fingerprint == digest)
        #expect("\(made)" == "identity \(digest)")
        #expect(try Certificate(pem: made.certificate.pem) == made.certificate)
    }

    @Test func `hosts become DNS names or addresses`() throws {
        let hosts = ["a.example", "192.0.2.7", "2001:db8::7", "::1"]
        let parsed = try X509.Certificate(derEncoded: identity("alpha", hosts: hosts).certificate.der)
        let names = try #require(try parsed.extensions.subjectAlternativeNames)
        #expect(
            Array(names) == [
                .dnsName("a.example"), .ipAddress(.init(contentBytes: [192, 0, 2, 7])),
                .ipAddress(.init(contentBytes: [0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7])),
                .ipAddress(.init(contentBytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
            ])
    }

    @Test(arguments: [
        "", ".", "a..b", "-a", "a-", "*.example", "a b", "a/b", "a:1", "ä.example", "a.",
        String(repeating: "a", count: 64), String(repeating: "a.", count: 130) + "a",
    ])
    func `what is neither a name nor an address is no host`(_ host: String) {
        #expect(throws: CredentialError.hostMalformed(host)) { try identity("alpha", hosts: [host]) }
    }

    @Test func `an identity without a host or without a time is not made`() {
        #expect(throws: CredentialError.certificateNamesNoHost) { try identity("alpha", hosts: []) }
        #expect(throws: CredentialError.validityEmpty) { try identity("alpha", from: 5, to: -5) }
    }

    @Test func `bytes that are no certificate are refused`() throws {
        let good = try identity("alpha").certificate.der
        for bad in [[], [0x30], Array(good.dropLast()), good + [0], good.map { $0 ^ 1 }] {
            let error = #expect(throws: CredentialError.self) { try Certificate(der: bad) }
            guard case .certificateMalformed = error else {
                Issue.record("\(String(describing: error))"); continue
            }
        }
        #expect(throws: CredentialError.certificateTooLarge(bytes: 4097, limit: 4096)) {
            try Certificate(der: [UInt8](repeating: 0, count: 4097))
        }
    }

    @Test func `a certificate that is no line certificate is refused for what is wrong with it`() throws {
        let key = X509.Certificate.PrivateKey(P256.Signing.PrivateKey())
        #expect(throws: Never.self) { try Self.certificate(key: key, .leaf) }
        let large = X509.Certificate.PrivateKey(P384.Signing.PrivateKey())
        #expect(throws: CredentialError.certificateKeyNotP256) { try Self.certificate(key: large, .leaf) }
        let stranger = X509.Certificate.PrivateKey(P256.Signing.PrivateKey())
        #expect(throws: CredentialError.certificateNotSelfSigned) {
            try Self.certificate(key: key, signer: stranger, .leaf)
        }
        #expect(throws: CredentialError.certificateNotSelfSigned) {
            try Self.certificate(key: key, issuer: "b", .leaf)
        }
        let flaws: [(CredentialError, Contents)] = [
            (.certificateIsAuthority, Contents(constraints: nil)),
            (.certificateIsAuthority, Contents(constraints: .isCertificateAuthority(maxPathLength: nil))),
            (.certificateIsAuthority, Contents(usage: KeyUsage(digitalSignature: true, keyCertSign: true))),
            (.certificateLimitsKeyUsage, Contents(usage: KeyUsage(digitalSignature: true))),
            (.certificateHasNoKeyIdentifiers, Contents(subject: nil)),
            (.certificateHasNoKeyIdentifiers, Contents(authority: nil)),
            (.certificateHasNoKeyIdentifiers, Contents(authority: [9])),
            (.certificateHasNoKeyIdentifiers, Contents(subject: [], authority: [])),
            (.certificateNamesNoHost, Contents(hosts: nil)),
            (.certificateNamesNoHost, Contents(hosts: [])),
        ]
        for (error, contents) in flaws {
            #expect(throws: error, "\(contents)") { try Self.certificate(key: key, contents) }
        }
    }

    @Test func `a certificate that one library reads and the TLS library does not is refused`() throws {
        let key = X509.Certificate.PrivateKey(P256.Signing.PrivateKey())
        // Three bytes are no text in characters of two.
        let text = try ASN1Any(erasing: ASN1UTF8String("AAA"), withIdentifier: .bmpString)
        let name = DistinguishedName([
            RelativeDistinguishedName(
                .init(type: .RDNAttributeType.commonName, value: .init(asn1Any: text)))
        ])
        let error = #expect(throws: CredentialError.self) {
            try Self.certificate(key: key, name: name, .leaf)
        }
        guard case .refusedByTLSLibrary = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
    }

    /// The extensions of a certificate; as they should be where not said otherwise.
    private struct Contents {
        var constraints: BasicConstraints? = .notCertificateAuthority
        var usage: KeyUsage?
        var subject: [UInt8]? = [7]
        var authority: [UInt8]? = [7]
        var hosts: [GeneralName]? = [.dnsName("a.example")]

        static let leaf = Contents()

        var extensions: X509.Certificate.Extensions {
            get throws {
                try .init {
                    if let constraints { constraints }
                    if let usage { usage }
                    if let subject { SubjectKeyIdentifier(keyIdentifier: subject[...]) }
                    if let authority { AuthorityKeyIdentifier(keyIdentifier: authority[...]) }
                    if let hosts { SubjectAlternativeNames(hosts) }
                }
            }
        }
    }

    private static func certificate(
        key: X509.Certificate.PrivateKey, signer: X509.Certificate.PrivateKey? = nil, issuer: String = "a",
        name: DistinguishedName? = nil, _ contents: Contents
    ) throws -> NodeService.Certificate {
        let signed = try X509.Certificate(
            version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: .now - 60,
            notValidAfter: .now + 60, issuer: name ?? DistinguishedName { CommonName(issuer) },
            subject: name ?? DistinguishedName { CommonName("a") }, extensions: contents.extensions,
            issuerPrivateKey: signer ?? key)
        var serializer = DER.Serializer()
        try serializer.serialize(signed)
        return try NodeService.Certificate(der: serializer.serializedBytes)
    }
}
