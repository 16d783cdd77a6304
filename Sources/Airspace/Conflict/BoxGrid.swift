/// Boxes by the cell of their lower corner, in cells of several sizes and for each class apart. Sixteen
/// neighbouring cells of one stretch of time are a tile, and tiles are found by their key.
///
/// Tiles are shared with snapshots until they are written to, each cell for itself.
struct BoxGrid: Sendable {
    struct Entry: Sendable {
        var code: BoxCode
        /// Of the volume in the store.
        var place: Int32
    }

    private var directory = TileDirectory()
    /// Each of sixteen cells, four from west to east for each step north; empty when nothing is left in it.
    private var tiles: [[[Entry]]] = []
    private var emptyTiles = 0
    /// For each class, which boxes have cells of each size.
    private var uses = Array(repeating: [Use](), count: Int(Limits.separationClasses))

    private struct Use {
        var count = 0
        /// The stretches of time that ever were in use.
        var firstSlab = Int64.max
        var lastSlab = Int64.min

        mutating func add(_ slab: Int64) {
            count += 1
            firstSlab = min(firstSlab, slab)
            lastSlab = max(lastSlab, slab)
        }
    }

    mutating func insert(_ place: Int32, _ extent: Extent, classID: UInt8) {
        let size = CellSize(of: extent)
        let corner = CellCorner(of: extent, size)
        if uses[Int(classID)].isEmpty {
            uses[Int(classID)] = Array(repeating: Use(), count: CellSize.count)
        }
        uses[Int(classID)][size.number].add(corner.slab)
        let key = TileKey(classID: classID, size, corner)
        let entry = Entry(code: corner.code(of: extent, size), place: place)
        if let tile = directory.tile(of: key) {
            if tiles[tile].isEmpty {
                tiles[tile] = Array(repeating: [], count: 16)
                emptyTiles -= 1
            }
            tiles[tile][corner.cellOfTile].append(entry)
        } else {
            directory.insert(key, tile: tiles.count)
            tiles.append(Array(repeating: [], count: 16))
            tiles[tiles.count - 1][corner.cellOfTile].append(entry)
        }
    }

    /// Removes what one `insert` of the same values added.
    mutating func remove(_ place: Int32, _ extent: Extent, classID: UInt8) {
        let size = CellSize(of: extent)
        let corner = CellCorner(of: extent, size)
        guard let tile = directory.tile(of: TileKey(classID: classID, size, corner)) else { return }
        let cell = corner.cellOfTile
        guard let index = tiles[tile][cell].firstIndex(where: { $0.place == place }) else { return }
        uses[Int(classID)][size.number].count -= 1
        let last = tiles[tile][cell].count - 1
        tiles[tile][cell].swapAt(index, last)
        tiles[tile][cell].removeLast()
        guard last == 0 else { return }
        tiles[tile][cell] = []
        guard tiles[tile].allSatisfy(\.isEmpty) else { return }
        tiles[tile] = []
        emptyTiles += 1
        if emptyTiles > 1_024, emptyTiles > tiles.count / 2 { dropEmptyTiles() }
    }

    private mutating func dropEmptyTiles() {
        var kept = TileDirectory()
        var keptTiles: [[[Entry]]] = []
        directory.forEach { key, tile in
            guard !tiles[tile].isEmpty else { return }
            kept.insert(key, tile: keptTiles.count)
            keptTiles.append(tiles[tile])
        }
        directory = kept
        tiles = keptTiles
        emptyTiles = 0
    }

    /// Appends the places of all boxes of a class that share a point with `extent`, and some that only come
    /// near it.
    func find(_ extent: Extent, classID: UInt8, into found: inout [Int32]) {
        for number in uses[Int(classID)].indices {
            let use = uses[Int(classID)][number]
            guard use.count > 0 else { continue }
            find(extent, classID, CellSize(number: number), use.firstSlab...use.lastSlab, into: &found)
        }
    }

    private func find(
        _ extent: Extent, _ classID: UInt8, _ size: CellSize, _ used: ClosedRange<Int64>,
        into found: inout [Int32]
    ) {
        // What lies beyond the antimeridian is looked for a turn away; a box of this size can reach over it.
        find(CellRange(extent, size, used, turns: 0), classID, into: &found)
        if extent.east >= Extent.turn / 2 {
            find(CellRange(extent, size, used, turns: -1), classID, into: &found)
        }
        if extent.west - Extent.turn / -2 <= 1 << size.spaceBits {
            find(CellRange(extent, size, used, turns: 1), classID, into: &found)
        }
    }

    private func find(_ range: CellRange?, _ classID: UInt8, into found: inout [Int32]) {
        guard let range else { return }
        guard range.tileCount <= tiles.count else { return findInAll(range, classID, into: &found) }
        for slab in range.slabs {
            for north in range.tileRows {
                for east in range.tileColumns {
                    let key = TileKey(classID: classID, range.size, slab: slab, east: east, north: north)
                    guard let tile = directory.tile(of: key), !tiles[tile].isEmpty else { continue }
                    find(range, in: tile, slab: slab, east: east, north: north, into: &found)
                }
            }
        }
    }

    /// When there are fewer tiles than places to look for one.
    private func findInAll(_ range: CellRange, _ classID: UInt8, into found: inout [Int32]) {
        directory.forEach { key, tile in
            guard key.classID == classID, key.size == range.size, !tiles[tile].isEmpty,
                range.slabs.contains(key.slab), range.tileRows.contains(key.north),
                range.tileColumns.contains(key.east)
            else { return }
            find(range, in: tile, slab: key.slab, east: key.east, north: key.north, into: &found)
        }
    }

    private func find(
        _ range: CellRange, in tile: Int, slab: Int64, east: Int64, north: Int64, into found: inout [Int32]
    ) {
        let time = range.time(slab)
        let rows = max(range.rows.lowerBound, north * 4)...min(range.rows.upperBound, north * 4 + 3)
        let columns = max(range.columns.lowerBound, east * 4)...min(range.columns.upperBound, east * 4 + 3)
        for row in rows {
            let latitude = range.latitude(row)
            for column in columns {
                let longitude = range.longitude(column)
                let query = BoxCode(
                    low: time.low | latitude.low | longitude.low,
                    high: time.high | latitude.high | longitude.high)
                let cell = Int((row & 3) << 2 | column & 3)
                let count = tiles[tile][cell].count
                for index in 0..<count where tiles[tile][cell][index].code.meets(query) {
                    found.append(tiles[tile][cell][index].place)
                }
            }
        }
    }

    /// All places, in an order that depends on how they came.
    func forEachPlace(_ body: (Int32) -> Void) {
        for tile in tiles {
            for cell in tile {
                for entry in cell { body(entry.place) }
            }
        }
    }
}
