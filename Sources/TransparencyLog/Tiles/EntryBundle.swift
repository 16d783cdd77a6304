/// The leaves of a C2SP tlog-tiles directory: each behind its length in two bytes, big-endian.
public enum EntryBundle {
    /// The bytes of a bundle, in the order of the entries.
    ///
    /// - Precondition: no entry is longer than 65,535 bytes.
    public static func encode(_ entries: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + 2 + $1.count })
        for entry in entries {
            precondition(
                entry.count <= UInt16.max, "an entry of \(entry.count) bytes has no place in a bundle")
            bytes += UInt16(entry.count).bigEndianBytes
            bytes += entry
        }
        return bytes
    }

    /// The entries of a bundle, at most 256.
    ///
    /// Throws ``TransparencyLogError/malformedBundle(entries:offset:)`` for bytes that do not end with a whole
    /// entry, and for more entries than a tile has hashes.
    public static func decode(_ bytes: [UInt8]) throws(TransparencyLogError) -> [[UInt8]] {
        var entries: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let fault = TransparencyLogError.malformedBundle(entries: entries.count, offset: start)
            guard entries.count < Tile.fullWidth, bytes.count - start >= 2 else { throw fault }
            let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
            let end = start + 2 + length
            guard end <= bytes.count else { throw fault }
            entries.append(Array(bytes[(start + 2)..<end]))
            start = end
        }
        return entries
    }
}
