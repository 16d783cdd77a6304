import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import SQLiteStore
import Synchronization
import TestSupport
import Testing
import TransparencyLog

/// Rows changed behind the node's back: by somebody who knows the tables, and by somebody who knows of the tallies, too
/// (docs/decisions/0020-rows-changed-behind.md).
struct ChangedRowsTests {
    private let record: LivedRecord

    init() throws { record = try LivedRecord.shared.get() }

    @Test(arguments: ["A", "F"] as [MemberName])
    func `a record that nobody changed is audited, tallied now or before`(member: MemberName) async throws {
        #expect(try await record.verdict(on: member) { _ in } == nil)
        #expect(try await record.verdict(on: member) { try Self.tallyAnew($0) } == nil)
    }

    // MARK: Every table, every column

    /// One row of a table, and what is done to it.
    private struct Edit: Hashable, Sendable {
        let table: String
        /// nil: the row is deleted.
        let column: String?
        let type: String
        let isFirst: Bool

        var name: String { column.map { "\(table).\($0)" } ?? "\(table) deleted" }

        func make(_ db: Database) throws {
            let row = "rowid = (SELECT \(isFirst ? "min" : "max")(rowid) FROM \(table))"
            guard let column else { return try db.execute(sql: "DELETE FROM \(table) WHERE \(row)") }
            let value =
                switch type {
                case "INTEGER": "coalesce(\(column), 0) + 1000000"
                case "BLOB": "CAST(\(column) || 'x' AS BLOB)"
                default: "coalesce(\(column), '') || 'x'"
                }
            try db.execute(sql: "UPDATE \(table) SET \(column) = \(value) WHERE \(row)")
            #expect(db.changesCount == 1, "there is a row in \(table)")
        }
    }

    private static func edits(_ db: Database) throws -> [Edit] {
        let tables = try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return try tables.flatMap { table in
            let columns = try Row.fetchAll(
                db, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
            return [true, false].flatMap { isFirst in
                columns.map { Edit(table: table, column: $0[0], type: $0[1], isFirst: isFirst) }
                    + [Edit(table: table, column: nil, type: "", isFirst: isFirst)]
            }
        }
    }

    /// What each is believed to be, and where it is not, what comes of it.
    private static let unnoticed: Set<String> = [
        // Written again by whoever starts a node on it, from the charter and the mark file.
        "identity.marked", "identity deleted",
        // Kept for a start alone, and made anew where they do not fit the entries.
        "settled.log", "settled.count", "settled deleted", "receipt.size", "cosignature.size",
        // That an entry has settled is said by any value; of one that has not, the count says otherwise. When the body of one that
        // has settled expired, nobody asks any more.
        "entry.settled", "entry.expired",
    ]

    @Test func `an edited or deleted row of any table is found, but for what is made anew`() async throws {
        let edits = try await edits()
        let noticed = try await withThrowingTaskGroup(of: (Edit, Bool).self) { tasks in
            var noticed: [(Edit, Bool)] = []
            var left = edits[...]
            for _ in 0..<4 { add(&left, to: &tasks) }
            while let next = try await tasks.next() {
                noticed.append(next)
                add(&left, to: &tasks)
            }
            return noticed
        }
        #expect(noticed.count == edits.count)
        let unnoticed = Set(noticed.filter { !$0.1 }.map(\.0.name))
        #expect(unnoticed == Self.unnoticed)
    }

    private func add(
        _ left: inout ArraySlice<Edit>, to tasks: inout ThrowingTaskGroup<(Edit, Bool), any Error>
    ) {
        guard let edit = left.popFirst() else { return }
        tasks.addTask { [record] in
            // Of what it witnesses only F has rows.
            let member: MemberName = edit.table == "witnessed" ? "F" : "A"
            return (edit, try await record.verdict(on: member) { try edit.make($0) } != nil)
        }
    }

    private func edits() async throws -> [Edit] {
        let found = Mutex<[Edit]>([])
        _ = try await record.verdict(on: "A") { db in
            let edits = try Self.edits(db)
            found.withLock { $0 = edits }
        }
        // Tiles have 256 entries: RecordAuditTests spoils them.
        return found.withLock { $0 }.filter { $0.table != "tile" }
    }

    /// What a column's edit by itself does not show.
    @Test(arguments: [
        (
            "DELETE FROM receipt WHERE place = (SELECT max(place) FROM receipt WHERE log = 'A-B')",
            "table receipt: it has"
        ),
        (
            "DELETE FROM cosignature WHERE place = (SELECT max(place) FROM cosignature)",
            "table cosignature: it has"
        ),
        (
            """
            INSERT INTO entry (place, log, number, leaf, refusal, recorded)
            SELECT (SELECT max(place) FROM entry) + 1, log, max(number) + 1, leaf, 'entry not canonical', recorded
            FROM entry WHERE log = 'A-B'
            """, "table entry: it has"
        ),
        (
            """
            DELETE FROM body WHERE (log, number) IN (SELECT log, number FROM entry JOIN body USING (log, number)
                WHERE log = 'A-B' AND expired IS NULL AND settled IS NULL);
            UPDATE entry SET expired = recorded + 8640000000
                WHERE log = 'A-B' AND expired IS NULL AND settled IS NULL
            """, "table entry, column expired: it has"
        ),
        (
            "INSERT INTO officer (name, role, token, created) SELECT 'Eve', role, x'ff', created FROM officer",
            "table officer: it has 2 rows, and 1 were stored"
        ),
    ])
    func `rows that were put in, taken away or given another end are missed by their count`(
        sql: String, word: String
    ) async throws {
        let said = try await record.verdict(on: "A") { db in
            try db.execute(sql: sql)
            #expect(db.totalChangesCount > 0)
        }
        #expect(said?.contains(word) == true, "\(said ?? "nothing was found")")
    }

    // MARK: By somebody who knows of the tallies

    /// Makes every tally anew of the rows as they are.
    private static func tallyAnew(_ db: Database) throws {
        try db.execute(sql: "DROP TABLE tally; PRAGMA user_version = 4")
    }

    /// A change of which every tally is made anew, and what the node says of it.
    struct Cunning: Sendable, CustomTestStringConvertible {
        let name: String
        let member: MemberName
        let word: String
        let change: @Sendable (Database, LivedRecord) throws -> Void

        var testDescription: String { name }

        init(
            _ name: String, of member: MemberName = "A", _ word: String,
            _ change: @escaping @Sendable (Database, LivedRecord) throws -> Void
        ) {
            (self.name, self.member, self.word, self.change) = (name, member, word, change)
        }

        init(_ name: String, of member: MemberName = "A", _ word: String, sql: String) {
            self.init(name, of: member, word) { db, _ in
                try db.execute(sql: sql)
                #expect(db.totalChangesCount > 0, "\(name) changes something")
            }
        }
    }

    @Test(arguments: Cunning.all)
    func `what is signed, or follows from what is, is found though every tally fits`(cunning: Cunning)
        async throws
    {
        let said = try await record.verdict(on: cunning.member) { db in
            try cunning.change(db, record)
            try Self.tallyAnew(db)
        }
        #expect(said?.contains(cunning.word) == true, "\(said ?? "nothing was found")")
    }
}
