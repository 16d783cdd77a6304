import Airspace
package import Deconfliction
import Dispatch
import GRDB
import Line
import Synchronization
import TransparencyLog

/// How a node starts: from tiles and marks in place of what has settled, and from the entries that have not
/// (docs/decisions/0019-settled-entries.md).
extension Store {
    /// Makes something of what is stored, which is read ahead of it.
    ///
    /// nil where what is kept in place of entries does not fit the entries: ``foldAnew()`` makes it of them again. Nobody may
    /// write meanwhile.
    package func start<Started>(_ make: (Settled, ReadRecords) -> Started) throws(StoreError) -> Started? {
        do {
            let trees = try self.trees()
            guard let settled = try database.read({ db in try Settled(trees, db) }) else { return nil }
            let ahead = ReadAhead(pieces: 8)
            DispatchQueue.global().async { [database] in
                ahead.end(Result { try database.read { db in try ahead.read(RecordStream(db, all: false)) } })
            }
            defer { ahead.drop() }
            let records = ReadRecords(ahead)
            let started = make(settled, records)
            if let failure = records.failure { throw failure }
            // What was read once for the start is not asked for again.
            (database as? DatabasePool)?.releaseMemoryEventually()
            return started
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The tree of each log, each made on a processor of its own; nil for one whose tiles and leaves do not make one log.
    private func trees() throws -> [(log: String, tree: MerkleTree?)] {
        let logs = try database.read { db in try Tiles.logs(db) }
        let results = Mutex<[Int: Result<MerkleTree?, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: logs.count) { [database] place in
            let result = Result { try database.read { db in try Tiles.tree(of: logs[place], db) } }
            results.withLock { $0[place] = result }
        }
        return try results.withLock { results in
            try logs.enumerated().map { place, log in (log, try results[place]?.get()) }
        }
    }

    /// Makes what is kept in place of entries anew, from the entries: nothing counts as settled any more. It takes time, and
    /// loses nothing.
    package func foldAnew() throws(StoreError) {
        do {
            try database.write { db in
                var book = TallyBook(db)
                try book.change(
                    .expired, where: "TRUE", [], "UPDATE entry SET settled = NULL WHERE settled IS NOT NULL",
                    [])
                try book.change(.past, where: "TRUE", [], "DELETE FROM past", [])
                try db.execute(sql: "DELETE FROM settled")
                try book.write()
                try Tiles.build(db)
                try RecordWriter.completeTimes(db)
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension Settled {
    /// nil where it does not fit the entries.
    fileprivate init?(_ trees: [(log: String, tree: MerkleTree?)], _ db: Database) throws {
        self.init(written: try Settled.written(db))
        let left = try Settled.unsettled(db)
        var counts: [String: UInt64] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT log, count FROM settled") {
            counts[row["log"]] = UInt64(clamping: row["count"] as Int64)
        }
        for (text, tree) in trees {
            guard let tree, let log = Serial("\(text)-0")?.log else {
                return nil
            }
            let places = left[text] ?? []
            guard UInt64(places.count) + (counts[text] ?? 0) == tree.size,
                places.last ?? 0 < max(1, tree.size),
                zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
            else { return nil }
            let receipts = try Settled.receipts(of: text, db)
            let cosignatures = try Settled.cosignatures(of: text, db)
            // Nobody confirms more than there is: entries taken for confirmed would not be sent again.
            guard receipts.allSatisfy({ $0.size <= tree.size }),
                cosignatures.values.joined().allSatisfy({ $0.size <= tree.size })
            else { return nil }
            logs[log] = Log(
                tree: tree, places: Stretches(below: tree.size, without: places), receipts: receipts,
                cosignatures: cosignatures)
        }
    }

    /// How many of this member's messages have settled, by code.
    static func written(_ db: Database) throws -> [Code: Int64] {
        var written: [Code: Int64] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT code, count FROM past") {
            written[try row.read("code") { Code($0) }] = row["count"]
        }
        return written
    }

    /// The numbers of the entries that have not settled, by log.
    private static func unsettled(_ db: Database) throws -> [String: [UInt64]] {
        var places: [String: [UInt64]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql:
                "SELECT log, number FROM entry INDEXED BY entry_unsettled WHERE settled IS NULL ORDER BY place"
        )
        while let row = try rows.next() {
            places[row[0], default: []].append(UInt64(clamping: row[1] as Int64))
        }
        return places
    }

    private static func receipts(of log: String, _ db: Database) throws -> [Marks<Moment>.Mark] {
        let rows = try Row.fetchCursor(
            db,
            sql:
                "SELECT size, stated, recorded FROM receipt WHERE log = ? AND size IS NOT NULL ORDER BY place",
            arguments: [log])
        var marks: [Marks<Moment>.Mark] = []
        while let row = try rows.next() {
            let time = Moment(stated: try row.instant("stated"), known: try row.instant("recorded"))
            marks.append(Marks.Mark(size: UInt64(clamping: row[0] as Int64), time: time))
        }
        return marks
    }

    private static func cosignatures(of log: String, _ db: Database) throws
        -> [MemberName: [Marks<Instant>.Mark]]
    {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT witness, size, stated FROM cosignature WHERE log = ? AND size IS NOT NULL
                ORDER BY witness, place
                """, arguments: [log])
        var marks: [MemberName: [Marks<Instant>.Mark]] = [:]
        while let row = try rows.next() {
            marks[try row.member("witness"), default: []].append(
                Marks.Mark(size: UInt64(clamping: row[1] as Int64), time: try row.instant("stated")))
        }
        return marks
    }
}
