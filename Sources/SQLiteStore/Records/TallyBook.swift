import GRDB

/// What one transaction changes in tallied tables: every change goes through it, and it is written at the end of the same
/// transaction.
struct TallyBook {
    private let database: Database
    private var changes: [TalliedTable: Tally] = [:]

    init(_ database: Database) { self.database = database }

    /// Puts one row into a table.
    mutating func insert(into table: TalliedTable, _ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
        let place = database.lastInsertedRowID
        try table.eachRow(where: "rowid = ?", [place], in: database) {
            changes[table, default: Tally()].add($0)
        }
    }

    /// Puts in, replaces or deletes the rows that a condition finds before or afterwards.
    mutating func change(
        _ table: TalliedTable, where condition: String, _ key: StatementArguments, _ sql: String,
        _ arguments: StatementArguments
    ) throws {
        var change = changes[table] ?? Tally()
        try table.eachRow(where: condition, key, in: database) { change.remove($0) }
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
        try table.eachRow(where: condition, key, in: database) { change.add($0) }
        changes[table] = change
    }

    /// Counts an entry that was put in by its own statement.
    mutating func count(
        entry place: Int64, log: String, number: Int64, refusal: String?, recorded: Int64
    ) {
        let row = RowBytes(entry: place, log: log, number: number, refusal: refusal, recorded: recorded)
        changes[.entry, default: Tally()].add(row)
    }

    func write() throws {
        for (table, change) in changes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var tally = try table.kept(in: database)
            tally.join(change)
            try table.keep(tally, in: database)
        }
    }

    /// Writes all of them anew.
    static func build(_ db: Database) throws {
        for table in TalliedTable.allCases { try table.keep(try table.counted(in: db), in: db) }
    }
}

extension RowBytes {
    /// An entry's, in the order of the columns that are tallied.
    init(entry place: Int64, log: String, number: Int64, refusal: String?, recorded: Int64) {
        self.init(of: .entry)
        add(place)
        add(log)
        add(number)
        add(refusal)
        add(recorded)
    }
}
