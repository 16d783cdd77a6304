import Airspace
import Deconfliction
import GRDB
import Line
import SQLiteStore
import TestSupport
import Testing

/// Databases that are damaged or somebody else's: refused, and left byte for byte as they are. A new log under an old
/// identity would be a second history.
struct StoreRefusalTests {
    private let folder: TemporaryFolder
    private let mechanism: Mechanism
    private let name = "node.sqlite"

    init() throws {
        folder = try TemporaryFolder()
        mechanism = try Mechanism()
    }

    @discardableResult
    private func open(as member: MemberName = "A", of other: Mechanism? = nil) throws -> Store {
        let charter = (other ?? mechanism).charter
        return try Store(
            path: folder.path(name), identity: Store.Identity(mechanism: charter.mechanism, member: member))
    }

    /// A database with entries in it, closed.
    private func fill() throws {
        let store = try open()
        for number in 0..<200 {
            let leaf = [UInt8](repeating: UInt8(number), count: 700)
            let body = Body(salt: [UInt8](repeating: 1, count: 32), bytes: leaf + leaf)
            try store.append([.entry("A-B", leaf: leaf, body: body, at: .morning, refusal: nil)])
        }
        try store.close()
    }

    /// The error, provided that the file was left alone.
    private func refusal(as member: MemberName = "A", of other: Mechanism? = nil) throws -> StoreError {
        let before = try folder.bytes(name)
        let error = #expect(throws: StoreError.self) { try open(as: member, of: other) }
        #expect(try folder.bytes(name) == before, "left byte for byte as it was")
        return try #require(error)
    }

    @Test func `another member's database is refused`() throws {
        try fill()
        let error = try refusal(as: "B")
        guard case .otherIdentity(_, let found, let wanted) = error else {
            return #expect(Bool(false), "\(error)")
        }
        #expect(found.hasPrefix("A in "))
        #expect(wanted.hasPrefix("B in "))
    }

    @Test func `a database of another mechanism is refused`() throws {
        try fill()
        let error = try refusal(of: try Mechanism(["A", "C", "F"]))
        guard case .otherIdentity = error else { return #expect(Bool(false), "\(error)") }
    }

    @Test(arguments: ["delete", "wal"])
    func `a database of another program is refused`(journal: String) throws {
        let queue = try DatabaseQueue(path: folder.path(name))
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = \(journal)")
            try db.execute(sql: "PRAGMA application_id = 252006673")
            try db.execute(sql: "CREATE TABLE t (x)")
        }
        try queue.close()
        let error = try refusal()
        guard case .foreign(_, applicationID: 252_006_673) = error else {
            return #expect(Bool(false), "\(error)")
        }
    }

    @Test func `a database that says not whose it is, is refused if anything is in it`() throws {
        let queue = try DatabaseQueue(path: folder.path(name))
        try queue.write { db in try db.execute(sql: "CREATE TABLE t (x)") }
        try queue.close()
        let error = try refusal()
        guard case .foreign(_, applicationID: 0) = error else { return #expect(Bool(false), "\(error)") }
    }

    @Test func `a database of a newer version is refused`() throws {
        try fill()
        let queue = try DatabaseQueue(path: folder.path(name))
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 6") }
        try queue.close()
        let error = try refusal()
        guard case .newer(_, version: 6, known: 5) = error else { return #expect(Bool(false), "\(error)") }
    }

    @Test(arguments: [0, 1, 99, 100, 511, 4_096, 100_000])
    func `a file of random bytes is refused`(length: Int) throws {
        var generator = SeededGenerator(seed: UInt64(length))
        try folder.write(generator.bytes(length), to: name)
        _ = try refusal()
    }

    @Test(arguments: [10, 50, 90, 99])
    func `a database that was cut off is refused`(percent: Int) throws {
        try fill()
        let bytes = try folder.bytes(name)
        try folder.write(Array(bytes.prefix(bytes.count * percent / 100)), to: name)
        _ = try refusal()
    }

    @Test func `a database in which a page was overwritten is refused, whichever it was`() throws {
        try fill()
        let bytes = try folder.bytes(name)
        #expect(bytes.count > 40 * 4_096)
        for page in stride(from: 0, to: bytes.count / 4_096, by: 7) {
            var generator = SeededGenerator(seed: UInt64(page))
            var damaged = bytes
            damaged.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: generator.bytes(4_096))
            try folder.write(damaged, to: name)
            _ = try refusal()
        }
    }

    @Test func `a broken first page is refused though the write-ahead log holds a whole one`() throws {
        let store = try open()
        for suffix in ["", "-wal"] {
            try folder.write(try folder.bytes(name + suffix), to: "broken.sqlite" + suffix)
        }
        var bytes = try folder.bytes("broken.sqlite")
        bytes.replaceSubrange(0..<100, with: [UInt8](repeating: 0x55, count: 100))
        try folder.write(bytes, to: "broken.sqlite")
        let error = #expect(throws: StoreError.self) {
            try Store(path: folder.path("broken.sqlite"), identity: store.identity)
        }
        guard case .notADatabase = error else { return #expect(Bool(false), "\(error)") }
        #expect(try folder.bytes("broken.sqlite") == bytes)
    }

    @Test func `a folder in the database's place is refused`() throws {
        #expect(throws: StoreError.self) {
            try Store(
                path: folder.path(""),
                identity: Store.Identity(mechanism: mechanism.charter.mechanism, member: "A"))
        }
    }

    @Test func `a database whose process was killed is opened as it was`() throws {
        let store = try open()
        let entry = Deconfliction.Record.entry("A-B", leaf: [1, 2, 3], body: nil, at: .morning, refusal: nil)
        try store.append([entry])
        // What a killed process leaves behind: the database and its write-ahead log, as they are now.
        for suffix in ["", "-wal"] {
            try folder.write(try folder.bytes(name + suffix), to: "killed.sqlite" + suffix)
        }
        let killed = try Store(path: folder.path("killed.sqlite"), identity: store.identity)
        #expect(try killed.records() == [entry])
        try killed.append([entry])
        #expect(try killed.records() == [entry, entry])
    }
}
