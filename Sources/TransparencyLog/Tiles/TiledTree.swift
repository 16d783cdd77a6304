/// A tree known by its C2SP tlog-tiles alone: roots and proofs from the few tiles that they need.
///
/// The tiles come from whoever serves them and prove nothing by themselves: compare ``root(at:)`` with a
/// checkpoint that was verified, and check every proof as if a stranger had made it.
public struct TiledTree {
    /// How many leaves the tree has.
    public let size: UInt64
    private let read: (Tile) throws(TransparencyLogError) -> [UInt8]?

    /// A tree of which nothing was read yet.
    ///
    /// - Parameters:
    ///   - size: that of a verified checkpoint, at most ``LogLimits/treeSize``.
    ///   - read: the bytes of a tile; `nil` where it cannot be had. Each root or proof asks once for each tile that it needs,
    ///     and throws what this throws.
    public init(size: UInt64, read: @escaping (Tile) throws(TransparencyLogError) -> [UInt8]?) {
        precondition(size <= LogLimits.treeSize, "no tree of \(size) leaves")
        self.size = size
        self.read = read
    }

    /// The root when the tree had `size` leaves.
    ///
    /// Throws ``TransparencyLogError/absentTile(_:)`` and ``TransparencyLogError/malformedTile(_:bytes:)``.
    ///
    /// - Precondition: `size` is at most the tree's size.
    public func root(at size: UInt64) throws(TransparencyLogError) -> Digest {
        precondition(size <= self.size, "no root at \(size) in a tree of \(self.size)")
        return size == 0 ? TreeHash.empty : try hashes(of: [0..<size])[0]
    }

    /// Checks a signed size and root against the tree.
    ///
    /// Throws ``TransparencyLogError/wrongRoot(size:)`` where its leaves make another root, or are too few, and what
    /// ``root(at:)`` throws.
    public func check(_ head: TreeHead) throws(TransparencyLogError) {
        guard head.size <= size, try root(at: head.size) == head.root else {
            throw .wrongRoot(size: head.size)
        }
    }

    /// Proof that the leaf at `index` is in the tree as it was with `size` leaves. Throws as ``root(at:)`` does.
    ///
    /// - Precondition: `index < size`, and `size` is at most the tree's size.
    public func inclusionProof(ofLeafAt index: UInt64, in size: UInt64) throws(TransparencyLogError)
        -> InclusionProof
    {
        precondition(index < size && size <= self.size, "no leaf \(index) in \(size) of \(self.size)")
        return InclusionProof(try hashes(of: ProofPath.inclusion(ofLeafAt: index, in: size)))
    }

    /// Proof that the tree of `size` leaves begins with the tree of `oldSize` leaves. Throws as ``root(at:)`` does.
    ///
    /// - Precondition: `oldSize` is at most `size`, and `size` at most the tree's size.
    public func consistencyProof(from oldSize: UInt64, to size: UInt64) throws(TransparencyLogError)
        -> ConsistencyProof
    {
        precondition(
            oldSize <= size && size <= self.size, "no way from \(oldSize) to \(size) of \(self.size)")
        return ConsistencyProof(try hashes(of: ProofPath.consistency(from: oldSize, to: size)))
    }

    private func hashes(of subtrees: [Range<UInt64>]) throws(TransparencyLogError) -> [Digest] {
        var tiles: [Tile: [Digest]] = [:]
        var hashes: [Digest] = []
        for leaves in subtrees { hashes.append(try hash(of: leaves, &tiles)) }
        return hashes
    }

    /// MTH of RFC 6962 section 2.1 over a range that begins where such a subtree can begin.
    private func hash(of leaves: Range<UInt64>, _ tiles: inout [Tile: [Digest]])
        throws(TransparencyLogError) -> Digest
    {
        let count = leaves.upperBound - leaves.lowerBound
        if count.isPowerOfTwo { return try complete(leaves, height: count.trailingZeroBitCount, &tiles) }
        let middle = leaves.lowerBound + count.largestPowerOfTwoBelow
        let left = try hash(of: leaves.lowerBound..<middle, &tiles)
        return TreeHash.node(left, try hash(of: middle..<leaves.upperBound, &tiles))
    }

    /// A complete subtree: up to 128 neighbouring hashes of one tile, folded.
    private func complete(_ leaves: Range<UInt64>, height: Int, _ tiles: inout [Tile: [Digest]])
        throws(TransparencyLogError) -> Digest
    {
        let level = height / 8
        let first = leaves.lowerBound >> UInt64(8 * level)
        guard let tile = Tile.holding(level: level, place: first, in: size) else {
            preconditionFailure("no subtree over \(leaves) in a tree of \(size)")
        }
        let start = Int(first % Tile.fullWidth)
        return TreeHash.root(over: try hashes(in: tile, &tiles)[start..<start + 1 << (height % 8)])
    }

    /// The hashes of a tile; it is read unless it is among those that were.
    private func hashes(in tile: Tile, _ tiles: inout [Tile: [Digest]]) throws(TransparencyLogError)
        -> [Digest]
    {
        if let known = tiles[tile] { return known }
        guard let bytes = try read(tile) else { throw .absentTile(tile.path) }
        let hashes = try tile.hashes(in: bytes)
        tiles[tile] = hashes
        return hashes
    }
}
