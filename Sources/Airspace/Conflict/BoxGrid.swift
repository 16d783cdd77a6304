/// Boxes by the cell of their lower corner, in cells of several sizes and for each class apart. Tiles are
/// shared with snapshots until they are written to, each for itself.
struct BoxGrid: Sendable {
    private var directory = TileDirectory()
    private var tiles: [Tile] = []
    private var emptyTiles = 0
    /// For each class, which boxes have cells of each size.
    private var uses = Array(repeating: [CellUse](), count: Int(Limits.separationClasses))

    mutating func insert(_ place: Int32, _ extent: Extent, classID: UInt8) {
        let size = CellSize(of: extent)
        let cell = CellCorner(of: extent, size)
        let corner = cell.tile
        use(size, extent, slab: corner.slab, classID)
        let code = corner.code(of: BoxSteps(extent, size))
        let key = TileKey(classID: classID, size, corner)
        if let tile = directory.tile(of: key) {
            if tiles[tile].isEmpty { emptyTiles -= 1 }
            tiles[tile].insert(code, place: place, cell: cell.cellOfTile)
        } else {
            directory.insert(key, tile: tiles.count)
            tiles.append(Tile())
            tiles[tiles.count - 1].insert(code, place: place, cell: cell.cellOfTile)
        }
    }

    private mutating func use(_ size: CellSize, _ extent: Extent, slab: Int64, _ classID: UInt8) {
        let list = Int(classID)
        let place = uses[list].firstIndex { $0.size.number >= size.number } ?? uses[list].count
        if place == uses[list].count || uses[list][place].size != size {
            uses[list].insert(CellUse(size: size), at: place)
        }
        uses[list][place].add(extent, slab: slab)
    }

    /// Removes what one `insert` of the same values added.
    mutating func remove(_ place: Int32, _ extent: Extent, classID: UInt8) {
        let size = CellSize(of: extent)
        let cell = CellCorner(of: extent, size)
        guard let tile = directory.tile(of: TileKey(classID: classID, size, cell.tile)),
            tiles[tile].remove(place, cell: cell.cellOfTile),
            let use = uses[Int(classID)].firstIndex(where: { $0.size == size })
        else { return }
        uses[Int(classID)][use].count -= 1
        guard tiles[tile].isEmpty else { return }
        emptyTiles += 1
        if emptyTiles > 1_024, emptyTiles > tiles.count / 2 { dropEmptyTiles() }
    }

    private mutating func dropEmptyTiles() {
        var kept = TileDirectory()
        var keptTiles: [Tile] = []
        directory.forEach { key, tile in
            guard !tiles[tile].isEmpty else { return }
            kept.insert(key, tile: keptTiles.count)
            keptTiles.append(tiles[tile])
        }
        directory = kept
        tiles = keptTiles
        emptyTiles = 0
    }

    /// Leaves in `search.places` the places of all boxes of a class that share a point with `extent`, and of
    /// some that only come near it.
    ///
    /// In sweeps, each over what the one before has found: most of the time goes into waiting for memory, and
    /// in a short loop the waits for one thing and the next are one wait.
    func find(_ extent: Extent, classID: UInt8, in search: inout TileSearch) {
        search.clear()
        for use in uses[Int(classID)] where use.count > 0 {
            visit(extent, use, classID, &search)
            // What lies beyond the antimeridian is looked for a turn away; a box can reach over it.
            if extent.east >= Extent.turn / 2 { visit(extent.turned(-1), use, classID, &search) }
            if extent.west + Extent.turn / 2 <= use.width {
                visit(extent.turned(1), use, classID, &search)
            }
        }
        search.findRuns(in: tiles.span)
        search.findPlaces(in: tiles.span)
    }

    private func visit(_ extent: Extent, _ use: CellUse, _ classID: UInt8, _ search: inout TileSearch) {
        let range = CellRange(extent, use)
        guard range.tileCount <= tiles.count else { return visitAll(range, classID, &search) }
        let (rows, columns) = (range.tileRows, range.tileColumns)
        var slab = range.slabs.lowerBound
        while slab < range.slabs.upperBound {
            var north = rows.lowerBound
            while north <= rows.upperBound {
                var east = columns.lowerBound
                while east <= columns.upperBound {
                    let corner = TileCorner(east: east, north: north, slab: slab)
                    if let tile = directory.tile(of: TileKey(classID: classID, use.size, corner)) {
                        search.visit(tile, range, at: corner)
                    }
                    east += 1
                }
                north += 1
            }
            slab += 1
        }
    }

    /// When there are fewer tiles than places to look for one.
    private func visitAll(_ range: CellRange, _ classID: UInt8, _ search: inout TileSearch) {
        directory.forEach { key, tile in
            let corner = key.corner
            guard key.classID == classID, key.sizeNumber == range.size.number,
                range.slabs.contains(corner.slab), range.tileRows.contains(corner.north),
                range.tileColumns.contains(corner.east)
            else { return }
            search.visit(tile, range, at: corner)
        }
    }

    /// All places, in an order that depends on how they came.
    func forEachPlace(_ body: (Int32) -> Void) {
        for tile in tiles {
            for index in 0..<tile.count { body(tile.place(index)) }
        }
    }
}
