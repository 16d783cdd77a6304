/// Where a message stands at one addressee. Not delivered, not answered and not taken are three different things.
package enum MessageState: String, Hashable, Sendable, CaseIterable {
    /// No receipt yet, and one is waited for.
    case undelivered = "UNDELIVERED"
    /// The addressee's node could not take it.
    case refused = "REFUSED"
    /// Receipted; no human has acknowledged it.
    case unacknowledged = "UNACKNOWLEDGED"
    /// Acknowledged; what was asked has not come, or not of every scope.
    case unanswered = "UNANSWERED"
    case answered = "ANSWERED"
    /// A human has acknowledged it, and nothing more is due.
    case acknowledged = "ACKNOWLEDGED"
    /// Receipted, and nothing is due on it.
    case noted = "NOTED"
    /// No receipt yet, and nothing is due on it.
    case underway = "UNDER WAY"
    /// The copy is in a log between others.
    case others = "NOT SEEN FROM HERE"
    case withdrawn = "WITHDRAWN"
    case amended = "AMENDED"
}

/// What is waited for.
package enum MessageStage: String, Hashable, Sendable, CaseIterable {
    case delivery, acknowledgement, reply
}
