/// The packed volumes of a picture, in pages that snapshots share until one of them is written to.
struct VolumeStore: Sendable {
    /// Each page holds 512 blocks of four words; what is larger has a page of its own.
    private var pages: [[Int32]] = []

    static let blockWords = 4
    static let blocksOfAPage = 512
    private static let pageBits: Int32 = 9

    /// The words from a volume's first on.
    @inline(__always)
    func withWords<Result>(of place: Int32, _ body: (Span<Int32>) -> Result) -> Result {
        let page = Int(place >> Self.pageBits)
        let first = Int(place & Int32(Self.blocksOfAPage - 1)) * Self.blockWords
        return Self.withWords(of: pages.span[page], from: first, body)
    }

    @inline(__always)
    private static func withWords<Result>(
        of page: [Int32], from first: Int, _ body: (Span<Int32>) -> Result
    ) -> Result {
        let words = page.span
        return body(words.extracting(first...))
    }

    /// Appends a page for so many blocks; returns the place of the first.
    mutating func addPage(blocks: Int) -> Int32 {
        precondition(pages.count < 1 << 22, "a picture of more than 4,194,304 pages")
        pages.append(Array(repeating: 0, count: max(blocks, Self.blocksOfAPage) * Self.blockWords))
        return Int32(pages.count - 1) << Self.pageBits
    }

    /// Gives the memory of a page of its own back; its place can be used again.
    mutating func shrinkPage(of place: Int32) {
        pages[Int(place >> Self.pageBits)] = Array(
            repeating: 0, count: Self.blocksOfAPage * Self.blockWords)
    }

    mutating func write(_ words: [Int32], at place: Int32) {
        let page = Int(place >> Self.pageBits)
        let first = Int(place & Int32(Self.blocksOfAPage - 1)) * Self.blockWords
        for (offset, word) in words.enumerated() { pages[page][first + offset] = word }
    }
}

/// Which blocks of a store are free. Only the owner of a picture needs to know.
struct FreeBlocks: Sendable {
    /// Places by the number of free blocks from there on, up to a page of them.
    private var places = Array(repeating: [Int32](), count: VolumeStore.blocksOfAPage + 1)

    mutating func take(_ blocks: Int, from store: inout VolumeStore) -> Int32 {
        guard blocks <= VolumeStore.blocksOfAPage else { return store.addPage(blocks: blocks) }
        for size in blocks...VolumeStore.blocksOfAPage where !places[size].isEmpty {
            let place = places[size].removeLast()
            if size > blocks { places[size - blocks].append(place + Int32(blocks)) }
            return place
        }
        let place = store.addPage(blocks: VolumeStore.blocksOfAPage)
        let rest = VolumeStore.blocksOfAPage - blocks
        if rest > 0 { places[rest].append(place + Int32(blocks)) }
        return place
    }

    mutating func give(_ blocks: Int, at place: Int32, to store: inout VolumeStore) {
        guard blocks <= VolumeStore.blocksOfAPage else {
            store.shrinkPage(of: place)
            return places[VolumeStore.blocksOfAPage].append(place)
        }
        places[blocks].append(place)
    }
}
