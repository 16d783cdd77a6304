package import Airspace
package import Line

/// An entry as this node has it.
package struct Filing: Hashable, Sendable {
    package let entry: Entry
    /// nil for a body that has expired.
    package let content: Content?
    /// When this node wrote or took it, by its own clock.
    package let at: Instant

    package init(entry: Entry, content: Content?, at: Instant) {
        self.entry = entry
        self.content = content
        self.at = at
    }

    /// Whether there was a body, and its time is over.
    package var isExpired: Bool { content == nil && entry.commitment != nil }
    var withoutBody: Filing { Filing(entry: entry, content: nil, at: at) }

    package var serial: Serial { entry.serial }
    package var author: MemberName { entry.serial.log.author }
    package var moment: Moment { Moment(stated: entry.time, known: at) }

    /// Whether its author held that entry of the opposite log when it wrote this one (`holds`).
    func knew(of serial: Serial) -> Bool {
        guard serial.log.author == entry.serial.log.addressee, serial.log.addressee == author else {
            return false
        }
        let holds = entry.holds
        return holds.epoch > serial.log.epoch
            || (holds.epoch == serial.log.epoch && holds.size > serial.index)
    }
}
