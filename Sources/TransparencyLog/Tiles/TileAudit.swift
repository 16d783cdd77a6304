/// Checks a whole C2SP tlog-tiles directory, file by file: every entry against its hash, every hash against
/// the tree that the entries make.
///
/// A value without I/O, which keeps no more of the entries than ``TileRoots`` do. Its owner reads the files in the order of
/// ``Tile/tiles(forTreeOf:)`` and hands them in. What is wrong is named by the first leaf, or the smallest range of leaves,
/// that it can be pinned to. Signed heads are checked against the tree of ``roots``: ``TiledTree/check(_:)``.
public struct TileAudit: Sendable {
    /// What is kept of the tree of the entries taken so far.
    public private(set) var roots = TileRoots()

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
        precondition(tile.leaves.lowerBound == roots.size, "tile \(tile.path) after \(roots.size) leaves")
        let hashes = try tile.hashes(in: hashes)
        let entries = try EntryBundle.decode(bundle)
        for (offset, (hash, entry)) in zip(hashes, entries).enumerated() {
            guard TreeHash.leaf(entry) == hash else {
                throw .wrongHash(tile: tile.path, leaves: tile.leaves(below: UInt64(offset)))
            }
            roots.append(hash)
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
    /// - Precondition: the tile is above level 0, and all entries below it were taken.
    public func check(_ tile: Tile, hashes: [UInt8]) throws(TransparencyLogError) {
        let own = roots.bytes(of: tile)
        guard hashes.count == own.count else { throw .malformedTile(tile.path, bytes: hashes.count) }
        guard let wrong = own.indices.first(where: { own[$0] != hashes[$0] }) else { return }
        throw .wrongHash(tile: tile.path, leaves: tile.leaves(below: UInt64(wrong / Digest.length)))
    }
}
