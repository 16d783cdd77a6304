import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import TransparencyLog

extension Record {
    func insert(_ db: Database) throws {
        switch self {
        case .entry(let log, let leaf, let body, let time, let refusal):
            try insert(db, log, leaf, body, time, refusal)
        case .checkpoint(let log, let note):
            try db.execute(
                sql:
                    "INSERT INTO checkpoint VALUES (?, ?) ON CONFLICT (log) DO UPDATE SET note = excluded.note",
                arguments: [log.description, note.encoded])
        case .receipt(let log, let note, let time):
            try db.execute(
                sql: "INSERT INTO receipt (log, note, recorded) VALUES (?, ?, ?)",
                arguments: [log.description, note.encoded, time.milliseconds])
        case .cosignature(let log, let witness, let note):
            try db.execute(
                sql: "INSERT INTO cosignature (log, witness, note) VALUES (?, ?, ?)",
                arguments: [log.description, witness.text, note.encoded])
        case .witnessed(let log, let note, let time):
            try db.execute(
                sql: """
                    INSERT INTO witnessed VALUES (?, ?, ?)
                    ON CONFLICT (log) DO UPDATE SET note = excluded.note, recorded = excluded.recorded
                    """,
                arguments: [log.description, note.encoded, time.milliseconds])
        case .fork(let log, let fork, let time):
            try db.execute(
                sql:
                    "INSERT INTO fork (log, evidence, recorded) VALUES (?, ?, ?) ON CONFLICT (log) DO NOTHING",
                arguments: [
                    log.description, String(decoding: fork.encoded, as: UTF8.self), time.milliseconds,
                ])
        case .closed(let log, let next, let time):
            try db.execute(
                sql: """
                    INSERT INTO closed (log, next, recorded) VALUES (?, ?, ?)
                    ON CONFLICT (log) DO UPDATE SET next = excluded.next, recorded = excluded.recorded
                    """,
                arguments: [log.description, Int64(next), time.milliseconds])
        case .original(let message, let notice, let members):
            try db.execute(
                sql: "INSERT INTO original VALUES (?, ?, ?)",
                arguments: [message.description, Data(notice), members.map(\.text).joined(separator: " ")])
        case .withheld(let handle, let notice, let phase, let time):
            try db.execute(
                sql: "INSERT INTO withheld (place, handle, notice, phase, recorded) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    try Record.nextPlace(db), handle.text, Data(notice), phase.rawValue, time.milliseconds,
                ])
        case .action(let officer, let role, let what, let time):
            try db.execute(
                sql: "INSERT INTO action (officer, role, what, recorded) VALUES (?, ?, ?, ?)",
                arguments: [officer, role, what, time.milliseconds])
        }
    }

    private func insert(
        _ db: Database, _ log: LogName, _ leaf: [UInt8], _ body: Body?, _ time: Instant, _ refusal: Refusal?
    ) throws {
        let number =
            try Int64.fetchOne(
                db, sql: "SELECT coalesce(max(number) + 1, 0) FROM entry WHERE log = ?",
                arguments: [log.description]) ?? 0
        try db.execute(
            sql: "INSERT INTO entry (place, log, number, leaf, refusal, recorded) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                try Record.nextPlace(db), log.description, number, Data(leaf), refusal?.rawValue,
                time.milliseconds,
            ])
        guard let body else { return }
        try db.execute(
            sql: "INSERT INTO body VALUES (?, ?, ?, ?)",
            arguments: [log.description, number, Data(body.salt), Data(body.bytes)])
    }

    /// Entries and withheld notices share one order: a handle may pass from one to the other.
    private static func nextPlace(_ db: Database) throws -> Int64 {
        let sql =
            "SELECT max(coalesce((SELECT max(place) FROM entry), 0), coalesce((SELECT max(place) FROM withheld), 0)) + 1"
        return try Int64.fetchOne(db, sql: sql) ?? 1
    }
}
