/// A list in pages: readers keep snapshots of a node, and a new element copies the last page instead of all. Elements that are
/// taken out leave their pages shorter.
package struct Pages<Element: Sendable>: RandomAccessCollection, Sendable {
    private static var pageSize: Int { 256 }

    private var pages: [[Element]] = []
    /// Where each page begins; empty while all but the last are full.
    private var starts: [Int] = []

    package init() {}

    package var startIndex: Int { 0 }
    package var endIndex: Int {
        pages.last.map { (starts.last ?? (pages.count - 1) * Self.pageSize) + $0.count } ?? 0
    }

    package subscript(position: Int) -> Element {
        let (page, place) = place(of: position)
        return pages[page][place]
    }

    package mutating func append(_ element: Element) {
        guard let last = pages.last, last.count < Self.pageSize else {
            if !starts.isEmpty { starts.append(count) }
            return pages.append([element])
        }
        pages[pages.count - 1].append(element)
    }

    private func place(of position: Int) -> (page: Int, place: Int) {
        guard !starts.isEmpty else { return (position / Self.pageSize, position % Self.pageSize) }
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return (low, position - starts[low])
    }

    mutating func replace(_ position: Int, with element: Element) {
        let (page, place) = place(of: position)
        pages[page][place] = element
    }

    /// Drops whole pages from the front, as far as they lie within the first so many elements; returns how many elements went.
    ///
    /// - Precondition: nothing was taken out.
    mutating func dropPages(within count: Int) -> Int {
        precondition(starts.isEmpty, "pages of \(starts.count) lengths")
        let dropped = Swift.min(count / Self.pageSize, Swift.max(0, pages.count - 1))
        pages.removeFirst(dropped)
        return dropped * Self.pageSize
    }

    package mutating func removeAll(where isOut: (Element) -> Bool) {
        for page in pages.indices where pages[page].contains(where: isOut) {
            pages[page].removeAll(where: isOut)
        }
        pages.removeAll(where: \.isEmpty)
        starts = []
        var end = 0
        for page in pages {
            starts.append(end)
            end += page.count
        }
    }
}

extension Pages: Equatable where Element: Equatable {
    package static func == (a: Pages, b: Pages) -> Bool { a.elementsEqual(b) }
}

extension Pages: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Element...) {
        for element in elements { append(element) }
    }
}
