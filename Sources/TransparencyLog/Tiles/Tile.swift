/// One file of hashes of a C2SP tlog-tiles directory: up to 256 neighbouring nodes of a tree, eight levels
/// apart.
public struct Tile: Hashable, Sendable {
    /// Hashes in a full tile.
    public static let fullWidth: UInt64 = 256

    /// 0 holds leaf hashes; each further level the roots of full tiles of the one below.
    public let level: Int
    /// The tile's place in its level, from 0.
    public let index: UInt64
    /// How many hashes it holds: 1 to 256, fewer than 256 only at the right edge of a tree.
    public let width: UInt64

    /// The tile at this place of its level, with so many hashes.
    ///
    /// - Precondition: the level is 0 to 6, the width 1 to 256, and the tile within a tree of
    ///   ``LogLimits/treeSize``.
    public init(level: Int, index: UInt64, width: UInt64) {
        precondition((0...Tile.topLevel).contains(level), "no tile of level \(level)")
        precondition((1...Tile.fullWidth).contains(width), "no tile of \(width) hashes")
        let most = LogLimits.treeSize >> UInt64(8 * level)
        precondition(
            index <= most / Tile.fullWidth && index * Tile.fullWidth + width <= most,
            "tile \(index) of level \(level) is beyond any tree")
        self.level = level
        self.index = index
        self.width = width
    }

    /// Holds the one hash over a whole tree of ``LogLimits/treeSize`` leaves, 256⁶.
    public static let topLevel = 6

    /// Every tile of a tree of `size` leaves, leaves first, each level from the left.
    ///
    /// - Precondition: `size` is at most ``LogLimits/treeSize``.
    public static func tiles(forTreeOf size: UInt64) -> [Tile] {
        (0...topLevel).flatMap { tiles(ofLevel: $0, forTreeOf: size) }
    }

    /// The tiles of one level of a tree of `size` leaves from the left, one after the other: a size that
    /// nobody has vouched for yet costs nothing.
    ///
    /// - Precondition: `size` is at most ``LogLimits/treeSize``, and the level is 0 to 6.
    public static func tiles(ofLevel level: Int, forTreeOf size: UInt64) -> some Sequence<Tile> {
        precondition(size <= LogLimits.treeSize, "no tiles for \(size) leaves")
        let nodes = size >> UInt64(8 * level)
        return (0..<(nodes + fullWidth - 1) / fullWidth).lazy.map { index in
            Tile(level: level, index: index, width: min(fullWidth, nodes - index * fullWidth))
        }
    }

    /// The tile of a tree of `size` leaves that holds this node; `nil` where the tree has no such node.
    ///
    /// - Parameters:
    ///   - level: 0 for leaf hashes; a node of level *l* covers 256ˡ leaves.
    ///   - place: the node's place in its level, from 0.
    static func holding(level: Int, place: UInt64, in size: UInt64) -> Tile? {
        let nodes = size >> UInt64(8 * level)
        guard place < nodes else { return nil }
        let index = place / fullWidth
        return Tile(level: level, index: index, width: min(fullWidth, nodes - index * fullWidth))
    }

    /// `tile/<level>/<index>`, with `.p/<width>` when it isn't full.
    public var path: String { "tile/\(level)/\(place)" }

    /// `tile/entries/<index>`: the ``EntryBundle`` with the leaves that a tile of level 0 has the hashes of.
    ///
    /// - Precondition: the level is 0.
    public var entriesPath: String {
        precondition(level == 0, "no entries belong to a tile of level \(level)")
        return "tile/entries/\(place)"
    }

    /// The indexes of the leaves that a tile of level 0 has the hashes of.
    ///
    /// - Precondition: the level is 0.
    public var leaves: Range<UInt64> {
        precondition(level == 0, "a tile of level \(level) holds no leaves")
        return index * Tile.fullWidth..<index * Tile.fullWidth + width
    }

    /// The indexes of all leaves below the hash with this offset in the tile.
    func leaves(below offset: UInt64) -> Range<UInt64> {
        let shift = UInt64(8 * level)
        let place = index * Tile.fullWidth + offset
        return place << shift..<(place + 1) << shift
    }

    /// The hashes of a tile, from its bytes.
    ///
    /// Throws ``TransparencyLogError/malformedTile(_:bytes:)`` unless there are exactly as many as it is wide.
    public func hashes(in bytes: [UInt8]) throws(TransparencyLogError) -> [Digest] {
        guard bytes.count == Int(width) * Digest.length else {
            throw .malformedTile(path, bytes: bytes.count)
        }
        return stride(from: 0, to: bytes.count, by: Digest.length).compactMap {
            Digest(bytes[$0..<$0 + Digest.length])
        }
    }

    /// Groups of three digits, each but the last behind an x, so that no file is in the way of a directory.
    private var place: String {
        var groups = [Tile.threeDigits(index % 1000)]
        var rest = index / 1000
        while rest > 0 {
            groups.append("x" + Tile.threeDigits(rest % 1000))
            rest /= 1000
        }
        let place = groups.reversed().joined(separator: "/")
        return width == Tile.fullWidth ? place : "\(place).p/\(width)"
    }

    private static func threeDigits(_ number: UInt64) -> String {
        String(String(number + 1000).dropFirst())
    }
}

extension MerkleTree {
    /// The bytes of a tile: its hashes, one behind the other.
    ///
    /// - Precondition: the tree has all of the tile's hashes, as it has for the tiles of its size or a
    ///   smaller one.
    public func bytes(of tile: Tile) -> [UInt8] {
        let shift = UInt64(8 * tile.level)
        let first = tile.index * Tile.fullWidth
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(tile.width) * Digest.length)
        for place in first..<first + tile.width {
            precondition((place + 1) << shift <= size, "tile \(tile.path) is beyond \(size) leaves")
            hash(of: place << shift..<(place + 1) << shift).append(to: &bytes)
        }
        return bytes
    }
}
