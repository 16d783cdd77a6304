/// The lower corner of a box, as a cell.
struct CellCorner {
    let column: Int64
    let row: Int64
    let slab: Int64

    init(of extent: Extent, _ size: CellSize) {
        column = (extent.west + Extent.turn / 2) >> size.spaceBits
        row = (extent.south + Extent.turn / 4) >> size.spaceBits
        slab = extent.start >> size.timeBits
    }

    /// 0…15.
    var cellOfTile: Int { Int((row & 3) << 2 | column & 3) }

    func code(of extent: Extent, _ size: CellSize) -> BoxCode {
        let shift = size.spaceBits - 14
        let timeShift = size.timeBits - 14
        let west = Extent.turn / -2 + column << size.spaceBits
        let south = Extent.turn / -4 + row << size.spaceBits
        let start = slab << size.timeBits
        let end = extent.end == PackedVolume.openEnd ? Int64.max : extent.end - start
        return BoxCode(
            low: BoxCode.field(extent.west - west, shift: shift, lane: 0)
                | BoxCode.field(extent.south - south, shift: shift, lane: 1)
                | BoxCode.field(extent.start - start, shift: timeShift, lane: 2)
                | CellRange.feet(extent.floor),
            high: BoxCode.field(extent.east - west, shift: shift, lane: 0)
                | BoxCode.field(extent.north - south, shift: shift, lane: 1)
                | BoxCode.field(end, shift: timeShift, lane: 2)
                | CellRange.feet(extent.ceiling) | BoxCode.guards)
    }
}

/// The cells of one size whose boxes can share a point with a given one.
struct CellRange {
    let size: CellSize
    let columns: ClosedRange<Int64>
    let rows: ClosedRange<Int64>
    let slabs: ClosedRange<Int64>
    private let extent: Extent
    private let floor: UInt64
    private let ceiling: UInt64

    /// - Parameters:
    ///   - used: the stretches of time in which there are boxes at all; `nil` when none can matter.
    ///   - turns: how often 360° are added to the longitudes.
    init?(_ given: Extent, _ size: CellSize, _ used: ClosedRange<Int64>, turns: Int64) {
        var extent = given
        extent.west += turns * Extent.turn
        extent.east += turns * Extent.turn
        self.extent = extent
        self.size = size
        columns = Self.cells(extent.west + Extent.turn / 2, extent.east + Extent.turn / 2, size.spaceBits)
        rows = Self.cells(extent.south + Extent.turn / 4, extent.north + Extent.turn / 4, size.spaceBits)
        let end = extent.end == PackedVolume.openEnd ? Limits.milliseconds.upperBound : extent.end
        let slabs = Self.cells(extent.start, end, size.timeBits)
        guard slabs.overlaps(used) else { return nil }
        self.slabs = slabs.clamped(to: used)
        floor = Self.feet(extent.floor)
        ceiling = Self.feet(extent.ceiling) | BoxCode.guards
    }

    /// A box in a cell ends before the end of the next one.
    private static func cells(_ low: Int64, _ high: Int64, _ bits: Int64) -> ClosedRange<Int64> {
        let first = max(0, (low >> bits) - 1)
        return first...max(first, high >> bits)
    }

    var tileRows: ClosedRange<Int64> { rows.lowerBound >> 2...rows.upperBound >> 2 }
    var tileColumns: ClosedRange<Int64> { columns.lowerBound >> 2...columns.upperBound >> 2 }
    var tileCount: Int { tileRows.count * tileColumns.count * slabs.count }

    func longitude(_ column: Int64) -> BoxCode {
        let west = Extent.turn / -2 + column << size.spaceBits
        return code(extent.west - west, extent.east - west, size.spaceBits - 14, lane: 0)
    }

    func latitude(_ row: Int64) -> BoxCode {
        let south = Extent.turn / -4 + row << size.spaceBits
        return code(extent.south - south, extent.north - south, size.spaceBits - 14, lane: 1)
    }

    /// With the heights.
    func time(_ slab: Int64) -> BoxCode {
        let start = slab << size.timeBits
        let end = extent.end == PackedVolume.openEnd ? Int64.max : extent.end - start
        let code = code(extent.start - start, end, size.timeBits - 14, lane: 2)
        return BoxCode(low: code.low | floor, high: code.high | ceiling)
    }

    private func code(_ low: Int64, _ high: Int64, _ shift: Int64, lane: UInt64) -> BoxCode {
        BoxCode(
            low: BoxCode.field(low, shift: shift, lane: lane),
            high: BoxCode.field(high, shift: shift, lane: lane))
    }

    /// Heights in steps of 4 ft from −12,000 ft.
    static func feet(_ feet: Int64) -> UInt64 { BoxCode.field(feet + 12_000, shift: 2, lane: 3) }
}
