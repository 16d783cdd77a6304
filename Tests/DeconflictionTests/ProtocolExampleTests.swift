import Airspace
import Deconfliction
import Foundation
import Line
import TestSupport
import Testing
import TransparencyLog

/// The worked example of the protocol page is what the code makes: whoever writes another node checks it against these bytes.
struct ProtocolExampleTests {
    private let page: String
    private let charter: Charter
    private let keys: [MemberName: (log: SigningKey, witness: SigningKey)]
    private let log: LogName = "A-B"

    init() throws {
        let root = URL(fileURLWithPath: #filePath).appending(path: "../../../docs/protocol.md").standardized
        page = try String(contentsOf: root, encoding: .utf8)
        var keys: [MemberName: (log: SigningKey, witness: SigningKey)] = [:]
        for (name, byte) in [("A", 1), ("B", 2), ("F", 3)] as [(MemberName, UInt8)] {
            keys[name] = (
                try SigningKey(seed: [UInt8](repeating: byte, count: 32)),
                try SigningKey(seed: [UInt8](repeating: 0x10 + byte, count: 32))
            )
        }
        let members = try ["A", "B", "F"].map { (name: MemberName) in
            let own = try #require(keys[name])
            return Member(
                name: name, role: name == "F" ? .facilitator : .party, logKey: own.log.publicKey,
                witnessKey: own.witness.publicKey, certificate: Array("certificate of \(name)".utf8),
                endpoints: ["https://\(name.text.lowercased()).example:9443"], scopes: [])
        }
        charter = try Charter.drafted(
            name: "Example", members: members,
            theatre: [(320, 350), (320, 420), (380, 420), (380, 350)].map {
                try Position(latitudeE7: $0.0 * 1_000_000, longitudeE7: $0.1 * 1_000_000)
            },
            lines: [.init("A", "B"), .init("A", "F"), .init("B", "F")], witnesses: ["F"], profile: .r0)
        self.keys = keys
    }

    @Test func `the charter, its id and A's signatures are as the page has them`() throws {
        var signed = SignedCharter(charter)
        let own = try #require(keys["A"])
        try signed.sign(as: "A", log: own.log, witness: own.witness)
        let signatures = try #require(signed.signatures["A"])
        expect(String(decoding: charter.encoded, as: UTF8.self))
        expect(
            """
            \(charter.mechanism)
            log \(Data(signatures.log).base64EncodedString())
            witness \(Data(signatures.witness).base64EncodedString())
            """)
    }

    @Test func `the notice, its commitment and its leaf are as the page has them`() throws {
        let parcel = try parcel
        let body = try #require(parcel.body)
        expect(
            """
            \(String(decoding: body.bytes, as: UTF8.self))
            \(Digest(body.salt)?.hex ?? "")
            \(body.commitment(at: Serial(log: log, index: 0)).hex)
            \(String(decoding: parcel.leaf, as: UTF8.self))
            \(TreeHash.leaf(parcel.leaf).hex)
            """)
    }

    @Test func `checkpoint, receipt and cosignature are as the page has them`() throws {
        let note = try checkpoint.note
        expect(note.encoded)
        let signer = try NoteSigner(name: log.origin(in: charter.mechanism), key: try #require(keys["A"]).log)
        expect(signer.verifierKey.encoded)
        for name in ["B", "F"] as [MemberName] {
            let cosigner = try Cosigner(
                name: charter.witnessName(of: name), key: try #require(keys[name]).witness)
            let line = cosigner.cosign(try checkpoint.checkpoint, at: 1_804_653_601)
            expect(note.encoded + line.encoded)
            guard name == "B" else { continue }
            expect(cosigner.verifierKey.encoded)
        }
    }

    @Test func `the exchange message begins as the page has it`() throws {
        let message = ExchangeMessage(
            log: log, checkpoint: try checkpoint.note, start: 0, proof: ConsistencyProof([]),
            entries: [try parcel], held: .nothing, receipt: nil, clock: Self.clock, wait: 0)
        let text = String(decoding: message.encoded, as: UTF8.self)
        let head = try #require(text.range(of: "eyJpZCI6IkEtNjAxIiwia2lu"))
        expect(String(text[..<head.upperBound]))
        let tail = try #require(text.range(of: "\"salt\""))
        expect(String(text[tail.lowerBound...]))
    }

    private static let clock = Instant(saturating: 1_804_653_600_000)

    private var parcel: ExchangeMessage.Parcel {
        get throws {
            let serial = Serial(log: log, index: 0)
            let circle = try Circle(
                centre: Position(latitudeE7: 345_225_000, longitudeE7: 376_300_000), radiusMetres: 5_556)
            let window = try TimeWindow(
                start: Instant(milliseconds: 1_804_658_400_000), end: Instant(milliseconds: 1_804_687_200_000)
            )
            let band = try AltitudeBand(floor: nil, ceiling: nil, reference: .amsl)
            let notice = try Notice(
                handle: Handle("A-601"), kind: .ground,
                volumes: [Volume(footprint: .circle(circle), band: band, window: window)],
                audience: .to(["B"]))
            let salt = try #require(
                Digest(hex: "3bf09ac0d15e8439a40c64a283a3e8aa077f53e5cf015d8c6026596debb79c27"))
            let body = Body(salt: salt.bytes, bytes: notice.body.encoded)
            let entry = Entry(
                serial: serial, time: Self.clock, code: .filing(.ground), role: "watch officer",
                message: try #require(MessageID("c7d734156b2cba5a8b96ba2d82aa1a92")), to: ["B"],
                due: Code.filing(.ground).row?.due, commitment: body.commitment(at: serial), holds: .nothing)
            return ExchangeMessage.Parcel(leaf: entry.encoded, body: body)
        }
    }

    private var checkpoint: SignedCheckpoint {
        get throws {
            let origin = log.origin(in: charter.mechanism)
            let head = TreeHead(size: 1, root: TreeHash.leaf(try parcel.leaf))
            return try NoteSigner(name: origin, key: try #require(keys["A"]).log).sign(
                Checkpoint(origin: origin, head: head))
        }
    }

    private func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let hasIt = page.contains(text)
        #expect(hasIt, "the page should have: \(text)", sourceLocation: sourceLocation)
    }
}
