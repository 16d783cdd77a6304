import Airspace
package import Deconfliction
import Line

extension MessageFinding {
    /// What it is called in a list.
    package var code: String {
        switch self {
        case .noCivilOffice: "NO CIVIL OFFICE REACHED"
        case .relayUnconfirmed: "RELAY UNCONFIRMED"
        case .receiptDisputed: "RECEIPT DISPUTED"
        }
    }

    /// What it says, as whole sentences.
    package var words: String {
        switch self {
        case .noCivilOffice: "No civil member has this yet. It went out to the others all the same."
        case .relayUnconfirmed(let member, let party, let wanted, let askedAgain):
            "Nothing is known of the relay by \(member) to \(party), wanted by \(Timestamp.text(wanted)). "
                + "Asked for again \(askedAgain.count) times since."
        case .receiptDisputed(let member):
            "The clock of \(member) is ahead by more than the charter allows; deadlines count from this node's clock."
        }
    }
}
