package import Airspace
package import Line

/// What an outage of a line has left behind: whether both sides hold the same, and one list of what is to be gone through,
/// item by item. Nobody's silence and no delivery takes anything off it, only people do.
package struct Reconciliation: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// It could not be taken: whoever wrote it says it anew, or takes note.
            case refused
            /// The other node has no receipt for it yet.
            case undelivered
            /// It waited out the outage, and nobody has said a word about it.
            case queued
            /// Somebody has spoken, or it came in time, and what is due on it has not come.
            case overdue
            /// A notice whose window began, ended, or did both while nothing was heard.
            case began, ended
            case beganAndEnded = "began-and-ended"
        }

        package let kind: Kind
        /// The entry; of a notice its newest version on this line.
        package let serial: Serial
        /// When it was filed; of a notice when it began, or ended.
        package let at: Instant
        /// Who is to act; nil where only the line can.
        package let waitsFor: MemberName?

        /// Whether an officer of this desk takes it off the list by taking note. Everything else is answered.
        package var isToBeNoted: Bool {
            switch kind {
            case .began, .ended, .beganAndEnded: true
            case .refused: waitsFor != nil
            case .undelivered, .queued, .overdue: false
            }
        }
    }

    package let with: MemberName
    /// The newest; one without an end lasts.
    package let outage: Outage
    package let logs: [LogComparison]
    /// In the order of their times.
    package let items: [Item]

    /// Whether what both sides have signed agrees; nil while it is not known of both logs.
    package var logsAgree: Bool? {
        let known = logs.compactMap(\.agrees)
        if known.contains(false) { return false }
        return known.count == logs.count ? true : nil
    }

    /// Nothing is left of it.
    var isOver: Bool { outage.until != nil && items.isEmpty && logsAgree != false }
}
