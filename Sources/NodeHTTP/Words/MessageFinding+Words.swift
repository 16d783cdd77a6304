import Airspace
package import Deconfliction
import Line
import TransparencyLog

extension MessageFinding {
    /// What it is called in a list.
    package var code: String {
        switch self {
        case .noCivilOffice: "NO CIVIL OFFICE REACHED"
        case .relayUnconfirmed: "RELAY UNCONFIRMED"
        case .receiptDisputed: "RECEIPT DISPUTED"
        case .recordDisputed: "RECORD DISPUTED"
        case .wrongSender: "WRONG SENDER"
        case .moreThanAreHeard: "MORE THAN ARE HEARD"
        case .registersAgree: "REGISTERS AGREE"
        case .registersDiffer: "REGISTERS DIFFER"
        case .registerAsHere: "REGISTER AS HERE"
        case .registerNotAsHere: "REGISTER NOT AS HERE"
        }
    }

    /// What it says, as whole sentences.
    package var words: String {
        switch self {
        case .noCivilOffice: "No civil member has this yet. It went out to the others all the same."
        case .relayUnconfirmed(let member, let party, let reminder):
            "Nothing is known of the relay by \(member) to \(party), wanted by \(Timestamp.text(reminder.at))."
                + (reminder.overdue.map { " Overdue \($0)." } ?? "")
        case .receiptDisputed(let member):
            "The clock of \(member) differs by more than the charter allows; deadlines count from this node's clock."
        case .recordDisputed(let log):
            "\(log.author) signed two histories of the log \(log). This stands in it, or in the epoch that goes on from it, and counts "
                + "all the same; clearline evidence \(log) writes what shows it."
        case .wrongSender(let member):
            "\(member) may not say this by the phrasebook. No deadline runs for it, and no bell rings."
        case .moreThanAreHeard(let count):
            "\(count) more entries name this message than are looked at. They are in the record."
        case .registersAgree(let member): "\(member) has said the same numbers."
        case .registersDiffer(let member, let fields):
            "\(member) has said another \(fields.joined(separator: ", ")). Go through the entries one by one."
        case .registerAsHere(let own): "This node computes the same: \(Self.words(own))."
        case .registerNotAsHere(let own):
            "This node computes \(Self.words(own)). Go through the entries one by one."
        }
    }

    /// Eight digits are what is read out.
    private static func words(_ register: SharedRegister) -> String {
        "\(register.count) in \(register.name.rawValue) with \(register.with), digest \(register.digest.hex.prefix(8))"
    }
}
