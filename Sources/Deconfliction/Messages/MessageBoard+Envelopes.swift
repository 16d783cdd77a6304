import Airspace
import Line

extension MessageBoard {
    /// Keeps the newest envelope written about each message and line, and all that others sent.
    mutating func fold(_ envelope: Envelope, _ filing: Filing) {
        guard filing.author == terms.me else {
            envelopes[filing.serial.log, default: []].insert(sorted: filing)
            if case .message(let deadline) = envelope, deadline.about.log.author == filing.author {
                toldCodes[deadline.about, default: []].insert(deadline.code)
            }
            return
        }
        let facilitator = filing.serial.log.addressee
        switch envelope {
        case .message(let deadline):
            reported[facilitator, default: Shelf()][deadline.about] = envelope
        case .invitation(let invitation): invited[facilitator, default: []].insert(invitation)
        case .line(let condition):
            reportedLines[facilitator, default: [:]][condition.with] = envelope
        }
    }

    /// The envelopes that are due to a facilitator about a message: of a deadline that was missed, of a relay whose status has not come
    /// by the time that it was wanted, and of what became of either.
    func envelopes(about change: Change, to facilitator: MemberName, at now: Instant) -> [Envelope] {
        let steps = terms.profile.escalation
        let isToldOfDeadlines = steps.contains { $0.to.contains(.facilitator) }
        return change.recipients.compactMap { recipient in
            guard let serial = recipient.serial, recipient.member != facilitator else { return nil }
            let before = reported[facilitator]?[serial]
            let missed = recipient.missed(steps, at: now)
            let isTold = steps.contains { $0.to.contains(.facilitator) && $0.atDeadlines <= missed }
            let isUnconfirmed =
                isToldOfDeadlines && reminder(ofRelay: change.correspondence, by: recipient, at: now) != nil
            guard isTold || isUnconfirmed || recipient.state == .refused || before != nil else { return nil }
            let envelope = Envelope.message(
                Envelope.Deadline(
                    about: serial, code: change.correspondence.code, state: recipient.state,
                    stage: recipient.due?.stage, due: recipient.due?.at, missed: missed))
            return envelope == before ? nil : envelope
        }
    }

    /// Whether a line can be worse than before: only a check, a suspension or a message long overdue makes it so.
    func mayWorsenLines(_ changed: [Change], at now: Instant) -> Bool {
        let steps = terms.profile.escalation
        let limit = steps.filter { $0.line != nil }.map(\.atDeadlines).min() ?? .max
        return changed.contains { change in
            change.correspondence.code.isOfTheLine
                || change.recipients.contains { $0.missed(steps, at: now) >= limit }
        }
    }

    /// What a facilitator was told of a line.
    func told(of line: MemberName, to facilitator: MemberName) -> LineState {
        guard case .line(let condition) = reportedLines[facilitator]?[line] else { return .up }
        return condition.state
    }

    /// The state of a line, if a facilitator was last told another.
    func envelope(about line: MemberName, to facilitator: MemberName, at now: Instant) -> Envelope? {
        let state = condition(with: line, at: now).state
        return state == told(of: line, to: facilitator)
            ? nil : .line(Envelope.Condition(with: line, state: state))
    }
}
