/// An RFC 6962 Merkle tree that only grows, held in memory: the hash of every leaf, and of every complete subtree of at
/// least 256 leaves; of smaller ones, those near the right edge.
///
/// It keeps about 33 bytes for each leaf; roots and proofs of sizes near its own cost O(log² n) additions and
/// O(log n) hashes, those of far smaller ones up to 255 hashes more for each end. It holds hashes only: the leaves
/// themselves are their owner's.
///
/// Sizes and indexes come from the program itself here; what arrived from somebody else is for
/// ``InclusionProof`` and ``ConsistencyProof``, which never trap.
public struct MerkleTree: Sendable {
    private var leafHashes = HashList()
    /// `edges[k - 1][i]` covers the leaves `i << k ..< (i + 1) << k`, for subtrees of 2 to 128 leaves: the last few of each level.
    private var edges: [HashEdge] = (1..<tileHeight).map { HashEdge(keeping: 1 << (tileHeight - $0)) }
    /// `tiles[k - 8][i]`, from 256 leaves on.
    private var tiles: [HashList] = []

    /// A subtree of this height has the width of a tile.
    private static let tileHeight = 8

    /// A tree without leaves.
    public init() {}

    /// A tree with these leaf hashes, first leaf first.
    public init(leafHashes: some Sequence<Digest>) {
        for hash in leafHashes {
            append(hash)
        }
    }

    /// How many leaves there are.
    public var size: UInt64 { UInt64(leafHashes.count) }

    /// The root over all leaves; ``TreeHash/empty`` when there are none.
    public var root: Digest { root(at: size) }

    /// Appends the hash of a leaf (`TreeHash.leaf`), in amortised constant time.
    ///
    /// - Precondition: the tree holds fewer than ``LogLimits/treeSize`` leaves.
    public mutating func append(_ leafHash: Digest) {
        precondition(size < LogLimits.treeSize, "tree is full at \(size) leaves")
        leafHashes.append(leafHash)
        join(leafHash, at: 0, leafHashes.count - 1)
    }

    /// Appends the hashes of the 256 leaves of a full tile at once, which is faster and otherwise the same.
    ///
    /// - Parameter tile: 256 hashes of 32 bytes, as ``Tile`` has them.
    /// - Returns: false, and nothing is appended, where the bytes are not a tile or the tree does not end with one.
    /// - Precondition: the tree has room for them (``LogLimits/treeSize``).
    public mutating func append(tile: RawSpan) -> Bool {
        let width = 1 << Self.tileHeight
        guard leafHashes.count.isMultiple(of: width), tile.byteCount == width * Digest.length else {
            return false
        }
        precondition(size <= LogLimits.treeSize - UInt64(width), "tree is full at \(size) leaves")
        var hashes = Digest.all(in: tile)
        leafHashes.append(page: hashes)
        for level in 1...Self.tileHeight {
            for place in 0..<(hashes.count / 2) {
                hashes[place] = TreeHash.node(hashes[2 * place], hashes[2 * place + 1])
            }
            hashes.removeLast(hashes.count / 2)
            if level < Self.tileHeight {
                edges[level - 1] = HashEdge(
                    keeping: hashes.count, hashes, endingAt: leafHashes.count >> level)
            }
        }
        keep(hashes[0], at: Self.tileHeight)
        join(hashes[0], at: Self.tileHeight, leafHashes.count / width - 1)
        return true
    }

    /// Makes and keeps every subtree that a hash completes.
    private mutating func join(_ hash: Digest, at level: Int, _ place: Int) {
        var (hash, level, place) = (hash, level, place)
        while !place.isMultiple(of: 2) {
            hash = TreeHash.node(self.hash(at: level, place - 1), hash)
            (level, place) = (level + 1, place / 2)
            keep(hash, at: level)
        }
    }

    private mutating func keep(_ hash: Digest, at level: Int) {
        guard level >= Self.tileHeight else { return edges[level - 1].append(hash) }
        if level - Self.tileHeight == tiles.count { tiles.append(HashList()) }
        tiles[level - Self.tileHeight].append(hash)
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
        return leafHashes[Int(index)]
    }

    /// The right edge of the tree, with which somebody can go on appending without its other hashes.
    public var frontier: Frontier { frontier(at: size) }

    /// The right edge when the tree had `size` leaves.
    ///
    /// - Precondition: `size` is at most the tree's size.
    public func frontier(at size: UInt64) -> Frontier {
        precondition(size <= self.size, "no edge at \(size) in a tree of \(self.size)")
        var hashes: [Digest] = []
        var start: UInt64 = 0
        for level in (0..<UInt64.bitWidth).reversed() where size & (1 << UInt64(level)) != 0 {
            hashes.append(hash(at: level, Int(start >> UInt64(level))))
            start += 1 << UInt64(level)
        }
        return Frontier(size: size, edge: hashes)
    }

    /// MTH of RFC 6962 section 2.1 over a range that begins where such a subtree can begin.
    func hash(of leaves: Range<UInt64>) -> Digest {
        let count = leaves.upperBound - leaves.lowerBound
        if count.isPowerOfTwo {
            let level = count.trailingZeroBitCount
            return hash(at: level, Int(leaves.lowerBound >> UInt64(level)))
        }
        let middle = leaves.lowerBound + count.largestPowerOfTwoBelow
        return TreeHash.node(hash(of: leaves.lowerBound..<middle), hash(of: middle..<leaves.upperBound))
    }

    /// The hash of a complete subtree.
    private func hash(at level: Int, _ place: Int) -> Digest {
        if level == 0 { return leafHashes[place] }
        if level >= Self.tileHeight { return tiles[level - Self.tileHeight][place] }
        if let kept = edges[level - 1][place] { return kept }
        return TreeHash.node(hash(at: level - 1, 2 * place), hash(at: level - 1, 2 * place + 1))
    }
}
