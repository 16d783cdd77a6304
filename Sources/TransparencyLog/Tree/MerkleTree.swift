/// An RFC 6962 Merkle tree that only grows, held in memory with the hash of every complete subtree.
///
/// It keeps about 64 bytes for each leaf; roots and proofs of any earlier size cost O(log² n) additions and
/// O(log n) hashes. It holds hashes only: the leaves themselves are their owner's.
///
/// Sizes and indexes come from the program itself here; what arrived from somebody else is for
/// ``InclusionProof`` and ``ConsistencyProof``, which never trap.
public struct MerkleTree: Sendable {
    /// `levels[0]` are the leaf hashes; `levels[k][i]` covers the leaves `i << k ..< (i + 1) << k`.
    private var levels: [[Digest]] = [[]]

    /// A tree without leaves.
    public init() {}

    /// A tree with these leaf hashes, first leaf first.
    public init(leafHashes: some Sequence<Digest>) {
        for hash in leafHashes {
            append(hash)
        }
    }

    /// How many leaves there are.
    public var size: UInt64 { UInt64(levels[0].count) }

    /// The root over all leaves; ``TreeHash/empty`` when there are none.
    public var root: Digest { root(at: size) }

    /// Appends the hash of a leaf (`TreeHash.leaf`), in amortised constant time.
    ///
    /// - Precondition: the tree holds fewer than ``LogLimits/treeSize`` leaves.
    public mutating func append(_ leafHash: Digest) {
        precondition(size < LogLimits.treeSize, "tree is full at \(size) leaves")
        levels[0].append(leafHash)
        var level = 0
        while levels[level].count.isMultiple(of: 2) {
            let count = levels[level].count
            let parent = TreeHash.node(levels[level][count - 2], levels[level][count - 1])
            level += 1
            if level == levels.count { levels.append([]) }
            levels[level].append(parent)
        }
    }

    /// The root when the tree had `size` leaves.
    ///
    /// - Precondition: `size` is at most the tree's size.
    public func root(at size: UInt64) -> Digest {
        precondition(size <= self.size, "no root at \(size) in a tree of \(self.size)")
        return size == 0 ? TreeHash.empty : hash(of: 0..<size)
    }

    /// The hash of the leaf at `index`.
    ///
    /// - Precondition: `index` is below the tree's size.
    public func leafHash(at index: UInt64) -> Digest {
        precondition(index < size, "no leaf \(index) in a tree of \(size)")
        return levels[0][Int(index)]
    }

    /// The right edge of the tree, with which somebody can go on appending without its other hashes.
    public var frontier: Frontier {
        var hashes: [Digest] = []
        var start: UInt64 = 0
        for level in levels.indices.reversed() where size & (1 << UInt64(level)) != 0 {
            hashes.append(levels[level][Int(start >> UInt64(level))])
            start += 1 << UInt64(level)
        }
        return Frontier(size: size, edge: hashes)
    }

    /// MTH of RFC 6962 section 2.1 over a range that begins where such a subtree can begin.
    func hash(of leaves: Range<UInt64>) -> Digest {
        let count = leaves.upperBound - leaves.lowerBound
        if count.isPowerOfTwo {
            let level = count.trailingZeroBitCount
            return levels[level][Int(leaves.lowerBound >> UInt64(level))]
        }
        let middle = leaves.lowerBound + count.largestPowerOfTwoBelow
        return TreeHash.node(hash(of: leaves.lowerBound..<middle), hash(of: middle..<leaves.upperBound))
    }
}
