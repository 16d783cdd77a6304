import Airspace
import Line
import TestSupport
import Testing
import TransparencyLog

/// What the two sides of a line post to each other.
struct ExchangeMessageTests {
    private let message: ExchangeMessage

    init() throws {
        let mechanism = try Mechanism()
        let log: LogName = "A-B"
        let signer = try NoteSigner(
            name: log.origin(in: mechanism.charter.mechanism), key: Mechanism.key("A", "log"))
        let cosigner = try Cosigner(name: "clearline/receipts/A", key: Mechanism.key("A", "witness"))
        let head = TreeHead(size: 3, root: Digest(hashing: [3]))
        let signed = signer.sign(try Checkpoint(origin: signer.verifierKey.name, head: head))
        let receipt = try signed.adding([cosigner.cosign(signed.checkpoint, at: 1_804_653_600)])
        message = ExchangeMessage(
            log: log, checkpoint: signed.note, start: 1, proof: ConsistencyProof([Digest(hashing: [1])]),
            entries: [
                .init(
                    leaf: Array("leaf".utf8),
                    body: Body(salt: [UInt8](repeating: 5, count: 32), bytes: [0, 255, 10])),
                .init(leaf: [], body: nil),
            ],
            held: Holding(epoch: 1, size: 9, root: Digest(hashing: [9])), receipt: receipt.note,
            clock: .morning, wait: 10_000)
    }

    @Test func `a message is read back as it was sent`() throws {
        #expect(try ExchangeMessage(encoded: message.encoded) == message)
        let heartbeat = ExchangeMessage(
            log: "B-A.2", checkpoint: message.checkpoint, start: 0, proof: ConsistencyProof([]), entries: [],
            held: .nothing, receipt: nil, clock: .morning, wait: 0)
        #expect(try ExchangeMessage(encoded: heartbeat.encoded) == heartbeat)
    }

    private func altered(_ piece: String, _ other: String) throws -> [UInt8] {
        try message.encoded.altered(piece, other)
    }

    @Test(arguments: [
        (#""addressee":"B""#, #""addressee":"""#, "/addressee"),
        (#""author":"A""#, #""author":"a""#, "/author"),
        (#""checkpoint":"clearline"#, #""checkpoint":"\u0001clearline"#, "/checkpoint"),
        (#""checkpoint":""#, #""checkpoint":7,"x":""#, "/x"),
        (#""clock":1804653600000"#, #""clock":"now""#, "/clock"),
        (#""clock":1804653600000"#, #""clock":1e12"#, "/clock"),
        (#""leaf":"bGVhZg==""#, #""leaf":"bGVhZg""#, "/entries/0/leaf"),
        (#""leaf":"bGVhZg==""#, #""leaf":"bGVhZh==""#, "/entries/0/leaf"),
        (#""leaf":"bGVhZg==""#, #""bones":"bGVhZg==""#, "/entries/0/bones"),
        (#""salt":""#, #""salt":"AAAA"#, "/entries/0/salt"),
        (#""body":"AP8K""#, #""body":"AP8""#, "/entries/0/body"),
        (#""epoch":1,"held""#, #""epoch":0,"held""#, "/epoch"),
        (#""size":9"#, #""size":-9"#, "/held/size"), (#""proof":[""#, #""proof":["A"#, "/proof/0"),
        (#""receipt":"clearline"#, #""receipt":"\u0001clearline"#, "/receipt"),
        (#""start":1"#, #""start":281474976710657"#, "/start"),
        (#""start":1"#, #""start":-1"#, "/start"), (#""v":1"#, #""v":2"#, "/v"),
        (#""wait":10000"#, #""wait":60001"#, "/wait"),
        (#""wait":10000"#, #""wait":-1"#, "/wait"),
    ])
    func `a malformed field is named`(piece: String, other: String, path: String) throws {
        let bytes = try altered(piece, other)
        let error = #expect(throws: JSONFault.self) { try ExchangeMessage(encoded: bytes) }
        #expect(error?.place.path == path)
    }

    @Test(arguments: [
        "addressee", "author", "checkpoint", "clock", "entries", "epoch", "held", "proof", "start", "v",
        "wait",
    ])
    func `a field that is missing is named`(key: String) throws {
        let bytes = try altered("\"\(key)\":", "\"was-\(key)\":")
        let error = #expect(throws: JSONFault.self) { try ExchangeMessage(encoded: bytes) }
        #expect(error?.place.path == "/was-\(key)")
    }

    @Test func `half a body is refused, not taken for none`() throws {
        for bytes in [
            try altered(#""body":"AP8K","#, ""), try altered(#","salt":"BQUF"#, #","leaf2":"BQUF"#),
        ] {
            #expect(throws: JSONFault.self) { try ExchangeMessage(encoded: bytes) }
        }
    }

    @Test func `a leaf over 16 KiB is refused before anything is made of it`() throws {
        let leaf = Base64.encode([UInt8](repeating: 0, count: (16 << 10) + 1))
        let bytes = try altered("bGVhZg==", leaf)
        let error = #expect(throws: JSONFault.self) { try ExchangeMessage(encoded: bytes) }
        #expect(error?.place.path == "/entries/0/leaf")
    }

    @Test func `more entries than a batch holds are refused`() throws {
        let entries = [ExchangeMessage.Parcel](repeating: .init(leaf: [1], body: nil), count: 257)
        let long = ExchangeMessage(
            log: message.log, checkpoint: message.checkpoint, start: 0, proof: message.proof,
            entries: entries,
            held: .nothing, receipt: nil, clock: .morning, wait: 0)
        let error = #expect(throws: JSONFault.self) { try ExchangeMessage(encoded: long.encoded) }
        #expect(error?.place.path == "/entries")
    }

    @Test func `a batch of more than 256 KiB is refused, unless it is one entry`() throws {
        let leaf = [UInt8](repeating: 0, count: 100)
        for (bytes, isTaken) in [(131_072 - 100, true), (131_072 - 99, false)] {
            let body = Body(salt: [], bytes: [UInt8](repeating: 0, count: bytes))
            let batch = ExchangeMessage(
                log: message.log, checkpoint: message.checkpoint, start: 0, proof: message.proof,
                entries: [.init(leaf: leaf, body: body), .init(leaf: leaf, body: body)],
                held: .nothing, receipt: nil, clock: .morning, wait: 0)
            guard !isTaken else {
                #expect(try ExchangeMessage(encoded: batch.encoded) == batch)
                continue
            }
            let error = #expect(throws: JSONFault.self) { try ExchangeMessage(encoded: batch.encoded) }
            #expect(error?.place.path == "/entries")
        }
    }

    @Test func `a full batch and one full entry with its body both fit a message`() throws {
        let leaf = [UInt8](repeating: 0, count: 16 << 10)
        let body = Body(salt: [UInt8](repeating: 0, count: 32), bytes: [UInt8](repeating: 0, count: 1 << 20))
        for entries in [
            [ExchangeMessage.Parcel(leaf: leaf, body: body)],
            Array(repeating: .init(leaf: leaf, body: nil), count: 16),
        ] {
            let full = ExchangeMessage(
                log: message.log, checkpoint: message.checkpoint, start: 0, proof: message.proof,
                entries: entries,
                held: .nothing, receipt: message.receipt, clock: .morning, wait: 0)
            #expect(try ExchangeMessage(encoded: full.encoded) == full)
        }
    }
}
