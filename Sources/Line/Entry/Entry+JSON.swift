import Airspace
import TransparencyLog

extension Entry {
    /// The leaf's bytes: canonical JSON, stored and hashed as sent.
    package var encoded: [UInt8] {
        CanonicalJSON.object(present: [
            "addressee": .string(serial.log.addressee.text),
            "author": .string(serial.log.author.text),
            "charter": .integer(charter),
            "code": .string(code.text),
            "commitment": commitment.map { .string($0.hex) },
            "due": due?.canonical,
            "epoch": .integer(Int64(serial.log.epoch)),
            "holds": holds.canonical,
            "index": .integer(Int64(serial.index)),
            "message": .string(message.description),
            "re": regarding.map { .string($0.description) },
            "refusal": refusal.map { .string($0.rawValue) },
            "role": .string(role),
            "time": .integer(time.milliseconds),
            "to": .array(to.map { .string($0.text) }),
            "v": 1,
        ]).encoded
    }

    /// Reads a leaf; bytes that are not exactly what the canonical writer would write are refused.
    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let root = try JSONDocument.canonical(bytes, limit: Limits.entryBytes).root
        let object = try root.object(allowing: [
            "addressee", "author", "charter", "code", "commitment", "due", "epoch", "holds", "index",
            "message", "re",
            "refusal", "role", "time", "to", "v",
        ])
        _ = try object.required("v").integer(in: 1...1)
        let author = try object.required("author").memberName()
        let addressee = try object.required("addressee").memberName()
        let epoch = try object.required("epoch").epoch()
        let index = try object.required("index").size()
        let log = LogName(author: author, addressee: addressee, epoch: epoch)
        self.init(
            serial: Serial(log: log, index: index),
            time: try object.required("time").instant(),
            charter: try object.required("charter").integer(in: 1...1_000_000),
            code: try object.required("code").read("a code such as NT01") { Code($0) },
            role: try object.required("role").string(max: Limits.roleCharacters),
            message: try object.required("message").read("32 hexadecimal digits") { MessageID($0) },
            regarding: try object.optional("re")?.read("a serial such as A-B-17, or a message id") {
                Reference($0)
            },
            to: try object.required("to").memberNames(),
            due: try object.optional("due").map(Due.init(json:)),
            commitment: try object.optional("commitment")?.digest(),
            refusal: try object.optional("refusal")?.choice(of: Refusal.self),
            holds: try Holding(json: object.required("holds")))
        guard (code == .refused) == (refusal != nil), (code == .refused) == (commitment == nil) else {
            throw root.fault(
                .malformed(found: code.text, wanted: "a refusal without a body, or a body without a refusal"))
        }
    }
}

extension Due {
    var canonical: CanonicalJSON {
        .object(present: ["ack": acknowledgement.map { .integer($0) }, "reply": reply.map { .integer($0) }])
    }

    init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["ack", "reply"])
        let seconds: ClosedRange<Int64> = 1...31_536_000
        self.init(
            acknowledgement: try object.optional("ack")?.integer(in: seconds),
            reply: try object.optional("reply")?.integer(in: seconds))
    }
}

extension Holding {
    var canonical: CanonicalJSON {
        ["epoch": .integer(Int64(epoch)), "root": .string(root.hex), "size": .integer(Int64(size))]
    }

    init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["epoch", "root", "size"])
        self.init(
            epoch: try object.required("epoch").epoch(), size: try object.required("size").size(),
            root: try object.required("root").digest())
    }
}
