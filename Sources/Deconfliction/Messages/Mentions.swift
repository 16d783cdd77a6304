import Line

/// The entries that name one entry or one message, in the order of their serials.
///
/// Of each log the first so many are heard. What comes after them stays in the log and counts for nothing: everybody who says
/// something is answered by looking at all that was said, and nobody's flood is to make that long.
struct Mentions: Sendable {
    private(set) var heard: [Filing] = []
    private var unheard: [Filing] = []

    var isEmpty: Bool { heard.isEmpty && unheard.isEmpty }
    var unheardCount: Int { unheard.count }
    var serials: [Serial] { heard.map(\.serial) + unheard.map(\.serial) }

    /// Entries of one log are added in their order. Returns whether it is heard.
    @discardableResult
    mutating func add(_ filing: Filing) -> Bool {
        let log = filing.serial.log
        guard
            heard.count < Limits.mentionsHeard
                || heard.count(where: { $0.serial.log == log }) < Limits.mentionsHeard
        else {
            unheard.insert(sorted: filing)
            return false
        }
        heard.insert(sorted: filing)
        return true
    }

    /// Its body was deleted: it may name no more than its entry does.
    mutating func expire(_ filing: Filing, names: Bool) {
        guard names else {
            let rest = (heard + unheard).filter { $0.serial != filing.serial }
            self = Mentions()
            for filing in rest.sorted(by: { $0.serial < $1.serial }) { add(filing) }
            return
        }
        if !heard.replace(filing.withoutBody) { unheard.replace(filing.withoutBody) }
    }
}

extension [Filing] {
    /// Of filings in the order of their serials, puts another in the place of the one with its serial; false where there is none.
    @discardableResult
    fileprivate mutating func replace(_ filing: Filing) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].serial < filing.serial { low = middle + 1 } else { high = middle }
        }
        guard low < count, self[low].serial == filing.serial else { return false }
        self[low] = filing
        return true
    }
}
