/// Where a tile lies, and how boxes are counted from there.
struct TileCorner {
    /// In cells of 2^spaceBits units from 180° W and 90° S, four to a tile.
    let east: Int64
    let north: Int64
    /// In stretches of 2^timeBits milliseconds from 1970.
    let slab: Int64

    @inline(__always)
    func code(of extent: Extent, _ size: CellSize) -> BoxCode {
        BoxCode(
            low: steps(extent.west, extent.south, extent.start, extent.floor, size),
            high: steps(extent.east, extent.north, extent.end, extent.ceiling, size))
    }

    @inline(__always)
    func query(for extent: Extent, _ size: CellSize) -> UInt64 {
        BoxCode(
            queryLow: steps(extent.west, extent.south, extent.start, extent.floor, size),
            high: steps(extent.east, extent.north, extent.end, extent.ceiling, size)
        ).word
    }

    /// A box reaches one cell beyond the four of its tile, and one stretch of time beyond the tile's own: 25
    /// steps to a cell and 64 to a stretch. Heights are counted in steps of 512 ft from −4,096 ft.
    @inline(__always)
    private func steps(
        _ longitude: Int64, _ latitude: Int64, _ time: Int64, _ feet: Int64, _ size: CellSize
    ) -> SIMD4<Int64> {
        let west = (east << (size.spaceBits + 2)) - Extent.turn / 2
        let south = (north << (size.spaceBits + 2)) - Extent.turn / 4
        let start = slab << size.timeBits
        return SIMD4(
            ((longitude - west) &* 25) &>> size.spaceBits, ((latitude - south) &* 25) &>> size.spaceBits,
            (time - start) &>> (size.timeBits - 6), (feet + 4_096) &>> 9)
    }
}

/// The lower corner of a box, as a cell.
struct CellCorner {
    private let column: Int64
    private let row: Int64
    private let slab: Int64

    init(of extent: Extent, _ size: CellSize) {
        column = (extent.west + Extent.turn / 2) >> size.spaceBits
        row = (extent.south + Extent.turn / 4) >> size.spaceBits
        slab = extent.start >> size.timeBits
    }

    var tile: TileCorner { TileCorner(east: column >> 2, north: row >> 2, slab: slab) }
    /// 0…15.
    var cellOfTile: Int { Int((row & 3) << 2 | column & 3) }
}

/// The cells of one size whose boxes can share a point with a given one.
struct CellRange {
    let extent: Extent
    let size: CellSize
    let columns: ClosedRange<Int64>
    let rows: ClosedRange<Int64>
    let slabs: Range<Int64>

    /// - Parameter used: the stretches of time in which there are boxes at all.
    @inline(__always)
    init(_ extent: Extent, _ size: CellSize, used: ClosedRange<Int64>) {
        self.extent = extent
        self.size = size
        let (spaceBits, timeBits) = (size.spaceBits, size.timeBits)
        let first = max((extent.start >> timeBits) - 1, used.lowerBound)
        slabs = first..<max(first, min(extent.end >> timeBits, used.upperBound) + 1)
        columns = Self.cells(extent.west + Extent.turn / 2, extent.east + Extent.turn / 2, spaceBits)
        rows = Self.cells(extent.south + Extent.turn / 4, extent.north + Extent.turn / 4, spaceBits)
    }

    /// A box in a cell ends before the end of the next one.
    @inline(__always)
    private static func cells(_ low: Int64, _ high: Int64, _ bits: Int64) -> ClosedRange<Int64> {
        let first = max(0, (low >> bits) - 1)
        return first...max(first, high >> bits)
    }

    var tileRows: ClosedRange<Int64> { rows.lowerBound >> 2...rows.upperBound >> 2 }
    var tileColumns: ClosedRange<Int64> { columns.lowerBound >> 2...columns.upperBound >> 2 }
    var tileCount: Int { tileRows.count * tileColumns.count * slabs.count }
}
