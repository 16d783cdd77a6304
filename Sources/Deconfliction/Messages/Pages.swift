/// A list in pages: readers keep snapshots of a node, and a new element copies the last page instead of all.
package struct Pages<Element: Sendable>: RandomAccessCollection, Sendable {
    private static var pageSize: Int { 256 }

    private var pages: [[Element]] = []

    package init() {}

    package var startIndex: Int { 0 }
    package var endIndex: Int { pages.last.map { (pages.count - 1) * Self.pageSize + $0.count } ?? 0 }

    package subscript(position: Int) -> Element {
        pages[position / Self.pageSize][position % Self.pageSize]
    }

    package mutating func append(_ element: Element) {
        guard !count.isMultiple(of: Self.pageSize) else { return pages.append([element]) }
        pages[pages.count - 1].append(element)
    }

    mutating func replace(_ position: Int, with element: Element) {
        pages[position / Self.pageSize][position % Self.pageSize] = element
    }

    /// Drops whole pages from the front, as far as they lie within the first so many elements; returns how many elements went.
    mutating func dropPages(within count: Int) -> Int {
        let dropped = Swift.min(count / Self.pageSize, Swift.max(0, pages.count - 1))
        pages.removeFirst(dropped)
        return dropped * Self.pageSize
    }

    package mutating func removeAll(where isOut: (Element) -> Bool) {
        var kept = Pages()
        for element in self where !isOut(element) { kept.append(element) }
        self = kept
    }
}

extension Pages: Equatable where Element: Equatable {}

extension Pages: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Element...) {
        for element in elements { append(element) }
    }
}
