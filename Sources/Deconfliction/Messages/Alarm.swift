import Airspace
package import Line

/// A FLASH has come to a step of the charter's escalation, and people at this desk are to look: it waits for them, or it is their own
/// and has not arrived, or nobody there has answered. It stays at the node, tells nobody else and answers nothing.
package struct Alarm: Hashable, Sendable {
    /// Why people are called.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Another's FLASH waits for a word of this desk.
        case answerWantedHere = "answer-wanted-here"
        /// An own one is not receipted by the other node, whatever state the line is in.
        case undelivered
        /// An own one is, and the people there have not said what is waited for.
        case unanswered
    }

    /// The copy that waits: the one to this member, or of an own message the one to the first of ``members``.
    package let serial: Serial
    package let code: Code
    package let reason: Reason
    /// Of another's message its author; of an own one those whom it has not reached, or who have not answered, and for whom it has
    /// come to this step now: in the order of their names.
    package fileprivate(set) var members: [MemberName]
    /// What has not come in time.
    package let stage: MessageStage
    /// How many times the deadline has passed, and whom the charter names.
    package let step: EscalationStep

    package init(
        serial: Serial, code: Code, reason: Reason, members: [MemberName], stage: MessageStage,
        step: EscalationStep
    ) {
        self.serial = serial
        self.code = code
        self.reason = reason
        self.members = members
        self.stage = stage
        self.step = step
    }

    /// Which roles of this desk are to be told (``EscalationStep/atDesk``): none once an own message is delivered, since the charter
    /// then names those of its addressee's desk.
    package var told: [EscalationStep.Recipient] { reason == .unanswered ? [] : step.atDesk }

    /// For which step people here were last called, of each copy that is late. It is in no record: after a start nobody knows any more
    /// who was told.
    struct Calls: Sendable {
        private struct Call: Sendable {
            let stage: MessageStage
            let deadlines: Int64
        }

        private var newest: [Serial: Call] = [:]

        /// Whether nobody was called for this step yet, nor for a later one of its stage.
        mutating func add(_ serial: Serial, _ stage: MessageStage, _ step: EscalationStep) -> Bool {
            if let call = newest[serial], call.stage == stage, step.atDeadlines <= call.deadlines {
                return false
            }
            newest[serial] = Call(stage: stage, deadlines: step.atDeadlines)
            return true
        }

        /// Nothing is waited for any more.
        mutating func end(_ serial: Serial) {
            if !newest.isEmpty { newest[serial] = nil }
        }
    }
}

extension Node {
    /// Raises an alarm for each FLASH that has come to a step for which nobody was called, and for the newest step alone where it has
    /// come to several. After a start that is one for each that is past a deadline: nobody knows any more who was told.
    mutating func raiseAlarms(_ changed: [MessageBoard.Change], _ reaction: inout Reaction) {
        for change in changed {
            for alarm in alarms(of: change, at: reaction.now) { reaction.act(.alarm(alarm)) }
        }
    }

    /// One for each step, however many members it is about.
    private mutating func alarms(of change: MessageBoard.Change, at now: Instant) -> [Alarm] {
        let message = change.correspondence
        let isOwn = message.author == me
        let concerned = isOwn ? change.recipients : change.recipients.filter { $0.member == me }
        for recipient in concerned where recipient.due == nil {
            if let serial = recipient.serial { calls.end(serial) }
        }
        let waiting = concerned.filter { $0.due != nil }
        guard !waiting.isEmpty, priority(of: message) == .flash else { return [] }
        var alarms: [Alarm] = []
        for recipient in waiting {
            guard let serial = recipient.serial,
                let (stage, step) = recipient.newest(charter.profile.escalation, at: now),
                calls.add(serial, stage, step)
            else { continue }
            if let place = alarms.firstIndex(where: { $0.stage == stage && $0.step == step }) {
                alarms[place].members.append(recipient.member)
                continue
            }
            let ofOwn: Alarm.Reason = stage == .delivery ? .undelivered : .unanswered
            alarms.append(
                Alarm(
                    serial: serial, code: message.code, reason: isOwn ? ofOwn : .answerWantedHere,
                    members: [isOwn ? recipient.member : message.author], stage: stage, step: step))
        }
        return alarms
    }
}
