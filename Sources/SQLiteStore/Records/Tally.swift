import Foundation
import GRDB
import TransparencyLog

/// How many rows there are, and the exclusive or of their hashes: the same for the same rows in whatever order they came, kept
/// without reading the others, and another for a row that was added, changed or taken away
/// (docs/decisions/0020-rows-changed-behind.md).
package struct Tally: Hashable, Sendable {
    package private(set) var rows: Int64
    private(set) var digest: [UInt8]

    package init() { (rows, digest) = (0, [UInt8](repeating: 0, count: Digest.length)) }

    /// nil for a digest that is none.
    init?(rows: Int64, digest: [UInt8]) {
        guard digest.count == Digest.length else { return nil }
        (self.rows, self.digest) = (rows, digest)
    }

    var data: Data { Data(digest) }

    mutating func add(_ row: RowBytes) { change(by: row, count: 1) }
    mutating func remove(_ row: RowBytes) { change(by: row, count: -1) }

    private mutating func change(by row: RowBytes, count: Int64) {
        rows += count
        cross(Digest(hashing: row.bytes).bytes)
    }

    /// Counts the rows of another.
    package mutating func join(_ other: Tally) {
        rows += other.rows
        cross(other.digest)
    }

    private mutating func cross(_ other: [UInt8]) {
        for place in digest.indices { digest[place] ^= other[place] }
    }
}

/// A row's values, each behind its kind and length, so that no two rows have the same bytes.
struct RowBytes {
    private(set) var bytes: [UInt8]

    init(of table: TalliedTable) {
        bytes = []
        bytes.reserveCapacity(128)
        add(table.rawValue)
    }

    mutating func add(_ number: Int64) {
        bytes.append(1)
        add(word: UInt64(bitPattern: number))
    }

    mutating func add(_ text: String?) {
        guard let text else { return bytes.append(0) }
        add(kind: 2, text.utf8, count: text.utf8.count)
    }

    mutating func add(_ value: DatabaseValue) {
        switch value.storage {
        case .null: bytes.append(0)
        case .int64(let number): add(number)
        case .string(let text): add(text)
        case .blob(let data): add(kind: 3, data, count: data.count)
        case .double(let number):
            bytes.append(4)
            add(word: number.bitPattern)
        }
    }

    private mutating func add(kind: UInt8, _ content: some Sequence<UInt8>, count: Int) {
        bytes.append(kind)
        add(word: UInt64(count))
        bytes.append(contentsOf: content)
    }

    private mutating func add(word: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }
}
