package import Line
import TransparencyLog

extension EvidenceBundle {
    /// A charter, a body in base64 and a few notes: the largest bundle is far below, and a stranger can't make us read more.
    package static let byteLimit = 8 << 20

    private static let format = "clearline/evidence/v1"

    /// Canonical JSON and a newline. The texts in it are those of the C2SP formats, as other tools read them.
    package var encoded: [UInt8] {
        CanonicalJSON.object(present: [
            "absent": absence.map { .string($0.rawValue) },
            "body": body.map {
                ["bytes": .string(Base64.encode($0.bytes)), "salt": .string(Base64.encode($0.salt))]
            },
            "charter": charter.canonical,
            "cosigned": .array(cosigned.map(\.canonical)),
            "entry": .string(Base64.encode(leaf)),
            "format": .string(Self.format),
            "held": held?.canonical,
            "proof": .string(proof.encoded),
        ]).encoded + [UInt8(ascii: "\n")]
    }

    /// Reads a bundle; bytes that are not exactly what ``encoded`` would write are refused.
    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let document = try JSONDocument(bytes, limit: Self.byteLimit)
        let object = try document.root.object(allowing: [
            "absent", "body", "charter", "cosigned", "entry", "format", "held", "proof",
        ])
        let format = try object.required("format")
        guard try format.string(max: 64) == Self.format else {
            throw format.fault(.malformed(found: "another format", wanted: Self.format))
        }
        let fields = try Fields(object)
        guard try document.root.canonical().encoded + [UInt8(ascii: "\n")] == bytes else {
            throw document.root.fault(.notCanonical)
        }
        self.init(fields)
    }

    private init(_ fields: Fields) {
        self.init(
            charter: fields.charter, leaf: fields.leaf, body: fields.body, absence: fields.absence,
            proof: fields.proof, cosigned: fields.cosigned, held: fields.held)
    }

    /// The fields as read: a value first, so that the whole can still be compared with its bytes.
    private struct Fields {
        let charter: SignedCharter
        let leaf: [UInt8]
        let body: Body?
        let absence: Absence?
        let proof: LogProof
        let cosigned: [Extended]
        let held: Extended?

        init(_ object: JSONObject) throws(JSONFault) {
            let terms = try object.required("charter").canonical()
            charter = try SignedCharter(encoded: terms.encoded)
            leaf = try object.required("entry").base64(max: Limits.entryBytes)
            absence = try object.optional("absent")?.choice(of: Absence.self)
            let proof = try object.required("proof")
            self.proof = try proof.note { text throws(TransparencyLogError) in try LogProof(parsing: text) }
            var cosigned: [Extended] = []
            var lines = Set(self.proof.signed.note.signatures)
            for element in try object.required("cosigned").array(max: Limits.members) {
                let extended = try Extended(json: element)
                // Each line proves what it proves once: a list of it many times over only looks like more.
                for line in extended.signed.note.signatures where !lines.insert(line).inserted {
                    throw element.fault(
                        .malformed(found: "a signature once more", wanted: "each signature once"))
                }
                cosigned.append(extended)
            }
            self.cosigned = cosigned
            held = try object.optional("held").map(Extended.init(json:))
            body = try object.optional("body").map { value throws(JSONFault) in
                let body = try value.object(allowing: ["bytes", "salt"])
                return Body(
                    salt: try body.required("salt").base64(max: Body.saltBytes),
                    bytes: try body.required("bytes").base64(max: Limits.bodyBytes))
            }
        }
    }
}

extension EvidenceBundle.Extended {
    fileprivate var canonical: CanonicalJSON {
        [
            "checkpoint": .string(signed.note.encoded),
            "consistency": .array(consistency.hashes.map { .string($0.base64) }),
        ]
    }

    fileprivate init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["checkpoint", "consistency"])
        signed = try object.required("checkpoint").note { text throws(TransparencyLogError) in
            try SignedCheckpoint(parsing: text)
        }
        var hashes: [Digest] = []
        for element in try object.required("consistency").array(max: LogLimits.proofHashes) {
            hashes.append(try element.read("a hash of 32 bytes in base64") { Digest(base64: $0) })
        }
        consistency = ConsistencyProof(hashes)
    }
}

extension JSONValue {
    /// A text of one of the C2SP formats.
    fileprivate func note<Value>(
        _ read: ([UInt8]) throws(TransparencyLogError) -> Value
    ) throws(JSONFault) -> Value {
        let text = try string(max: LogLimits.requestBytes)
        do throws(TransparencyLogError) {
            return try read(Array(text.utf8))
        } catch {
            throw fault(.malformed(found: "\(error)", wanted: "a note as C2SP writes it"))
        }
    }
}

extension SignedCharter {
    /// The file of the charter as a value, to stand in another.
    var canonical: CanonicalJSON {
        do {
            return try JSONDocument(encoded, limit: 2 * Limits.charterBytes).root.canonical()
        } catch {
            preconditionFailure("a charter that was read cannot be written: \(error)")
        }
    }
}
