package import Airspace
import Foundation
import GRDB

/// The officers of the desk. Their tokens are kept as hashes only.
extension Store {
    package struct OfficerRow: Hashable, Sendable {
        package let id: Int64
        package let name: String
        package let role: String
        package let created: Instant
        package let revoked: Instant?
    }

    package func add(officer name: String, role: String, tokenHash: [UInt8], at now: Instant)
        throws(StoreError) -> Int64
    {
        try writing { db in
            var book = TallyBook(db)
            try book.insert(
                into: .officer, "INSERT INTO officer (name, role, token, created) VALUES (?, ?, ?, ?)",
                [name, role, Data(tokenHash), now.milliseconds])
            let id = db.lastInsertedRowID
            try book.write()
            return id
        }
    }

    package func officers() throws(StoreError) -> [OfficerRow] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM officer ORDER BY id").map { try OfficerRow($0) }
        }
    }

    /// Whether there was such an officer, not revoked yet.
    package func revoke(officer id: Int64, at now: Instant) throws(StoreError) -> Bool {
        try writing { db in
            let key: StatementArguments = [id]
            let isThere = "SELECT 1 FROM officer WHERE id = ? AND revoked IS NULL"
            guard try Row.fetchOne(db, sql: isThere, arguments: key) != nil else { return false }
            var book = TallyBook(db)
            try book.change(
                .officer, where: "id = ?", key, "UPDATE officer SET revoked = ? WHERE id = ?",
                [now.milliseconds, id])
            try book.write()
            return true
        }
    }

    /// The officer whose token has this hash, unless revoked. The lookup compares hashes: its time tells nothing of a token.
    package func officer(tokenHash: [UInt8]) throws(StoreError) -> OfficerRow? {
        try reading { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM officer WHERE token = ? AND revoked IS NULL",
                arguments: [Data(tokenHash)]
            ).map { try OfficerRow($0) }
        }
    }

    private func writing<Value: Sendable>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.write(work)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension Store.OfficerRow {
    fileprivate init(_ row: Row) throws {
        let revoked: Int64? = row["revoked"]
        self.init(
            id: row["id"], name: row["name"], role: row["role"],
            created: try Instant(milliseconds: row["created"]),
            revoked: try revoked.map { try Instant(milliseconds: $0) })
    }
}
