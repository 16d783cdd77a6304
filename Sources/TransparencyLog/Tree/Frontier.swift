/// The right edge of a Merkle tree: the hashes of its complete subtrees, largest first.
///
/// That is all it takes to append leaves and to know the root, so a receiver can check new leaves against a
/// checkpoint before it changes anything, and a store can take up a log without reading it all.
public struct Frontier: Hashable, Sendable {
    /// How many leaves the tree has.
    public private(set) var size: UInt64 = 0
    /// One hash for each one-bit of `size`, largest subtree first.
    public private(set) var hashes: [Digest] = []

    /// The edge of a tree without leaves.
    public init() {}

    /// Takes up a tree of `size` leaves; `nil` unless there is one hash for each one-bit of `size`.
    public init?(size: UInt64, hashes: [Digest]) {
        guard size <= LogLimits.treeSize, hashes.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.hashes = hashes
    }

    init(size: UInt64, edge: [Digest]) {
        self.size = size
        hashes = edge
    }

    /// The root over all leaves; ``TreeHash/empty`` when there are none.
    public var root: Digest {
        guard var root = hashes.last else { return TreeHash.empty }
        for hash in hashes.dropLast().reversed() {
            root = TreeHash.node(hash, root)
        }
        return root
    }

    /// Appends the hash of a leaf, in amortised constant time.
    ///
    /// - Precondition: the tree holds fewer than ``LogLimits/treeSize`` leaves.
    public mutating func append(_ leafHash: Digest) {
        precondition(size < LogLimits.treeSize, "tree is full at \(size) leaves")
        var hash = leafHash
        for _ in 0..<(~size).trailingZeroBitCount {
            hash = TreeHash.node(hashes.removeLast(), hash)
        }
        hashes.append(hash)
        size += 1
    }
}
