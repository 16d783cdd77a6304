/// A tree known by its C2SP tlog-tiles alone: roots and proofs from the few tiles that they need.
///
/// The tiles come from whoever serves them and prove nothing by themselves: compare ``root(at:)`` with a
/// checkpoint that was verified, and check every proof as if a stranger had made it.
public struct TiledTree {
    /// How many leaves the tree has.
    public let size: UInt64
    private let read: (Tile) -> [UInt8]?

    /// A tree of which nothing was read yet.
    ///
    /// - Parameters:
    ///   - size: that of a verified checkpoint, at most ``LogLimits/treeSize``.
    ///   - read: the bytes of a tile; `nil` where it cannot be had. Asked again for a tile needed again.
    public init(size: UInt64, read: @escaping (Tile) -> [UInt8]?) {
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
        return size == 0 ? TreeHash.empty : try hash(of: 0..<size)
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
        var hashes: [Digest] = []
        for leaves in subtrees { hashes.append(try hash(of: leaves)) }
        return hashes
    }

    /// MTH of RFC 6962 section 2.1 over a range that begins where such a subtree can begin.
    private func hash(of leaves: Range<UInt64>) throws(TransparencyLogError) -> Digest {
        let count = leaves.upperBound - leaves.lowerBound
        if count.isPowerOfTwo { return try complete(leaves, height: count.trailingZeroBitCount) }
        let middle = leaves.lowerBound + count.largestPowerOfTwoBelow
        let left = try hash(of: leaves.lowerBound..<middle)
        return TreeHash.node(left, try hash(of: middle..<leaves.upperBound))
    }

    /// A complete subtree: up to 128 neighbouring hashes of one tile, folded.
    private func complete(_ leaves: Range<UInt64>, height: Int) throws(TransparencyLogError) -> Digest {
        let level = height / 8
        let first = leaves.lowerBound >> UInt64(8 * level)
        guard let tile = Tile.holding(level: level, place: first, in: size) else {
            preconditionFailure("no subtree over \(leaves) in a tree of \(size)")
        }
        guard let bytes = read(tile) else { throw .absentTile(tile.path) }
        let start = Int(first % Tile.fullWidth)
        var row = Array(try tile.hashes(in: bytes)[start..<start + 1 << (height % 8)])
        while row.count > 1 {
            row = stride(from: 0, to: row.count, by: 2).map { TreeHash.node(row[$0], row[$0 + 1]) }
        }
        return row[0]
    }
}
