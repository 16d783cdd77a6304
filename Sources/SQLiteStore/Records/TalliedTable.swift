import GRDB

/// The tables whose rows are tallied, each with the columns that no signature and no other table speaks for. Not among them: leaves
/// and tiles (the tree speaks for them), bodies (their commitments), checkpoints (their signatures, at every start), and how
/// many entries have settled (what is left of them).
package enum TalliedTable: String, CaseIterable, Sendable {
    case entry, receipt, cosignature, witnessed, fork, closed, original, withheld
    case reviewed, heard, silence, tick, action, past, officer
    /// The entries whose bodies have expired, until they settle.
    case expired

    private var source: String {
        self == .expired ? "entry WHERE expired IS NOT NULL AND settled IS NULL" : "\(rawValue) WHERE TRUE"
    }

    private var columns: String {
        switch self {
        case .entry: "place, log, number, refusal, recorded"
        case .expired: "log, number, expired"
        case .receipt: "place, log, note, recorded"
        case .cosignature: "place, log, witness, note"
        case .witnessed: "log, note, recorded"
        case .fork: "place, log, evidence, recorded"
        case .closed: "log, next, recorded"
        case .original: "message, notice, told"
        case .withheld: "place, handle, notice, phase, recorded"
        case .reviewed: "incident, recorded"
        case .heard: "member, recorded"
        case .silence: "place, member, began, recorded"
        case .tick: "place, list, about, officer, role, recorded"
        case .action: "place, officer, role, what, recorded"
        case .past: "code, count"
        case .officer: "id, name, role, token, created, revoked"
        }
    }

    /// Hands over the rows that a condition finds, or all.
    func eachRow(
        where condition: String = "TRUE", _ arguments: StatementArguments = [], in db: Database,
        _ take: (RowBytes) -> Void
    ) throws {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM \(source) AND \(condition)")
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() {
            var bytes = RowBytes(of: self)
            for value in row.databaseValues { bytes.add(value) }
            take(bytes)
        }
    }

    /// As its rows are.
    func counted(in db: Database) throws -> Tally {
        var tally = Tally()
        try eachRow(in: db) { tally.add($0) }
        return tally
    }

    /// As it was kept; that of no rows where none was.
    func kept(in db: Database) throws -> Tally {
        let statement = try db.cachedStatement(sql: "SELECT count, digest FROM tally WHERE name = ?")
        guard let row = try Row.fetchOne(statement, arguments: [rawValue]) else { return Tally() }
        guard let tally = Tally(rows: row[0], digest: row.bytes("digest")) else {
            throw StoreError.damaged(
                path: "", what: "table tally, row \(rawValue): its digest has not 32 bytes")
        }
        return tally
    }

    func keep(_ tally: Tally, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO tally VALUES (?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET count = excluded.count, digest = excluded.digest
                """
        ).execute(arguments: [rawValue, tally.rows, tally.data])
    }

    /// Compares what is kept with the rows.
    func audit(_ db: Database) throws { try compare(try counted(in: db), with: try kept(in: db)) }

    func compare(_ found: Tally, with kept: Tally) throws {
        guard found != kept else { return }
        let what =
            found.rows == kept.rows
            ? "it has as many rows as were stored, \(found.rows), and they are not the same"
            : "it has \(found.rows) rows, and \(kept.rows) were stored"
        let table = self == .expired ? "entry, column expired" : rawValue
        throw StoreError.damaged(path: "", what: "table \(table): \(what)")
    }
}
