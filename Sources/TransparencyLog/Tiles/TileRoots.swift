/// All of a tree but most of its leaf hashes: the roots of its full tiles, level above level, and the leaf hashes behind
/// the last full tile.
///
/// It takes leaf hashes one by one and keeps about 32 bytes for each 256 of them. Its own root and the tiles above level 0 are at
/// hand; with the full tiles of level 0, which somebody else has or can make again, it is the whole tree
/// (``tree(leafTiles:)``), and none of them is taken that has another root than the one kept.
///
/// Sizes and tiles come from the program itself here, as they do for ``MerkleTree``.
public struct TileRoots: Sendable {
    /// How many leaves the tree has.
    public private(set) var size: UInt64 = 0
    /// `levels[l - 1]` holds the hashes of the tiles of level *l*: the roots of full tiles of the level below.
    private var levels: [HashList] = []
    /// The leaf hashes behind the last full tile: fewer than 256.
    private var edge: [Digest] = []

    /// A tree without leaves.
    public init() {}

    /// Appends the hash of a leaf (`TreeHash.leaf`), in amortised constant time.
    ///
    /// - Precondition: the tree holds fewer than ``LogLimits/treeSize`` leaves.
    public mutating func append(_ leafHash: Digest) {
        precondition(size < LogLimits.treeSize, "tree is full at \(size) leaves")
        size += 1
        edge.append(leafHash)
        guard edge.count == Int(Tile.fullWidth) else { return }
        keep(TreeHash.root(over: edge), at: 1)
        edge.removeAll(keepingCapacity: true)
    }

    /// Keeps the root of a full tile in the level above it, and that one's where this fills a tile there.
    private mutating func keep(_ root: Digest, at level: Int) {
        if level > levels.count { levels.append(HashList()) }
        levels[level - 1].append(root)
        let count = UInt64(levels[level - 1].count)
        guard count.isMultiple(of: Tile.fullWidth) else { return }
        let full = Tile(level: level, index: count / Tile.fullWidth - 1, width: Tile.fullWidth)
        keep(TreeHash.root(over: hashes(of: full)), at: level + 1)
    }

    /// The size and root of the tree as it is.
    public var head: TreeHead {
        do {
            return TreeHead(size: size, root: try tree(leafTiles: { _ in nil }).root(at: size))
        } catch {
            preconditionFailure("the root over \(size) leaves needs a full tile of them: \(error)")
        }
    }

    /// Whether the hashes of a tile are kept: above level 0 always, at level 0 behind the last full tile only.
    public func keeps(_ tile: Tile) -> Bool {
        tile.level > 0 || tile.leaves.lowerBound == size - UInt64(edge.count)
    }

    /// The bytes of a tile: its hashes, one behind the other.
    ///
    /// - Precondition: the tile is one that is kept, and of a tree of this size or a smaller one.
    public func bytes(of tile: Tile) -> [UInt8] {
        let end = (tile.index * Tile.fullWidth + tile.width) << UInt64(8 * tile.level)
        precondition(end <= size, "tile \(tile.path) is beyond \(size) leaves")
        precondition(keeps(tile), "tile \(tile.path) of \(size) leaves is not kept")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(tile.width) * Digest.length)
        for hash in hashes(of: tile) { hash.append(to: &bytes) }
        return bytes
    }

    private func hashes(of tile: Tile) -> [Digest] {
        guard tile.level > 0 else { return Array(edge.prefix(Int(tile.width))) }
        let first = Int(tile.index * Tile.fullWidth)
        return (first..<first + Int(tile.width)).map { levels[tile.level - 1][$0] }
    }

    /// The whole tree, as it is now: what is not kept is asked for as often as a root or proof needs it.
    ///
    /// A tile that is not the one that was appended makes the root or proof throw
    /// ``TransparencyLogError/wrongHash(tile:leaves:)``, or ``TransparencyLogError/malformedTile(_:bytes:)``.
    ///
    /// - Parameter read: the bytes of a full tile of level 0; `nil` where it cannot be had.
    public func tree(leafTiles read: @escaping (Tile) -> [UInt8]?) -> TiledTree {
        TiledTree(size: size) { (tile: Tile) throws(TransparencyLogError) -> [UInt8]? in
            if keeps(tile) { return bytes(of: tile) }
            guard let found = read(tile) else { return nil }
            try check(found, of: tile)
            return found
        }
    }

    /// Holds a full tile of level 0 to its root.
    private func check(_ bytes: [UInt8], of tile: Tile) throws(TransparencyLogError) {
        let root = TreeHash.root(over: try tile.hashes(in: bytes))
        guard root == levels[0][Int(tile.index)] else {
            throw .wrongHash(tile: tile.path, leaves: tile.leaves)
        }
    }
}
