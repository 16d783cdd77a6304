import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import TransparencyLog

/// Writes records within one transaction: each statement is prepared once for as long as the connection lives, and places
/// and numbers are looked up for a transaction's first entry and counted from there, since nobody else writes meanwhile.
struct RecordWriter {
    private let database: Database
    private var book: TallyBook
    private var place: Int64?
    private var logs: [LogName: Position] = [:]

    /// Where the next entry of a log comes.
    private struct Position {
        let name: String
        var number: Int64
    }

    init(_ database: Database) {
        self.database = database
        book = TallyBook(database)
    }

    /// Ends the transaction's writing.
    func finish() throws { try book.write() }

    mutating func write(_ record: Record) throws {
        switch record {
        case .entry(let log, let leaf, let body, let time, let refusal):
            try write(log, leaf, body, time, refusal)
        case .checkpoint(let log, let note):
            try execute(
                "INSERT INTO checkpoint VALUES (?, ?) ON CONFLICT (log) DO UPDATE SET note = excluded.note",
                [log.description, note.encoded])
        case .receipt(let log, let note, let time):
            let (size, stated) = Self.times(of: note)
            try book.insert(
                into: .receipt,
                "INSERT INTO receipt (log, note, recorded, size, stated) VALUES (?, ?, ?, ?, ?)",
                [log.description, note.encoded, time.milliseconds, size, stated])
        case .cosignature(let log, let witness, let note):
            let (size, stated) = Self.times(of: note)
            try book.insert(
                into: .cosignature,
                "INSERT INTO cosignature (log, witness, note, size, stated) VALUES (?, ?, ?, ?, ?)",
                [log.description, witness.text, note.encoded, size, stated])
        case .witnessed(let log, let note, let time):
            try book.change(
                .witnessed, where: "log = ?", [log.description],
                """
                INSERT INTO witnessed VALUES (?, ?, ?)
                ON CONFLICT (log) DO UPDATE SET note = excluded.note, recorded = excluded.recorded
                """,
                [log.description, note.encoded, time.milliseconds])
        case .fork(let log, let fork, let time):
            try book.change(
                .fork, where: "log = ?", [log.description],
                "INSERT INTO fork (log, evidence, recorded) VALUES (?, ?, ?) ON CONFLICT (log) DO NOTHING",
                [log.description, String(decoding: fork.encoded, as: UTF8.self), time.milliseconds])
        case .closed(let log, let next, let time):
            try book.change(
                .closed, where: "log = ?", [log.description],
                """
                INSERT INTO closed (log, next, recorded) VALUES (?, ?, ?)
                ON CONFLICT (log) DO UPDATE SET next = excluded.next, recorded = excluded.recorded
                """,
                [log.description, Int64(next), time.milliseconds])
        case .original(let message, let notice, let members):
            try book.insert(
                into: .original, "INSERT INTO original VALUES (?, ?, ?)",
                [message.description, Data(notice), members.map(\.text).joined(separator: " ")])
        case .withheld(let handle, let notice, let phase, let time):
            try book.insert(
                into: .withheld,
                "INSERT INTO withheld (place, handle, notice, phase, recorded) VALUES (?, ?, ?, ?, ?)",
                [try nextPlace(), handle.text, Data(notice), phase.rawValue, time.milliseconds])
        case .expired(let expiry, let time): try delete(expiry, time)
        case .settled(let settling, _): try settle(settling)
        case .reviewed, .heard, .silence, .tick, .action: try writeOwn(record)
        }
    }

    /// What this node and its officers noted down for themselves.
    private mutating func writeOwn(_ record: Record) throws {
        switch record {
        case .reviewed(let incident, let time):
            try book.change(
                .reviewed, where: "incident = ?", [incident.description],
                "INSERT INTO reviewed VALUES (?, ?) ON CONFLICT (incident) DO NOTHING",
                [incident.description, time.milliseconds])
        case .heard(let member, let time):
            try book.change(
                .heard, where: "member = ?", [member.text],
                """
                INSERT INTO heard VALUES (?, ?) ON CONFLICT (member) DO UPDATE SET recorded = excluded.recorded
                """,
                [member.text, time.milliseconds])
        case .silence(let member, let from, let until):
            try book.insert(
                into: .silence, "INSERT INTO silence (member, began, recorded) VALUES (?, ?, ?)",
                [member.text, from.milliseconds, until.milliseconds])
        case .tick(let tick):
            try book.insert(
                into: .tick, "INSERT INTO tick (list, about, officer, role, recorded) VALUES (?, ?, ?, ?, ?)",
                [tick.list.rawValue, tick.about.text, tick.officer, tick.role, tick.at.milliseconds])
        case .action(let officer, let role, let what, let time):
            try book.insert(
                into: .action, "INSERT INTO action (officer, role, what, recorded) VALUES (?, ?, ?, ?)",
                [officer, role, what, time.milliseconds])
        case .entry, .checkpoint, .receipt, .cosignature, .witnessed, .fork, .closed, .original, .withheld,
            .expired, .settled:
            preconditionFailure("no record of the own book: \(record)")
        }
    }

    private mutating func write(
        _ log: LogName, _ leaf: [UInt8], _ body: Body?, _ time: Instant, _ refusal: Refusal?
    ) throws {
        let position = try nextPosition(in: log)
        let place = try nextPlace()
        try execute(
            "INSERT INTO entry (place, log, number, leaf, refusal, recorded) VALUES (?, ?, ?, ?, ?, ?)",
            [place, position.name, position.number, Data(leaf), refusal?.rawValue, time.milliseconds])
        book.count(
            entry: place, log: position.name, number: position.number, refusal: refusal?.rawValue,
            recorded: time.milliseconds)
        if let body {
            try execute(
                "INSERT INTO body VALUES (?, ?, ?, ?)",
                [position.name, position.number, Data(body.salt), Data(body.bytes)])
        }
        try Tiles.write(endingWith: position.number, of: position.name, database)
    }

    /// Says of entries that they are not folded any more, and counts them: one that is marked without being counted is found.
    private mutating func settle(_ settling: Settling) throws {
        var counts: [String: Int] = [:]
        for serial in settling.entries {
            let (log, number) = (serial.log.description, Int64(serial.index))
            try book.change(
                .expired, where: "log = ? AND number = ?", [log, number],
                "UPDATE entry SET settled = 1 WHERE log = ? AND number = ? AND settled IS NULL",
                [log, number])
            counts[log, default: 0] += database.changesCount
        }
        for (log, count) in counts {
            try execute(
                "INSERT INTO settled VALUES (?, ?) ON CONFLICT (log) DO UPDATE SET count = count + excluded.count",
                [log, count])
        }
        for (code, count) in settling.written {
            try book.change(
                .past, where: "code = ?", [code.text],
                "INSERT INTO past VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET count = excluded.count",
                [code.text, count])
        }
    }

    /// What a receipt or a cosignature says of size and time: read once, and counted from there at every start.
    private static func times(of note: SignedNote) -> (size: Int64?, stated: Int64?) {
        guard let (size, stated) = note.timedSize else { return (nil, nil) }
        return (Int64(clamping: size), stated.milliseconds)
    }

    /// Says it of those that were stored without.
    static func completeTimes(_ db: Database) throws {
        for table in ["receipt", "cosignature"] {
            let rows = try Row.fetchCursor(db, sql: "SELECT place, note FROM \(table)")
            var found: [(Int64, (size: Int64?, stated: Int64?))] = []
            while let row = try rows.next() {
                found.append((row[0], times(of: try SignedNote(parsing: row[1] as String))))
            }
            for (place, times) in found {
                try db.cachedStatement(sql: "UPDATE \(table) SET size = ?, stated = ? WHERE place = ?")
                    .execute(arguments: [times.size, times.stated, place])
            }
        }
    }

    /// Says of entries that their bodies have expired, and deletes the bodies: `secure_delete` writes zeros over them.
    private mutating func delete(_ expiry: Expiry, _ time: Instant) throws {
        for serial in expiry.entries {
            let (log, number) = (serial.log.description, Int64(serial.index))
            try book.change(
                .expired, where: "log = ? AND number = ?", [log, number],
                "UPDATE entry SET expired = ? WHERE log = ? AND number = ?",
                [time.milliseconds, log, number])
            try execute("DELETE FROM body WHERE log = ? AND number = ?", [log, number])
        }
        for message in expiry.originals {
            let key: StatementArguments = [message.description]
            try book.change(
                .original, where: "message = ?", key, "DELETE FROM original WHERE message = ?", key)
        }
        for handle in expiry.withheld {
            let key: StatementArguments = [handle.text]
            try book.change(
                .withheld, where: "handle = ?", key, "DELETE FROM withheld WHERE handle = ?", key)
        }
    }

    private mutating func nextPosition(in log: LogName) throws -> Position {
        let position: Position
        if let known = logs[log] {
            position = known
        } else {
            let name = log.description
            let statement = try database.cachedStatement(
                sql: "SELECT coalesce(max(number) + 1, 0) FROM entry WHERE log = ?")
            position = Position(name: name, number: try Int64.fetchOne(statement, arguments: [name]) ?? 0)
        }
        logs[log] = Position(name: position.name, number: position.number + 1)
        return position
    }

    /// Entries and withheld notices share one order: a handle may pass from one to the other.
    private mutating func nextPlace() throws -> Int64 {
        let next: Int64
        if let place {
            next = place + 1
        } else {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT max(coalesce((SELECT max(place) FROM entry), 0),
                        coalesce((SELECT max(place) FROM withheld), 0)) + 1
                    """)
            next = try Int64.fetchOne(statement) ?? 1
        }
        place = next
        return next
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
