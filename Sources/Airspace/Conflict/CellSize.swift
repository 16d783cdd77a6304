/// The sides of a grid's cells, as powers of two: 1e-7 degree for latitude and longitude, milliseconds for
/// time. What a cell holds has its lower corner in it and is no longer than it on any side; the largest sizes
/// take what is longer than all others.
struct CellSize: Hashable {
    /// Index of `spaces`.
    let space: Int
    /// Index of `times`.
    let time: Int

    /// 2.9 km to 1,490 km of latitude; the last is the whole earth.
    static let spaces: [Int64] = [18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 33]
    /// 4.7 hours, 3 days and 50 days; the last is all of time.
    static let times: [Int64] = [24, 28, 32, 44]

    /// - Parameter number: below `count`.
    init(number: Int) {
        space = number / Self.times.count
        time = number % Self.times.count
    }

    /// The smallest cells for a box.
    init(of extent: Extent) {
        let side = max(extent.east - extent.west, extent.north - extent.south)
        let duration = extent.end == PackedVolume.openEnd ? Int64.max : extent.end - extent.start
        space = Self.spaces.firstIndex { side < 1 << $0 } ?? Self.spaces.count - 1
        time = Self.times.firstIndex { duration < 1 << $0 } ?? Self.times.count - 1
    }

    var spaceBits: Int64 { Self.spaces[space] }
    var timeBits: Int64 { Self.times[time] }
    /// 0…43.
    var number: Int { space * Self.times.count + time }
    static var count: Int { spaces.count * times.count }
}
