/// Places in a log, as the stretches that they make: most of a long log is one.
package struct Stretches: Hashable, Sendable {
    /// In order, apart, none of them empty.
    private(set) var ranges: [Range<UInt64>] = []

    package init() {}

    /// All places below an end but these.
    ///
    /// - Parameter others: in order, each once, all below the end.
    package init(below end: UInt64, without others: some Sequence<UInt64>) {
        var start: UInt64 = 0
        for other in others {
            if start < other { ranges.append(start..<other) }
            start = other + 1
        }
        if start < end { ranges.append(start..<end) }
    }

    package var count: UInt64 { ranges.reduce(0) { $0 + UInt64($1.count) } }

    package func contains(_ place: UInt64) -> Bool {
        let position = position(of: place)
        return position < ranges.count && ranges[position].contains(place)
    }

    /// How many of them lie below a place.
    package func count(below end: UInt64) -> UInt64 {
        ranges.prefix { $0.lowerBound < end }.reduce(0) { $0 + min($1.upperBound, end) - $1.lowerBound }
    }

    /// The first place from this one on that is none of them.
    func firstOutside(from place: UInt64) -> UInt64 {
        let position = position(of: place)
        guard position < ranges.count, ranges[position].contains(place) else { return place }
        return ranges[position].upperBound
    }

    package mutating func insert(_ place: UInt64) {
        let position = position(of: place)
        guard position == ranges.count || !ranges[position].contains(place) else { return }
        var new = place..<place + 1
        var replaced = position..<position
        if position < ranges.count, ranges[position].lowerBound == new.upperBound {
            new = new.lowerBound..<ranges[position].upperBound
            replaced = position..<position + 1
        }
        if position > 0, ranges[position - 1].upperBound == new.lowerBound {
            new = ranges[position - 1].lowerBound..<new.upperBound
            replaced = position - 1..<replaced.upperBound
        }
        ranges.replaceSubrange(replaced, with: [new])
    }

    /// The first stretch that ends behind a place.
    private func position(of place: UInt64) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
