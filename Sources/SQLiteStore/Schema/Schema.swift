import GRDB
import Line

/// The form of the database: numbered migrations, each a step that is never changed once it was released.
enum Schema {
    /// "CLRL": SQLite's own mark of whose file it is (PRAGMA application_id).
    static let applicationID: Int64 = 0x434C_524C

    /// The header of every SQLite database (its file format, section 1.3).
    static let headerBytes = 100

    private static let migrations: [String] = [
        """
        CREATE TABLE identity (mechanism TEXT NOT NULL, member TEXT NOT NULL) STRICT;
        CREATE TABLE entry (
            place INTEGER PRIMARY KEY, log TEXT NOT NULL, number INTEGER NOT NULL, leaf BLOB NOT NULL,
            refusal TEXT, recorded INTEGER NOT NULL, UNIQUE (log, number)) STRICT;
        CREATE TABLE body (
            log TEXT NOT NULL, number INTEGER NOT NULL, salt BLOB NOT NULL, bytes BLOB NOT NULL,
            PRIMARY KEY (log, number)) STRICT;
        CREATE TABLE checkpoint (log TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT;
        CREATE TABLE receipt (
            place INTEGER PRIMARY KEY, log TEXT NOT NULL, note TEXT NOT NULL, recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE cosignature (
            place INTEGER PRIMARY KEY, log TEXT NOT NULL, witness TEXT NOT NULL, note TEXT NOT NULL) STRICT;
        CREATE TABLE witnessed (log TEXT PRIMARY KEY, note TEXT NOT NULL, recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE original (message TEXT PRIMARY KEY, notice BLOB NOT NULL, told TEXT NOT NULL) STRICT;
        CREATE TABLE withheld (
            place INTEGER PRIMARY KEY, handle TEXT NOT NULL, notice BLOB NOT NULL, phase TEXT NOT NULL,
            recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE action (
            place INTEGER PRIMARY KEY, officer TEXT NOT NULL, role TEXT NOT NULL, what TEXT NOT NULL,
            recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE officer (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, token BLOB NOT NULL UNIQUE,
            created INTEGER NOT NULL, revoked INTEGER) STRICT;
        """,
        """
        CREATE TABLE fork (
            place INTEGER PRIMARY KEY, log TEXT NOT NULL UNIQUE, evidence TEXT NOT NULL,
            recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE closed (log TEXT PRIMARY KEY, next INTEGER NOT NULL, recorded INTEGER NOT NULL) STRICT;
        ALTER TABLE identity ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;
        """,
        """
        ALTER TABLE entry ADD COLUMN expired INTEGER;
        CREATE INDEX entry_expired ON entry (log, number, expired) WHERE expired IS NOT NULL;
        CREATE INDEX withheld_handle ON withheld (handle);
        CREATE TABLE reviewed (incident TEXT PRIMARY KEY, recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE heard (member TEXT PRIMARY KEY, recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE silence (
            place INTEGER PRIMARY KEY, member TEXT NOT NULL, began INTEGER NOT NULL, recorded INTEGER NOT NULL) STRICT;
        CREATE TABLE tick (
            place INTEGER PRIMARY KEY, list TEXT NOT NULL, about TEXT NOT NULL, officer TEXT NOT NULL, role TEXT NOT NULL,
            recorded INTEGER NOT NULL) STRICT;
        """,
        """
        ALTER TABLE entry ADD COLUMN settled INTEGER;
        DROP INDEX entry_expired;
        CREATE INDEX entry_expired ON entry (log, number, expired) WHERE expired IS NOT NULL AND settled IS NULL;
        CREATE INDEX entry_unsettled ON entry (place, log, number) WHERE settled IS NULL;
        CREATE TABLE settled (log TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
        CREATE TABLE past (code TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
        CREATE TABLE tile (
            log TEXT NOT NULL, number INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (log, number)) STRICT;
        ALTER TABLE receipt ADD COLUMN size INTEGER;
        ALTER TABLE receipt ADD COLUMN stated INTEGER;
        ALTER TABLE cosignature ADD COLUMN size INTEGER;
        ALTER TABLE cosignature ADD COLUMN stated INTEGER;
        CREATE INDEX receipt_log ON receipt (log, place, size, stated, recorded);
        CREATE INDEX cosignature_log ON cosignature (log, witness, place, size, stated);
        """,
        """
        CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
        """,
    ]

    /// The version from which on a store keeps tiles, and with each receipt what it says.
    private static let tiled = 4
    /// That from which on it keeps tallies of its tables.
    private static let tallied = 5

    /// Refuses what is not ours before anything is written to it.
    static func check(_ db: Database, path: String) throws {
        let application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        let isNew = application == 0 && version == 0 && tables == 0
        guard isNew || application == applicationID else {
            throw StoreError.foreign(path: path, applicationID: Int(application))
        }
        guard version <= migrations.count else {
            throw StoreError.newer(path: path, version: version, known: migrations.count)
        }
        // Anything larger is checked while the node runs.
        if try isCheckedAtOnce(db) { try checkPages(db, path: path) }
    }

    /// Whether a database is so small that all its pages are read before it is used.
    static func isCheckedAtOnce(_ db: Database) throws -> Bool {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        return pages * size <= 64 << 20
    }

    /// Reads every page, and finds whatever cannot be as SQLite would have written it.
    static func checkPages(_ db: Database, path: String) throws {
        let verdict = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
        guard verdict == ["ok"] else {
            throw StoreError.damaged(path: path, what: verdict.joined(separator: "; "))
        }
    }

    static func migrate(_ db: Database) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        for migration in migrations[version...] { try db.execute(sql: migration) }
        if version > 0, version < tiled {
            try Tiles.build(db)
            try RecordWriter.completeTimes(db)
        }
        if version > 0, version < tallied { try TallyBook.build(db) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
    }

    /// Writes whose database this is into a new one.
    static func claim(_ db: Database, for identity: Store.Identity) throws {
        guard try Row.fetchOne(db, sql: "SELECT 1 FROM identity") == nil else { return }
        try db.execute(
            sql: "INSERT INTO identity (mechanism, member) VALUES (?, ?)",
            arguments: [identity.mechanism.description, identity.member.text])
    }

    /// Refuses a database that is somebody else's, before anything is written to it.
    static func check(_ db: Database, isOf identity: Store.Identity, path: String) throws {
        guard try db.tableExists("identity"),
            let row = try Row.fetchOne(db, sql: "SELECT mechanism, member FROM identity")
        else { return }
        let found: (String, String) = (row[0], row[1])
        guard found == (identity.mechanism.description, identity.member.text) else {
            throw StoreError.otherIdentity(
                path: path, found: "\(found.1) in \(found.0)",
                wanted: "\(identity.member) in \(identity.mechanism)")
        }
    }

    /// Refuses a database that a reader, which changes nothing, cannot read as it is.
    static func checkIsCurrent(_ db: Database, path: String) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version == migrations.count, try Row.fetchOne(db, sql: "SELECT 1 FROM identity") != nil else {
            throw StoreError.damaged(path: path, what: "no node has been started on it yet")
        }
    }

    /// What was asked of SQLite is what it does: a file system or a build that does not is found here, not after a crash.
    static func readBack(_ db: Database, path: String) throws {
        let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        guard journal == "wal", synchronous == 2 else {
            throw StoreError.notDurable(
                path: path, what: "journal_mode is \(journal), synchronous is \(synchronous)")
        }
    }
}
