import TransparencyLog

extension ForkEvidence {
    static let format = "clearline/fork/v1"

    package var canonical: CanonicalJSON {
        [
            "format": .string(Self.format), "key": .string(key.encoded),
            "larger": .string(larger.note.encoded), "proof": .array(proof.hashes.map { .string($0.base64) }),
            "root": .string(root.hex), "smaller": .string(smaller.note.encoded),
        ]
    }

    /// One file: canonical JSON.
    package var encoded: [UInt8] { canonical.encoded }

    /// Reads a file's bytes. What it claims is not checked: ask ``holds(using:)``.
    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        try self.init(json: JSONDocument(bytes, limit: Limits.forkEvidenceBytes).root)
    }

    package init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["format", "key", "larger", "proof", "root", "smaller"])
        _ = try object.required("format").read(Self.format) { $0 == Self.format ? $0 : nil }
        let key = try object.required("key").read("a verifier key (C2SP signed-note)", max: 1_024) {
            try? VerifierKey(parsing: $0)  // said above
        }
        self.init(
            key: key, smaller: try object.required("smaller").checkpoint(by: key),
            larger: try object.required("larger").checkpoint(by: key),
            root: try object.required("root").digest(),
            proof: ConsistencyProof(try object.required("proof").hashes()))
    }
}

extension JSONValue {
    fileprivate func checkpoint(by key: VerifierKey) throws(JSONFault) -> SignedCheckpoint {
        try read("a checkpoint with a signature line of its author's key", max: LogLimits.noteBytes) { text in
            // What is wrong with it is for its writer to find; here it is only not one.
            guard let signed = try? SignedCheckpoint(parsing: Array(text.utf8)) else { return nil }
            return signed.note.signatures.contains { $0.isBy(key) } ? signed : nil
        }
    }
}
