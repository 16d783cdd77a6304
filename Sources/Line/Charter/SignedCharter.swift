package import TransparencyLog

/// A charter with the signatures gathered so far. Each member signs with its log key and with its witness key, which
/// proves that it holds both.
package struct SignedCharter: Sendable {
    package let charter: Charter
    package private(set) var signatures: [MemberName: Signatures]

    package struct Signatures: Hashable, Sendable {
        package let log: [UInt8]
        package let witness: [UInt8]
    }

    package enum Fault: Error, Hashable, Sendable {
        case notAMember(MemberName)
        case keyNotEnrolled(MemberName)
        case badSignature(MemberName)
        case unsigned([MemberName])
    }

    package init(_ charter: Charter) {
        self.charter = charter
        signatures = [:]
    }

    /// What is signed: a label, so that no other signature can be taken for one, and the charter's digest.
    private var message: [UInt8] { Array("clearline/charter/v1\n\(charter.mechanism)\n".utf8) }

    package mutating func sign(as name: MemberName, log: SigningKey, witness: SigningKey) throws(Fault) {
        guard let member = charter.member(name) else { throw .notAMember(name) }
        guard member.logKey == log.publicKey, member.witnessKey == witness.publicKey else {
            throw .keyNotEnrolled(name)
        }
        signatures[name] = Signatures(log: log.sign(message), witness: witness.sign(message))
    }

    package var unsigned: [MemberName] { charter.members.map(\.name).filter { signatures[$0] == nil } }

    /// Every signature present must hold.
    package func verify(using scheme: some SignatureScheme = Ed25519Scheme()) throws(Fault) {
        for name in signatures.keys.sorted() {
            guard let member = charter.member(name), let pair = signatures[name] else {
                throw .notAMember(name)
            }
            let holds =
                scheme.isValid(pair.log, of: message, by: member.logKey)
                && scheme.isValid(pair.witness, of: message, by: member.witnessKey)
            guard holds else { throw .badSignature(name) }
        }
    }

    /// The charter, if every member has signed it.
    package func agreed(using scheme: some SignatureScheme = Ed25519Scheme()) throws(Fault) -> Charter {
        try verify(using: scheme)
        guard unsigned.isEmpty else { throw .unsigned(unsigned) }
        return charter
    }
}

extension SignedCharter {
    /// One file: the charter as it is signed, and the signatures beside it.
    package var encoded: [UInt8] {
        let pairs = signatures.sorted { $0.key < $1.key }.map { name, pair in
            CanonicalJSON.Member(
                name.text,
                ["log": .string(Base64.encode(pair.log)), "witness": .string(Base64.encode(pair.witness))])
        }
        var bytes = Array("{\"charter\":".utf8) + charter.encoded
        bytes += Array(",\"signatures\":".utf8) + CanonicalJSON.object(pairs).encoded + Array("}\n".utf8)
        return bytes
    }

    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let root = try JSONDocument(bytes, limit: 2 * Limits.charterBytes).root
        let object = try root.object(allowing: ["charter", "signatures"])
        charter = try Charter(encoded: object.required("charter").canonical().encoded)
        var signatures: [MemberName: Signatures] = [:]
        for member in try object.required("signatures").object().members {
            guard let name = MemberName(member.key), charter.member(name) != nil else {
                throw member.value.fault(
                    .malformed(found: JSONValue.quoted(member.key), wanted: "a member of the charter"))
            }
            let pair = try member.value.object(allowing: ["log", "witness"])
            signatures[name] = Signatures(
                log: try pair.required("log").base64(max: 64),
                witness: try pair.required("witness").base64(max: 64))
        }
        self.signatures = signatures
    }
}
