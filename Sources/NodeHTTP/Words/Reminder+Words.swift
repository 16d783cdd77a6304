package import Deconfliction

extension Reminder {
    /// What is to be done, as whole sentences.
    package var words: String { overdue.map { "\(kind.words) Overdue \($0)." } ?? kind.words }

    /// By how much, in the pauses after which it comes up again: `2 x 10 min`; nil before the first has passed.
    var overdue: String? {
        guard let pause, count > 1 else { return nil }
        let seconds = pause.components.seconds
        return "\(count - 1) x \(seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s")"
    }
}

extension Reminder.Kind {
    fileprivate var words: String {
        switch self {
        case .relayUnconfirmed: "Nobody has said what became of this relay: ask again."
        case .crossing: "Whoever crossed has not been said to be back (SF08)."
        case .incidentResult: "The result of the investigation is due."
        case .facilitatorInvited: "Nobody has proposed anything in this conflict: the facilitator is invited."
        }
    }
}
