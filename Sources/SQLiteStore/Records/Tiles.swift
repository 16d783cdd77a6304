import Foundation
import GRDB
import Line
import TransparencyLog

/// The leaf hashes of each log in tiles of 256: a tree is made of them without reading a leaf. A tile is written in the
/// transaction that stores its last entry.
enum Tiles {
    /// Writes the tile that ends with the entry of this number, if one does.
    static func write(endingWith number: Int64, of log: String, _ db: Database) throws {
        guard (number + 1) % Int64(Tile.fullWidth) == 0 else { return }
        let tile = number / Int64(Tile.fullWidth)
        let first = tile * Int64(Tile.fullWidth)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(Tile.fullWidth) * Digest.length)
        let statement = try db.cachedStatement(
            sql: "SELECT leaf FROM entry WHERE log = ? AND number BETWEEN ? AND ? ORDER BY number")
        let leaves = try Row.fetchCursor(statement, arguments: [log, first, number])
        while let row = try leaves.next() { bytes += try row.leafHash(at: 0).bytes }
        guard bytes.count == Int(Tile.fullWidth) * Digest.length else {
            throw StoreError.damaged(path: "", what: "entries of \(log) before \(number) are missing")
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO tile VALUES (?, ?, ?)")
            .execute(arguments: [log, tile, Data(bytes)])
    }

    /// Writes all of them anew.
    static func build(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM tile")
        for log in try logs(db) {
            let end = try Int64.fetchOne(
                db, sql: "SELECT max(number) + 1 FROM entry WHERE log = ?", arguments: [log])
            let width = Int64(Tile.fullWidth)
            for last in stride(from: width - 1, to: end ?? 0, by: Int(width)) {
                try write(endingWith: last, of: log, db)
            }
        }
    }

    /// The logs of which anything is stored, in the order of their names.
    static func logs(_ db: Database) throws -> [String] {
        var logs: [String] = []
        while let next = try String.fetchOne(
            db, sql: "SELECT log FROM entry WHERE log > ? ORDER BY log LIMIT 1", arguments: [logs.last ?? ""])
        {
            logs.append(next)
        }
        return logs
    }

    /// The tree of a log: its tiles, and the leaves behind the last of them. nil where tiles and leaves do not make one log.
    static func tree(of log: String, _ db: Database) throws -> MerkleTree? {
        var tree = MerkleTree()
        let tiles = try Row.fetchCursor(
            db, sql: "SELECT number, hashes FROM tile WHERE log = ? ORDER BY number", arguments: [log])
        while let row = try tiles.next() {
            let number: Int64 = row[0]
            guard Int64(tree.size / Tile.fullWidth) == number else { return nil }
            let isWhole = try row.withUnsafeData(atIndex: 1) { data in
                guard let data else { return false }
                return unsafe data.withUnsafeBytes { unsafe tree.append(tile: RawSpan(_unsafeBytes: $0)) }
            }
            guard isWhole else { return nil }
        }
        let edge = try Row.fetchCursor(
            db, sql: "SELECT number, leaf FROM entry WHERE log = ? AND number >= ? ORDER BY number",
            arguments: [log, Int64(tree.size)])
        while let row = try edge.next() {
            let number: Int64 = row[0]
            guard UInt64(number) == tree.size else { return nil }
            tree.append(try row.leafHash(at: 1))
        }
        return tree
    }
}

extension Row {
    /// The hash of the leaf in a column, taken where SQLite has it.
    func leafHash(at index: Int) throws -> Digest {
        try withUnsafeData(atIndex: index) { leaf in
            guard let leaf else { throw StoreError.damaged(path: "", what: "an entry without a leaf") }
            return unsafe leaf.withUnsafeBytes { bytes in
                unsafe TreeHash.leaf(RawSpan(_unsafeBytes: bytes))
            }
        }
    }
}
