/// A Merkle audit path, RFC 6962 section 2.1.1: the sibling hashes from a leaf up to the root.
///
/// May come from anybody: checking it never traps, whatever it holds.
public struct InclusionProof: Hashable, Sendable {
    /// The leaf's sibling first, the root's child last.
    public let hashes: [Digest]

    /// Takes any hashes, also such that prove nothing.
    public init(_ hashes: [Digest]) {
        self.hashes = hashes
    }

    /// Whether this shows that the leaf with the hash `leafHash` stands at `index` in the tree of `size`
    /// leaves under `root` (RFC 9162 section 2.1.3.2).
    public func shows(leaf leafHash: Digest, at index: UInt64, in size: UInt64, under root: Digest) -> Bool {
        guard size <= LogLimits.treeSize, index < size else { return false }
        var node = index
        var lastNode = size - 1
        var hash = leafHash
        for sibling in hashes {
            if lastNode == 0 { return false }
            if node & 1 == 1 || node == lastNode {
                hash = TreeHash.node(sibling, hash)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    lastNode >>= 1
                }
            } else {
                hash = TreeHash.node(hash, sibling)
            }
            node >>= 1
            lastNode >>= 1
        }
        return lastNode == 0 && hash == root
    }
}
