package import Airspace
package import Deconfliction
package import Line

/// A message as the API shows it: its phrase in the reader's language beside its code and typed parameters, and for every
/// addressee the four lamps, the clock and the answer.
extension Node {
    package func view(
        of correspondence: Correspondence, in language: Language, at now: Instant
    ) -> CanonicalJSON {
        view(of: correspondence, in: language, ages: ages(at: now), at: now)
    }

    /// - Parameters:
    ///   - nearby: whether to look for own notices and protected positions near what it speaks of.
    ///   - ages: of what is shown of others, at `now`.
    package func view(
        of correspondence: Correspondence, in language: Language, nearby: Bool = true,
        ages: [MemberName: Age], at now: Instant
    ) -> CanonicalJSON {
        let concern = concern(of: correspondence, nearby: nearby, at: now)
        let filing = shown(correspondence)
        let phrase = messages.terms.phrasebook[correspondence.code]
        let recipients = messages.recipients(of: correspondence)
        return [
            "serial": .string("\(filing.serial)"), "author": .string(correspondence.author.text),
            "mine": .bool(correspondence.author == me), "aged": ages[correspondence.author].view(today: now),
            "code": .string(correspondence.code.text),
            "name": .string(phrase?.name ?? correspondence.code.text),
            "priority": .string(priority(of: correspondence).rawValue),
            "phrase": rendering(of: filing, in: language), "note": .optional(correspondence.content?.note),
            "parameters": parameters(of: correspondence.content, said: phrase),
            "expired": .bool(correspondence.filing.isExpired),
            "re": .optional(filing.entry.regarding.map { "\($0)" }),
            "role": .string(filing.entry.role),
            "to": .array(correspondence.addressees.map { .string($0.text) }),
            "filed": filing.moment.view(messages.terms),
            "open": .bool(recipients.contains(where: \.isWaiting)),
            "recipients": .array(recipients.map { view(of: $0, ages: ages, at: now) }),
            "answers": .array(messages.judgements(of: correspondence).map { view(of: $0, in: language) }),
            "findings": .array(
                concern.findings.map { ["code": .string($0.code), "text": .string($0.words)] }),
            "ownNotices": handles(concern.ownNotices), "sites": view(ofSites: concern.sites),
            "hazard": concern.hazard.map { view(of: $0) } ?? .null,
            "reminders": .array(concern.reminders.map { view(of: $0) }),
            "choices": .array(messages.choices(for: correspondence).map { .string($0.text) }),
        ]
    }

    /// The copy that is this member's: its own, or the first it wrote.
    private func shown(_ correspondence: Correspondence) -> Filing {
        correspondence.copy(to: me) ?? correspondence.filing
    }

    private func rendering(of filing: Filing, in language: Language) -> CanonicalJSON {
        let rendering = messages.terms.phrasebook.rendering(of: filing.entry, filing.content, in: language)
        return [
            "language": .string(language.rawValue), "text": .optional(rendering?.text),
            "rightToLeft": .bool(language.isRightToLeft), "draft": .bool(rendering?.isDraft ?? true),
            "unverified": .bool(isUnverified(textOf: filing.author)),
        ]
    }

    /// What the phrase says, and a readback of it says back: a notice holds more than that.
    private func parameters(of content: Content?, said phrase: Phrase?) -> CanonicalJSON {
        let values = (content?.parameters ?? [:]).filter { phrase?.parameter($0.key) != nil }
        return .object(
            values.keys.sorted().compactMap { name in values[name].map { .init(name, $0.json(.people)) } })
    }

    private func view(of judgement: Judgement, in language: Language) -> CanonicalJSON {
        let filing = judgement.filing
        return [
            "serial": .string("\(filing.serial)"), "author": .string(filing.author.text),
            "code": .string(filing.entry.code.text), "role": .string(filing.entry.role),
            "time": filing.moment.view(messages.terms), "phrase": rendering(of: filing, in: language),
            "counts": .bool(judgement.isAccepted),
            "finding": .optional(judgement.words(in: messages.terms.phrasebook)),
        ]
    }

    /// An entry that answers what was never asked.
    package func view(ofStray filing: Filing, in language: Language) -> CanonicalJSON {
        view(
            of: messages.judgement(ofStray: filing)
                ?? Judgement(filing: filing, finding: .refused(.notAsked)),
            in: language)
    }
}

extension Node {
    fileprivate func view(
        of recipient: Recipient, ages: [MemberName: Age], at now: Instant
    ) -> CanonicalJSON {
        let steps = charter.profile.escalation
        return [
            "member": .string(recipient.member.text), "serial": .optional(recipient.serial.map { "\($0)" }),
            "aged": ages[recipient.member].view(today: now), "state": .string(recipient.state.rawValue),
            "delivered": recipient.delivered.map { $0.view(messages.terms) } ?? .null,
            "seen": recipient.seen.view(messages.terms),
            "understood": recipient.understood.view(messages.terms),
            "passed": recipient.passed.view(messages.terms), "unable": recipient.unable.view(messages.terms),
            "refused": .optional(recipient.refusal?.rawValue), "standBy": .time(recipient.standBy),
            "due": recipient.due.map { ["stage": .string($0.stage.rawValue), "at": .time($0.at)] } ?? .null,
            "missed": .integer(recipient.missed(steps, at: now)),
            "told": .array(recipient.told(steps, at: now).map { .string($0.rawValue) }),
            "noAnswer": .bool(recipient.isReplyOverdue(at: now)),
            "escalations": .array(
                recipient.escalations(steps, upTo: now).map { view(of: $0.escalation, stage: $0.stage) }),
            "statement": recipient.statement.map { $0.view(at: now) } ?? .null,
        ]
    }

    private func view(of escalation: Escalation, stage: MessageStage) -> CanonicalJSON {
        [
            "at": .time(escalation.at), "stage": .string(stage.rawValue),
            "deadlines": .integer(escalation.step.atDeadlines),
            "to": .array(escalation.step.to.map { .string($0.rawValue) }),
            "line": .optional(escalation.step.line?.rawValue),
        ]
    }
}

extension Moment {
    fileprivate func view(_ terms: MessageTerms) -> CanonicalJSON {
        [
            "stated": .time(stated), "known": .time(known),
            "disputed": .bool(isDisputed(beyond: terms.profile.clock.disputedReceipt)),
        ]
    }
}

extension Recipient.Lamp? {
    fileprivate func view(_ terms: MessageTerms) -> CanonicalJSON {
        guard let self else { return .null }
        return [
            "serial": .string("\(self.serial)"), "role": .string(self.role), "time": self.moment.view(terms),
        ]
    }
}

extension Statement {
    fileprivate func view(at now: Instant) -> CanonicalJSON {
        [
            "answer": .string(answer(at: now).rawValue), "missing": .array(missing.map { .string($0) }),
            "scopes": .array(
                lines.map { line in
                    [
                        "scope": .string(line.scope),
                        "answer": .string(line.word?.answer.rawValue ?? Statement.Answer.unknown.rawValue),
                        "until": .time(line.word?.until),
                        "expired": .bool(line.word?.isExpired(at: now) ?? false),
                        "serial": .optional(line.word.map { "\($0.serial)" }),
                    ]
                }),
        ]
    }
}
