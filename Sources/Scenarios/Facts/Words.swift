import Deconfliction
import Line

/// The words by which facts name what has particulars: a case of the product each, so that a new one is not forgotten here, and a
/// word that is none of them can be refused.
enum RefusalWord: String, CaseIterable {
    case audienceUnsaid, noLine, alreadyFiled, unknownNotice, otherHandle, over, otherAudience,
        unknownConflict,
        unknownProposal, homeConflict, notAddressedToYou, alreadyAnswered, stale, changeDoesNotApply,
        tooLarge,
        contactPending, tooMuch, notAnAnswer, notYours, otherForm, regardingMissing, readbackDiffers,
        scopesUnknown, otherSubject, outsideTheatre, noOpenIncident, recovering, nothingToNote, notOnWatch,
        watchNotAccepted,
        callSignsUnfit, noAuthority

    init(_ refusal: CommandRefusal) {
        self =
            switch refusal {
            case .audienceUnsaid: .audienceUnsaid
            case .noLine: .noLine
            case .alreadyFiled: .alreadyFiled
            case .unknownNotice: .unknownNotice
            case .otherHandle: .otherHandle
            case .over: .over
            case .otherAudience: .otherAudience
            case .unknownConflict: .unknownConflict
            case .unknownProposal: .unknownProposal
            case .homeConflict: .homeConflict
            case .notAddressedToYou: .notAddressedToYou
            case .alreadyAnswered: .alreadyAnswered
            case .stale: .stale
            case .changeDoesNotApply: .changeDoesNotApply
            case .tooLarge: .tooLarge
            case .contactPending: .contactPending
            case .tooMuch: .tooMuch
            case .notAnAnswer: .notAnAnswer
            case .notYours: .notYours
            case .otherForm: .otherForm
            case .regardingMissing: .regardingMissing
            case .readbackDiffers: .readbackDiffers
            case .scopesUnknown: .scopesUnknown
            case .otherSubject: .otherSubject
            case .outsideTheatre: .outsideTheatre
            case .noOpenIncident: .noOpenIncident
            case .recovering: .recovering
            case .nothingToNote: .nothingToNote
            case .notOnWatch: .notOnWatch
            case .watchNotAccepted: .watchNotAccepted
            case .callSignsUnfit: .callSignsUnfit
            case .noAuthority: .noAuthority
            }
    }
}

/// What the rules say about a notice or a line.
enum FindingWord: String, CaseIterable {
    case areaTooLarge, halfWidthTooLarge, altitudeMissing, categoryUnknown, location, coordinatesInText,
        tooManyPlaces
    case locationMismatch = "location-mismatch"
    case late, outsideTheatre, flash, wrongSender, notTaken, staleAgreement, changeFailed, contradiction,
        holdsOther,
        sendsOther, untrueHolds, overBudget, holdsLess

    init(_ finding: Finding) {
        self =
            switch finding {
            case .areaTooLarge: .areaTooLarge
            case .halfWidthTooLarge: .halfWidthTooLarge
            case .altitudeMissing: .altitudeMissing
            case .categoryUnknown: .categoryUnknown
            case .location(.mismatch): .locationMismatch
            case .location(.unplaced): .coordinatesInText
            case .location(.uncompared): .tooManyPlaces
            case .location(.unknownPlace), .location(.gridReference): .location
            case .late: .late
            case .outsideTheatre: .outsideTheatre
            case .flash: .flash
            case .wrongSender: .wrongSender
            case .notTaken: .notTaken
            case .staleAgreement: .staleAgreement
            case .changeFailed: .changeFailed
            case .contradiction: .contradiction
            case .holdsOther: .holdsOther
            case .sendsOther: .sendsOther
            case .untrueHolds: .untrueHolds
            case .overBudget: .overBudget
            case .holdsLess: .holdsLess
            }
    }
}

/// What is to be said of a message beside its lamps.
enum MessageFindingWord: String, CaseIterable {
    case noCivilOffice, relayUnconfirmed, receiptDisputed, recordDisputed, wrongSender, moreThanAreHeard,
        registersAgree, registersDiffer, registerAsHere, registerNotAsHere

    init(_ finding: MessageFinding) {
        self =
            switch finding {
            case .noCivilOffice: .noCivilOffice
            case .relayUnconfirmed: .relayUnconfirmed
            case .receiptDisputed: .receiptDisputed
            case .recordDisputed: .recordDisputed
            case .wrongSender: .wrongSender
            case .moreThanAreHeard: .moreThanAreHeard
            case .registersAgree: .registersAgree
            case .registersDiffer: .registersDiffer
            case .registerAsHere: .registerAsHere
            case .registerNotAsHere: .registerNotAsHere
            }
    }
}

/// Why an answer does not count.
enum AnswerRefusalWord: String, CaseIterable {
    case unknownCode, notAsked, ownQuestion, anothersQuestion, anothersMessage, wrongAnswer, over,
        alreadyAnswered, wrongMember, notHuman

    init(_ refusal: AnswerRefusal) {
        self =
            switch refusal {
            case .unknownCode: .unknownCode
            case .notAsked: .notAsked
            case .ownQuestion: .ownQuestion
            case .anothersQuestion: .anothersQuestion
            case .anothersMessage: .anothersMessage
            case .wrongAnswer: .wrongAnswer
            case .over: .over
            case .alreadyAnswered: .alreadyAnswered
            case .wrongMember: .wrongMember
            case .notHuman: .notHuman
            }
    }
}

/// What an entry that names a message amounts to.
enum JudgementWord: String, CaseIterable {
    case counts, related
    case readbackDiffers = "readback-differs"
    case corrected
    case scopesUnknown = "scopes-unknown"
    case otherSubject = "other-subject"
    case refused
}

/// What is to be said of a line.
enum LineRemarkWord: String, CaseIterable {
    case flashUnanswered, checksMissed, unanswered, checkOverdue, checkDue, suspended, silent,
        phrasebooksDiffer,
        skewed

    init(_ remark: LineRemark) {
        self =
            switch remark {
            case .flashUnanswered: .flashUnanswered
            case .checksMissed: .checksMissed
            case .unanswered: .unanswered
            case .checkOverdue: .checkOverdue
            case .checkDue: .checkDue
            case .suspended: .suspended
            case .silent: .silent
            case .phrasebooksDiffer: .phrasebooksDiffer
            case .skewed: .skewed
            }
    }
}
