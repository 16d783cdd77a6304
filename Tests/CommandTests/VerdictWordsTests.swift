import Airspace
import ArgumentParser
import Deconfliction
import Foundation
import Line
import NodeService
import Testing
import TransparencyLog
import clearline

/// What `clearline verify` says of a log in a later epoch, and of one entry.
struct VerdictWordsTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "words-\(UUID().uuidString)")
    private let sample: SampleRecord

    private var out: String { folder.appending(path: "out").path }

    init() throws { sample = try SampleRecord(makingIn: folder.path) }

    /// Stores one entry in an epoch of A's log, with B's receipt, and takes something out of it.
    private func take(_ command: [String], inEpoch epoch: UInt32) throws -> [String] {
        let log = sample.log.of(epoch: epoch)
        let time = Instant(saturating: 1_804_653_600_000)
        let serial = Serial(log: log, index: 0)
        let body = Body(salt: [UInt8](repeating: 1, count: Body.saltBytes), bytes: Array("{}".utf8))
        let entry = Entry(
            serial: serial, time: time, code: .active, role: "watch",
            message: try #require(MessageID([UInt8](repeating: 7, count: 16))), to: [log.addressee],
            due: Code.active.row?.due, commitment: body.commitment(at: serial), holds: .nothing)
        let head = TreeHead(size: 1, root: TreeHash.leaf(entry.encoded))
        let checkpoint = try Checkpoint(origin: log.origin(in: sample.mechanism), head: head)
        let cosigner = try Cosigner(
            name: sample.charter.charter.witnessName(of: log.addressee),
            key: sample.keys(of: log.addressee).witness)
        let line = cosigner.cosign(checkpoint, at: 1_804_653_600)
        let records: [Deconfliction.Record] = [
            .entry(log, leaf: entry.encoded, body: body, at: time, refusal: nil),
            .receipt(log, SignedCheckpoint(checkpoint, signatures: [line]).note, at: time),
        ]
        try sample.store(records, of: log.author)
        var taking = try Clearline.parseAsRoot(
            command + ["--directory", sample.directory(of: log.author).path])
        try taking.run()
        return try Verification(of: out, mechanism: sample.mechanism).words
    }

    private static let names: [(epoch: UInt32, name: String)] = [
        (1, "the log that A writes to B"), (2, "the log A-B.2 that A writes to B"),
    ]

    @Test(arguments: names)
    func `a log is called by its epoch where it is not the first, and one entry is one`(
        epoch: UInt32, name: String
    ) throws {
        let log = "\(sample.log.of(epoch: epoch))"
        let exported = try take(["log", "export", "--log", log, out], inEpoch: epoch)
        #expect(exported.contains("  - The one entry is that of \(name), as A signed it."), "\(exported)")
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `an entry stands in the log of its epoch`() throws {
        let shown = try take(["evidence", "A-B.2-0", "--out", out], inEpoch: 2)
        let isSaid = shown.contains {
            $0.contains("is in the log A-B.2 that A writes to B, and A signed that log at 1 entry.")
        }
        #expect(isSaid, "\(shown)")
        try FileManager.default.removeItem(at: folder)
    }
}
