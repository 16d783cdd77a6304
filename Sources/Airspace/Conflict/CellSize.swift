/// How long the boxes of a grid's cells may be, as powers of two: 1e-7 degree for latitude and longitude,
/// milliseconds for time. What a cell holds has its lower corner in it and is no longer than two cells in
/// latitude and longitude and one stretch of time; the largest sizes take what is longer than all others.
struct CellSize: Hashable {
    /// One for each pair of sides.
    let number: Int
    let spaceBits: Int64
    let timeBits: Int64
    /// Half as long as a box may be: so there is less to look through beside what is looked for.
    var cellBits: Int64 { spaceBits - 1 }

    /// 730 m, 5.8 km, 93 km to 1,490 km of latitude; the last is the whole earth. See
    /// docs/decisions/0012-conflict-index.md.
    private static let spaces: [Int64] = [16, 19, 23, 24, 25, 26, 27, 33]
    /// 4.7 hours, 3 days and 50 days; the last is all of time.
    private static let times: [Int64] = [24, 28, 32, 44]

    /// The smallest cells for a box.
    init(of extent: Extent) {
        let side = max(extent.east - extent.west, extent.north - extent.south)
        let duration = extent.end - extent.start
        let space = Self.spaces.firstIndex { side < 1 << $0 } ?? Self.spaces.count - 1
        let time = Self.times.firstIndex { duration < 1 << $0 } ?? Self.times.count - 1
        number = space * Self.times.count + time
        spaceBits = Self.spaces[space]
        timeBits = Self.times[time]
    }
}
