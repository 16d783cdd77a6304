/// The boxes of sixteen neighbouring cells of one stretch of time, those of one cell after those of another:
/// four cells from west to east for each step north.
///
/// All in one piece of memory, because reading memory is what a search spends its time on: eight words say
/// where the boxes of each cell end, then come the codes, one word each, then the places, two to a word.
struct Tile: Sendable {
    private var words: [UInt64] = []

    private static let headerWords = 8

    var isEmpty: Bool { words.isEmpty }
    var count: Int { isEmpty ? 0 : end(of: 15) }

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
        var later = 15
        while later > cell {
            let first = end(of: later - 1)
            move(first, to: hole)
            hole = first
            setEnd(of: later, end(of: later) + 1)
            later -= 1
        }
        words[Self.headerWords + hole] = code.word
        setPlace(hole, place)
        setEnd(of: cell, end(of: cell) + 1)
    }

    /// - Returns: whether there was one.
    mutating func remove(_ place: Int32, cell: Int) -> Bool {
        guard !isEmpty else { return false }
        var hole = start(of: cell)
        let end = end(of: cell)
        while hole < end, self.place(hole) != place { hole += 1 }
        guard hole < end else { return false }
        for later in cell..<16 {
            let last = self.end(of: later) - 1
            if last >= hole {
                move(last, to: hole)
                hole = last
            }
            setEnd(of: later, last)
        }
        if count == 0 { words = [] }
        return true
    }

    @inline(__always)
    func code(_ index: Int) -> BoxCode { BoxCode(word: words[Self.headerWords + index]) }

    /// Appends the places of those of some boxes that meet a query. Few do, so four are looked at at once.
    @inline(__always)
    func find(_ query: UInt64, _ boxes: Range<Int>, into found: inout [Int32]) {
        let all = words.span
        let codes = all.extracting(Self.headerWords + boxes.lowerBound..<Self.headerWords + boxes.upperBound)
        var index = 0
        while index &+ 4 <= codes.count {
            let meets =
                BoxCode(word: codes[index]).meets(query: query)
                || BoxCode(word: codes[index &+ 1]).meets(query: query)
            let others =
                BoxCode(word: codes[index &+ 2]).meets(query: query)
                || BoxCode(word: codes[index &+ 3]).meets(query: query)
            if meets || others {
                for one in index..<index + 4 where BoxCode(word: codes[one]).meets(query: query) {
                    found.append(place(boxes.lowerBound + one))
                }
            }
            index &+= 4
        }
        while index < codes.count {
            if BoxCode(word: codes[index]).meets(query: query) {
                found.append(place(boxes.lowerBound + index))
            }
            index &+= 1
        }
    }

    /// - Precondition: the tile is not empty, here and below.
    @inline(__always)
    func start(of cell: Int) -> Int { cell == 0 ? 0 : end(of: cell - 1) }

    @inline(__always)
    func end(of cell: Int) -> Int {
        Int(words[cell >> 1] >> UInt64((cell & 1) << 5) & 0xffff_ffff)
    }

    private mutating func setEnd(of cell: Int, _ end: Int) {
        let shift = UInt64((cell & 1) << 5)
        words[cell >> 1] = words[cell >> 1] & ~(0xffff_ffff << shift) | UInt64(end) << shift
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
