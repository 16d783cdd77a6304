import Airspace
import Line
import TestSupport
import Testing
import TransparencyLog

/// The terms: their one form, what they refuse, and who has signed them.
struct CharterTests {
    private let charter: Charter
    private let mechanism: Mechanism

    init() throws {
        mechanism = try Mechanism()
        charter = mechanism.charter
    }

    // MARK: The terms

    @Test func `a charter is read back from its bytes, and its id is the digest of them`() throws {
        let again = try Charter(encoded: charter.encoded)
        #expect(again.encoded == charter.encoded)
        #expect(again.members == mechanism.members)
        #expect(again.lines == [.init("A", "B"), .init("A", "F"), .init("B", "F")])
        #expect(again.witnesses == ["F"])
        #expect(again.mechanism.description == Digest(hashing: charter.encoded).hex)
    }

    @Test func `the order in which members and lines were named does not show`() throws {
        let turned = try Mechanism.charter(
            of: mechanism.members.reversed(), pairs: charter.lines.reversed(), witnesses: ["F"])
        #expect(turned.encoded == charter.encoded)
    }

    @Test func `each change of the terms makes another mechanism`() throws {
        let shorter = try Mechanism.charter(of: mechanism.members, pairs: [.init("A", "B")], witnesses: ["F"])
        let unwitnessed = try Mechanism.charter(of: mechanism.members, pairs: charter.lines, witnesses: [])
        #expect(Set([charter, shorter, unwitnessed].map(\.mechanism)).count == 3)
    }

    @Test func `a charter names the phrasebook by its digest`() throws {
        #expect(charter.phrasebook == .standard)
        #expect(charter.phrasebook.isSame(as: .standard))
        let other = try altered(charter.phrasebook.digest.hex, Digest(hashing: []).hex)
        let unlike = try Charter(encoded: other)
        #expect(!unlike.phrasebook.isSame(as: .standard))
        #expect(unlike.mechanism != charter.mechanism)
    }

    @Test func `a witness watches the logs it is no end of`() {
        #expect(charter.witnesses(of: "A-B") == ["F"])
        #expect(charter.witnesses(of: "A-F") == [])
        #expect(charter.witnesses(of: "F-B") == [])
        #expect(charter.counterparts(of: "F") == ["A", "B"])
    }

    /// Text of the charter's bytes with one piece put otherwise.
    private func altered(_ piece: String, _ other: String) throws -> [UInt8] {
        try charter.encoded.altered(piece, other)
    }

    private func expectFault(at path: String, _ bytes: [UInt8]) {
        let error = #expect(throws: JSONFault.self) { try Charter(encoded: bytes) }
        #expect(error?.place.path == path)
    }

    @Test(arguments: [
        (#""v":1,"#, #""v":2,"#, "/v"), (#""v":1,"#, #""v":1,"verdict":1,"#, "/verdict"),
        (#""witnesses":["F"]"#, #""witnesses":["G"]"#, "/witnesses"),
        (#""witnesses":["F"]"#, #""witnesses":["F","F"]"#, "/witnesses"),
        (#"["A","B"]"#, #"["B","A"]"#, "/lines/0"), (#"["A","B"]"#, #"["A","A"]"#, "/lines/0"),
        (#"["A","B"]"#, #"["A","C"]"#, "/lines/0"), (#"["A","B"]"#, #"["A","F"]"#, "/lines/1"),
        (#"["A","B"]"#, #"["A","B","F"]"#, "/lines/0"), (#""name":"A""#, #""name":"C""#, "/members/1"),
        (#""name":"B""#, #""name":"A""#, "/members/1"),
        (#"[355000000,323000000]"#, #"[1800000001,0]"#, "/theatre/0/0"),
        (#"[355000000,323000000]"#, #"[0,900000001]"#, "/theatre/0/1"),
        (#"[355000000,323000000]"#, #"[0]"#, "/theatre/0"),
        (#""profile":"R0""#, #""profile":7"#, "/profile/profile"),
        (#""ar","az""#, #""az","ar""#, "/phrasebook/languages"),
        (#""ar","az""#, #""ar","de""#, "/phrasebook/languages/1"),
        (#","version":1},"profile""#, #","version":0},"profile""#, "/phrasebook/version"),
    ])
    func `what cannot be agreed is refused, and the field named`(piece: String, other: String, path: String)
        throws
    {
        expectFault(at: path, try altered(piece, other))
    }

    @Test func `bytes that are not canonical are refused, since two nodes would give them two ids`() throws {
        let error = #expect(throws: JSONFault.self) { try Charter(encoded: charter.encoded + [0x20]) }
        #expect(error?.problem == .notCanonical)
    }

    @Test(arguments: ["log key", "witness key", "certificate", "log key as witness key"])
    func `no two members can have a key or a certificate in common`(shared: String) throws {
        let (a, b) = (mechanism.members[0], mechanism.members[1])
        let twin = Member(
            name: "B", role: .party, logKey: shared == "log key" ? a.logKey : b.logKey,
            witnessKey: shared == "witness key"
                ? a.witnessKey : shared == "log key as witness key" ? a.logKey : b.witnessKey,
            certificate: shared == "certificate" ? a.certificate : b.certificate, endpoints: [], scopes: [])
        let error = #expect(throws: JSONFault.self) {
            try Mechanism.charter(of: [a, twin], pairs: [.init("A", "B")], witnesses: [])
        }
        #expect(error?.place.path == "/members")
    }

    @Test func `a key of low order is refused where it stands`() throws {
        let key = Hex.encode(mechanism.members[1].logKey)
        expectFault(at: "/members/1/log_key", try altered(key, KeyPoints.lowOrder[0]))
    }

    @Test func `one member alone is no mechanism`() throws {
        #expect(throws: JSONFault.self) {
            try Mechanism.charter(of: Array(mechanism.members.prefix(1)), pairs: [], witnesses: [])
        }
    }

    // MARK: Signatures

    private func signed(by names: [MemberName]) throws -> SignedCharter {
        var signed = SignedCharter(charter)
        for name in names { try sign(&signed, name) }
        return signed
    }

    private func sign(_ signed: inout SignedCharter, _ name: MemberName) throws {
        try signed.sign(as: name, log: Mechanism.key(name, "log"), witness: Mechanism.key(name, "witness"))
    }

    @Test func `what everybody has signed is agreed, also after a way through a file`() throws {
        let signed = try signed(by: ["F", "A", "B"])
        #expect(try signed.agreed().mechanism == charter.mechanism)
        let again = try SignedCharter(encoded: signed.encoded)
        #expect(try again.agreed().mechanism == charter.mechanism)
        #expect(again.encoded == signed.encoded)
    }

    @Test(
        arguments: [([], ["A", "B", "F"]), (["A"], ["B", "F"]), (["A", "F"], ["B"])]
            as [([MemberName], [MemberName])])
    func `a charter that is not signed by all is not agreed, and says by whom not`(
        names: [MemberName], missing: [MemberName]
    ) throws {
        let signed = try signed(by: names)
        try signed.verify()
        #expect(throws: SignedCharter.Fault.unsigned(missing)) { try signed.agreed() }
    }

    /// The file's text with the pair of signatures of one member put otherwise.
    private func resigned(_ name: MemberName, log: [UInt8], witness: [UInt8]) throws -> SignedCharter {
        let whole = try signed(by: ["A", "B", "F"])
        let pairs = whole.signatures.sorted { $0.key < $1.key }.map { member, pair in
            let (log, witness) = member == name ? (log, witness) : (pair.log, pair.witness)
            return CanonicalJSON.Member(
                member.text, ["log": .string(Base64.encode(log)), "witness": .string(Base64.encode(witness))])
        }
        let signatures = CanonicalJSON.object(pairs).encoded
        return try SignedCharter(
            encoded: Array("{\"charter\":".utf8) + charter.encoded + Array(",\"signatures\":".utf8)
                + signatures
                + Array("}".utf8))
    }

    /// Half a signature would leave one of the two keys without proof that its member holds it.
    @Test func `a member who has signed with one key only has not signed`() throws {
        let pair = try #require(signed(by: ["B"]).signatures["B"])
        for half in [
            try resigned("B", log: pair.log, witness: []), try resigned("B", log: [], witness: pair.witness),
        ] {
            #expect(throws: SignedCharter.Fault.badSignature("B")) { try half.agreed() }
        }
    }

    @Test func `signatures of the two keys in each other's place do not hold`() throws {
        let pair = try #require(signed(by: ["B"]).signatures["B"])
        let swapped = try resigned("B", log: pair.witness, witness: pair.log)
        #expect(throws: SignedCharter.Fault.badSignature("B")) { try swapped.agreed() }
    }

    @Test func `another member's signatures do not hold in a member's place`() throws {
        let pair = try #require(signed(by: ["A"]).signatures["A"])
        let borrowed = try resigned("B", log: pair.log, witness: pair.witness)
        #expect(throws: SignedCharter.Fault.badSignature("B")) { try borrowed.agreed() }
    }

    @Test func `signatures under other terms do not hold`() throws {
        let other = try Mechanism.charter(of: mechanism.members, pairs: [.init("A", "B")], witnesses: ["F"])
        var elsewhere = SignedCharter(other)
        try sign(&elsewhere, "B")
        let pair = try #require(elsewhere.signatures["B"])
        let moved = try resigned("B", log: pair.log, witness: pair.witness)
        #expect(throws: SignedCharter.Fault.badSignature("B")) { try moved.agreed() }
    }

    @Test func `nobody signs with keys that are not enrolled, or with the two swapped`() throws {
        var signed = SignedCharter(charter)
        #expect(throws: SignedCharter.Fault.keyNotEnrolled("B")) {
            try signed.sign(as: "B", log: Mechanism.key("A", "log"), witness: Mechanism.key("B", "witness"))
        }
        #expect(throws: SignedCharter.Fault.keyNotEnrolled("B")) {
            try signed.sign(as: "B", log: Mechanism.key("B", "witness"), witness: Mechanism.key("B", "log"))
        }
        #expect(throws: SignedCharter.Fault.notAMember("C")) { try sign(&signed, "C") }
        #expect(signed.unsigned == ["A", "B", "F"])
    }

    @Test func `a stranger's signature is refused, and the stranger named`() throws {
        let strange = try signed(by: ["A", "B", "F"]).encoded
            .altered(#""signatures":{"A":"#, #""signatures":{"C":"#)
        let error = #expect(throws: JSONFault.self) { try SignedCharter(encoded: strange) }
        #expect(error?.place.path == "/signatures/C")
    }
}
