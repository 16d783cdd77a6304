/// Sizes of a log that somebody has confirmed, each with when: receipts, or a witness's cosignatures.
///
/// When is an `Instant`, or a ``Moment`` where two clocks are told apart.
package struct Marks<Time: Hashable & Sendable>: Hashable, Sendable {
    package struct Mark: Hashable, Sendable {
        package let size: UInt64
        package let time: Time

        package init(size: UInt64, time: Time) {
            self.size = size
            self.time = time
        }
    }

    /// Sizes grow strictly: only what confirms more than was confirmed before is kept.
    package private(set) var marks: [Mark] = []

    package var size: UInt64 { marks.last?.size ?? 0 }
    package var time: Time? { marks.last?.time }

    mutating func add(size: UInt64, at time: Time) {
        guard size > self.size else { return }
        marks.append(Mark(size: size, time: time))
    }

    /// When the leaf with this index was first covered.
    package func time(covering index: UInt64) -> Time? { mark(covering: index)?.time }

    /// The first mark that covers the leaf with this index.
    package func mark(covering index: UInt64) -> Mark? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].size > index { high = middle } else { low = middle + 1 }
        }
        return low < marks.count ? marks[low] : nil
    }
}
