import Airspace
import Deconfliction
import Foundation
import GRDB
package import Line
package import TransparencyLog

/// Reading what is stored against what was signed, a slice at a time.
extension Store {
    /// Reads every page of the file, beside whatever else happens; nothing where that was done when it was opened.
    package func checkPages() async throws(StoreError) {
        do {
            try await database.read { [path] db in
                guard try !Schema.isCheckedAtOnce(db) else { return }
                try Schema.checkPages(db, path: path)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Compares a stretch of a log's entries with the tree that the node works with, and their bodies with what the entries say
    /// of them.
    package func audit(_ log: LogName, in range: Range<UInt64>, against tree: MerkleTree)
        async throws(StoreError)
    {
        do {
            try await database.read { db in try Self.audit(log, in: range, against: tree, db) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func audit(
        _ log: LogName, in range: Range<UInt64>, against tree: MerkleTree, _ db: Database
    ) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT entry.number, leaf, expired, refusal, salt, bytes FROM entry
                LEFT JOIN body ON body.log = entry.log AND body.number = entry.number
                WHERE entry.log = ? AND entry.number >= ? AND entry.number < ? ORDER BY entry.number
                """,
            arguments: [log.description, Int64(range.lowerBound), Int64(range.upperBound)])
        var place = range.lowerBound
        while let row = try rows.next() {
            let number: Int64 = row[0]
            guard UInt64(number) == place else { break }
            let serial = Serial(log: log, index: place)
            guard try row.leafHash(at: 1) == tree.leafHash(at: place) else {
                throw StoreError.damaged(path: "", what: "entry \(serial) is not what it was")
            }
            let isWithout = (row[2] as Int64?) != nil || (row[3] as String?) != nil
            if !isWithout { try auditBody(row, of: serial) }
            place += 1
        }
        guard place == range.upperBound else {
            throw StoreError.damaged(path: "", what: "entry \(Serial(log: log, index: place)) is missing")
        }
    }

    /// The tables of notes about logs.
    package enum Notes: String, CaseIterable, Sendable {
        case receipts = "receipt"
        case cosignatures = "cosignature"
    }

    /// Compares notes about a log with its tree, and what is kept beside each for a start with the note itself: as many as `limit`,
    /// from behind a place on. Whose signatures they are was found when they were taken.
    ///
    /// Returns the place of the last that was read; nil when there are no more.
    package func audit(
        _ notes: Notes, of log: LogName, behind place: Int64, limit: UInt64, against tree: MerkleTree
    ) async throws(StoreError) -> Int64? {
        do {
            return try await database.read { db in
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT place, note, size, stated FROM \(notes.rawValue)
                        WHERE log = ? AND place > ? ORDER BY place LIMIT ?
                        """, arguments: [log.description, place, Int64(limit)])
                var last: Int64?
                while let row = try rows.next() {
                    last = row[0]
                    guard try Self.isWhatItWas(row, against: tree) else {
                        throw StoreError.damaged(
                            path: "", what: "a \(notes.rawValue) of \(log) is not what it was")
                    }
                }
                return last
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// One that came behind the tree that is compared with is compared with what is kept of it alone.
    private static func isWhatItWas(_ row: Row, against tree: MerkleTree) throws -> Bool {
        let note = try SignedNote(parsing: row[1] as String)
        let head = try SignedCheckpoint(note).checkpoint.head
        let timed = note.timedSize
        guard (row[2] as Int64?) == timed.map({ Int64(clamping: $0.size) }),
            (row[3] as Int64?) == timed?.stated.milliseconds
        else { return false }
        return head.size > tree.size || tree.root(at: head.size) == head.root
    }

    private static func auditBody(_ row: Row, of serial: Serial) throws {
        let leaf: Data = row[1]
        guard let commitment = try Entry(encoded: Array(leaf)).commitment else { return }
        let (salt, bytes): (Data?, Data?) = (row[4], row[5])
        guard let salt, let bytes,
            Body(salt: Array(salt), bytes: Array(bytes)).commitment(at: serial) == commitment
        else { throw StoreError.damaged(path: "", what: "the body of \(serial) is not what it was") }
    }

    /// Hands over the hashes of a log's leaves as stored, up to a size, in order.
    package func eachLeafHash(of log: LogName, upTo size: UInt64, _ take: (Digest) -> Void) throws(StoreError)
    {
        do {
            try database.read { db in
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT leaf FROM entry WHERE log = ? AND number < ? ORDER BY number",
                    arguments: [log.description, Int64(size)])
                while let row = try rows.next() { take(try row.leafHash(at: 0)) }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
