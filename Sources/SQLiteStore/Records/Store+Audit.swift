import Airspace
import Deconfliction
import Foundation
import GRDB
package import Line
package import TransparencyLog

/// Reading what is stored against what was signed and tallied, a slice at a time (docs/decisions/0020-rows-changed-behind.md).
extension Store {
    /// Reads every page of the file, beside whatever else happens; nothing where that was done when it was opened.
    package func checkPages() async throws(StoreError) {
        try await auditing { [path] db in
            guard try !Schema.isCheckedAtOnce(db) else { return }
            try Schema.checkPages(db, path: path)
        }
    }

    /// The tally of entries as it was kept with the last of them.
    package func entryTally() throws(StoreError) -> Tally {
        try reading { db in try TalliedTable.entry.kept(in: db) }
    }

    /// Compares the tally of entries, as it was kept at some time, with what was found of them.
    package func audit(entries found: Tally, against kept: Tally) throws(StoreError) {
        do { try TalliedTable.entry.compare(found, with: kept) } catch { throw StoreError(error, path: path) }
    }

    /// Compares all other tables with their tallies.
    package func auditTables() async throws(StoreError) {
        for table in TalliedTable.allCases where table != .entry {
            try await auditing { db in try table.audit(db) }
        }
    }

    /// Compares a stretch of a log's entries with the tree, their bodies with what the entries say of them, and whatever is marked
    /// of them with what must be so then. Returns their tally.
    package func audit(_ log: AuditedLog, in range: Range<UInt64>) async throws(StoreError) -> Tally {
        try await auditing { db in try EntryAudit(of: log, in: db).tally(of: range) }
    }

    /// The tables of notes about logs.
    package enum Notes: String, CaseIterable, Sendable {
        case receipts = "receipt"
        case cosignatures = "cosignature"
    }

    /// Compares notes about a log with its tree, verifies their signatures, and compares what is kept beside each for a start with
    /// the note itself: as many as `limit`, from behind a place on.
    ///
    /// Returns the place of the last that was read; nil when there are no more.
    package func audit(_ notes: Notes, of log: AuditedLog, behind place: Int64, limit: Int)
        async throws(StoreError) -> Int64?
    {
        try await auditing { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT place, note, size, stated, \(notes == .receipts ? "NULL" : "witness") AS witness
                    FROM \(notes.rawValue) WHERE log = ? AND place > ? ORDER BY place LIMIT ?
                    """, arguments: [log.log.description, place, limit])
            var last: Int64?
            while let row = try rows.next() {
                last = row[0]
                guard try Self.isWhatItWas(row, of: log) else {
                    throw StoreError.damaged(
                        path: "",
                        what: "a \(notes.rawValue) of \(log.log), row \(last ?? 0), is not what it was")
                }
            }
            return last
        }
    }

    private static func isWhatItWas(_ row: Row, of log: AuditedLog) throws -> Bool {
        guard let note = try? SignedNote(parsing: row[1] as String) else { return false }  // no note
        let timed = note.timedSize
        guard (row[2] as Int64?) == timed.map({ Int64(clamping: $0.size) }),
            (row[3] as Int64?) == timed?.stated.milliseconds
        else { return false }
        let witness = try (row[4] as String?).map { _ in try row.member("witness") }
        guard let key = witness.map({ log.witnesses[$0] }) ?? log.reader,
            // What does not verify is not what was stored.
            (try? log.isSigned(note, by: key)) == true
        else { return false }
        return log.agrees(with: try SignedCheckpoint(note).checkpoint.head)
    }

    private func auditing<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value)
        async throws(StoreError) -> Value
    {
        do {
            return try await database.read(work)
        } catch {
            throw StoreError(error, path: path)
        }
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
