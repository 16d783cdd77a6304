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

    let queue: DatabaseQueue
    package let identity: Identity

    /// Opens the database at `path`, and makes it if nothing is there.
    package init(path: String, identity: Identity) throws(StoreError) {
        self.identity = identity
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA secure_delete = ON")
        }
        do {
            try Store.inspect(path)
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { db in
                try Schema.check(db, path: path)
                try Schema.migrate(db)
                try Schema.claim(db, for: identity, path: path)
            }
            try queue.read { db in try Schema.readBack(db, path: path) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Looks at what is there without a write: asking for WAL mode would already change another program's file.
    private static func inspect(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        // SQLite takes a file shorter than its own header for a new database, and writes over it.
        let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        guard bytes >= Schema.headerBytes else {
            throw StoreError.damaged(path: path, what: "the file has only \(bytes) bytes")
        }
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in try Schema.check(db, path: path) }
        try queue.close()
    }

    /// Stores records in one transaction; durable when this returns.
    package func append(_ records: [Record]) throws(StoreError) {
        do {
            try queue.write { db in
                for record in records { try record.insert(db) }
            }
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }

    /// All records, in an order whose fold is the same as that in which they were made.
    package func records() throws(StoreError) -> [Record] {
        do {
            return try queue.read { db in try Record.all(db) }
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }

    /// The leaves of a log as stored, in order: for recomputing its tree.
    package func leaves(of log: LogName) throws(StoreError) -> [[UInt8]] {
        do {
            return try queue.read { db in
                try Data.fetchAll(
                    db, sql: "SELECT leaf FROM entry WHERE log = ? ORDER BY number",
                    arguments: [log.description]
                ).map { Array($0) }
            }
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }

    /// Entries of a log as they were stored, from an index on, below another and within one batch.
    package func parcels(of log: LogName, from start: UInt64, upTo end: UInt64) throws(StoreError)
        -> [ExchangeMessage.Parcel]
    {
        do {
            let rows = try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT leaf, salt, bytes FROM entry
                        LEFT JOIN body ON body.log = entry.log AND body.number = entry.number
                        WHERE entry.log = ? AND entry.number >= ? AND entry.number < ?
                        ORDER BY entry.number LIMIT ?
                        """,
                    arguments: [
                        log.description, Int64(clamping: start), Int64(clamping: end), Limits.entriesPerBatch,
                    ])
            }
            return Self.batch(rows)
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }

    private static func batch(_ rows: [Row]) -> [ExchangeMessage.Parcel] {
        var parcels: [ExchangeMessage.Parcel] = []
        var bytes = 0
        for row in rows {
            let (leaf, salt, body): (Data, Data?, Data?) = (row["leaf"], row["salt"], row["bytes"])
            let parcel = ExchangeMessage.Parcel(
                leaf: Array(leaf),
                body: salt.flatMap { salt in body.map { Body(salt: Array(salt), bytes: Array($0)) } })
            bytes += parcel.bytes
            if !parcels.isEmpty, bytes > Limits.batchBytes { break }
            parcels.append(parcel)
        }
        return parcels
    }

    /// Whether a mark file was ever kept beside this database.
    package func isMarked() throws(StoreError) -> Bool {
        do {
            return try queue.read { db in try Bool.fetchOne(db, sql: "SELECT marked FROM identity") ?? false }
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }

    /// Says in the database that there is a mark file: without it the database is refused from now on.
    package func setMarked() throws(StoreError) {
        do {
            try queue.write { db in try db.execute(sql: "UPDATE identity SET marked = 1") }
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }

    package func close() throws(StoreError) {
        do {
            try queue.close()
        } catch {
            throw StoreError(error, path: queue.path)
        }
    }
}
