/// Checks a whole C2SP tlog-tiles directory, file by file: every entry against its hash, every hash against
/// the tree that the entries make, that tree against signed heads.
///
/// A value without I/O. Its owner reads the files in the order of ``Tile/tiles(forTreeOf:)`` and hands them
/// in. What is wrong is named by the first leaf, or the smallest range of leaves, that it can be pinned to.
public struct TileAudit: Sendable {
    /// The tree of the entries taken so far.
    public private(set) var tree = MerkleTree()

    /// An audit that has seen nothing yet.
    public init() {}

    /// Takes the next tile of level 0 with its entry bundle, and gives the entries back.
    ///
    /// Throws ``TransparencyLogError/wrongHash(tile:leaves:)`` with the first entry that is not what its tile
    /// says, and ``TransparencyLogError/malformedTile(_:bytes:)`` or
    /// ``TransparencyLogError/malformedBundle(entries:offset:)`` for bytes of another form.
    ///
    /// - Precondition: the tile follows those that were taken.
    public mutating func take(
        _ tile: Tile, hashes: [UInt8], entries bundle: [UInt8]
    ) throws(TransparencyLogError) -> [[UInt8]] {
        precondition(tile.leaves.lowerBound == tree.size, "tile \(tile.path) after \(tree.size) leaves")
        let hashes = try tile.hashes(in: hashes)
        let entries = try EntryBundle.decode(bundle)
        for (offset, (hash, entry)) in zip(hashes, entries).enumerated() {
            guard TreeHash.leaf(entry) == hash else {
                throw .wrongHash(tile: tile.path, leaves: tile.leaves(below: UInt64(offset)))
            }
            tree.append(hash)
        }
        guard entries.count == hashes.count else {
            throw .malformedBundle(entries: entries.count, offset: bundle.count)
        }
        return entries
    }

    /// Checks a tile of a level above 0 against the tree of the entries.
    ///
    /// Throws ``TransparencyLogError/malformedTile(_:bytes:)``, or ``TransparencyLogError/wrongHash(tile:leaves:)`` with the
    /// leaves below the first hash that differs.
    ///
    /// - Precondition: all entries below the tile were taken.
    public func check(_ tile: Tile, hashes: [UInt8]) throws(TransparencyLogError) {
        let own = tree.bytes(of: tile)
        guard hashes.count == own.count else { throw .malformedTile(tile.path, bytes: hashes.count) }
        guard let wrong = own.indices.first(where: { own[$0] != hashes[$0] }) else { return }
        throw .wrongHash(tile: tile.path, leaves: tile.leaves(below: UInt64(wrong / Digest.length)))
    }

    /// Checks a signed size and root against the tree of the entries.
    ///
    /// Throws ``TransparencyLogError/wrongRoot(size:)`` where the entries make another root, or are too few.
    public func check(_ head: TreeHead) throws(TransparencyLogError) {
        guard head.size <= tree.size, tree.root(at: head.size) == head.root else {
            throw .wrongRoot(size: head.size)
        }
    }
}
