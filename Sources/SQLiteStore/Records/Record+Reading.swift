import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import TransparencyLog

/// The records of a store, read one after the other as they are asked for.
package final class RecordStream: Sequence, IteratorProtocol {
    private var stages: ArraySlice<() throws -> AnyCursor<Record>>
    private var current: AnyCursor<Record>?
    /// What could not be read: nothing comes after it.
    private(set) var failure: (any Error)?

    init(_ stages: [() throws -> AnyCursor<Record>]) { self.stages = stages[...] }

    package func next() -> Record? {
        do {
            while true {
                if let record = try current?.next() { return record }
                guard let stage = stages.popFirst() else { return nil }
                current = try stage()
            }
        } catch {
            (failure, stages, current) = (error, [], nil)
            return nil
        }
    }
}

extension RecordStream {
    /// All records, or what is to be folded of them: without the entries that have settled, and of what was signed about a log
    /// the newest.
    ///
    /// What has expired comes before all; originals come before the entries that tell of them; receipts and cosignatures after
    /// the entries they cover.
    convenience init(_ db: Database, all: Bool) {
        let newest = { (table: String, groups: String) in
            all ? "" : "WHERE place IN (SELECT max(place) FROM \(table) GROUP BY \(groups))"
        }
        self.init(
            [
                { try Record.expired(db, all: all) }, { try Record.originals(db) },
                { try Record.placed(db, all: all) },
                {
                    try Record.each(db, "SELECT log, note FROM checkpoint") {
                        .checkpoint(try $0.log(), try $0.note())
                    }
                },
                {
                    try Record.each(
                        db,
                        "SELECT log, note, recorded FROM receipt \(newest("receipt", "log")) ORDER BY place"
                    ) { .receipt(try $0.log(), try $0.note(), at: try $0.instant("recorded")) }
                },
                {
                    try Record.each(
                        db,
                        "SELECT log, witness, note FROM cosignature \(newest("cosignature", "log, witness")) ORDER BY place"
                    ) { .cosignature(try $0.log(), by: try $0.member("witness"), try $0.note()) }
                },
                {
                    try Record.each(db, "SELECT log, note, recorded FROM witnessed") {
                        .witnessed(try $0.log(), try $0.note(), at: try $0.instant("recorded"))
                    }
                },
                {
                    try Record.each(db, "SELECT log, evidence, recorded FROM fork ORDER BY place") {
                        .fork(try $0.log(), try $0.fork(), at: try $0.instant("recorded"))
                    }
                },
                {
                    try Record.each(db, "SELECT log, next, recorded FROM closed ORDER BY log") {
                        .closed(
                            try $0.log(), next: try $0.epoch("next"), at: try $0.instant("recorded"))
                    }
                },
            ] + Record.own(db) + (all ? [{ try Record.settled(db) }] : []))
    }
}

extension Record {
    /// What this node and its officers noted down for themselves; actions are kept and read by nobody.
    fileprivate static func own(_ db: Database) -> [() throws -> AnyCursor<Record>] {
        [
            {
                try each(db, "SELECT member, recorded FROM heard ORDER BY member") {
                    .heard(try $0.member("member"), at: try $0.instant("recorded"))
                }
            },
            {
                try each(db, "SELECT member, began, recorded FROM silence ORDER BY place") {
                    .silence(
                        try $0.member("member"), from: try $0.instant("began"),
                        until: try $0.instant("recorded"))
                }
            },
            {
                try each(db, "SELECT list, about, officer, role, recorded FROM tick ORDER BY place") {
                    .tick(
                        Tick(
                            list: try $0.choice($0["list"]), about: try $0.read("about") { Tick.Subject($0) },
                            officer: $0["officer"], role: $0["role"], at: try $0.instant("recorded")))
                }
            },
            {
                try each(db, "SELECT incident, recorded FROM reviewed ORDER BY incident") { row in
                    .reviewed(try row.read("incident") { Serial($0) }, at: try row.instant("recorded"))
                }
            },
        ]
    }

    fileprivate static func expired(_ db: Database, all: Bool) throws -> AnyCursor<Record> {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT log, number, expired FROM entry WHERE expired IS NOT NULL
                \(all ? "" : "AND settled IS NULL") ORDER BY log, number
                """)
        guard let last = try rows.map({ try $0.instant("expired") }).max() else { return AnyCursor([]) }
        let expiry = Expiry(entries: try rows.map { try $0.serial() })
        return AnyCursor([.expired(expiry, at: last)])
    }

    fileprivate static func settled(_ db: Database) throws -> AnyCursor<Record> {
        let entries = try Row.fetchAll(
            db, sql: "SELECT log, number FROM entry WHERE settled IS NOT NULL ORDER BY log, number"
        ).map { try $0.serial() }
        guard !entries.isEmpty else { return AnyCursor([]) }
        // When is kept of none: nothing depends on it.
        return AnyCursor([
            .settled(Settling(entries: entries, written: try Settled.written(db)), at: .earliest)
        ])
    }

    fileprivate static func originals(_ db: Database) throws -> AnyCursor<Record> {
        try each(db, "SELECT message, notice, told FROM original") { row in
            let told: String = row["told"]
            return .original(
                try row.read("message") { MessageID($0) }, notice: row.bytes("notice"),
                to: try told.split(separator: " ").map { try row.member(named: String($0)) })
        }
    }

    /// Entries and withheld notices in the one order in which they were made.
    fileprivate static func placed(_ db: Database, all: Bool) throws -> AnyCursor<Record> {
        let entries = try Row.fetchCursor(
            db,
            sql: """
                SELECT place, entry.log, leaf, refusal, recorded, salt, bytes
                FROM entry \(all ? "" : "INDEXED BY entry_unsettled")
                LEFT JOIN body ON body.log = entry.log AND body.number = entry.number
                \(all ? "" : "WHERE settled IS NULL") ORDER BY place
                """)
        let withheld = try Row.fetchCursor(
            db, sql: "SELECT place, handle, notice, phase, recorded FROM withheld ORDER BY place")
        let entry: () throws -> Placed? = {
            try entries.next().map { row in try told(of: "entry") { try row.placedEntry() } }
        }
        let notice: () throws -> Placed? = {
            try withheld.next().map { row in try told(of: "withheld") { try row.placedNotice() } }
        }
        var (nextEntry, nextNotice) = (try entry(), try notice())
        return AnyCursor {
            guard let next = nextEntry, next.place < nextNotice?.place ?? .max else {
                guard let next = nextNotice else { return nil }
                nextNotice = try notice()
                return next.record
            }
            nextEntry = try entry()
            return next.record
        }
    }

    fileprivate static func each(
        _ db: Database, _ sql: String, _ read: @escaping (Row) throws -> Record
    ) throws -> AnyCursor<Record> {
        AnyCursor(try Row.fetchCursor(db, sql: sql).map { row in try told(of: sql) { try read(row) } })
    }

    /// Says in which rows it is that something cannot be read.
    private static func told<Value>(of sql: String, _ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch StoreError.damaged(path: "", let what) {
            throw StoreError.damaged(path: "", what: "\(what), in a row of \(sql)")
        } catch {
            throw StoreError.damaged(path: "", what: "\(error), in a row of \(sql)")
        }
    }
}

/// A record in the order of entries and withheld notices.
private struct Placed {
    let place: Int64
    let record: Record
}

extension Row {
    fileprivate func placedEntry() throws -> Placed {
        let refusal: String? = self["refusal"]
        let (salt, bytes): (Data?, Data?) = (self["salt"], self["bytes"])
        return Placed(
            place: self["place"],
            record: .entry(
                try log(), leaf: self.bytes("leaf"),
                body: salt.flatMap { salt in bytes.map { Body(salt: Array(salt), bytes: Array($0)) } },
                at: try instant("recorded"), refusal: try refusal.map { try choice($0) }))
    }

    fileprivate func placedNotice() throws -> Placed {
        Placed(
            place: self["place"],
            record: .withheld(
                try Handle(self["handle"]), notice: bytes("notice"), phase: try choice(self["phase"]),
                at: try instant("recorded")))
    }
}

/// Reading a row back into types; what cannot be read was damaged or written by somebody else.
extension Row {
    func read<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
        let text: String = self[column]
        guard let value = make(text) else {
            throw StoreError.damaged(path: "", what: "\(column) \(text) cannot be read")
        }
        return value
    }

    func bytes(_ column: String) -> [UInt8] {
        let data: Data = self[column]
        return Array(data)
    }

    func log() throws -> LogName {
        try read("log") { Serial("\($0)-0")?.log }
    }

    fileprivate func serial() throws -> Serial {
        let number: Int64 = self["number"]
        guard let index = UInt64(exactly: number) else {
            throw StoreError.damaged(path: "", what: "\(number) is no entry's number")
        }
        return Serial(log: try log(), index: index)
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

    func instant(_ column: String) throws -> Instant {
        try Instant(milliseconds: self[column])
    }

    func member(_ column: String) throws -> MemberName { try member(named: self[column]) }

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
