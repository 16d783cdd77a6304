import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import Logging
import NodeService
import SQLiteStore
import TestSupport
import Testing
import TransparencyLog

/// What a node reads of its record after it has started, and what it does about what it finds.
struct RecordAuditTests {
    private let folder: URL
    private let directories: [MechanismDirectory]
    private let charter: SignedCharter
    private let logger = Logger(label: "desk", factory: { _ in SwiftLogNoOpLogHandler() })

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
        self.folder = folder
        directories = try ["A", "B", "F"].map { name in
            try MechanismDirectory.create(
                at: folder.appending(path: name).path, member: #require(MemberName(name)),
                role: name == "F" ? .facilitator : .party, endpoints: [], scopes: [])
        }
        charter = try OfficersFixture.charter(of: directories)
        try directories[0].write(charter: charter)
    }

    /// A's record: 300 entries that have settled, all of them receipted by B.
    private func fill() throws {
        let (log, mechanism) = (("A-B-0" as Serial).log, charter.charter.mechanism)
        let store = try Store(
            path: directories[0].storeFile, identity: .init(mechanism: mechanism, member: log.author))
        let leaves = (0..<300).map { Array("leaf \($0)".utf8) }
        let tree = MerkleTree(leafHashes: leaves.map { TreeHash.leaf($0) })
        let checkpoint = try Checkpoint(origin: log.origin(in: mechanism), head: tree.head)
        let cosigner = try Cosigner(
            name: charter.charter.witnessName(of: log.addressee), key: directories[1].keys().witness)
        let receipt = SignedCheckpoint(
            checkpoint, signatures: [cosigner.cosign(checkpoint, at: 1_800_000_000)])
        let now = Instant.now
        let written = now.advanced(byMilliseconds: -charter.charter.profile.retention.afterEnd)
        try store.append(
            leaves.map { .entry(log, leaf: $0, body: nil, at: written, refusal: nil) }
                + [
                    .receipt(log, receipt.note, at: now), .expired(Expiry(entries: places(log)), at: now),
                    .settled(Settling(entries: places(log), written: [:]), at: now),
                ])
        try store.close()
    }

    private func places(_ log: LogName) -> [Serial] { (0..<300).map { Serial(log: log, index: $0) } }

    private func change(_ sql: String) throws {
        let queue = try DatabaseQueue(path: directories[0].storeFile)
        try queue.write { db in try db.execute(sql: sql) }
        try queue.close()
    }

    @Test func `a record is AUDITING until all of it was read, and then AUDITED`() async throws {
        try fill()
        let opened = try NodeService.Mechanism(directories[0], logger: logger)
        #expect(!opened.desk.record.isAudited)
        #expect(opened.desk.view.node.link(to: OfficersFixture.b)?.outbox.size == 300)
        #expect(opened.desk.view.node.entries.isEmpty)
        #expect(try opened.desk.settledEntries(of: nil, limit: 3).isEmpty, "these are no entries")
        let changes = opened.desk.changes()
        await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { [logger] in
                try await DeskLoop(desk: opened.desk, identity: opened.identity, logger: logger).run()
            }
            for await _ in changes where opened.desk.record.isAudited { break }
            tasks.cancelAll()
            _ = await tasks.nextResult()
        }
        #expect(opened.desk.record.isAudited)
    }

    private func mark(_ leaves: Range<Int>) throws {
        let log = ("A-B-0" as Serial).log
        let tree = MerkleTree(leafHashes: leaves.map { TreeHash.leaf(Array("leaf \($0)".utf8)) })
        let file = try MarkFile(
            path: directories[0].markFile, logs: 4, isMarked: false, opening: Opening(isHeldByOther: false))
        try file.write([Tidemark(log: log, head: tree.head)])
    }

    private func settled() throws -> Int64? {
        let queue = try DatabaseQueue(path: directories[0].storeFile)
        defer { try? queue.close() }  // nothing was written
        return try queue.read { db in try Int64.fetchOne(db, sql: "SELECT count FROM settled") }
    }

    @Test func `leaves that contradict the mark are refused, and nothing is made anew of them`() throws {
        try fill()
        try mark(1..<301)
        let error = #expect(throws: StoreError.self) {
            try NodeService.Mechanism(directories[0], logger: logger)
        }
        guard case .contradictsMark = try #require(error) else { return #expect(Bool(false), "\(error)") }
        #expect(try settled() == 300)
    }

    @Test(arguments: ["UPDATE tile SET hashes = zeroblob(8192)", "UPDATE receipt SET size = 9000"])
    func `what is kept for a start and cannot be costs the start its help, and nothing else`(sql: String)
        throws
    {
        try fill()
        try mark(0..<300)
        try change("UPDATE entry SET refusal = 'entry not canonical'")
        try change(sql)
        let opened = try NodeService.Mechanism(directories[0], logger: logger)
        #expect(opened.desk.view.node.link(to: OfficersFixture.b)?.outbox.size == 300)
        #expect(opened.desk.view.node.settled.isEmpty)
    }

    @Test(arguments: [
        ("UPDATE entry SET leaf = x'00' WHERE number = 5", "entry A-B-5 is not what it was"),
        ("DELETE FROM entry WHERE number = 17", "entry A-B-17 is missing"),
        ("UPDATE receipt SET size = 200", "is marked as settled, and is not over"),
        ("UPDATE receipt SET stated = stated - 1", "a receipt of A-B, row 1, is not what it was"),
    ])
    func `what is not what was signed stops the node, with a word`(sql: String, word: String) async throws {
        try fill()
        try change(sql)
        let opened = try NodeService.Mechanism(directories[0], logger: logger)
        let error = await #expect(throws: StoreError.self) {
            try await DeskLoop(desk: opened.desk, identity: opened.identity, logger: logger).run()
        }
        guard case .damaged(_, let what) = try #require(error) else {
            return #expect(Bool(false), "\(error)")
        }
        #expect(what.contains(word), "\(what)")
    }
}
