package import Deconfliction

/// The mark file beside a database: what a process reads of it, and what a loss of power leaves.
///
/// It keeps to what a file system promises: what was written and not synced is read by every process until the power fails, a
/// failed sync is never made good by a later one of the same bytes, and of what was being written any part may be there.
package struct MarkImage: Sendable {
    /// nil where there is no file.
    private(set) var bytes: [UInt8]?
    private var durable: [UInt8]?
    /// What the durable bytes say.
    package private(set) var durableMarks: [Tidemark] = []
    private var copy: [UInt8]?
    private let logs: Int

    init(logs: Int) { self.logs = logs }

    /// A new file is there under its name only when it is durable.
    mutating func create(_ slots: MarkSlots) {
        bytes = MarkSlots.fresh
        sync(slots.marks)
    }

    mutating func write(_ writing: MarkSlots.Writing) {
        bytes = Self.put(writing, writing.bytes.count, into: bytes)
    }

    mutating func sync(_ marks: [Tidemark]) {
        durable = bytes
        durableMarks = marks
    }

    /// The power fails: what was not synced is gone.
    mutating func losePower() {
        guard bytes != durable else { return }
        bytes = durable
        reread()
    }

    /// The power fails while something is being written.
    mutating func tear(_ writing: MarkSlots.Writing, at count: Int) {
        durable = Self.put(writing, count, into: durable)
        bytes = durable
        reread()
    }

    var hasCopy: Bool { copy != nil }

    mutating func remove() { replace(with: nil) }
    mutating func keepCopy() { copy = bytes }
    mutating func putBackCopy() { replace(with: copy) }

    private mutating func replace(with other: [UInt8]?) {
        bytes = other
        durable = other
        reread()
    }

    private mutating func reread() {
        durableMarks = durable.flatMap { MarkSlots(reading: $0, logs: logs) }?.marks ?? []
    }

    private static func put(_ writing: MarkSlots.Writing, _ count: Int, into file: [UInt8]?) -> [UInt8] {
        var file = file ?? []
        let end = writing.offset + count
        if file.count < end { file += [UInt8](repeating: 0, count: end - file.count) }
        file.replaceSubrange(writing.offset..<end, with: writing.bytes.prefix(count))
        return file
    }
}
