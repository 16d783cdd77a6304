/// The boxes of 64 neighbouring cells of one stretch of time, those of one cell after those of another:
/// eight cells from west to east for each step north.
///
/// All in one piece of memory, because reading memory is what a search spends its time on: 32 words say
/// where the boxes of each cell end, then come the codes, one word each, then the places, two to a word.
struct Tile: Sendable {
    private var words: [UInt64] = []

    private static let cells = 64
    private static let headerWords = cells / 2

    var isEmpty: Bool { words.isEmpty }
    var count: Int { isEmpty ? 0 : end(of: Self.cells - 1) }

    /// For how many boxes there is room. Three words are two codes and two places.
    private var room: Int { (words.count - Self.headerWords) / 3 * 2 }

    /// The place, in the store, of the volume of a box.
    func place(_ index: Int) -> Int32 {
        let word = words[Self.headerWords + room + index >> 1]
        return Int32(truncatingIfNeeded: word >> UInt64((index & 1) << 5))
    }

    /// The first box of each later cell moves behind its last, to make room.
    mutating func insert(_ code: BoxCode, place: Int32, cell: Int) {
        if isEmpty { words = Array(repeating: 0, count: Self.headerWords + 3) }
        var hole = count
        if hole == room { grow() }
        var later = Self.cells - 1
        while later > cell {
            let first = end(of: later - 1)
            if first < hole {
                move(first, to: hole)
                hole = first
            }
            later -= 1
        }
        words[Self.headerWords + hole] = code.word
        setPlace(hole, place)
        moveEnds(from: cell, by: 1)
    }

    /// - Returns: whether there was one.
    mutating func remove(_ place: Int32, cell: Int) -> Bool {
        guard !isEmpty else { return false }
        var hole = start(of: cell)
        let end = end(of: cell)
        while hole < end, self.place(hole) != place { hole += 1 }
        guard hole < end else { return false }
        for later in cell..<Self.cells {
            let last = self.end(of: later) - 1
            if last > hole {
                move(last, to: hole)
                hole = last
            }
        }
        moveEnds(from: cell, by: -1)
        if count == 0 { words = [] }
        return true
    }

    @inline(__always)
    func code(_ index: Int) -> BoxCode { BoxCode(word: words[Self.headerWords &+ index]) }

    /// The first of some boxes that meets a query, or `boxes.upperBound`.
    @inline(__always)
    func first(of boxes: Range<Int>, meeting query: UInt64) -> Int {
        var index = boxes.lowerBound
        while index < boxes.upperBound, !code(index).meets(query: query) { index &+= 1 }
        return index
    }

    /// - Precondition: the tile is not empty, here and below.
    @inline(__always)
    func start(of cell: Int) -> Int { cell == 0 ? 0 : end(of: cell - 1) }

    @inline(__always)
    func end(of cell: Int) -> Int {
        Int(words[cell >> 1] >> UInt64((cell & 1) << 5) & 0xffff_ffff)
    }

    /// The boxes of a cell, and with them those of all later ones, end so many farther on.
    private mutating func moveEnds(from cell: Int, by count: Int64) {
        let both = UInt64(bitPattern: count &* 0x1_0000_0001)
        words[cell >> 1] &+= cell & 1 == 0 ? both : UInt64(bitPattern: count &<< 32)
        for word in cell >> 1 + 1..<Self.headerWords { words[word] &+= both }
    }

    private mutating func setPlace(_ index: Int, _ place: Int32) {
        let word = Self.headerWords + room + index >> 1
        let shift = UInt64((index & 1) << 5)
        words[word] = words[word] & ~(0xffff_ffff << shift) | UInt64(UInt32(bitPattern: place)) << shift
    }

    private mutating func move(_ from: Int, to: Int) {
        words[Self.headerWords + to] = words[Self.headerWords + from]
        setPlace(to, place(from))
    }

    /// Half as much room again.
    private mutating func grow() {
        let old = room
        let new = old + max(2, (old / 2 + 1) & ~1)
        var grown: [UInt64] = []
        grown.reserveCapacity(Self.headerWords + new / 2 * 3)
        let codes = Self.headerWords + old
        grown.append(contentsOf: words[..<codes])
        grown.append(contentsOf: repeatElement(0, count: new - old))
        grown.append(contentsOf: words[codes...])
        grown.append(contentsOf: repeatElement(0, count: (new - old) / 2))
        words = grown
    }
}
