import Airspace
import ArgumentParser
import Deconfliction
import Foundation
import Line
import NodeService
import Testing
import TransparencyLog
import clearline

/// `clearline log export` and `clearline evidence` of a record that does not bear out what was signed.
struct DamagedRecordTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "damage-\(UUID().uuidString)")
    private let sample: SampleRecord
    private let time = Instant(saturating: 1_804_653_600_000)

    private var out: String { folder.appending(path: "out").path }

    init() throws { sample = try SampleRecord(makingIn: folder.path) }

    private func run(_ arguments: [String]) throws {
        var command = try Clearline.parseAsRoot(arguments)
        try command.run()
    }

    /// The log of so many entries, of the sample or with another one at the end.
    private func head(_ size: UInt64, isSound: Bool = true) -> TreeHead {
        var hashes = (0..<size).map { TreeHash.leaf(sample.entry($0).leaf) }
        if !isSound { hashes[hashes.count - 1] = TreeHash.leaf([]) }
        return MerkleTree(leafHashes: hashes).head
    }

    private func mark(_ head: TreeHead, by member: MemberName) throws {
        let marks = try MarkFile(
            path: sample.directory(of: member).markFile, logs: sample.charter.charter.markedLogs,
            isMarked: false, opening: Opening(isHeldByOther: false))
        try marks.write([Tidemark(log: sample.log, head: head)])
    }

    /// B's receipt at this head.
    private func receipt(_ head: TreeHead) throws -> Deconfliction.Record {
        let reader = sample.log.addressee
        let cosigner = try Cosigner(
            name: sample.charter.charter.witnessName(of: reader), key: sample.keys(of: reader).witness)
        let checkpoint = try Checkpoint(origin: sample.log.origin(in: sample.mechanism), head: head)
        let line = cosigner.cosign(checkpoint, at: 1_804_653_600)
        return .receipt(sample.log, SignedCheckpoint(checkpoint, signatures: [line]).note, at: time)
    }

    /// A log's newest checkpoint, as its author signed it.
    private func checkpoint(of log: LogName, _ head: TreeHead) throws -> Deconfliction.Record {
        let origin = log.origin(in: sample.mechanism)
        let signer = try NoteSigner(name: origin, key: sample.keys(of: log.author).log)
        return .checkpoint(log, signer.sign(try Checkpoint(origin: origin, head: head)).note)
    }

    /// Both commands are refused with 1, say this, and write nothing.
    private func expectRefusal(by member: MemberName, saying words: String) throws {
        let directory = sample.directory(of: member).path
        for command in [
            ["log", "export", "--directory", directory, "--log", "A-B", out],
            ["evidence", "--directory", directory, "A-B-0", "--out", out],
        ] {
            let error = #expect(throws: (any Error).self) { try run(command) }
            let thrown = try #require(error)
            #expect(Clearline.code(of: thrown) == 1)
            #expect("\(thrown)".contains(words), "\(thrown)")
            #expect(!FileManager.default.fileExists(atPath: out))
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a mark beyond what is stored of an own log is said`() throws {
        try sample.write(entries: 2)
        try mark(head(3), by: sample.log.author)
        try expectRefusal(
            by: sample.log.author,
            saying: "By its mark file, A has signed A-B at 3 entries, and only 2 are stored.")
    }

    @Test func `a mark of another history than the stored one is said`() throws {
        try sample.write(entries: 2)
        try mark(head(2, isSound: false), by: sample.log.author)
        try expectRefusal(
            by: sample.log.author,
            saying: "By its mark file, A has signed A-B at 2 entries, and what is stored makes another root")
    }

    @Test(arguments: [(3, true), (2, false)] as [(UInt64, Bool)])
    func `a receipt for more than is stored, or for something else, is said`(size: UInt64, isSound: Bool)
        throws
    {
        try sample.write(entries: 2)
        try sample.store([try receipt(head(size, isSound: isSound))], of: sample.log.author)
        try expectRefusal(
            by: sample.log.author,
            saying: "B has receipted A-B at \(size) entries, and "
                + (isSound ? "only 2 are stored." : "what is stored makes another root there."))
    }

    @Test func `a reader's copy is held to the receipts that it gave`() throws {
        let (leaf, body) = sample.entry(0)
        let records: [Deconfliction.Record] = [
            .entry(sample.log, leaf: leaf, body: body, at: time, refusal: nil),
            try checkpoint(of: sample.log, head(1)), try receipt(head(2)),
        ]
        try sample.store(records, of: sample.log.addressee)
        try expectRefusal(
            by: sample.log.addressee,
            saying: "B has receipted A-B at 2 entries, and only 1 is stored.")
    }

    @Test func `a mark of less than is stored hides nothing`() throws {
        try sample.write(entries: 2)
        try mark(head(1), by: sample.log.author)
        try run([
            "log", "export", "--directory", sample.directory(of: sample.log.author).path, "--log", "A-B", out,
        ])
        #expect(try Verification(of: out, mechanism: sample.mechanism).isProved)
        try FileManager.default.removeItem(at: folder)
    }

    /// An entry of the other log, whose author held one of the sample.
    private func answer() throws -> [Deconfliction.Record] {
        let serial = Serial(log: sample.log.opposite, index: 0)
        let body = Body(salt: [UInt8](repeating: 1, count: Body.saltBytes), bytes: Array("{}".utf8))
        let message = try #require(MessageID([UInt8](repeating: 7, count: 16)))
        let held = head(1)
        let entry = Entry(
            serial: serial, time: time, code: .active, role: "watch", message: message,
            to: [sample.log.author], due: Code.active.row?.due, commitment: body.commitment(at: serial),
            holds: Holding(epoch: 1, size: held.size, root: held.root))
        return [
            .entry(serial.log, leaf: entry.encoded, body: body, at: time, refusal: nil),
            try checkpoint(of: serial.log, MerkleTree(leafHashes: [TreeHash.leaf(entry.encoded)]).head),
        ]
    }

    /// The entry is in a log that is whole; of the other one this record says less than was signed.
    @Test(arguments: [false, true])
    func `what an author held is left out of evidence where the own log falls short`(isShort: Bool) throws {
        let author = sample.log.author
        try sample.write(entries: 2)
        try sample.store(answer(), of: author)
        if isShort { try mark(head(3), by: author) }
        try run(["evidence", "--directory", sample.directory(of: author).path, "B-A-0", "--out", out])
        #expect(try Verification(of: out, mechanism: sample.mechanism).isProved)
        let bytes = [UInt8](try Foundation.Data(contentsOf: URL(fileURLWithPath: out)))
        #expect(try (EvidenceBundle(encoded: bytes).held == nil) == isShort)
        try FileManager.default.removeItem(at: folder)
    }
}
