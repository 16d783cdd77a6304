package import Airspace

/// What a message is to this desk beside its lamps, clocks and answers. Whatever shows a message shows this: the console, the
/// commands, and the screens of scenarios.
package struct Concern: Hashable, Sendable {
    package let findings: [MessageFinding]
    /// The own live notices near where another's message speaks of, when it speaks of; nil where nobody looked. They answer nothing,
    /// and are shown to their owner alone.
    package let ownNotices: [NoticeKey]?
    package let hazard: Hazard?
    /// What is to be done about it, however long that takes.
    package let reminders: [Reminder]
}

extension Node {
    /// - Parameter nearby: whether to look for own notices. Of a list only the first are looked at: nobody's flood of messages is to
    ///   make each of them a walk through the register.
    package func concern(of message: Correspondence, nearby: Bool = true, at now: Instant) -> Concern {
        let near: [NoticeKey]? =
            nearby ? (message.author == me ? [] : ownNotices(near: message, at: now)) : nil
        return Concern(
            findings: messages.findings(of: message, at: now) + registerFindings(of: message, at: now),
            ownNotices: near, hazard: hazard(of: message, nearby: nearby, at: now),
            reminders: reminders(of: message, at: now))
    }
}
