import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import TransparencyLog

extension Record {
    /// What has expired comes before all; originals come before the entries that tell of them; receipts and cosignatures after the entries they cover.
    static func all(_ db: Database) throws -> [Record] {
        try expired(db) + originals(db) + placed(db)
            + fetch(db, "SELECT log, note FROM checkpoint") { .checkpoint(try $0.log(), try $0.note()) }
            + fetch(db, "SELECT log, note, recorded FROM receipt ORDER BY place") {
                .receipt(try $0.log(), try $0.note(), at: try $0.instant("recorded"))
            }
            + fetch(db, "SELECT log, witness, note FROM cosignature ORDER BY place") {
                .cosignature(try $0.log(), by: try $0.member("witness"), try $0.note())
            }
            + fetch(db, "SELECT log, note, recorded FROM witnessed") {
                .witnessed(try $0.log(), try $0.note(), at: try $0.instant("recorded"))
            }
            + fetch(db, "SELECT log, evidence, recorded FROM fork ORDER BY place") {
                .fork(try $0.log(), try $0.fork(), at: try $0.instant("recorded"))
            }
            + fetch(db, "SELECT log, next, recorded FROM closed ORDER BY log") {
                .closed(try $0.log(), next: try $0.epoch("next"), at: try $0.instant("recorded"))
            } + own(db)
    }

    /// What this node and its officers noted down for themselves; actions are kept and read by nobody.
    private static func own(_ db: Database) throws -> [Record] {
        try fetch(db, "SELECT member, recorded FROM heard ORDER BY member") {
            .heard(try $0.member("member"), at: try $0.instant("recorded"))
        }
            + fetch(db, "SELECT member, began, recorded FROM silence ORDER BY place") {
                .silence(
                    try $0.member("member"), from: try $0.instant("began"),
                    until: try $0.instant("recorded"))
            }
            + fetch(db, "SELECT list, about, officer, role, recorded FROM tick ORDER BY place") {
                .tick(
                    Tick(
                        list: try $0.choice($0["list"]), about: try $0.read("about") { Tick.Subject($0) },
                        officer: $0["officer"], role: $0["role"], at: try $0.instant("recorded")))
            }
            + fetch(db, "SELECT incident, recorded FROM reviewed ORDER BY incident") { row in
                .reviewed(
                    try row.read("incident") { Serial($0) }, at: try row.instant("recorded"))
            }
    }

    private static func expired(_ db: Database) throws -> [Record] {
        let rows = try fetch(
            db,
            """
            SELECT log, number, expired FROM entry WHERE expired IS NOT NULL ORDER BY log, number
            """
        ) { row in (log: try row.log(), number: row["number"] as Int64, at: try row.instant("expired")) }
        guard let last = rows.map(\.at).max() else { return [] }
        let entries = rows.map { Serial(log: $0.log, index: UInt64($0.number)) }
        return [.expired(Expiry(entries: entries), at: last)]
    }

    private static func originals(_ db: Database) throws -> [Record] {
        try fetch(db, "SELECT message, notice, told FROM original") { row in
            let told: String = row["told"]
            return .original(
                try row.read("message") { MessageID($0) }, notice: row.bytes("notice"),
                to: try told.split(separator: " ").map { try row.member(named: String($0)) })
        }
    }

    /// Entries and withheld notices in the one order in which they were made.
    private static func placed(_ db: Database) throws -> [Record] {
        let entries = try fetch(
            db,
            """
            SELECT place, entry.log, leaf, refusal, recorded, salt, bytes FROM entry
            LEFT JOIN body ON body.log = entry.log AND body.number = entry.number ORDER BY place
            """
        ) { row in
            let refusal: String? = row["refusal"]
            let salt: Data? = row["salt"]
            let bytes: Data? = row["bytes"]
            return Placed(
                place: row["place"],
                record: .entry(
                    try row.log(), leaf: row.bytes("leaf"),
                    body: salt.flatMap { salt in bytes.map { Body(salt: Array(salt), bytes: Array($0)) } },
                    at: try row.instant("recorded"), refusal: try refusal.map { try row.choice($0) }))
        }
        let withheld = try fetch(
            db, "SELECT place, handle, notice, phase, recorded FROM withheld ORDER BY place"
        ) { row in
            Placed(
                place: row["place"],
                record: .withheld(
                    try Handle(row["handle"]), notice: row.bytes("notice"),
                    phase: try row.choice(row["phase"]),
                    at: try row.instant("recorded")))
        }
        return (entries + withheld).sorted { $0.place < $1.place }.map(\.record)
    }

    private struct Placed {
        let place: Int64
        let record: Record
    }

    private static func fetch<Value>(_ db: Database, _ sql: String, _ read: (Row) throws -> Value) throws
        -> [Value]
    {
        try Row.fetchAll(db, sql: sql).map(read)
    }
}

/// Reading a row back into types; what cannot be read was damaged or written by somebody else.
extension Row {
    fileprivate func read<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
        let text: String = self[column]
        guard let value = make(text) else {
            throw StoreError.damaged(path: "", what: "\(column) \(text) cannot be read")
        }
        return value
    }

    fileprivate func bytes(_ column: String) -> [UInt8] {
        let data: Data = self[column]
        return Array(data)
    }

    fileprivate func log() throws -> LogName {
        try read("log") { Serial("\($0)-0")?.log }
    }

    fileprivate func note() throws -> SignedNote {
        try SignedNote(parsing: self["note"] as String)
    }

    fileprivate func epoch(_ column: String) throws -> UInt32 {
        let number: Int64 = self[column]
        guard let epoch = UInt32(exactly: number) else {
            throw StoreError.damaged(path: "", what: "\(number) is no epoch")
        }
        return epoch
    }

    fileprivate func fork() throws -> ForkEvidence {
        try ForkEvidence(encoded: Array((self["evidence"] as String).utf8))
    }

    fileprivate func instant(_ column: String) throws -> Instant {
        try Instant(milliseconds: self[column])
    }

    fileprivate func member(_ column: String) throws -> MemberName { try member(named: self[column]) }

    fileprivate func member(named text: String) throws -> MemberName {
        guard let name = MemberName(text) else { throw StoreError.damaged(path: "", what: "member \(text)") }
        return name
    }

    fileprivate func choice<Choice: RawRepresentable<String>>(_ text: String) throws -> Choice {
        guard let choice = Choice(rawValue: text) else {
            throw StoreError.damaged(path: "", what: "word \(text)")
        }
        return choice
    }
}
