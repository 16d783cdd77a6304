package import Airspace
package import Line

/// An entry as this node has it.
package struct Filing: Hashable, Sendable {
    private let shared: Shared<Parts>

    private struct Parts: Hashable, Sendable {
        let entry: Entry
        let content: Content?
        let at: Instant
    }

    package init(entry: Entry, content: Content?, at: Instant) {
        shared = Shared(Parts(entry: entry, content: content, at: at))
    }

    package var entry: Entry { shared.value.entry }
    /// nil for a body that has expired.
    package var content: Content? { shared.value.content }
    /// When this node wrote or took it, by its own clock.
    package var at: Instant { shared.value.at }

    /// Whether there was a body, and its time is over.
    package var isExpired: Bool { content == nil && entry.commitment != nil }
    var withoutBody: Filing { Filing(entry: entry, content: nil, at: at) }

    package var serial: Serial { entry.serial }
    package var author: MemberName { entry.serial.log.author }
    package var moment: Moment { entry.moment(knownAt: at) }

    /// What it names: what it answers, and of a proposal the notices that it is about.
    var references: [Reference] {
        var references = entry.regarding.map { [$0] } ?? []
        if case .proposal(let settlement) = content {
            for serial in settlement.about where !references.contains(.serial(serial)) {
                references.append(.serial(serial))
            }
        }
        return references
    }

    func knew(of serial: Serial) -> Bool { entry.knew(of: serial) }

    /// The same of an entry that is here: whoever wrote that one knowing this was before it, whatever this one says.
    func knew(of other: Filing) -> Bool { knew(of: other.serial) && !other.knew(of: serial) }
}

extension Entry {
    /// When it was written and when it was known, by the two clocks.
    func moment(knownAt instant: Instant) -> Moment { Moment(stated: time, known: instant) }

    /// Whether its author held that entry of the opposite log when it wrote this one (`holds`).
    func knew(of other: Serial) -> Bool {
        guard other.log.author == serial.log.addressee, other.log.addressee == serial.log.author else {
            return false
        }
        return holds.covers(other)
    }
}

extension Holding {
    /// Whether an entry of the opposite log, of which this is, is among what is held.
    func covers(_ other: Serial) -> Bool {
        epoch > other.log.epoch || (epoch == other.log.epoch && size > other.index)
    }
}
