package import Line
package import TransparencyLog

/// A member's secret keys in one mechanism, and the scheme by which everybody's signatures are checked.
package struct NodeKeys: Sendable {
    package let log: SigningKey
    package let witness: SigningKey
    package let scheme: any SignatureScheme

    package init(log: SigningKey, witness: SigningKey, scheme: any SignatureScheme = Ed25519Scheme()) {
        self.log = log
        self.witness = witness
        self.scheme = scheme
    }
}

/// By which names and keys the members' signatures are known in a mechanism.
extension Charter {
    /// The key that signs a log's checkpoints; its name is the log's origin, as tlog-checkpoint has it.
    package func logKey(of log: LogName) -> VerifierKey {
        verifierKey(log.origin(in: mechanism), .ed25519, known(log.author).logKey)
    }

    /// The key of a member's receipts and cosignatures.
    package func witnessKey(of name: MemberName) -> VerifierKey {
        verifierKey(witnessName(of: name), .cosignature, known(name).witnessKey)
    }

    package func witnessName(of name: MemberName) -> String { "clearline/\(mechanism)/\(name)" }

    package func known(_ name: MemberName) -> Member {
        guard let member = member(name) else { preconditionFailure("\(name) is no member") }
        return member
    }

    private func verifierKey(_ name: String, _ algorithm: VerifierKey.Algorithm, _ raw: [UInt8])
        -> VerifierKey
    {
        do {
            return try VerifierKey(name: name, algorithm: algorithm, rawKey: raw)
        } catch {
            preconditionFailure("the charter let a key pass that cannot be one: \(error)")
        }
    }
}
