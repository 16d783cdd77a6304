import Airspace
import Deconfliction
import GRDB
import Line
import SQLiteStore
import TestSupport
import Testing
import TransparencyLog

/// Numbers in a log follow each other whatever happens to a transaction, and a row gone behind the node's back is found.
struct StoreNumberingTests {
    private let folder: TemporaryFolder
    private let mechanism: Mechanism
    private let store: Store
    private var path: String { folder.path("node.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        mechanism = try Mechanism()
        store = try Store(
            path: folder.path("node.sqlite"),
            identity: Store.Identity(mechanism: mechanism.charter.mechanism, member: "A"))
    }

    private func entry(_ log: LogName, _ byte: UInt8) -> Deconfliction.Record {
        .entry(
            log, leaf: [byte], body: Body(salt: [UInt8](repeating: 1, count: 32), bytes: [byte]),
            at: .morning, refusal: nil)
    }

    /// Writes to the database as another program would.
    private func behindTheBack(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in try db.execute(sql: sql) }
        try queue.close()
    }

    @Test func `entries of several logs in one transaction are numbered each in its own log`() throws {
        let records = [entry("A-B", 0), entry("A-F", 1), entry("A-B", 2), entry("B-A", 3), entry("A-F", 4)]
        try store.append(records)
        try store.append([entry("A-F", 5), entry("A-B", 6)])
        #expect(try store.records() == records + [entry("A-F", 5), entry("A-B", 6)])
        #expect(try store.leaves(of: "A-B") == [[0], [2], [6]])
        #expect(try store.leaves(of: "A-F") == [[1], [4], [5]])
        #expect(try store.entry("A-F-2")?.body == Body(salt: [UInt8](repeating: 1, count: 32), bytes: [5]))
    }

    @Test(arguments: 1...4)
    func `a write that fails takes its whole transaction with it, and leaves no gap`(failing: Int) throws {
        try store.append([entry("A-B", 0)])
        try behindTheBack(
            """
            CREATE TRIGGER refuse BEFORE INSERT ON body WHEN NEW.number = \(failing)
            BEGIN SELECT RAISE(ABORT, 'no space'); END
            """)
        let batch = (1...4).map { entry("A-B", UInt8($0)) }
        #expect(throws: StoreError.self) { try store.append(batch) }
        #expect(try store.records() == [entry("A-B", 0)], "nothing of it is there")
        try behindTheBack("DROP TRIGGER refuse")
        try store.append(batch)
        #expect(try store.records() == [entry("A-B", 0)] + batch)
        #expect(try store.leaves(of: "A-B") == [[0], [1], [2], [3], [4]])
    }

    @Test(arguments: 0...2)
    func `an entry deleted behind the node's back is missing in its log's history`(number: Int) throws {
        try store.append((0...3).map { entry("A-B", UInt8($0)) })
        try behindTheBack("DELETE FROM entry WHERE number = \(number)")
        let error = #expect(throws: StoreError.self) {
            try store.history(of: "A-B", in: mechanism.charter, key: nil, mark: nil)
        }
        guard case .damaged(_, let what) = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(what == "entry A-B-\(number) is missing")
    }

    /// Only what was noted down when it went may be given as the reason.
    @Test func `a body that is gone without a word of why is damage, and not expiry`() throws {
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-1", told: .to(["B"]))))
        try store.append(wire.disk("A"))
        let whole = try #require(try store.entry("A-B-0"))
        #expect(whole.body != nil && whole.absence == nil)
        let row = "log = 'A-B' AND number = 0"
        try behindTheBack("DELETE FROM body WHERE \(row)")
        let error = #expect(throws: StoreError.self) { try store.entry("A-B-0") }
        guard case .damaged(_, "the body of A-B-0 is missing") = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        try behindTheBack("UPDATE entry SET expired = 1 WHERE \(row)")
        #expect(try store.entry("A-B-0")?.absence == .expired)
        try behindTheBack("UPDATE entry SET expired = NULL, refusal = 'body absent' WHERE \(row)")
        #expect(try store.entry("A-B-0")?.absence == .refused)
    }

    /// What was marked as signed is another thing, or more, than is stored then.
    @Test(arguments: [
        "UPDATE entry SET leaf = x'00' WHERE number = 1", "DELETE FROM entry WHERE number = 3",
    ])
    func `an entry changed or taken from the end is missed by the mark`(sql: String) throws {
        try store.append((0...3).map { entry("A-B", UInt8($0)) })
        let mark = MerkleTree(leafHashes: (0...3).map { TreeHash.leaf([UInt8($0)]) }).head
        func sources() throws -> [LogHistory.Source] {
            try store.history(of: "A-B", in: mechanism.charter, key: nil, mark: mark).discrepancies
                .map(\.source)
        }
        #expect(try sources() == [])
        try behindTheBack(sql)
        #expect(try sources() == [.mark])
    }

    private static let changes: [(sql: String, error: TransparencyLogError)] = [
        (
            "UPDATE entry SET leaf = x'00' WHERE number = 300",
            .wrongHash(tile: "tile/0/001", leaves: 256..<512)
        ),
        ("DELETE FROM entry WHERE number = 511", .absentTile("tile/0/001")),
    ]

    /// Leaves are read in one pass, and those near a proof once more.
    @Test(arguments: changes)
    func `an entry changed between the pass over a log and a proof makes no proof`(
        sql: String, error: TransparencyLogError
    ) throws {
        let tree = MerkleTree(leafHashes: (0..<600).map { TreeHash.leaf([UInt8($0 % 256)]) })
        try store.append((0..<600).map { entry("A-B", UInt8($0 % 256)) })
        let found = try store.history(of: "A-B", in: mechanism.charter, key: nil, mark: nil).tree
        for index: UInt64 in [0, 255, 256, 300, 511, 512, 599] {
            for size in [index + 1, 600] {
                #expect(
                    try found.inclusionProof(ofLeafAt: index, in: size)
                        == tree.inclusionProof(ofLeafAt: index, in: size))
                #expect(
                    try found.consistencyProof(from: index, to: size)
                        == tree.consistencyProof(from: index, to: size))
            }
        }
        try behindTheBack(sql)
        #expect(throws: error) { try found.inclusionProof(ofLeafAt: 400, in: 600) }
        #expect(throws: error) { try found.root(at: 300) }
        #expect(try found.root(at: 600) == tree.root, "needs no leaf of a full tile")
        #expect(try found.inclusionProof(ofLeafAt: 5, in: 600) == tree.inclusionProof(ofLeafAt: 5, in: 600))
    }
}
