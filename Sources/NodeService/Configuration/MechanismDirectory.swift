package import Deconfliction
package import Foundation
package import Line
import TransparencyLog

/// What one member keeps for one mechanism, in one directory of its own: keys, certificate, charter and record. Nothing in
/// it is used in any other mechanism.
package struct MechanismDirectory: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    package var cardFile: String { file("member.json") }
    package var charterFile: String { file("charter.json") }
    package var storeFile: String { file("clearline.sqlite") }
    package var markFile: String { file("mark") }
    package var lockFile: String { file("lock") }

    /// Makes the directory with fresh keys and a certificate for the hosts of the endpoints; an existing one is not touched.
    package static func create(
        at path: String, member: MemberName, role: Member.Role, endpoints: [String], scopes: [String],
        now: Date = Date()
    ) throws -> MechanismDirectory {
        let directory = MechanismDirectory(path: path)
        guard !FileManager.default.fileExists(atPath: directory.cardFile) else {
            throw CredentialError.fileExists(path: directory.cardFile)
        }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let log = try directory.makeKey("log.key")
        let witness = try directory.makeKey("witness.key")
        let identity = try TLSIdentity.make(for: member, endpoints: endpoints, now: now)
        try identity.write(to: path)
        let card = Member(
            name: member, role: role, logKey: log.publicKey, witnessKey: witness.publicKey,
            certificate: identity.certificate.der, endpoints: endpoints, scopes: scopes)
        try CredentialFile(path: directory.cardFile).create(
            String(decoding: card.canonical.encoded, as: UTF8.self) + "\n", mode: 0o644)
        return directory
    }

    /// The public card, as it goes into the charter.
    package func card() throws -> Member {
        try Member(
            json: JSONDocument(
                Array(CredentialFile(path: cardFile).read().utf8), limit: CredentialFile.largest
            ).root)
    }

    package func keys() throws -> NodeKeys {
        NodeKeys(log: try key("log.key"), witness: try key("witness.key"))
    }

    package func identity() throws -> TLSIdentity {
        try .load(
            certificateFile: file(TLSIdentity.certificateFileName), keyFile: file(TLSIdentity.keyFileName))
    }

    package func charter() throws -> SignedCharter {
        try SignedCharter(encoded: Self.contents(of: charterFile))
    }

    package func write(charter: SignedCharter) throws {
        try Data(charter.encoded).write(to: URL(fileURLWithPath: charterFile), options: .atomic)
    }

    /// What the mark file says; nothing where there is none that is whole.
    package func marks(for charter: Charter) throws -> [Tidemark] {
        guard FileManager.default.fileExists(atPath: markFile) else { return [] }
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: markFile)))
        return MarkSlots(reading: bytes, logs: charter.markedLogs)?.marks ?? []
    }

    /// The charter, if everybody has signed it and it names this member with the keys that lie here.
    package func agreedCharter() throws -> Charter {
        let charter = try charter().agreed()
        let card = try card()
        let keys = try keys()
        guard let member = charter.member(card.name) else { throw SignedCharter.Fault.notAMember(card.name) }
        guard member.logKey == keys.log.publicKey, member.witnessKey == keys.witness.publicKey else {
            throw SignedCharter.Fault.keyNotEnrolled(card.name)
        }
        return charter
    }

    func file(_ name: String) -> String {
        URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(name).path
    }

    private func makeKey(_ name: String) throws -> SigningKey {
        var random = SystemRandomNumberGenerator()
        let seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        try CredentialFile(path: file(name)).create(Hex.encode(seed) + "\n", mode: 0o600)
        return try SigningKey(seed: seed)
    }

    private func key(_ name: String) throws -> SigningKey {
        let text = try CredentialFile(path: file(name)).readSecret()
        guard let seed = Hex.decode(String(text.prefix { !$0.isNewline })) else {
            throw CredentialError.keyMalformed
        }
        return try SigningKey(seed: seed)
    }

    static func contents(of path: String) throws(CredentialError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw .fileUnreadable(path: path) }
        return Array(data)
    }
}

extension TLSIdentity {
    /// A certificate for a member, valid for two years, that names the hosts of its endpoints.
    static func make(for member: MemberName, endpoints: [String], now: Date) throws(CredentialError)
        -> TLSIdentity
    {
        var hosts: [String] = []
        for endpoint in endpoints {
            guard let host = URL(string: endpoint)?.host else { throw .hostMalformed(endpoint) }
            if !hosts.contains(host) { hosts.append(host) }
        }
        // A node that nobody can open still shows a certificate when it opens others.
        if hosts.isEmpty { hosts = ["\(member.text.lowercased()).invalid"] }
        return try make(
            commonName: member.text, hosts: hosts, notBefore: now.addingTimeInterval(-3_600),
            notAfter: now.addingTimeInterval(2 * 365 * 86_400))
    }
}
