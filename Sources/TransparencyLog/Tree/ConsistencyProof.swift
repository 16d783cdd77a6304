/// A Merkle consistency proof, RFC 6962 section 2.1.2: that a tree begins with an earlier, smaller one.
///
/// May come from anybody: checking it never traps, whatever it holds.
public struct ConsistencyProof: Hashable, Sendable {
    /// In the order of RFC 6962 section 2.1.2.
    public let hashes: [Digest]

    /// Takes any hashes, also such that prove nothing.
    public init(_ hashes: [Digest]) {
        self.hashes = hashes
    }

    /// Whether this shows that the tree `new` begins with the tree `old` (RFC 9162 section 2.1.4.2).
    ///
    /// As tlog-witness has it: equal sizes need equal roots and no hashes; the empty tree needs its one root
    /// and no hashes, and every tree begins with it.
    public func shows(that new: TreeHead, extends old: TreeHead) -> Bool {
        guard new.size <= LogLimits.treeSize, old.size <= new.size,
            old.isPossible, new.isPossible
        else { return false }
        if old.size == new.size { return hashes.isEmpty && old.root == new.root }
        if old.size == 0 { return hashes.isEmpty }
        // A complete old tree is itself the first hash, which the proof leaves out.
        let path = old.size.isPowerOfTwo ? [old.root] + hashes : hashes
        return ConsistencyProof.folds(path, from: old, to: new)
    }

    private static func folds(_ path: [Digest], from old: TreeHead, to new: TreeHead) -> Bool {
        guard let start = path.first else { return false }
        let complete = UInt64((~(old.size - 1)).trailingZeroBitCount)
        var node = (old.size - 1) >> complete
        var lastNode = (new.size - 1) >> complete
        var oldRoot = start
        var newRoot = start
        for hash in path.dropFirst() {
            if lastNode == 0 { return false }
            if node & 1 == 1 || node == lastNode {
                oldRoot = TreeHash.node(hash, oldRoot)
                newRoot = TreeHash.node(hash, newRoot)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    lastNode >>= 1
                }
            } else {
                newRoot = TreeHash.node(newRoot, hash)
            }
            node >>= 1
            lastNode >>= 1
        }
        return lastNode == 0 && oldRoot == old.root && newRoot == new.root
    }
}
