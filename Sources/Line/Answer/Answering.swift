/// What answers what. A message that names another is held against it before it counts for anything; whatever else it may
/// be, it stays in the log.
package enum Answering {
    /// With what any message may be met, whatever it asks for.
    package static let general: [Code] = [
        .received, .understood, .passedToUnits, .notUnderstood, .unable, .standBy,
    ]

    /// What an answer does to its question.
    package struct Effect: Hashable, Sendable {
        /// The step of the question's replies that it fulfils, from 0; nil for what only acknowledges or defers.
        package let step: Int?
        /// It takes the place of an earlier answer.
        package let replaces: Bool
        /// It crossed with a withdrawal or an amendment.
        package let crossed: Bool
        /// Whether it stops the acknowledgement's clock: a human at the other side has spoken.
        package let acknowledges: Bool
    }

    package enum Verdict: Hashable, Sendable {
        case answer(Effect)
        /// Not an answer, but about the message all the same: its author's own amendment, a proposal about it.
        case related
        case refused(AnswerRefusal)
    }

    /// - Parameter question: nil if what it names is not there.
    package static func judge(
        _ answer: Answer, to question: Question?, in phrasebook: Phrasebook = .standard
    ) -> Verdict {
        guard let phrase = phrasebook[answer.code] else { return .refused(.unknownCode(answer.code)) }
        guard phrase.senders.contains(answer.memberRole) else {
            return .refused(.wrongMember(answer.memberRole, allowed: phrase.senders))
        }
        guard let question, let asked = phrasebook[question.code] else { return .refused(.notAsked) }
        let step = asked.step(of: phrase, question)
        let isAnswer = step != nil || general.contains(answer.code)
        guard isAnswer else { return judgeRelation(answer, asked, question) }
        guard answer.author != question.author else { return .refused(.ownQuestion) }
        guard answer.author == question.addressee else {
            return .refused(.anothersQuestion(addressee: question.addressee))
        }
        guard answer.deskRole != DeskRole.node else { return .refused(.notHuman) }
        if question.state != .open, answer.knewOfState { return .refused(.over(question.state)) }
        let replaces = question.answers.contains { before in asked.isReplaced(before, by: phrase, step) }
        guard phrase.repeats || !question.answers.contains(answer.code) else {
            return .refused(.alreadyAnswered(answer.code))
        }
        if replaces, !phrase.repeats, !general.contains(answer.code) {
            return .refused(.alreadyAnswered(question.answers.last ?? answer.code))
        }
        return .answer(
            Effect(step: step, replaces: replaces, crossed: question.state != .open, acknowledges: true))
    }

    /// Whether all steps of a question's replies have been fulfilled by what was accepted. A message that wants no reply is
    /// answered when it is acknowledged. AK08 (unable) ends the wait: it is an answer, and a bad one.
    package static func isAnswered(_ question: Question, in phrasebook: Phrasebook = .standard) -> Bool {
        guard let asked = phrasebook[question.code], !question.answers.isEmpty else { return false }
        if question.answers.contains(.unable) { return true }
        let given = question.answers.compactMap { phrasebook[$0] }
        return asked.replies.indices.allSatisfy { step in
            given.contains { asked.fulfils($0, asked.replies[step], question) }
        }
    }

    /// What may be answered with, for the screen: the replies wanted first, then what always may.
    package static func choices(for code: Code, in phrasebook: Phrasebook = .standard) -> [Code] {
        let wanted = (phrasebook[code]?.replies ?? []).joined().compactMap { reply -> Code? in
            if case .code(let code) = reply { code } else { nil }
        }
        return wanted + general.filter { !wanted.contains($0) }
    }

    private static func judgeRelation(_ answer: Answer, _ asked: Phrase, _ question: Question) -> Verdict {
        switch answer.code.relation {
        case .own: return answer.author == question.author ? .related : .refused(.anothersMessage)
        case .any: return .related
        case nil:
            let wanted = choices(for: asked.code)
            return .refused(.wrongAnswer(answer.code, wanted: wanted))
        }
    }
}

/// Why an answer does not count.
package enum AnswerRefusal: Hashable, Sendable {
    case unknownCode(Code)
    /// What it names is not in the logs of these two.
    case notAsked
    case ownQuestion
    case anothersQuestion(addressee: MemberName)
    /// It would end or change what another has said.
    case anothersMessage
    case wrongAnswer(Code, wanted: [Code])
    case over(Question.State)
    case alreadyAnswered(Code)
    case wrongMember(Member.Role, allowed: [Member.Role])
    /// The system never answers for a human.
    case notHuman

    /// As one sentence without a full stop.
    package var words: String {
        switch self {
        case .unknownCode(let code): "\(code) is no phrase"
        case .notAsked: "it answers what was not asked"
        case .ownQuestion: "it answers its author's own message"
        case .anothersQuestion(let addressee): "it answers a question to \(addressee)"
        case .anothersMessage: "it speaks for the author of another's message"
        case .wrongAnswer(let code, let wanted):
            "\(code) does not answer it; wanted is \(wanted.map(\.text).joined(separator: ", "))"
        case .over(.withdrawn): "it answers what its author knew to be withdrawn"
        case .over: "it answers a version that its author knew to be amended"
        case .alreadyAnswered(let code): "it was answered already, with \(code)"
        case .wrongMember(let role, let allowed):
            "a \(role.rawValue) does not say this; \(allowed.map(\.rawValue).joined(separator: ", ")) may"
        case .notHuman: "no officer has said it"
        }
    }
}

extension Phrase {
    /// The first step of this phrase's replies that another fulfils.
    fileprivate func step(of answer: Phrase, _ question: Question) -> Int? {
        replies.indices.first { fulfils(answer, replies[$0], question) }
    }

    fileprivate func fulfils(_ answer: Phrase, _ step: [Reply], _ question: Question) -> Bool {
        step.contains { reply in
            switch reply {
            case .code(let code): answer.code == code
            case .any: true
            // Sent anew: the message that was not understood, as far as it is known here.
            case .original:
                question.about.map { $0 == answer.code } ?? !Answering.general.contains(answer.code)
            }
        }
    }

    /// Whether an earlier answer gives way to a later one of the same step, as NO does to YES and AK06 to AK07.
    fileprivate func isReplaced(_ before: Code, by answer: Phrase, _ step: Int?) -> Bool {
        before == answer.code || step.map { replies[$0].contains(.code(before)) } ?? false
    }
}

extension Code {
    /// How a message that is no answer may name another.
    fileprivate enum Relation {
        /// One of its author's own.
        case own
        case any
    }

    fileprivate var relation: Relation? {
        switch self {
        case .amendment, .complete, .cancelled, .active, .dangerEnded, .returned, .relayAsked,
            .movementChanged,
            .movementClosed, .civilFlightChanged:
            .own
        case .proposal, .clarificationAsked, .jointReview, .civilFlightInformed, .relayed, .incident,
            .compareRegisters, .stop, .emergencySearch, .medicalMovement:
            .any
        default: nil
        }
    }
}
