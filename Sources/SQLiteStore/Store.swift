package import Deconfliction
import Foundation
import GRDB
package import Line
import Synchronization

/// GRDB has a `Record` of its own.
package typealias Record = Deconfliction.Record

/// One member's durable record in one mechanism: an SQLite database in WAL mode with `synchronous=FULL`, so that what was
/// stored when ``append(_:)`` returns survives the loss of power.
///
/// The database says whose it is. A damaged one, one of another member or mechanism, one of a newer version and one that
/// is no Clearline database are refused and left as they are: a new log under an old identity would be a second history.
package final class Store: Sendable {
    /// Whose record a database holds.
    package struct Identity: Hashable, Sendable {
        package let mechanism: MechanismID
        package let member: MemberName

        package init(mechanism: MechanismID, member: MemberName) {
            self.mechanism = mechanism
            self.member = member
        }
    }

    /// A pool: one connection writes, and officers' questions are answered beside it, from what is committed. A queue where
    /// there is only reading.
    let database: any DatabaseWriter
    package let path: String
    package let identity: Identity
    /// Whether the write-ahead log may hold bytes that were deleted.
    private let holdsDeleted = Mutex(false)

    /// Milliseconds for which a locked database is waited for.
    private static let patience = 5_000

    /// Opens the database at `path`, and makes it if nothing is there.
    package init(path: String, identity: Identity) throws(StoreError) {
        self.path = path
        self.identity = identity
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(Store.patience) / 1_000)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        do {
            try Store.create(path, identity)
            try Store.inspect(path, identity)
            database = try DatabasePool(path: path, configuration: configuration)
            // A pool sets WAL mode, and with it a weaker synchronous that a power cut could cost entries.
            try database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
            try database.write { db in
                try Schema.migrate(db)
                try Schema.claim(db, for: identity)
                try Schema.check(db, isOf: identity, path: path)
            }
            try database.writeWithoutTransaction { db in try Schema.readBack(db, path: path) }
            // What was deleted before a crash may stand in its log still.
            try emptyLog()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Opens the database at `path` for reading only, beside a node that may be running on it.
    package init(reading path: String, identity: Identity) throws(StoreError) {
        self.path = path
        self.identity = identity
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Double(Store.patience) / 1_000)
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { db in
                try Schema.check(db, path: path)
                try Schema.checkIsCurrent(db, path: path)
                try Schema.check(db, isOf: identity, path: path)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Makes a new database whole before it is there under its name: a first start that fails leaves nothing that the next one
    /// would have to refuse.
    private static func create(_ path: String, _ identity: Identity) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else { return }
        let new = path + ".new"
        for left in ["", "-journal", "-wal", "-shm"].map({ new + $0 }) where files.fileExists(atPath: left) {
            try files.removeItem(atPath: left)
        }
        let queue = try DatabaseQueue(path: new)
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.write { db in
            try Schema.migrate(db)
            try Schema.claim(db, for: identity)
        }
        // All of it stands in the one file that is given its name.
        try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        try queue.close()
        try URL(fileURLWithPath: new).moveDurably(to: path)
    }

    /// Looks at what is there without a write: asking for WAL mode would already change another program's file.
    private static func inspect(_ path: String, _ identity: Identity) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        // SQLite takes a file shorter than its own header for a new database, and writes over it.
        let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        guard bytes >= Schema.headerBytes else {
            throw StoreError.damaged(path: path, what: "the file has only \(bytes) bytes")
        }
        // A write-ahead log can hold the first page anew and hide from SQLite that it is broken in the file itself.
        let start = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).read(upToCount: 16)
        guard start == Data("SQLite format 3\0".utf8) else { throw StoreError.notADatabase(path: path) }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Double(Store.patience) / 1_000)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in
            try Schema.check(db, path: path)
            try Schema.check(db, isOf: identity, path: path)
        }
        try queue.close()
    }

    /// Stores records in one transaction; durable when this returns.
    package func append(_ records: [Record]) throws(StoreError) {
        do {
            try database.write { db in
                var writer = RecordWriter(db)
                for record in records { try writer.write(record) }
                try writer.finish()
            }
            if records.contains(where: \.deletes) { holdsDeleted.withLock { $0 = true } }
            if holdsDeleted.withLock({ $0 }) { try emptyLog() }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Brings the write-ahead log into the database and truncates it, so that no copy of what was deleted is left in it.
    ///
    /// It waits for nobody: while somebody reads what was before, the next writing does it.
    private func emptyLog() throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0")
            let isBusy = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true
            try db.execute(sql: "PRAGMA busy_timeout = \(Self.patience)")
            holdsDeleted.withLock { $0 = isBusy }
        }
    }

    /// All records, in an order whose fold is the same as that in which they were made.
    package func records() throws(StoreError) -> [Record] {
        do {
            return try database.read { db in
                let stream = RecordStream(db, all: true)
                let records = Array(stream)
                if let failure = stream.failure { throw failure }
                return records
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The leaves of a log as stored, in order: for recomputing its tree.
    package func leaves(of log: LogName) throws(StoreError) -> [[UInt8]] {
        try leaves(of: log, in: 0..<Limits.entriesPerLog)
    }

    /// Brings what is in the write-ahead log into the database's one file, and closes it.
    package func close() throws(StoreError) {
        do {
            // By the connection that writes: whether SQLite does it itself depends on which of a pool's is closed last.
            if let pool = database as? DatabasePool {
                try pool.barrierWriteWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            }
            try database.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func reading<Value: Sendable>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.read(work)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension Record {
    fileprivate var deletes: Bool {
        if case .expired = self { true } else { false }
    }
}
