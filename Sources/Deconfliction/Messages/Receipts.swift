import Airspace
import Line

/// The receipts of one log, each with both clocks.
struct Receipts: Hashable, Sendable {
    private var marks: [(size: UInt64, moment: Moment)] = []

    var size: UInt64 { marks.last?.size ?? 0 }

    /// A receipt that covers no more than an earlier one says nothing.
    mutating func add(size: UInt64, at moment: Moment) {
        guard size > self.size else { return }
        marks.append((size, moment))
    }

    /// When the entry with this index was first covered.
    func moment(covering index: UInt64) -> Moment? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].size > index { high = middle } else { low = middle + 1 }
        }
        return low < marks.count ? marks[low].moment : nil
    }

    static func == (a: Receipts, b: Receipts) -> Bool {
        a.marks.elementsEqual(b.marks) { $0.size == $1.size && $0.moment == $1.moment }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(size) }
}
