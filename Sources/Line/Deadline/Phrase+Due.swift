extension Phrase {
    /// What is due on a message of this code: its own deadlines, those of its priority (of a relay: IMMEDIATE) where it has none,
    /// nothing where it says so. Nil when neither is due. Where a code wants AK03 (passed to units), that is due with its reply. What
    /// is more urgent at its reader's desk than its author can see has no other deadlines for that
    /// (`docs/decisions/0014-messages.md`).
    package func due(under profile: Profile) -> Due? {
        let ofPriority = profile.deadlines[priority ?? .immediate]
        let acknowledgement = acknowledgement.seconds(else: ofPriority.acknowledgement)
        let reply = reply.seconds(else: ofPriority.reply)
        guard acknowledgement != nil || reply != nil else { return nil }
        return Due(acknowledgement: acknowledgement, reply: reply)
    }
}

extension Phrase.Term {
    fileprivate func seconds(else ofPriority: Int64?) -> Int64? {
        switch self {
        case .none: nil
        case .ofPriority: ofPriority
        case .seconds(let seconds): seconds
        }
    }
}

extension Code {
    /// Whether its clock stops while routine exchange is suspended: NT but NT03, CO, RL, QY04 and IN02. Nothing else of it
    /// stops: it is sent, shown and kept like any other. Answers have clocks of their own and keep them.
    package var stopsInSuspension: Bool {
        switch text.prefix(2) {
        case "NT": self != .hazardArea
        case "CO", "RL": true
        default: self == .compareRegisters || self == .jointReview
        }
    }
}
