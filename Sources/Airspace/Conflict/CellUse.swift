/// Which boxes of a class have cells of one size: how many there are, and how far from its cell a box can reach.
struct CellUse: Sendable {
    let size: CellSize
    var count = 0
    /// The stretches of time that ever were in use.
    private(set) var firstSlab = Int64.max
    private(set) var lastSlab = Int64.min
    /// The longest that ever were in use: from west to east, south to north, and start to end. No longer than
    /// `size` allows, but mostly much shorter, and so there is less to look through.
    private(set) var width: Int64 = 0
    private(set) var height: Int64 = 0
    private(set) var duration: Int64 = 0

    init(size: CellSize) { self.size = size }

    mutating func add(_ extent: Extent, slab: Int64) {
        count += 1
        firstSlab = min(firstSlab, slab)
        lastSlab = max(lastSlab, slab)
        width = max(width, extent.east - extent.west)
        height = max(height, extent.north - extent.south)
        duration = max(duration, extent.end - extent.start)
    }
}
