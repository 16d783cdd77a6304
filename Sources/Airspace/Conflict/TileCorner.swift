/// Where a tile lies, and how boxes are counted from there.
struct TileCorner {
    /// In tiles of 4 × 2^spaceBits units from 180° W and 90° S.
    let east: Int64
    let north: Int64
    /// In stretches of 2^timeBits milliseconds from 1970.
    let slab: Int64

    @inline(__always)
    func code(of steps: BoxSteps) -> BoxCode {
        BoxCode(low: steps.low &- origin, high: steps.high &- origin)
    }

    @inline(__always)
    func query(for steps: BoxSteps) -> UInt64 {
        BoxCode(queryLow: steps.low &- origin, high: steps.high &- origin).word
    }

    /// In the steps of a box.
    @inline(__always)
    private var origin: SIMD4<Int64> {
        SIMD4(east &* 4 &* BoxSteps.ofSide, north &* 4 &* BoxSteps.ofSide, slab &<< BoxSteps.slabBits, 0)
    }
}

/// A box in steps from 180° W and 90° S, from 1970, and from −4,096 ft: the same for all tiles of one size of
/// cells.
///
/// A box reaches at most a quarter of its tile beyond it, and one stretch of time beyond the tile's own: 100 steps
/// to a tile and 64 to a stretch. A step of height has 512 ft.
struct BoxSteps {
    /// West, south, start and floor.
    let low: SIMD4<Int64>
    /// East, north, end and ceiling.
    let high: SIMD4<Int64>

    fileprivate static let ofSide: Int64 = 25
    fileprivate static let slabBits: Int64 = 6

    @inline(__always)
    init(_ extent: Extent, _ size: CellSize) {
        low = Self.steps(extent.west, extent.south, extent.start, extent.floor, size)
        high = Self.steps(extent.east, extent.north, extent.end, extent.ceiling, size)
    }

    @inline(__always)
    private static func steps(
        _ longitude: Int64, _ latitude: Int64, _ time: Int64, _ feet: Int64, _ size: CellSize
    ) -> SIMD4<Int64> {
        SIMD4(
            ((longitude + Extent.turn / 2) &* ofSide) &>> size.spaceBits,
            ((latitude + Extent.turn / 4) &* ofSide) &>> size.spaceBits,
            time &>> (size.timeBits - slabBits), (feet + 4_096) &>> 9)
    }
}

/// The lower corner of a box, as a cell: eight to a tile from west to east, and from south to north.
struct CellCorner {
    private let column: Int64
    private let row: Int64
    private let slab: Int64

    init(of extent: Extent, _ size: CellSize) {
        column = (extent.west + Extent.turn / 2) >> size.cellBits
        row = (extent.south + Extent.turn / 4) >> size.cellBits
        slab = extent.start >> size.timeBits
    }

    var tile: TileCorner { TileCorner(east: column >> 3, north: row >> 3, slab: slab) }
    /// 0…63.
    var cellOfTile: Int { Int((row & 7) << 3 | column & 7) }
}

/// The cells of one size whose boxes can share a point with a given one.
struct CellRange {
    let size: CellSize
    let steps: BoxSteps
    let columns: ClosedRange<Int64>
    let rows: ClosedRange<Int64>
    let slabs: Range<Int64>

    /// - Parameter use: the boxes, which may begin as far away as they are long.
    @inline(__always)
    init(_ extent: Extent, _ use: CellUse) {
        size = use.size
        steps = BoxSteps(extent, size)
        let first = max((extent.start - use.duration) >> size.timeBits, use.firstSlab)
        slabs = first..<max(first, min(extent.end >> size.timeBits, use.lastSlab) + 1)
        let (west, east) = (extent.west + Extent.turn / 2, extent.east + Extent.turn / 2)
        let (south, north) = (extent.south + Extent.turn / 4, extent.north + Extent.turn / 4)
        columns = Self.cells(west - use.width, east, size.cellBits)
        rows = Self.cells(south - use.height, north, size.cellBits)
    }

    @inline(__always)
    private static func cells(_ low: Int64, _ high: Int64, _ bits: Int64) -> ClosedRange<Int64> {
        let first = max(0, low >> bits)
        return first...max(first, high >> bits)
    }

    var tileRows: ClosedRange<Int64> { rows.lowerBound >> 3...rows.upperBound >> 3 }
    var tileColumns: ClosedRange<Int64> { columns.lowerBound >> 3...columns.upperBound >> 3 }
    var tileCount: Int { tileRows.count * tileColumns.count * slabs.count }
}
