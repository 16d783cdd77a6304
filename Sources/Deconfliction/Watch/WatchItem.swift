package import Airspace

/// One thing that a watch hands over. Whoever relieves it accepts each by itself: what was lost at a handover has cost lives
/// (S17).
package struct WatchItem: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A line that is not up.
        case line
        /// Something of a member's that was said to be unreliable (LN08) or out of service (LN07).
        case degraded
        /// A message that somebody waits for.
        case message
        /// A change that was agreed to, of a notice that is not over.
        case agreement
    }

    package let kind: Kind
    package let subject: Tick.Subject
    /// When what is waited for is due.
    package let due: Instant?
    /// Another's message about which nobody of this desk has said a word.
    package let isUnread: Bool
    /// By the officer who accepted it last since the watch was last handed over.
    package let accepted: Tick?

    package func isAccepted(by officer: String) -> Bool { accepted?.officer == officer }
}

/// By what the two officers of a handover are known on the line, if they are to be: call signs, never names.
package struct CallSigns: Hashable, Sendable {
    package let relieved: String?
    package let relief: String?

    package init(relieved: String? = nil, relief: String? = nil) {
        self.relieved = relieved
        self.relief = relief
    }
}
