package import Airspace
import Line

/// What a message is to this desk beside its lamps, clocks and answers. Whatever shows a message shows this: the console, the
/// commands, and the screens of scenarios.
package struct Concern: Hashable, Sendable {
    package let findings: [MessageFinding]
    /// The own live notices near where another's message speaks of, when it speaks of; nil where nobody looked. They answer nothing,
    /// and are shown to their owner alone.
    package let ownNotices: [NoticeKey]?
    /// Others' protected positions near where it speaks of, the nearest first; nil where nobody looked. They answer nothing.
    package let sites: [NoticeKey]?
    package let hazard: Hazard?
    /// What is to be done about it, however long that takes.
    package let reminders: [Reminder]
}

extension Node {
    /// - Parameter nearby: whether to look for own notices and protected positions. Of a list only the first are looked at: nobody's flood of messages is to
    ///   make each of them a walk through the register.
    package func concern(of message: Correspondence, nearby: Bool = true, at now: Instant) -> Concern {
        let near: [NoticeKey]? =
            nearby ? (message.author == me ? [] : ownNotices(near: message, at: now)) : nil
        return Concern(
            findings: messages.findings(of: message, at: now) + registerFindings(of: message, at: now)
                + disputes(of: message),
            ownNotices: near, sites: nearby ? sites(near: message, at: now) : nil,
            hazard: hazard(of: message, nearby: nearby, at: now),
            reminders: reminders(of: message, at: now))
    }

    /// RECORD DISPUTED, for each log once: a fork of one direction says nothing of the other. It follows from evidence and continuations
    /// alone, whichever came first.
    private func disputes(of message: Correspondence) -> [MessageFinding] {
        let logs = message.copies.flatMap { copy -> [LogName] in
            guard let place = links.place(of: messages.peer(of: copy)) else { return [] }
            return links[place].disputed(behind: copy.serial.log)
        }
        return Set(logs).sorted().map { .recordDisputed($0) }
    }
}
