package import Airspace

/// Sizes of a log that somebody has confirmed, each with when: receipts, or a witness's cosignatures.
package struct Marks: Hashable, Sendable {
    package struct Mark: Hashable, Sendable {
        package let size: UInt64
        package let time: Instant
    }

    /// Sizes grow strictly: only what confirms more than was confirmed before is kept.
    package private(set) var marks: [Mark] = []

    package var size: UInt64 { marks.last?.size ?? 0 }
    package var time: Instant? { marks.last?.time }

    mutating func add(size: UInt64, at time: Instant) {
        guard size > self.size else { return }
        marks.append(Mark(size: size, time: time))
    }

    /// When the leaf with this index was first covered.
    package func time(covering index: UInt64) -> Instant? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].size > index { high = middle } else { low = middle + 1 }
        }
        return low < marks.count ? marks[low].time : nil
    }
}
