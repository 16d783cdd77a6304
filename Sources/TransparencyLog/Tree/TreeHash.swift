/// The hash functions of an RFC 6962 Merkle tree, section 2.1.
///
/// A leaf and an inner node are hashed behind different first bytes, so that nobody can present the inside of
/// a tree as a leaf.
public enum TreeHash {
    /// The root of a tree without leaves: the hash of nothing.
    public static let empty = Digest(hashing: [])

    /// The hash of one leaf: SHA-256 of 0x00 and the leaf's bytes.
    public static func leaf(_ bytes: [UInt8]) -> Digest {
        Digest(hashing: [0x00] + bytes)
    }

    /// The hash over two subtrees: SHA-256 of 0x01, the left hash, the right hash.
    public static func node(_ left: Digest, _ right: Digest) -> Digest {
        var input: [UInt8] = []
        input.reserveCapacity(1 + 2 * Digest.length)
        input.append(0x01)
        left.append(to: &input)
        right.append(to: &input)
        return Digest(hashing: input)
    }
}
