import Crypto
import Foundation
import NIOCore
import NIOSSL
import NodeHTTP
import NodeService
import Synchronization
import SwiftASN1
import Testing
import X509

/// Who gets through the handshake, at either end.
@Suite struct `trust on the line` {
    let alpha: TLSIdentity
    let bravo: TLSIdentity
    let charlie: TLSIdentity

    init() throws {
        alpha = try identity("alpha")
        bravo = try identity("bravo")
        charlie = try identity("charlie")
    }

    @Test func `the counterpart gets through and the handler sees its fingerprint`() async throws {
        try await withListener(bravo, trusting: [alpha.certificate]) { port, _ async throws in
            try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
                let answer = try await client.post(port)
                #expect(
                    answer
                        == PeerAnswer(
                            status: 200, contentType: "text/plain", retryAfter: nil,
                            body: Array(alpha.certificate.fingerprint.utf8)))
            }
        }
    }

    @Test func `a request arrives whole`() async throws {
        let seen = Mutex<[LineRequest]>([])
        try await withListener(
            bravo, trusting: [alpha.certificate],
            handler: { request in
                seen.withLock { $0.append(request) }
                return LineResponse(status: 503, headers: [.init("Retry-After", "7")])
            },
            { port, _ async throws in
                try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
                    let answer = try await client.post(port, body: [1, 2, 255])
                    #expect(
                        answer == PeerAnswer(status: 503, contentType: nil, retryAfter: .seconds(7), body: [])
                    )
                }
            })
        #expect(
            seen.withLock { $0 } == [
                LineRequest(
                    peer: alpha.certificate.fingerprint, method: "POST", path: "/line/v1/exchange",
                    contentType: "application/json", body: [1, 2, 255])
            ])
    }

    @Test func `another member that is trusted arrives under its own fingerprint`() async throws {
        try await withListener(bravo, trusting: [alpha.certificate, charlie.certificate]) {
            port, _ async throws in
            for member in [charlie, alpha, charlie] {
                try await withClient(member, trusting: [bravo.certificate]) { client async throws in
                    let answer = try await client.post(port)
                    #expect(answer.body == Array(member.certificate.fingerprint.utf8))
                }
            }
        }
    }

    @Test func `a stranger is refused in the handshake and logged once without reaching the handler`()
        async throws
    {
        let log = LogRecord()
        let called = Mutex(0)
        try await withListener(
            bravo, trusting: [alpha.certificate], log: log,
            handler: { request in
                called.withLock { $0 += 1 }
                return await echo(request)
            },
            { port, _ async throws in
                try await withClient(charlie, trusting: [bravo.certificate]) { client async throws in
                    let failure = await client.failure(port)
                    #expect(failure?.isRefusedByTLS == true, "\(String(describing: failure))")
                }
            })
        #expect(called.withLock { $0 } == 0)
        let refusals = log.lines.filter { $0.hasPrefix("info connection refused in the handshake") }
        #expect(refusals.count == 1)
        #expect(refusals.allSatisfy { $0.contains("127.0.0.1") && $0.contains("CERTIFICATE_VERIFY_FAILED") })
    }

    @Test func `a client without a certificate is refused, one with gets an answer`() async throws {
        let request = "GET /line/v1 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
        try await withListener(bravo, trusting: [alpha.certificate]) { port, _ async throws in
            let without = try RawClient.tls(trusting: bravo.certificate)
            await #expect(throws: (any Error).self) {
                try await RawClient.exchange(port, tls: without, sending: request)
            }
            let with = try alpha.clientConfiguration(trusting: [bravo.certificate])
            let answer = try await RawClient.exchange(port, tls: with, sending: request)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(answer)")
        }
    }

    @Test(arguments: [TLSVersion.tlsv12, .tlsv11, .tlsv1])
    func `a client that offers nothing newer than TLS 1.2 is refused`(_ newest: TLSVersion) async throws {
        let log = LogRecord()
        try await withListener(bravo, trusting: [alpha.certificate], log: log) { port, _ async throws in
            var old = try alpha.clientConfiguration(trusting: [bravo.certificate])
            old.minimumTLSVersion = .tlsv1
            old.maximumTLSVersion = newest
            await #expect(throws: (any Error).self) {
                try await RawClient.exchange(
                    port, tls: old, sending: "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            }
        }
        #expect(log.lines.filter { $0.contains("refused in the handshake") }.count == 1, "\(log.lines)")
    }

    @Test func `a client refuses a server that shows another member's certificate`() async throws {
        try await withListener(charlie, trusting: [alpha.certificate]) { port, _ async throws in
            try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
                let failure = await client.failure(port)
                #expect(failure?.isRefusedByTLS == true, "\(String(describing: failure))")
            }
        }
    }

    @Test(arguments: [
        (["127.0.0.1"], "127.0.0.1", true), (["localhost"], "localhost", true),
        (["127.0.0.2"], "127.0.0.1", false), (["localhost"], "127.0.0.1", false),
        (["127.0.0.2"], "localhost", false), (["bravo.example"], "localhost", false),
        (["bravo.example", "localhost", "127.0.0.1"], "127.0.0.1", true),
    ])
    func `a server is believed only under a host its certificate names`(
        _ hosts: [String], _ dialled: String, _ believed: Bool
    ) async throws {
        let server = try identity("bravo", hosts: hosts)
        try await withListener(server, trusting: [alpha.certificate]) { port, _ async throws in
            try await withClient(alpha, trusting: [server.certificate]) { client async throws in
                let failure = await client.failure(port, host: dialled)
                #expect((failure == nil) == believed, "\(String(describing: failure))")
                #expect(believed || failure?.isRefusedByTLS == true)
            }
        }
    }

    @Test(arguments: [(-7200.0, -3600.0), (3600.0, 7200.0)])
    func `a certificate outside its validity is refused at both ends`(_ from: Double, _ to: Double)
        async throws
    {
        let untimely = try identity("untimely", from: from, to: to)
        try await withListener(bravo, trusting: [untimely.certificate]) { port, _ async throws in
            try await withClient(untimely, trusting: [bravo.certificate]) { client async throws in
                #expect(await client.failure(port)?.isRefusedByTLS == true)
            }
        }
        try await withListener(untimely, trusting: [alpha.certificate]) { port, _ async throws in
            try await withClient(alpha, trusting: [untimely.certificate]) { client async throws in
                #expect(await client.failure(port)?.isRefusedByTLS == true)
            }
        }
    }

    /// A trusted certificate must not vouch for another key, or a member could let strangers in.
    @Test func `a certificate issued with a member's key is refused before any request`() async throws {
        let log = LogRecord()
        let member = try Issuer(name: "alpha")
        let (leaf, key) = try member.issue(name: "stranger")
        try await withListener(bravo, trusting: [member.certificate], log: log) { port, _ async throws in
            var configuration = try RawClient.tls(trusting: bravo.certificate)
            configuration.privateKey = .privateKey(
                try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem))
            configuration.certificateChain = [
                .certificate(try NIOSSLCertificate(bytes: leaf, format: .der)),
                .certificate(try NIOSSLCertificate(bytes: member.certificate.der, format: .der)),
            ]
            let stranger = configuration
            await #expect(throws: (any Error).self) {
                try await RawClient.exchange(
                    port, tls: stranger, sending: "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
            }
        }
        let refusals = log.lines.filter { $0.hasPrefix("info connection refused in the handshake") }
        #expect(refusals.count == 1)
        #expect(refusals.allSatisfy { $0.contains("CERTIFICATE_VERIFY_FAILED") }, "\(refusals)")
    }

    /// Else a member could announce one, and its victim would meet closed doors from then on.
    @Test func `a certificate that poses as another member's shuts that member out of nothing`()
        async throws
    {
        let lookalike = try Issuer(name: "alpha", posingAs: alpha.certificate).certificate
        for trusted in [[lookalike, alpha.certificate], [alpha.certificate, lookalike]] {
            try await withListener(bravo, trusting: trusted) { port, _ async throws in
                for _ in 1...3 {
                    try await withClient(alpha, trusting: [bravo.certificate]) { client async throws in
                        #expect(try await client.post(port).body == Array(alpha.certificate.fingerprint.utf8))
                    }
                }
            }
        }
    }

    @Test func `two members whose certificates bear one name are told apart`() async throws {
        let namesake = try identity("alpha")
        try await withListener(bravo, trusting: [alpha.certificate, namesake.certificate]) {
            port, _ async throws in
            for member in [alpha, namesake] {
                try await withClient(member, trusting: [bravo.certificate]) { client async throws in
                    #expect(try await client.post(port).body == Array(member.certificate.fingerprint.utf8))
                }
            }
        }
    }

    @Test func `nobody to trust is an error, not everybody`() throws {
        #expect(throws: CredentialError.nothingTrusted) { try PeerClient(identity: alpha, trusting: []) }
        #expect(throws: CredentialError.nothingTrusted) {
            try LineListener(
                host: "127.0.0.1", port: 0, identity: alpha, trusting: [], logger: LogRecord().logger,
                handler: echo)
        }
    }
}

/// A member that turns its own line key to signing certificates for others.
struct Issuer {
    let certificate: NodeService.Certificate
    private let key = P256.Signing.PrivateKey()
    private let name: DistinguishedName

    /// - Parameter other: whose key identifier its own certificate bears.
    init(name: String, posingAs other: NodeService.Certificate? = nil) throws {
        self.name = try DistinguishedName { CommonName(name) }
        let identifier = try other.map { other in
            let found = try X509.Certificate(derEncoded: other.der).extensions.subjectKeyIdentifier
            return try #require(found)
        }
        certificate = try NodeService.Certificate(
            der: Self.sign(
                self.name, by: self.name, subjectKey: key.publicKey, with: key, identifier: identifier))
    }

    func issue(name: String) throws -> (der: [UInt8], key: P256.Signing.PrivateKey) {
        let subject = try DistinguishedName { CommonName(name) }
        let subjectKey = P256.Signing.PrivateKey()
        return (
            try Self.sign(subject, by: self.name, subjectKey: subjectKey.publicKey, with: key), subjectKey
        )
    }

    private static func sign(
        _ subject: DistinguishedName, by issuer: DistinguishedName, subjectKey: P256.Signing.PublicKey,
        with key: P256.Signing.PrivateKey, identifier: SubjectKeyIdentifier? = nil
    ) throws -> [UInt8] {
        let certificate = try X509.Certificate(
            version: .v3, serialNumber: .init(), publicKey: .init(subjectKey), notValidBefore: .now - 60,
            notValidAfter: .now + 3600, issuer: issuer, subject: subject,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try .init {
                Critical(BasicConstraints.notCertificateAuthority)
                SubjectAlternativeNames([.dnsName("localhost")])
                identifier ?? SubjectKeyIdentifier(hash: .init(subjectKey))
                AuthorityKeyIdentifier(
                    keyIdentifier: (identifier ?? SubjectKeyIdentifier(hash: .init(key.publicKey)))
                        .keyIdentifier)
            }, issuerPrivateKey: .init(key))
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }
}
