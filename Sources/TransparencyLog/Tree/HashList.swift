/// Hashes that are only ever appended, in pages: whoever keeps a copy of a tree that goes on growing shares all of them but
/// the last, and a million hashes are never moved to make room for one.
struct HashList: Sendable {
    static let pageSize = 256

    private var pages: [[Digest]] = []
    private(set) var count = 0

    subscript(index: Int) -> Digest { pages[index / Self.pageSize][index % Self.pageSize] }

    mutating func append(_ hash: Digest) {
        if count.isMultiple(of: Self.pageSize) {
            var page: [Digest] = []
            // Only what fills whole pages is given their room at once: most trees are small.
            if count > 0 { page.reserveCapacity(Self.pageSize) }
            pages.append(page)
        }
        pages[pages.count - 1].append(hash)
        count += 1
    }

    /// - Precondition: the list ends with a full page, and this is one.
    mutating func append(page: [Digest]) {
        precondition(count.isMultiple(of: Self.pageSize) && page.count == Self.pageSize, "no page")
        pages.append(page)
        count += page.count
    }
}

/// The last few of a level's hashes: those further left are computed again where they are asked for.
struct HashEdge: Sendable {
    private let width: Int
    private var hashes: [Digest] = []
    /// The place of the first hash that is kept.
    private var start = 0

    /// Keeps at least so many, once there are so many, and at most twice as many.
    init(keeping width: Int) { self.width = width }

    /// With the last of the hashes that there are so many of.
    init(keeping width: Int, _ hashes: [Digest], endingAt end: Int) {
        self.width = width
        self.hashes = hashes
        start = end - hashes.count
    }

    subscript(place: Int) -> Digest? {
        start..<start + hashes.count ~= place ? hashes[place - start] : nil
    }

    mutating func append(_ hash: Digest) {
        if hashes.count == 2 * width {
            hashes.removeFirst(width)
            start += width
        }
        hashes.append(hash)
    }
}
