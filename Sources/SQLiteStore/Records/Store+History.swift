package import Airspace
package import Deconfliction
import Foundation
import GRDB
package import Line
package import TransparencyLog

/// Reading one log: for whoever takes evidence, exports or recomputes it. A million entries pass through one by one.
extension Store {
    /// One log's tree from the bytes in the store, with everything that was ever signed of it.
    ///
    /// All leaves are read and hashed here, in one pass in which no more is kept of them than ``TileRoots`` keep. What a proof
    /// then needs of the rest is hashed anew from what is stored, and held to these roots: a leaf that has changed meanwhile
    /// makes no other proof.
    ///
    /// - Parameters:
    ///   - key: the author's own, for its log; see ``LogHistory``.
    ///   - mark: what its mark file said before the database is read.
    package func history(of log: LogName, in charter: Charter, key: SigningKey?, mark: TreeHead?)
        throws(StoreError) -> LogHistory
    {
        let stored = try reading { db in
            (
                roots: try roots(of: log, db),
                notes: try notes(of: log, db).map { try SignedNote(parsing: $0) }
            )
        }
        let tree = stored.roots.tree { tile in self.hashes(of: tile, in: log) }
        var history = LogHistory(of: log, in: charter, key: key, mark: mark, tree: tree)
        do {
            for note in stored.notes { try history.add(note) }
        } catch {
            throw StoreError(error, path: path)
        }
        return history
    }

    private func roots(of log: LogName, _ db: Database) throws -> TileRoots {
        var roots = TileRoots()
        let rows = try Row.fetchCursor(
            db, sql: "SELECT number, leaf FROM entry WHERE log = ? ORDER BY number",
            arguments: [log.description])
        while let row = try rows.next() {
            let number: Int64 = row[0]
            guard number == roots.size else {
                throw StoreError.damaged(path: path, what: "entry \(log)-\(roots.size) is missing")
            }
            roots.append(try row.leafHash(at: 1))
        }
        return roots
    }

    /// The bytes of a tile of level 0, from the leaves as they are stored now; nil where they are not all there.
    private func hashes(of tile: Tile, in log: LogName) -> [UInt8]? {
        // Whoever needs them has them or an error: a tile that cannot be read is an absent one.
        guard let leaves = try? leaves(of: log, in: tile.leaves), leaves.count == tile.leaves.count else {
            return nil
        }
        return leaves.flatMap { TreeHash.leaf($0).bytes }
    }

    private func notes(of log: LogName, _ db: Database) throws -> [String] {
        try ["checkpoint", "receipt", "cosignature"].flatMap { table in
            try String.fetchAll(
                db, sql: "SELECT note FROM \(table) WHERE log = ?", arguments: [log.description])
        }
    }

    /// The leaves with these indexes as stored, in order; fewer where the log ends before.
    package func leaves(of log: LogName, in range: Range<UInt64>) throws(StoreError) -> [[UInt8]] {
        try reading { db in
            try Data.fetchAll(
                db,
                sql: "SELECT leaf FROM entry WHERE log = ? AND number >= ? AND number < ? ORDER BY number",
                arguments: [log.description, Int64(range.lowerBound), Int64(range.upperBound)]
            ).map { Array($0) }
        }
    }

    /// Entries of a log as they were stored, from an index on, below another and within one batch.
    package func parcels(of log: LogName, from start: UInt64, upTo end: UInt64) throws(StoreError)
        -> [ExchangeMessage.Parcel]
    {
        do {
            let rows = try database.read { db in
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
            throw StoreError(error, path: path)
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

    /// The newest entries that have settled, of one log or of all, newest first, with when this node wrote or took them.
    package func settledLeaves(of log: LogName?, limit: Int) throws(StoreError) -> [(
        leaf: [UInt8], at: Instant
    )] {
        try reading { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT leaf, recorded FROM entry WHERE settled IS NOT NULL
                    \(log == nil ? "ORDER BY place" : "AND log = ? ORDER BY number") DESC LIMIT ?
                    """,
                arguments: log.map { [$0.description, limit] } ?? [limit])
            return try rows.map { row in (Array(row["leaf"] as Data), try row.instant("recorded")) }
        }
    }

    /// What shows that a log's author signed two histories of it; nil where nothing does.
    package func fork(of log: LogName) throws(StoreError) -> ForkEvidence? {
        try reading { db in
            let evidence = try String.fetchOne(
                db, sql: "SELECT evidence FROM fork WHERE log = ?", arguments: [log.description])
            return try evidence.map { try ForkEvidence(encoded: Array($0.utf8)) }
        }
    }

    /// One entry as stored.
    package struct StoredEntry: Hashable, Sendable {
        package let leaf: [UInt8]
        package let body: Body?
        /// Why the body that the entry commits to is not there; nil where it is, and where the entry has none.
        package let absence: EvidenceBundle.Absence?
    }

    /// The entry with this serial; nil where there is none. A body that is gone without a word of why is damage.
    package func entry(_ serial: Serial) throws(StoreError) -> StoredEntry? {
        try reading { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT leaf, refusal, expired, salt, bytes FROM entry
                    LEFT JOIN body ON body.log = entry.log AND body.number = entry.number
                    WHERE entry.log = ? AND entry.number = ?
                    """,
                arguments: [serial.log.description, Int64(serial.index)])
            return try row.map { try storedEntry($0, at: serial) }
        }
    }

    private func storedEntry(_ row: Row, at serial: Serial) throws -> StoredEntry {
        let (leaf, refusal, expired): (Data, String?, Int64?) = (row["leaf"], row["refusal"], row["expired"])
        let (salt, bytes): (Data?, Data?) = (row["salt"], row["bytes"])
        let body = salt.flatMap { salt in bytes.map { Body(salt: Array(salt), bytes: Array($0)) } }
        // Bytes that are no entry of ours commit to nothing.
        let commits = (try? Entry(encoded: Array(leaf)))?.commitment != nil
        guard body == nil, commits else { return StoredEntry(leaf: Array(leaf), body: body, absence: nil) }
        guard refusal != nil || expired != nil else {
            throw StoreError.damaged(path: path, what: "the body of \(serial) is missing")
        }
        return StoredEntry(leaf: Array(leaf), body: nil, absence: refusal == nil ? .expired : .refused)
    }
}
