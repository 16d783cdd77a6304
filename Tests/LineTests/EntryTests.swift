import Airspace
import Line
import TestSupport
import Testing
import TransparencyLog

/// The leaf of a log: one form, every field bounded, and no bytes that stop a reader.
struct EntryTests {
    private static let id = MessageID((0..<16).map { $0 })

    private func entry(
        _ serial: Serial = "A-B-17", code: Code = .airActivity, role: String = "watch officer",
        to: [MemberName] = ["B"],
        regarding: Reference? = nil, due: Due? = Due(acknowledgement: 600, reply: nil),
        commitment: Digest? = Digest(hashing: [1]), refusal: Refusal? = nil
    ) throws -> Entry {
        Entry(
            serial: serial, time: .morning, code: code, role: role, message: try #require(Self.id),
            regarding: regarding,
            to: to, due: due, commitment: commitment, refusal: refusal,
            holds: Holding(epoch: 1, size: 4, root: Digest(hashing: [2])))
    }

    @Test func `an entry is read back as it was written`() throws {
        let message = try #require(Self.id)
        let entries = [
            try entry(), try entry("A-B.2-0", to: ["F", "B"], regarding: .serial("B-A-3")),
            try entry(regarding: .message(message), due: nil),
            try entry(due: Due(acknowledgement: nil, reply: 31_536_000)),
            try entry(role: "ΔΥΟ \"quoted\" \u{202E}"),
            try entry(
                code: .refused, regarding: .serial("B-A-3"), due: nil, commitment: nil, refusal: .bodyAbsent),
        ]
        for entry in entries {
            let again = try Entry(encoded: entry.encoded)
            #expect(again == entry)
            #expect(again.encoded == entry.encoded)
        }
    }

    /// The form is what other nodes read and hash: a change of it is a change of the protocol.
    @Test func `the bytes of an entry are these`() throws {
        let text = String(decoding: try entry().encoded, as: UTF8.self)
        #expect(
            text == """
                {"addressee":"B","author":"A","charter":1,"code":"NT01","commitment":"\(Digest(hashing: [1]).hex)",\
                "due":{"ack":600},"epoch":1,"holds":{"epoch":1,"root":"\(Digest(hashing: [2]).hex)","size":4},\
                "index":17,"message":"000102030405060708090a0b0c0d0e0f","role":"watch officer","time":1804653600000,\
                "to":["B"],"v":1}
                """)
    }

    @Test(arguments: Refusal.allCases)
    func `every reason of a refusal has a word of its own`(refusal: Refusal) throws {
        let entry = try entry(
            code: .refused, regarding: .serial("B-A-3"), due: nil, commitment: nil, refusal: refusal)
        #expect(try Entry(encoded: entry.encoded).refusal == refusal)
    }

    /// A refusal with a body could be refused in turn, without end.
    @Test func `a refusal has no body, and what has no body is a refusal`() throws {
        let commitment = Digest(hashing: [1])
        let wrong = [
            try entry(code: .refused, commitment: commitment, refusal: .bodyAbsent),
            try entry(code: .refused, commitment: nil, refusal: nil), try entry(commitment: nil),
            try entry(commitment: commitment, refusal: .bodyAbsent),
            try entry(code: .refused, commitment: commitment, refusal: nil),
        ]
        for entry in wrong { #expect(throws: JSONFault.self) { try Entry(encoded: entry.encoded) } }
    }

    private func altered(_ piece: String, _ other: String) throws -> [UInt8] {
        try entry(regarding: .serial("B-A-3")).encoded.altered(piece, other)
    }

    @Test(arguments: [
        (#""author":"A""#, #""author": "A""#), (#""index":17"#, #""index":17.0"#),
        (#""index":17"#, #""index":017"#),
        (#""author":"A""#, #""author":"\u0041""#), (#""v":1}"#, #""v":1} "#),
        (#"{"addressee":"B","author":"A""#, #"{"author":"A","addressee":"B""#),
    ])
    func `another spelling of the same entry is refused`(piece: String, other: String) throws {
        let bytes = try altered(piece, other)
        #expect(throws: JSONFault.self) { try Entry(encoded: bytes) }
    }

    @Test(arguments: [
        (#""addressee":"B""#, #""addressee":"b""#, "/addressee"),
        (#""author":"A""#, #""author":1"#, "/author"),
        (#""charter":1"#, #""charter":0"#, "/charter"), (#""code":"NT01""#, #""code":"notice""#, "/code"),
        (#""commitment":""#, #""commitment":"0"#, "/commitment"), (#""ack":600"#, #""ack":0"#, "/due/ack"),
        (#""ack":600"#, #""ack":31536001"#, "/due/ack"),
        (#""epoch":1,"holds""#, #""epoch":0,"holds""#, "/epoch"),
        (#""size":4"#, #""size":-1"#, "/holds/size"),
        (#""size":4"#, #""size":281474976710657"#, "/holds/size"),
        (#""index":17"#, #""index":-1"#, "/index"), (#""index":17"#, #""index":9007199254740993"#, "/index"),
        (#""message":"00"#, #""message":""#, "/message"), (#""re":"B-A-3""#, #""re":"B-B-3""#, "/re"),
        (#""role":"watch officer""#, #""role":"123456789012345678901234567890123""#, "/role"),
        (#""time":1804653600000"#, #""time":7258118400001"#, "/time"),
        (#""time":1804653600000"#, #""time":-1"#, "/time"),
        (#""to":["B"]"#, #""to":["B","B"]"#, "/to"), (#""v":1"#, #""v":2"#, "/v"),
        (#""re":"#, #""purpose":"x","re":"#, "/purpose"),
    ])
    func `a field that cannot be is named`(piece: String, other: String, path: String) throws {
        let bytes = try altered(piece, other)
        let error = #expect(throws: JSONFault.self) { try Entry(encoded: bytes) }
        #expect(error?.place.path == path)
    }

    @Test func `an entry over 16 KiB is refused for its size`() throws {
        let bytes = try altered("watch officer", String(repeating: "x", count: 16 << 10))
        let error = #expect(throws: JSONFault.self) { try Entry(encoded: bytes) }
        #expect(error?.problem == .tooLarge(bytes: bytes.count, limit: 16 << 10))
    }

    @Test func `the largest entry that a node can write fits`() throws {
        let many = (10..<74).compactMap { MemberName(String("A2345678901234\($0)")) }
        let entry = try entry(
            "A234567890123456-B234567890123456.1000000-281474976710655",
            role: String(repeating: "\u{1}", count: 32), to: many)
        #expect(entry.encoded.count < 16 << 10)
        #expect(try Entry(encoded: entry.encoded) == entry)
    }

    @Test func `a commitment binds the body, the salt and the place`() {
        let salt = [UInt8](repeating: 7, count: 32)
        let body = Body(salt: salt, bytes: Array("{}".utf8))
        let otherSalt = Body(salt: [UInt8](repeating: 8, count: 32), bytes: Array("{}".utf8))
        let otherText = Body(salt: salt, bytes: Array("[]".utf8))
        let digests = [
            body.commitment(at: "A-B-1"), body.commitment(at: "A-B-2"), body.commitment(at: "B-A-1"),
            body.commitment(at: "A-B.2-1"), otherSalt.commitment(at: "A-B-1"),
            otherText.commitment(at: "A-B-1"),
        ]
        #expect(Set(digests).count == digests.count)
        #expect(
            digests[0] == Digest(hashing: Array("clearline/body/v1\nA-B-1\n".utf8) + salt + Array("{}".utf8)))
    }
}
