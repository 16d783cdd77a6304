import GRDB

/// Whether a mark file is kept beside the database (docs/decisions/0016-epochs.md).
extension Store {
    /// Whether a mark file was ever kept beside this database.
    package func isMarked() throws(StoreError) -> Bool {
        do {
            return try database.read { db in
                try Bool.fetchOne(db, sql: "SELECT marked FROM identity") ?? false
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Says in the database that there is a mark file: without it the database is refused from now on.
    package func setMarked() throws(StoreError) {
        do {
            try database.write { db in try db.execute(sql: "UPDATE identity SET marked = 1") }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
