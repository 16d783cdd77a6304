package import Airspace

/// One step that is taken because nobody answered.
package struct Escalation: Hashable, Sendable {
    /// What was not there in time.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        case acknowledgement, reply
    }

    package let at: Instant
    package let stage: Stage
    package let step: EscalationStep
}

/// The clock of one message at one side: when it was due, what came, and what follows when nothing does. Both sides compute
/// it, the addressee's from delivery and the sender's from filing.
package struct DueClock: Hashable, Sendable {
    package let due: Due
    /// When it begins to run.
    package let start: Instant
    /// When a human acknowledged it, in whatever way.
    package var acknowledged: Instant?
    /// When it was answered in full.
    package var answered: Instant?
    /// When the clock stood still, in order and apart; the last one may be open. Empty for what suspension leaves alone.
    package let pauses: [Pause]

    package struct Pause: Hashable, Sendable {
        package let from: Instant
        /// nil: still.
        package let until: Instant?

        package init(from: Instant, until: Instant?) {
            self.from = from
            self.until = until
        }
    }

    package init(
        due: Due, start: Instant, acknowledged: Instant? = nil, answered: Instant? = nil, pauses: [Pause] = []
    ) {
        self.due = due
        self.start = start
        self.acknowledged = acknowledged
        self.answered = answered
        self.pauses = pauses
    }

    /// When it is to be acknowledged; nil if it needs no acknowledgement, or while the clock stands still for good.
    package var acknowledgementDue: Instant? { due.acknowledgement.flatMap { instant(afterSeconds: $0) } }

    package var replyDue: Instant? { due.reply.flatMap { instant(afterSeconds: $0) } }

    /// What it waits for now, and when that is due: acknowledgement until a human has acknowledged, then the reply. nil when
    /// it waits for nothing.
    package var open: (stage: Escalation.Stage, at: Instant?)? {
        if answered != nil { return nil }
        if due.acknowledgement != nil, acknowledged == nil { return (.acknowledgement, acknowledgementDue) }
        return due.reply == nil ? nil : (.reply, replyDue)
    }

    /// What was taken and what would be taken if nothing came any more, in order of time: counted on the acknowledgement
    /// until a human acknowledges, then on the reply; none after the answer.
    package func escalations(_ steps: [EscalationStep]) -> [Escalation] {
        let first =
            due.acknowledgement.map {
                crossings($0, steps, .acknowledgement, after: nil, until: acknowledged ?? answered)
            } ?? []
        guard due.acknowledgement == nil || acknowledged != nil else { return first }
        let then = due.reply.map { crossings($0, steps, .reply, after: acknowledged, until: answered) } ?? []
        return first + then
    }

    /// The next step that is still to come; a wake-up.
    package func next(_ steps: [EscalationStep], after now: Instant) -> Escalation? {
        escalations(steps).first { $0.at > now }
    }

    /// - Parameters:
    ///   - after: steps that were due before it are taken at it.
    ///   - until: what came in time stops it; what came at the very moment was in time.
    private func crossings(
        _ seconds: Int64, _ steps: [EscalationStep], _ stage: Escalation.Stage, after: Instant?,
        until: Instant?
    ) -> [Escalation] {
        steps.sorted { $0.atDeadlines < $1.atDeadlines }.compactMap { step in
            guard let at = instant(afterSeconds: seconds * step.atDeadlines) else { return nil }
            let taken = after.map { max($0, at) } ?? at
            guard until.map({ taken < $0 }) ?? true else { return nil }
            return Escalation(at: taken, stage: stage, step: step)
        }
    }

    /// The start and so many seconds, not counting the pauses; nil while an open pause keeps it from coming.
    private func instant(afterSeconds seconds: Int64) -> Instant? {
        var at = start + .seconds(seconds)
        for pause in pauses where pause.from < at {
            guard let until = pause.until else { return nil }
            guard until > start else { continue }
            at = at + (until - max(pause.from, start))
        }
        return at
    }
}
