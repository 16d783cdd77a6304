/// A tile's class, size of cells, stretch of time and place, in one word.
struct TileKey: Hashable {
    fileprivate let word: UInt64

    fileprivate init(word: UInt64) { self.word = word }

    @inline(__always)
    init(classID: UInt8, _ size: CellSize, _ corner: TileCorner) {
        // At most 32 sizes, 2^19 stretches of time, 13,733 tiles from west to east, twice as many for what
        // reaches over the antimeridian, and 6,867 from south to north.
        var word = UInt64(classID) << 6 | UInt64(size.number)
        word = word << 20 | UInt64(truncatingIfNeeded: corner.slab)
        word = word << 16 | UInt64(truncatingIfNeeded: corner.east)
        self.word = word << 14 | UInt64(truncatingIfNeeded: corner.north)
    }

    var classID: UInt8 { UInt8(truncatingIfNeeded: word >> 56) }
    var sizeNumber: Int { Int(word >> 50 & 63) }
    var corner: TileCorner {
        TileCorner(
            east: Int64(word >> 14 & 0xffff), north: Int64(word & 0x3fff), slab: Int64(word >> 30 & 0xfffff))
    }
}

/// Tiles by their key: a table with open addressing. A key is never removed, only the whole table made anew.
struct TileDirectory: Sendable {
    /// Key and tile + 1 in turn; a tile of 0 is a free slot.
    private var slots: [UInt64] = Array(repeating: 0, count: 2 * 64)
    private var count = 0

    private var mask: Int { slots.count / 2 - 1 }

    @inline(__always)
    func tile(of key: TileKey) -> Int? {
        var slot = Self.hash(key) & mask
        while slots[2 * slot + 1] != 0 {
            if slots[2 * slot] == key.word { return Int(slots[2 * slot + 1]) - 1 }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// - Precondition: the key is not in the table.
    mutating func insert(_ key: TileKey, tile: Int) {
        count += 1
        if 2 * count > slots.count / 2 { grow() }
        place(key.word, tile: UInt64(tile) + 1)
    }

    private mutating func place(_ word: UInt64, tile: UInt64) {
        var slot = Self.hash(TileKey(word: word)) & mask
        while slots[2 * slot + 1] != 0 { slot = (slot + 1) & mask }
        slots[2 * slot] = word
        slots[2 * slot + 1] = tile
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: 2 * old.count)
        for slot in 0..<old.count / 2 where old[2 * slot + 1] != 0 {
            place(old[2 * slot], tile: old[2 * slot + 1])
        }
    }

    func forEach(_ body: (TileKey, Int) -> Void) {
        for slot in 0..<slots.count / 2 where slots[2 * slot + 1] != 0 {
            body(TileKey(word: slots[2 * slot]), Int(slots[2 * slot + 1]) - 1)
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    @inline(__always)
    private static func hash(_ key: TileKey) -> Int {
        var z = key.word
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int(truncatingIfNeeded: z ^ (z >> 31))
    }
}
