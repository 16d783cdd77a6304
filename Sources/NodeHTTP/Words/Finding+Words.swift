package import Deconfliction
import Line

extension Finding {
    /// What it is called in a list.
    package var code: String {
        switch self {
        case .areaTooLarge, .halfWidthTooLarge: "PRECISION"
        case .altitudeMissing: "ALTITUDE MISSING"
        case .categoryUnknown: "CATEGORY UNKNOWN"
        case .location(.mismatch): "LOCATION MISMATCH"
        case .location(.unplaced): "COORDINATES IN TEXT"
        case .location(.uncompared): "TOO MANY PLACES"
        case .location(.unknownPlace), .location(.gridReference): "LOCATION NOT CHECKED"
        case .late: "LATE"
        case .outsideTheatre: "OUTSIDE THEATRE"
        case .flash: "FLASH"
        case .wrongSender: "WRONG SENDER"
        case .notTaken: "NOT TAKEN"
        case .staleAgreement: "STALE AGREEMENT"
        case .changeFailed: "CHANGE FAILED"
        case .contradiction: "RECORD DISPUTED"
        case .holdsOther: "HOLDS OTHER"
        case .sendsOther: "SENDS OTHER"
        case .untrueHolds: "UNTRUE HOLDS"
        case .holdsLess: "HOLDS LESS"
        case .overBudget: "OVER BUDGET"
        }
    }

    /// What it says, as whole sentences, with what would be right where that is up to the reader.
    package var words: String {
        switch self {
        case .areaTooLarge, .halfWidthTooLarge, .altitudeMissing: precisionWords
        case .categoryUnknown(let category, let known):
            "The category \(JSONValue.quoted(category)) is not on the charter's list: \(known.joined(separator: ", "))."
        case .location(let finding): "In the text, \(finding.words)."
        case .late(let lead, let milliseconds):
            "Lead class \(lead.rawValue): known \(Quantities.lead(milliseconds: milliseconds)) before its start."
        case .outsideTheatre: "All or part of it lies outside the theatre of the charter."
        case .flash(let key):
            "It was given with less than the shortest lead of the charter and conflicts with the active notice "
                + "\(key.author)/\(key.handle)."
        case .wrongSender(let member):
            "\(member) may not say this by the phrasebook. No deadline runs for it, and no bell rings."
        case .notTaken(let serial, let refusal): "Entry \(serial) could not be taken: \(refusal.rawValue)."
        case .staleAgreement(let serial):
            "The agreement to \(serial) came after one of its notices had been amended; nothing was changed by it."
        case .changeFailed(let serial): "The change agreed in \(serial) could not be made to the notice."
        case .contradiction(let log):
            "\(log.author) signed two histories of the log \(log). That log is closed, and a new epoch takes its place; "
                + "clearline evidence \(log) writes what shows it."
        case .holdsOther(let log):
            "The counterpart says that it holds another history of \(log) than the one that was written, and shows nothing."
        case .sendsOther(let log):
            "\(log.author) sends other entries of \(log) than were held here before this record was lost. Nothing of it is taken, "
                + "and nothing shows it to others."
        case .untrueHolds(let serial):
            "Entry \(serial) says that its author held what does not stand in the log to it, or less than it had said before."
        case .overBudget(let member):
            "\(member) has written more than the charter's budget lets it, and not all of it is taken yet."
        case .holdsLess(let log, let held, let receipted):
            "The counterpart holds \(held) entries of \(log), but had given a receipt for \(receipted)."
        }
    }

    private var precisionWords: String {
        switch self {
        case .areaTooLarge(let found, let limit, let lead):
            "An area of \(Quantities.grouped(found)) km² is too large for lead class \(lead.rawValue); at most "
                + "\(Quantities.grouped(limit)) km² is allowed. Make it smaller, or give notice earlier."
        case .halfWidthTooLarge(let found, let limit, let lead):
            "A half width of \(Quantities.grouped(found)) m is too large for lead class \(lead.rawValue); at most "
                + "\(Quantities.grouped(limit)) m is allowed. Make it narrower, or give notice earlier."
        case .altitudeMissing(let kind):
            "A notice of kind \(kind.rawValue) needs both floor_ft and ceiling_ft in every volume."
        case .categoryUnknown, .location, .late, .outsideTheatre, .flash, .wrongSender, .notTaken,
            .staleAgreement,
            .changeFailed,
            .contradiction, .holdsOther, .sendsOther, .untrueHolds, .holdsLess, .overBudget:
            preconditionFailure("not a finding about precision: \(self)")
        }
    }
}
