import Airspace
import Deconfliction
import HTTPTypes
import Hummingbird
import Line
import NodeService

/// The one place where what went wrong becomes problem details.
extension Problem {
    /// A kind of problem that a program can tell from others of its status.
    enum Slug: String, CaseIterable {
        case malformed, returned, stale, audience
        case noLine = "no-line"
        case alreadyFiled = "already-filed"
        case unknownNotice = "unknown-notice"
        case otherNotice = "other-notice"
        case over
        case otherAudience = "other-audience"
        case unknownConflict = "unknown-conflict"
        case unknownProposal = "unknown-proposal"
        case homeConflict = "home-conflict"
        case notAddressed = "not-addressed-to-you"
        case alreadyAnswered = "already-answered"
        case changeDoesNotApply = "change-does-not-apply"
        case unknownMessage = "unknown-message"
        case unknownLog = "unknown-log"
        case notAnAnswer = "not-an-answer"
        case readbackDiffers = "readback-differs"
        case scopesUnknown = "scopes-unknown"
        case otherSubject = "other-subject"
        case notYours = "not-yours-to-say"
        case noAuthority = "no-authority"
        case notAccepted = "watch-not-accepted"
        case busy

        var uri: String { "https://clearline.example/problems/\(rawValue)" }
    }

    init(
        _ status: HTTPResponse.Status, _ slug: Slug, title: String, detail: String, field: String? = nil,
        line: Int? = nil, members: [Member] = [], headers: HTTPFields = [:]
    ) {
        self.init(
            status, type: slug.uri, title: title, detail: detail, field: field, line: line, members: members,
            headers: headers)
    }

    /// RFC 6750, section 3: a request without a good token learns how to bring one.
    static let unknownOfficer = Problem(
        .unauthorized, detail: "A token of an officer of this desk is needed, as Authorization: Bearer.",
        headers: [.wwwAuthenticate: "Bearer"])

    static func tooLarge(_ limit: Int) -> Problem {
        Problem(
            .contentTooLarge, detail: "More than the \(Quantities.grouped(Int64(limit))) bytes that are read."
        )
    }

    init(_ fault: JSONFault) {
        if case .tooLarge(_, let limit) = fault.problem {
            self = .tooLarge(limit)
        } else {
            self.init(
                .badRequest, .malformed, title: "Not understood", detail: fault.words.asSentence,
                field: fault.place.path.isEmpty ? nil : fault.place.path, line: fault.place.line)
        }
    }

    init(_ error: DeskError) {
        self.init(
            .serviceUnavailable, .busy, title: "Not now", detail: error.words,
            headers: [.retryAfter: "\(OfficersLimits.retryAfterSeconds)"])
    }

    /// A notice or a message that goes back to its author, with all that is wrong with it.
    init(returned findings: [Finding], at now: Instant) {
        let list = CanonicalJSON.array(findings.map { $0.view(at: now) })
        self.init(
            .unprocessableContent, .returned, title: "Returned to its author",
            detail: "It was not released. " + findings.map(\.words).joined(separator: " "),
            members: [Member(name: "findings", json: String(decoding: list.encoded, as: UTF8.self))])
    }

    init(_ refusal: CommandRefusal) {
        let (status, slug, title) = refusal.problem
        self.init(status, slug, title: title, detail: refusal.words, field: refusal.field)
    }
}

extension CommandRefusal {
    fileprivate var problem: (HTTPResponse.Status, Problem.Slug, String) {
        switch self {
        case .noAuthority: (.forbidden, .noAuthority, "Not for this role to do")
        case .audienceUnsaid: (.unprocessableContent, .audience, "Who is told is not said")
        case .noLine: (.unprocessableContent, .noLine, "No line to this member")
        case .noOpenIncident: (.notFound, .unknownMessage, "No open incident")
        case .alreadyFiled: (.conflict, .alreadyFiled, "Already filed")
        case .unknownNotice: (.notFound, .unknownNotice, "No such notice")
        case .otherHandle: (.unprocessableContent, .otherNotice, "Another notice")
        case .over: (.conflict, .over, "Not possible any more")
        case .otherAudience: (.unprocessableContent, .otherAudience, "Others would be told")
        case .unknownConflict: (.notFound, .unknownConflict, "No such conflict")
        case .unknownProposal: (.notFound, .unknownProposal, "No such proposal")
        case .homeConflict: (.unprocessableContent, .homeConflict, "Stays on this node")
        case .notAddressedToYou: (.forbidden, .notAddressed, "Not for this desk to answer")
        case .alreadyAnswered: (.conflict, .alreadyAnswered, "Answered already")
        case .stale: (.conflict, .stale, "The picture has changed")
        case .changeDoesNotApply: (.unprocessableContent, .changeDoesNotApply, "The change cannot be made")
        case .tooLarge: (.contentTooLarge, .malformed, "Too large")
        case .contactPending: (.conflict, .over, "A change is under way")
        case .tooMuch: (.tooManyRequests, .busy, "Too much at once")
        case .notAnAnswer(.notAsked): (.notFound, .unknownMessage, "No such message")
        case .notAnAnswer(.alreadyAnswered): (.conflict, .alreadyAnswered, "Answered already")
        case .notAnAnswer(.over): (.conflict, .over, "Not possible any more")
        case .notAnAnswer, .otherForm, .regardingMissing:
            (.unprocessableContent, .notAnAnswer, "Does not answer it")
        case .notYours: (.forbidden, .notYours, "Not for this member to say")
        case .readbackDiffers: (.unprocessableContent, .readbackDiffers, "Not what was sent")
        case .scopesUnknown: (.unprocessableContent, .scopesUnknown, "Not this member's scopes")
        case .otherSubject: (.unprocessableContent, .otherSubject, "About something else")
        case .outsideTheatre: (.unprocessableContent, .malformed, "Outside the theatre")
        case .recovering: (.conflict, .over, "The record is being restored")
        case .nothingToNote: (.notFound, .unknownMessage, "Nothing to take note of")
        case .notOnWatch: (.notFound, .unknownMessage, "Nothing to accept")
        case .watchNotAccepted: (.conflict, .notAccepted, "Not all of the watch is accepted")
        case .callSignsUnfit: (.unprocessableContent, .malformed, "No call sign")
        }
    }

    fileprivate var field: String? {
        switch self {
        case .audienceUnsaid, .noLine, .otherAudience: "/properties/to"
        case .alreadyFiled, .otherHandle: "/properties/id"
        case .changeDoesNotApply: "/change"
        case .notAnAnswer, .regardingMissing: "/re"
        case .readbackDiffers: "/parameters/readback"
        case .scopesUnknown: "/parameters/scopes"
        case .otherSubject(let subjects): subjects.first.map { "/parameters/\($0.rawValue)" }
        case .notYours, .otherForm: "/code"
        case .outsideTheatre: "/parameters/area"
        case .noAuthority, .unknownNotice, .over, .unknownConflict, .unknownProposal, .homeConflict,
            .notAddressedToYou, .alreadyAnswered, .stale, .tooLarge, .tooMuch, .contactPending, .recovering,
            .noOpenIncident, .nothingToNote, .notOnWatch, .watchNotAccepted, .callSignsUnfit:
            nil
        }
    }
}

extension String {
    /// Words of a fault as one sentence: a capital in front, a full stop behind.
    fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}
