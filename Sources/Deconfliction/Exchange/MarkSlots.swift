import Line
import TransparencyLog

/// The mark file as bytes: two slots, written in turn. Whatever a crash leaves of one, the other is whole
/// (docs/decisions/0016-epochs.md).
package struct MarkSlots: Hashable, Sendable {
    /// How many bytes one has.
    package let slotBytes: Int
    private var newest = MarkSlot(sequence: 0, marks: [])
    /// What this process has written and synced; nil before the first time: what was read may be in memory only, where an earlier
    /// process ended before it had synced it.
    package private(set) var synced: [Tidemark]?

    /// What is to be written, and what the file says once it is durable.
    package struct Writing: Sendable {
        package let offset: Int
        package let bytes: [UInt8]
        package let done: MarkSlots
    }

    /// Those of a file that says nothing yet.
    ///
    /// - Parameter logs: how many logs there must be room for.
    package init(logs: Int) { slotBytes = (MarkSlot.bytes(for: logs) + 4_095) / 4_096 * 4_096 }

    /// What a file says; nil where neither of its slots is whole.
    package init?(reading file: [UInt8], logs: Int) {
        self.init(logs: logs)
        let slots = [file.prefix(slotBytes), file.dropFirst(slotBytes).prefix(slotBytes)]
        let read = slots.compactMap { MarkSlot(encoded: Array($0)) }
        guard let newest = read.max(by: { $0.sequence < $1.sequence }) else { return nil }
        self.newest = newest
    }

    /// What the newer slot says.
    package var marks: [Tidemark] { newest.marks }

    /// Whether nothing was written since the file was made.
    package var isFresh: Bool { newest.sequence == 0 }

    /// The bytes of a file that says nothing yet: one slot.
    package static let fresh = MarkSlot(sequence: 0, marks: []).encoded

    /// Writing marks into the older slot; nil where they are more than it takes.
    package func writing(_ marks: [Tidemark]) -> Writing? {
        guard newest.sequence < .max else { return nil }
        var done = self
        done.newest = MarkSlot(sequence: newest.sequence + 1, marks: marks)
        done.synced = marks
        let bytes = done.newest.encoded
        guard bytes.count <= slotBytes else { return nil }
        return Writing(offset: Int(done.newest.sequence % 2) * slotBytes, bytes: bytes, done: done)
    }
}
