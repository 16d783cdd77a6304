import Airspace
import Deconfliction
import GRDB
import Line
import SQLiteStore
import TestSupport
import Testing
import TransparencyLog

/// How a node starts from a store: told of trees and of what has settled, and refused what does not fit the entries.
struct StoreStartTests {
    private let folder: TemporaryFolder
    private let mechanism: Mechanism

    init() throws {
        folder = try TemporaryFolder()
        mechanism = try Mechanism()
    }

    private func open() throws -> Store {
        try Store(
            path: folder.path("A.sqlite"),
            identity: Store.Identity(mechanism: mechanism.charter.mechanism, member: "A"))
    }

    private static func leaf(_ number: Int) -> [UInt8] { Array("leaf \(number)".utf8) }

    private static let code = Code.stop

    /// 600 entries, of which the first 300 but one have settled, and receipts of some of them.
    private func fill() throws -> Store {
        let store = try open()
        for start in stride(from: 0, to: 600, by: 100) {
            try store.append(
                (start..<start + 100).map {
                    .entry("A-B", leaf: Self.leaf($0), body: nil, at: .morning, refusal: .notCanonical)
                })
        }
        let gone = (0..<300).filter { $0 != 7 }.map { Serial(log: "A-B", index: UInt64($0)) }
        try store.append([.settled(Settling(entries: gone, written: [Self.code: 12]), at: .morning)])
        return store
    }

    private func settled(_ store: Store) throws -> (Settled, [Deconfliction.Record])? {
        try store.start { settled, records in (settled, records.map(\.record)) }
    }

    private func change(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.path("A.sqlite"))
        try queue.write { db in try db.execute(sql: sql) }
        try queue.close()
    }

    private static let log: LogName = "A-B"
    private static let tree = MerkleTree(leafHashes: (0..<600).map { TreeHash.leaf(leaf($0)) })

    @Test func `a start is told the tree and the places of what has settled, and reads the rest`() throws {
        let store = try fill()
        let (settled, records) = try #require(try settled(store))
        let log = try #require(settled.logs["A-B"])
        #expect(log.tree.head == Self.tree.head)
        #expect(log.places.count == 299)
        #expect(!log.places.contains(7))
        #expect(settled.written == [Self.code: 12])
        #expect(
            records
                == ([7] + Array(300..<600)).map {
                    .entry("A-B", leaf: Self.leaf($0), body: nil, at: .morning, refusal: .notCanonical)
                })
        let (told, left) = Settled.start(from: try store.records())
        #expect(told.logs["A-B"]?.tree.head == log.tree.head)
        #expect(told.logs["A-B"]?.places == log.places)
        #expect(told.written == settled.written)
        #expect(left == records, "as it is told from all records")
        try store.append([.entry("A-B", leaf: [9], body: nil, at: .morning, refusal: .notCanonical)])
        #expect(try self.settled(store)?.0.logs["A-B"]?.tree.size == 601)
    }

    @Test(arguments: [
        "DELETE FROM tile WHERE number = 0",
        "UPDATE tile SET hashes = substr(hashes, 1, 8160) WHERE number = 1",
        "UPDATE entry SET settled = 1 WHERE number = 7", "UPDATE entry SET settled = NULL WHERE number = 8",
        "UPDATE settled SET count = 298", "DELETE FROM settled",
    ])
    func `what does not fit the entries costs time and nothing else`(sql: String) throws {
        try fill().close()
        try change(sql)
        let store = try open()
        #expect(try settled(store) == nil)
        try store.foldAnew()
        let (settled, records) = try #require(try settled(store))
        #expect(settled.logs["A-B"]?.tree.head == Self.tree.head)
        #expect(settled.logs["A-B"]?.places.count == 0)
        #expect(settled.written == [:])
        #expect(records.count == 600)
    }

    @Test func `a changed hash in a tile is another tree, until it is made anew`() throws {
        try fill().close()
        try change(
            "UPDATE tile SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB) WHERE number = 0")
        let store = try open()
        let head = try settled(store)?.0.logs["A-B"]?.tree.head
        #expect(head != nil)
        #expect(head != Self.tree.head)
        try store.foldAnew()
        #expect(try settled(store)?.0.logs["A-B"]?.tree.head == Self.tree.head)
    }

    /// The same, with all that an audit wants of what has settled.
    private func fillWhole() throws -> Store {
        let store = try fill()
        try change("UPDATE entry SET refusal = NULL WHERE settled IS NOT NULL")
        let charter = mechanism.charter
        let cosigner = try Cosigner(name: charter.witnessName(of: "B"), key: mechanism.keys(of: "B").witness)
        let checkpoint = try Checkpoint(
            origin: Self.log.origin(in: charter.mechanism), head: Self.tree.head)
        let receipt = SignedCheckpoint(
            checkpoint, signatures: [cosigner.cosign(checkpoint, at: 1_800_000_000)])
        let gone = (0..<300).filter { $0 != 7 }.map { Serial(log: "A-B", index: UInt64($0)) }
        let over = Instant.morning.advanced(byMilliseconds: charter.profile.retention.afterEnd)
        try store.append([
            .receipt("A-B", receipt.note, at: .morning), .expired(Expiry(entries: gone), at: over),
        ])
        return store
    }

    @Test func `an audit finds a leaf that was changed or is gone, settled or not`() async throws {
        let store = try fillWhole()
        let log = AuditedLog("A-B", tree: Self.tree, charter: mechanism.charter)
        #expect(try await store.audit(log, in: 0..<600).rows == 600)
        for number in [0, 5, 299, 599] {
            try change("UPDATE entry SET leaf = x'00' WHERE number = \(number)")
            await #expect(throws: StoreError.self) { try await store.audit(log, in: 0..<600) }
            try change("UPDATE entry SET leaf = CAST('leaf ' || number AS BLOB) WHERE number = \(number)")
            #expect(try await store.audit(log, in: 0..<600).rows == 600)
        }
        try change("DELETE FROM entry WHERE number = 100")
        let error = await #expect(throws: StoreError.self) { try await store.audit(log, in: 0..<600) }
        guard case .damaged(_, let what) = try #require(error) else {
            return #expect(Bool(false), "\(error)")
        }
        #expect(what == "entry A-B-100 is missing")
    }

    /// A tally is the same for the same rows, however they came to be.
    @Test func `tallies follow whatever is stored, replaced, expired and settled, and are made anew alike`()
        async throws
    {
        let store = try fill()
        try store.append([.expired(Expiry(entries: ["A-B-7", "A-B-9", "A-B-400"]), at: .morning)])
        try await store.auditTables()
        let kept = try store.entryTally()
        #expect(kept.rows == 600)
        try store.foldAnew()
        try await store.auditTables()
        try store.close()
        try change("DROP TABLE tally; PRAGMA user_version = 4")
        let again = try open()
        #expect(try again.entryTally() == kept)
        try await again.auditTables()
        try change("INSERT INTO past VALUES ('NT01', 11)")
        await #expect(throws: StoreError.self) { try await again.auditTables() }
    }
}
