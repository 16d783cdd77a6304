import Deconfliction
import Foundation
import GRDB
import Line
import TransparencyLog

/// Reading entries of one log against what was signed, and against what must be so of an entry that is marked as refused, expired
/// or settled.
struct EntryAudit {
    private let audited: AuditedLog
    private let name: String
    private let database: Database
    /// More has not settled.
    private let receipted: Int64

    init(of audited: AuditedLog, in database: Database) throws {
        self.audited = audited
        self.database = database
        name = audited.log.description
        // Sizes grow with places. Asked for anew for each slice: the node goes on meanwhile.
        receipted =
            try Int64.fetchOne(
                database,
                sql:
                    "SELECT size FROM receipt WHERE log = ? AND size IS NOT NULL ORDER BY place DESC LIMIT 1",
                arguments: [name]) ?? 0
    }

    func tally(of range: Range<UInt64>) throws -> Tally {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT entry.number, leaf, refusal, expired, settled, salt, bytes, place, recorded FROM entry
                LEFT JOIN body ON body.log = entry.log AND body.number = entry.number
                WHERE entry.log = ? AND entry.number >= ? AND entry.number < ? ORDER BY entry.number
                """,
            arguments: [name, Int64(range.lowerBound), Int64(range.upperBound)])
        var (place, tally) = (range.lowerBound, Tally())
        while let row = try rows.next() {
            let number: Int64 = row[0]
            guard number == Int64(place) else { break }
            try check(row, at: Serial(log: audited.log, index: place))
            tally.add(
                RowBytes(entry: row[7], log: name, number: number, refusal: row[2], recorded: row[8]))
            place += 1
        }
        guard place == range.upperBound else {
            throw damaged("entry \(Serial(log: audited.log, index: place)) is missing")
        }
        return tally
    }

    private func check(_ row: Row, at serial: Serial) throws {
        guard try row.leafHash(at: 1) == audited.tree.leafHash(at: serial.index) else {
            throw damaged("entry \(serial) is not what it was")
        }
        let (refusal, expired): (String?, Int64?) = (row[2], row[3])
        if refusal != nil || expired != nil, !row.hasNull(atIndex: 5) {
            throw damaged("the body of \(serial) is there, and the entry is marked as one without")
        }
        if let expired { try check(expired: expired, row, at: serial) }
        if !row.hasNull(atIndex: 4) { try check(settled: row, at: serial) }
        if refusal == nil, expired == nil { try checkBody(row, of: serial) }
    }

    /// No body was deleted before its time: of a notice the time hangs on its window, of anything else it is never shorter than the
    /// shortest term. What its reader never had goes at once when a later epoch says it anew.
    private func check(expired: Int64, _ row: Row, at serial: Serial) throws {
        let recorded: Int64 = row[8]
        let kept = expired.subtractingReportingOverflow(recorded)
        guard kept.overflow || kept.partialValue < audited.shortestTerm else { return }
        guard try !entry(in: row, at: serial).code.isOfNotice, try !hasLaterEpoch() else { return }
        throw damaged("the body of \(serial) is marked as expired before the charter's term was over")
    }

    private func hasLaterEpoch() throws -> Bool {
        try Tiles.logs(database).contains { text in
            guard let log = Serial("\(text)-0")?.log else { return false }
            return log.author == audited.log.author && log.addressee == audited.log.addressee
                && log.epoch > audited.log.epoch
        }
    }

    private func check(settled row: Row, at serial: Serial) throws {
        let isReceipted = Int64(serial.index) < receipted
        guard isReceipted, row.hasNull(atIndex: 2),
            try !row.hasNull(atIndex: 3) || entry(in: row, at: serial).code.isOfTheExchange
        else { throw damaged("entry \(serial) is marked as settled, and is not over") }
    }

    private func checkBody(_ row: Row, of serial: Serial) throws {
        guard let commitment = try entry(in: row, at: serial).commitment else {
            guard row.hasNull(atIndex: 5) else { throw damaged("\(serial) has a body, and says of none") }
            return
        }
        let (salt, bytes): (Data?, Data?) = (row[5], row[6])
        guard let salt, let bytes,
            Body(salt: Array(salt), bytes: Array(bytes)).commitment(at: serial) == commitment
        else { throw damaged("the body of \(serial) is not what it was") }
    }

    private func entry(in row: Row, at serial: Serial) throws -> Entry {
        let leaf: Data = row[1]
        do {
            return try Entry(encoded: Array(leaf))
        } catch {
            throw damaged("entry \(serial) was taken and cannot be read: \(error)")
        }
    }

    private func damaged(_ what: String) -> StoreError { .damaged(path: "", what: what) }
}
