import Airspace
package import Line

/// A FLASH that waits for this desk has come to a step of the charter's escalation: somebody is to be told. It stays at the node, and
/// answers nothing.
package struct Alarm: Hashable, Sendable {
    /// The copy that waits.
    package let serial: Serial
    package let code: Code
    /// What has not come in time.
    package let stage: MessageStage
    /// How many times the deadline has passed, and which roles of this desk are to be told (``EscalationStep/atDesk``).
    package let step: EscalationStep
}

extension Node {
    /// Raises an alarm for each FLASH that has come to a step since the last look, and for the newest step alone where it has come to
    /// several. After a start that is one for each that is past a deadline: nobody knows any more who was told.
    func raiseAlarms(
        _ changed: [MessageBoard.Change], since last: Instant, _ reaction: inout Reaction
    ) {
        let steps = charter.profile.escalation
        for change in changed where change.correspondence.author != me {
            guard let own = change.recipients.first(where: { $0.member == me }), own.isWaiting,
                let serial = own.serial,
                let newest = own.escalations(steps, upTo: reaction.now).last,
                last < newest.escalation.at, priority(of: change.correspondence) == .flash
            else { continue }
            let alarm = Alarm(
                serial: serial, code: change.correspondence.code, stage: newest.stage,
                step: newest.escalation.step)
            reaction.act(.alarm(alarm))
        }
    }
}
