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
        guard heard.count < Limits.mentionsHeard
            || heard.count(where: { $0.serial.log == log }) < Limits.mentionsHeard
        else {
            unheard.insert(sorted: filing)
            return false
        }
        heard.insert(sorted: filing)
        return true
    }

    /// Its body was deleted: it names no more than its entry does.
    mutating func expire(_ filing: Filing, names: Bool) {
        let bare = filing.withoutBody
        var all = heard + unheard
        all.removeAll { $0.serial == filing.serial }
        if names { all.append(bare) }
        self = Mentions()
        for filing in all.sorted(by: { $0.serial < $1.serial }) { add(filing) }
    }
}
