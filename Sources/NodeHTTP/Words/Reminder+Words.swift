package import Deconfliction

extension Reminder.Kind {
    /// What is to be done, as one sentence.
    package var words: String {
        switch self {
        case .relayUnconfirmed: "Nobody has said what became of this relay: ask again."
        case .crossing: "Whoever crossed has not been said to be back (SF08)."
        case .incidentResult: "The result of the investigation is due."
        case .facilitatorInvited: "Nobody has proposed anything in this conflict: the facilitator is invited."
        }
    }
}
