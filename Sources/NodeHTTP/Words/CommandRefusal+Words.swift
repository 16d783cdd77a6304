package import Deconfliction
import Line

extension CommandRefusal {
    /// Why it was not done and what would be right, as whole sentences.
    package var words: String {
        switch self {
        case .noAuthority(let role):
            "The role \(role) has no authority to say or do anything. Ask an officer of the watch."
        case .audienceUnsaid:
            "Say who is told: \"to\" with the members told, or \"withheld\": true. There is no default."
        case .noLine(let member): "There is no line to \(member); it can be told nothing."
        case .alreadyFiled(let handle):
            "\(handle) is already filed. Amend it, or take another handle."
        case .unknownNotice(let handle): "There is no own notice \(handle)."
        case .otherHandle(let handle): "The amendment is of \(handle), which is another notice."
        case .over(let handle, let phase): "\(handle) is \(phase.rawValue) already."
        case .otherAudience(let handle):
            "An amendment goes to those who were told of \(handle). To tell others, file another notice."
        case .tooLarge(let bytes, let limit): "The notice takes \(bytes) bytes; \(limit) are allowed."
        case .contactPending:
            "The contact announced before is not known to every counterpart yet. Try again when it is."
        case .recovering(let member):
            "The record of the line to \(member) was restored and is not whole yet; nothing can be written to it until "
                + "\(member)'s node has given back what it holds. Speak to \(member) by other means, and try again."
        case .unknownConflict, .unknownProposal, .homeConflict, .notAddressedToYou, .alreadyAnswered, .stale,
            .changeDoesNotApply:
            negotiationWords
        case .noOpenIncident(let serial): "\(serial) reports no incident whose review is open."
        case .nothingToNote(let serial, let member):
            "No outage of the line to \(member) left \(serial) to take note of. What is to be answered is answered."
        case .notOnWatch(let subject): "The watch has no item \(subject.text) to hand over."
        case .watchNotAccepted(let left):
            "The relief has not accepted all of the watch yet: \(left.map(\.text).joined(separator: ", ")). Accept each, then take the watch."
        case .callSignsUnfit:
            "A call sign is up to 16 letters, digits, spaces and .'-()/, without a coordinate."
        case .tooMuch: "More waits to be written than the charter's budget lets out soon. Try again shortly."
        case .notAnAnswer, .notYours, .otherForm, .regardingMissing, .readbackDiffers, .scopesUnknown,
            .otherSubject, .outsideTheatre:
            messageWords
        }
    }

    private var messageWords: String {
        switch self {
        case .notAnAnswer(let refusal): "Not sent: \(refusal.words)."
        case .notYours(let code): "Members of this one's role do not say \(code)."
        case .otherForm(let code, let form):
            "\(code) has the body of a \(form.rawValue): file, amend or turn a notice, or answer a proposal."
        case .regardingMissing(let code): "\(code) must name what it is about: \"re\", with a serial."
        case .readbackDiffers(let mismatches): mismatches.words(in: .standard)
        case .scopesUnknown(let scopes, let registered):
            "\(scopes.joined(separator: ", ")) is not among the scopes of this member in the charter: "
                + registered.joined(separator: ", ") + "."
        case .otherSubject(let subjects):
            "Not sent: \(subjects.words(in: .standard)). Answer with what the question names."
        case .outsideTheatre: "Nothing of the area lies in the theatre of the charter."
        default: preconditionFailure("not a refusal of a message: \(self)")
        }
    }

    private var negotiationWords: String {
        switch self {
        case .unknownConflict(let id): "There is no conflict \(id) now."
        case .unknownProposal(let serial): "There is no proposal \(serial)."
        case .homeConflict:
            "This conflict never leaves the node, so nothing about it can be proposed. Amend the notice."
        case .notAddressedToYou(let serial): "\(serial) is for the other side to answer."
        case .alreadyAnswered(let serial): "\(serial) has been answered already."
        case .stale(let serial):
            "\(serial) is about a version that has been amended, begun or ended since. Look at the conflicts anew."
        case .changeDoesNotApply: "The notice cannot be changed in this way. Take one of the changes offered."
        case .noAuthority, .audienceUnsaid, .noLine, .alreadyFiled, .unknownNotice, .otherHandle, .over,
            .otherAudience, .tooLarge, .contactPending, .tooMuch, .notAnAnswer, .notYours, .otherForm,
            .regardingMissing, .readbackDiffers, .scopesUnknown, .otherSubject, .outsideTheatre, .recovering,
            .noOpenIncident, .nothingToNote, .notOnWatch, .watchNotAccepted, .callSignsUnfit:
            preconditionFailure("not a refusal of the negotiation: \(self)")
        }
    }
}
