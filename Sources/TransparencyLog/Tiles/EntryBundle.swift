/// The leaves of a C2SP tlog-tiles directory: each behind its length in two bytes, big-endian.
public enum EntryBundle {
    /// - Precondition: no entry is longer than 65,535 bytes.
    public static func encode(_ entries: [[UInt8]]) -> [UInt8] {
        entries.flatMap { entry in
            precondition(
                entry.count <= UInt16.max, "an entry of \(entry.count) bytes has no place in a bundle")
            return UInt16(entry.count).bigEndianBytes + entry
        }
    }

    /// The entries of a bundle; `nil` if it does not end with a whole entry, or has more than 256.
    public static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            guard entries.count < Tile.fullWidth, rest.count >= 2 else { return nil }
            let length = Int(UInt16(bigEndianBytes: rest.prefix(2)))
            rest = rest.dropFirst(2)
            guard rest.count >= length else { return nil }
            entries.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return entries
    }
}
