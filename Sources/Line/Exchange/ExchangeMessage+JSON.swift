import Airspace
import TransparencyLog

extension ExchangeMessage {
    package var encoded: [UInt8] {
        CanonicalJSON.object(present: [
            "addressee": .string(log.addressee.text),
            "author": .string(log.author.text),
            "checkpoint": .string(checkpoint.encoded),
            "clock": .integer(clock.milliseconds),
            "entries": .array(entries.map(\.canonical)),
            "epoch": .integer(Int64(log.epoch)),
            "fork": fork?.canonical,
            "held": held.canonical,
            "lost": lost?.canonical,
            "proof": .array(proof.hashes.map { .string($0.base64) }),
            "receipt": receipt.map { .string($0.encoded) },
            "returned": returned?.canonical,
            "start": .integer(Int64(start)),
            "v": 1,
            "wait": .integer(wait),
        ]).encoded
    }

    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let root = try JSONDocument(bytes, limit: Limits.exchangeBytes).root
        let object = try root.object(allowing: [
            "addressee", "author", "checkpoint", "clock", "entries", "epoch", "fork", "held", "lost", "proof",
            "receipt", "returned", "start", "v", "wait",
        ])
        _ = try object.required("v").integer(in: 1...1)
        let author = try object.required("author").memberName()
        let addressee = try object.required("addressee").memberName()
        let epoch = try object.required("epoch").epoch()
        self.init(
            log: LogName(author: author, addressee: addressee, epoch: epoch),
            checkpoint: try object.required("checkpoint").note(),
            start: try object.required("start").size(),
            proof: ConsistencyProof(try object.required("proof").hashes()),
            entries: try object.required("entries").parcels(),
            held: try Holding(json: object.required("held")),
            receipt: try object.optional("receipt")?.note(),
            clock: try object.required("clock").instant(),
            wait: try object.required("wait").integer(in: 0...Limits.longestWaitMilliseconds),
            lost: try object.optional("lost").map(Loss.init(json:)),
            returned: try object.optional("returned").map(Returned.init(json:)),
            fork: try object.optional("fork").map(ForkEvidence.init(json:)))
    }
}

extension Loss {
    fileprivate var canonical: CanonicalJSON {
        [
            "ask": .string("\(ask)"), "epoch": .integer(Int64(left.epoch)), "next": .integer(Int64(next)),
            "root": .string(left.root.hex), "size": .integer(Int64(left.size)),
        ]
    }

    fileprivate init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["ask", "epoch", "next", "root", "size"])
        self.init(
            ask: try object.required("ask").read("32 hexadecimal digits") { MessageID($0) },
            left: Holding(
                epoch: try object.required("epoch").epoch(), size: try object.required("size").size(),
                root: try object.required("root").digest()),
            next: try object.required("next").epoch())
    }
}

extension Returned {
    fileprivate var canonical: CanonicalJSON {
        .object(present: [
            "ask": ask.map { .string("\($0)") },
            "checkpoint": checkpoint.map { .string($0.encoded) },
            "entries": .array(entries.map(\.canonical)),
            "epoch": .integer(Int64(epoch)),
            "proof": .array(proof.hashes.map { .string($0.base64) }),
            "start": .integer(Int64(start)),
        ])
    }

    fileprivate init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["ask", "checkpoint", "entries", "epoch", "proof", "start"])
        self.init(
            ask: try object.optional("ask")?.read("32 hexadecimal digits") { MessageID($0) },
            epoch: try object.required("epoch").epoch(), start: try object.required("start").size(),
            entries: try object.required("entries").parcels(),
            checkpoint: try object.optional("checkpoint")?.note(),
            proof: ConsistencyProof(try object.required("proof").hashes()))
    }
}

extension ExchangeMessage.Parcel {
    fileprivate var canonical: CanonicalJSON {
        .object(present: [
            "body": body.map { .string(Base64.encode($0.bytes)) },
            "leaf": .string(Base64.encode(leaf)),
            "salt": body.map { .string(Base64.encode($0.salt)) },
        ])
    }

    fileprivate init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["body", "leaf", "salt"])
        let leaf = try object.required("leaf").base64(max: Limits.entryBytes)
        guard object.optional("body") != nil || object.optional("salt") != nil else {
            self.init(leaf: leaf, body: nil)
            return
        }
        self.init(
            leaf: leaf,
            body: Body(
                salt: try object.required("salt").base64(max: Body.saltBytes),
                bytes: try object.required("body").base64(max: Limits.exchangeBytes)))
    }
}

extension JSONValue {
    /// A batch of entries, within its limits.
    fileprivate func parcels() throws(JSONFault) -> [ExchangeMessage.Parcel] {
        var parcels: [ExchangeMessage.Parcel] = []
        for element in try array(max: Limits.entriesPerBatch) {
            parcels.append(try ExchangeMessage.Parcel(json: element))
        }
        let bytes = parcels.reduce(0) { $0 + $1.bytes }
        guard parcels.count <= 1 || bytes <= Limits.batchBytes else {
            throw fault(
                .malformed(
                    found: "\(parcels.count) entries of \(bytes) bytes together",
                    wanted: "at most \(Limits.batchBytes) bytes in one batch, or one entry with its body"))
        }
        return parcels
    }

    /// The hashes of a proof.
    func hashes() throws(JSONFault) -> [Digest] {
        var hashes: [Digest] = []
        for element in try array(max: LogLimits.proofHashes) {
            hashes.append(try element.read("a hash in base64", max: 44) { Digest(base64: $0) })
        }
        return hashes
    }

    fileprivate func note() throws(JSONFault) -> SignedNote {
        try read("a signed note (C2SP signed-note)", max: LogLimits.noteBytes) { text in
            // What is wrong with a note is for its sender to find; here it is only not one.
            try? SignedNote(parsing: text)
        }
    }
}
