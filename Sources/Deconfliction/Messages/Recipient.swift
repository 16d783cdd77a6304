package import Airspace
package import Line

/// One addressee of a message: what is known of its way to the people there and of their answer. Four lamps, of which none
/// implies another.
package struct Recipient: Hashable, Sendable {
    /// What an entry did to a lamp: when, and in which role.
    package struct Lamp: Hashable, Sendable {
        package let moment: Moment
        package let serial: Serial
        package let role: String
    }

    package let member: MemberName
    /// The copy to this member; nil if it is in no log of this node.
    package let serial: Serial?
    /// Receipted by the other node. Not for a copy that could not be taken.
    package var delivered: Moment?
    /// AK01.
    package var seen: Lamp?
    /// AK02 with a readback that agrees.
    package var understood: Lamp?
    /// AK03.
    package var passed: Lamp?
    /// The first word of a human there, of whatever kind.
    package var spoken: Lamp?
    package var refusal: Refusal?
    /// AK09: until when it asks to stand by. It stops no clock.
    package var standBy: Instant?
    /// AK08.
    package var unable: Lamp?
    /// Who of it has said what, where that is asked; nil where it is not.
    package var statement: Statement?
    /// What its author has done to the message: a withdrawal or an amendment stops the clocks.
    package var ending: Question.State = .open
    /// The addressee's clock, which runs from delivery; nil before, where nothing is due, and for others' lines.
    package var clock: DueClock?
    /// The author's clock until delivery, from filing. What is due is the acknowledgement's deadline.
    package var deliveryClock: DueClock?

    init(_ member: MemberName, serial: Serial?) {
        self.member = member
        self.serial = serial
    }

    package var state: MessageState {
        if refusal != nil { return .refused }
        switch ending {
        case .withdrawn: return .withdrawn
        case .amended: return .amended
        case .open: break
        }
        if let clock {
            if clock.answered != nil { return .answered }
            switch clock.open?.stage {
            case .acknowledgement: return .unacknowledged
            case .reply: return .unanswered
            case nil: return .acknowledged
            }
        }
        if deliveryClock != nil, delivered == nil { return .undelivered }
        if serial != nil, delivered == nil { return .underway }
        return delivered == nil ? .others : .noted
    }

    /// Whether somebody waits for something.
    package var isWaiting: Bool {
        switch state {
        case .undelivered, .refused, .unacknowledged, .unanswered: true
        case .answered, .acknowledged, .noted, .underway, .others, .withdrawn, .amended: false
        }
    }

    /// What is waited for and when it is due; nil for nothing.
    package var due: (stage: MessageStage, at: Instant?)? {
        switch state {
        case .undelivered: (.delivery, deliveryClock?.acknowledgementDue)
        case .unacknowledged: (.acknowledgement, clock?.acknowledgementDue)
        case .unanswered: (.reply, clock?.replyDue)
        default: nil
        }
    }

    /// Steps taken up to an instant, in order.
    package func escalations(_ steps: [EscalationStep], upTo now: Instant) -> [(
        stage: MessageStage, escalation: Escalation
    )] {
        let before = deliveryClock?.escalations(steps).map { (MessageStage.delivery, $0) } ?? []
        let after = clock?.escalations(steps).map { (MessageStage($0.stage), $0) } ?? []
        return (before + after).filter { $0.1.at <= now }.map { (stage: $0.0, escalation: $0.1) }
    }

    /// How many deadlines have passed of what is waited for now.
    package func missed(_ steps: [EscalationStep], at now: Instant) -> Int64 {
        taken(steps, at: now).map(\.atDeadlines).max() ?? 0
    }

    /// Which roles of the desk that is waited for are to be told by now, each once: its author's until delivery, then the addressee's.
    package func told(_ steps: [EscalationStep], at now: Instant) -> [EscalationStep.Recipient] {
        var told: [EscalationStep.Recipient] = []
        for role in taken(steps, at: now).flatMap(\.atDesk) where !told.contains(role) { told.append(role) }
        return told
    }

    /// What is waited for now, and the newest step taken because of it.
    func newest(_ steps: [EscalationStep], at now: Instant) -> (stage: MessageStage, step: EscalationStep)? {
        guard let due, let step = taken(steps, at: now).last else { return nil }
        return (due.stage, step)
    }

    /// The steps taken because of what is waited for now, in order.
    private func taken(_ steps: [EscalationStep], at now: Instant) -> [EscalationStep] {
        guard let due else { return [] }
        return escalations(steps, upTo: now).filter { $0.stage == due.stage }.map(\.escalation.step)
    }

    /// No answer has come when one was due, whether or not anybody has acknowledged.
    package func isReplyOverdue(at now: Instant) -> Bool {
        guard state == .unacknowledged || state == .unanswered else { return false }
        return clock?.replyDue.map { $0 <= now } ?? false
    }

    /// Something that is waited for has not come when it was due.
    func isLate(_ steps: [EscalationStep], at now: Instant) -> Bool {
        missed(steps, at: now) > 0 || isReplyOverdue(at: now)
    }

    /// The next instant at which something changes by itself.
    func next(_ steps: [EscalationStep], after now: Instant) -> Instant? {
        let clocks = [deliveryClock, clock].compactMap { $0 }
        let instants =
            clocks.compactMap { $0.next(steps, after: now)?.at }
            + (isWaiting ? [clock?.replyDue, standBy].compactMap { $0 } : [])
            + (statement?.expiries ?? [])
        return instants.filter { $0 > now }.min()
    }
}

extension MessageStage {
    fileprivate init(_ stage: Escalation.Stage) {
        switch stage {
        case .acknowledgement: self = .acknowledgement
        case .reply: self = .reply
        }
    }
}
