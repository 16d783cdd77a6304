import Crypto

/// The hash functions of an RFC 6962 Merkle tree, section 2.1.
///
/// A leaf and an inner node are hashed behind different first bytes, so that nobody can present the inside of
/// a tree as a leaf.
public enum TreeHash {
    /// The root of a tree without leaves: the hash of nothing.
    public static let empty = Digest(hashing: [])

    /// The hash of one leaf: SHA-256 of 0x00 and the leaf's bytes.
    public static func leaf(_ bytes: [UInt8]) -> Digest {
        unsafe leaf(bytes.span.bytes)
    }

    /// The same for bytes that lie in somebody else's memory, such as a row of a database.
    public static func leaf(_ bytes: RawSpan) -> Digest {
        var hash = SHA256()
        hash.update(data: leafPrefix)
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
        return Digest(hash.finalize())
    }

    /// The hash over two subtrees: SHA-256 of 0x01, the left hash, the right hash.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        unsafe withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Digest.length, alignment: 1) { input in
            unsafe input[0] = 0x01
            unsafe left.store(in: input, at: 1)
            unsafe right.store(in: input, at: 1 + Digest.length)
            var hash = SHA256()
            unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(input))
            return Digest(hash.finalize())
        }
    }

    /// The root over a power of two of neighbouring hashes of one level.
    static func root(over hashes: some Sequence<Digest>) -> Digest {
        var row = Array(hashes)
        precondition(UInt64(row.count).isPowerOfTwo, "no complete subtree over \(row.count) hashes")
        while row.count > 1 {
            let half = row.count / 2
            for place in 0..<half { row[place] = node(row[2 * place], row[2 * place + 1]) }
            row.removeLast(half)
        }
        return row[0]
    }

    private static let leafPrefix: [UInt8] = [0x00]
}
