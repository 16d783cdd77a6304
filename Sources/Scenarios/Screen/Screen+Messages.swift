import Airspace
import Deconfliction
import Line

/// Messages with their lamps and clocks, what was answered, and what follows when nobody answers.
extension Screen {
    private var board: MessageBoard { node.messages }
    private var steps: [EscalationStep] { node.charter.profile.escalation }

    /// One row for each addressee.
    var messages: [Fact] {
        board.all.flatMap { message in board.recipients(of: message).map { self.message(message, $0) } }
    }

    private func message(_ message: Correspondence, _ recipient: Recipient) -> Fact {
        let word = recipient.spoken?.moment
        let spoken = word?.stated
        let isMerged = mutations.contains(.lampsApart) && spoken != nil
        let isComplete =
            mutations.contains(.scopes)
            && recipient.statement.map { $0.missing != $0.lines.map(\.scope) } ?? false
        let isAnswered = isMerged || isComplete
        let due = isAnswered ? nil : recipient.due
        let understood = isMerged ? word : recipient.understood?.moment
        let passed = isMerged ? word : recipient.passed?.moment
        let concern = node.concern(of: message, at: now)
        let answers = board.judgements(of: message).filter {
            $0.filing.author == recipient.member && $0.counts
        }
        return Fact(
            .message,
            [
                "of": .text(name(message)), "code": .text(message.code.text),
                "priority": .text(node.priority(of: message).rawValue),
                "from": .text(message.author.text), "to": .text(recipient.member.text),
                "state": .text(isAnswered ? MessageState.answered.rawValue : recipient.state.rawValue),
                "waiting": .flag(!isAnswered && recipient.isWaiting), "filed": .time(message.filed),
                "delivered": stated(recipient.delivered), "delivered_known": known(recipient.delivered),
                "spoken": stated(word), "spoken_known": known(word),
                "seen": stated(recipient.seen?.moment), "seen_known": known(recipient.seen?.moment),
                "seen_role": (recipient.seen?.role).map { .text($0) },
                "understood": stated(understood), "understood_known": known(understood),
                "passed": stated(passed), "passed_known": known(passed),
                "unable": stated(recipient.unable?.moment), "unable_known": known(recipient.unable?.moment),
                "stand_by": recipient.standBy.map { .time($0) },
                "answered": (isAnswered ? spoken : recipient.clock?.answered).map { .time($0) },
                "stage": (due?.stage.rawValue).map { .text($0) }, "due": (due?.at).map { .time($0) },
                "ack_due": (recipient.clock?.acknowledgementDue).map { .time($0) },
                "reply_due": (recipient.clock?.replyDue).map { .time($0) },
                "missed": .count(isAnswered ? 0 : recipient.missed(steps, at: now)),
                "reply_overdue": .flag(!isAnswered && recipient.isReplyOverdue(at: now)),
                "answer": (recipient.statement?.answer(at: now).rawValue).map { .text($0) },
                "missing": .list(isComplete ? [] : recipient.statement?.missing ?? []),
                "choices": .list(
                    recipient.member == node.me ? board.choices(for: message).map(\.text) : []),
                "answers": .list(answers.map(\.filing.entry.code.text)),
                "own_nearby": .list(
                    recipient.member == node.me ? concern.ownNotices?.map(\.handle.text) ?? [] : []),
                "sites": .list(concern.sites?.map(\.handle.text) ?? []),
                "findings": .list(concern.findings.map(\.word)),
            ])
    }

    /// By the clock of whoever did it.
    func stated(_ moment: Moment?) -> FactValue? { moment.map { .time($0.stated) } }

    /// By this member's own, when it came to know of it. The two stand side by side and are never merged.
    func known(_ moment: Moment?) -> FactValue? { moment.map { .time($0.known) } }

    func name(_ message: Correspondence) -> String {
        labels.name(of: message.id.message, or: message.filing.serial)
    }

    // MARK: Answers

    var judgements: [Fact] {
        board.all.flatMap { message in
            board.judgements(of: message).map { judgement in
                let (finding, fields, reason) = judgement.finding.words
                return Fact(
                    .judgement,
                    [
                        "of": .text(name(message)), "code": .text(judgement.filing.entry.code.text),
                        "from": .text(judgement.filing.author.text), "at": .time(judgement.filing.entry.time),
                        "counts": .flag(judgement.counts), "finding": .text(finding.rawValue),
                        "fields": .list(fields),
                        "reason": reason.map { .text($0) },
                    ])
            }
        }
    }

    var statements: [Fact] {
        board.all.flatMap { message in
            board.recipients(of: message).flatMap { recipient in
                (recipient.statement?.lines ?? []).map { line in
                    Fact(
                        .statement,
                        [
                            "of": .text(name(message)), "to": .text(recipient.member.text),
                            "scope": .text(line.scope),
                            "answer": .text(said(line, recipient).rawValue),
                            "until": (line.word?.until).map { .time($0) },
                            "expired": .flag(line.word?.isExpired(at: now) ?? false),
                        ])
                }
            }
        }
    }

    /// UNKNOWN where nobody has spoken, and where the word has expired.
    private func said(_ line: Statement.Line, _ recipient: Recipient) -> Statement.Answer {
        if let word = line.word { return word.isExpired(at: now) ? .unknown : word.answer }
        guard mutations.contains(.scopes) else { return .unknown }
        return recipient.statement?.lines.compactMap(\.word).last?.answer ?? .unknown
    }

    // MARK: Nobody answers

    /// Every deadline that was missed, and by whom.
    var escalated: [(Correspondence, Recipient, MessageStage, Escalation)] {
        guard !mutations.contains(.escalation) else { return [] }
        return board.all.flatMap { message in
            board.recipients(of: message).flatMap { recipient in
                recipient.escalations(steps, upTo: now).map { (message, recipient, $0.stage, $0.escalation) }
            }
        }
    }

    var escalations: [Fact] {
        escalated.map { message, recipient, stage, escalation in
            Fact(
                .escalation,
                [
                    "of": .text(name(message)), "code": .text(message.code.text),
                    "to": .text(recipient.member.text), "at": .time(escalation.at),
                    "stage": .text(stage.rawValue), "deadlines": .count(escalation.step.atDeadlines),
                    "told": .list(escalation.step.to.map(\.rawValue)),
                    "line": (escalation.step.line?.rawValue).map { .text($0) },
                ])
        }
    }

    /// What a facilitator was told of others' messages and lines.
    var envelopes: [Fact] {
        board.envelopes.keys.sorted().flatMap { log in
            (board.envelopes[log] ?? []).compactMap { filing -> Fact? in
                guard case .envelope(let envelope) = filing.content else { return nil }
                return fact(envelope, from: log.author)
            }
        }
    }

    private func fact(_ envelope: Envelope, from author: MemberName) -> Fact {
        switch envelope {
        case .message(let deadline):
            Fact(
                .envelope,
                [
                    "from": .text(author.text), "about": .text(labels.name(of: deadline.about)),
                    "code": .text(deadline.code.text), "state": .text(deadline.state.rawValue),
                    "stage": (deadline.stage?.rawValue).map { .text($0) },
                    "due": deadline.due.map { .time($0) },
                    "missed": .count(deadline.missed),
                ])
        case .invitation(let invitation):
            Fact(
                .envelope,
                [
                    "from": .text(author.text), "state": .text("INVITED"),
                    "conflict": .list([invitation.first, invitation.second].map { labels.name(of: $0) }),
                ])
        case .line(let condition):
            Fact(
                .envelope,
                [
                    "from": .text(author.text), "line": .text(condition.with.text),
                    "state": .text(condition.state.rawValue),
                ])
        }
    }

    /// Each message in the languages of the charter, as an officer reads it.
    var phrases: [Fact] {
        board.all.flatMap { message in
            Language.allCases.compactMap { language -> Fact? in
                let filing = message.filing
                guard
                    let rendering = board.terms.phrasebook.rendering(
                        of: filing.entry, filing.content, in: language)
                else { return nil }
                return Fact(
                    .phrase,
                    [
                        "of": .text(name(message)), "language": .text(language.rawValue),
                        "text": .text(rendering.text),
                        "unverified": .flag(node.isUnverified(textOf: message.author)),
                    ])
            }
        }
    }
}

extension Judgement.Finding {
    fileprivate var words: (JudgementWord, fields: [String], reason: String?) {
        switch self {
        case .counts: (.counts, [], nil)
        case .related: (.related, [], nil)
        case .readbackDiffers(let mismatches): (.readbackDiffers, mismatches.map(\.field), nil)
        case .corrected: (.corrected, [], nil)
        case .scopesUnknown(let scopes): (.scopesUnknown, scopes, nil)
        case .otherSubject(let subjects): (.otherSubject, subjects.map(\.rawValue), nil)
        case .refused(let refusal): (.refused, [], AnswerRefusalWord(refusal).rawValue)
        }
    }
}

extension MessageFinding {
    fileprivate var word: String { MessageFindingWord(self).rawValue }
}
