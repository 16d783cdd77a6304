import Line
import TransparencyLog

/// One slot of the mark file: what a node has signed, with a number that tells the newer of two slots, and a checksum over both.
package struct MarkSlot: Hashable, Sendable {
    package let sequence: UInt64
    package let marks: [Tidemark]

    private static let format = "clearline mark 1"
    /// Word, sequence, count and checksum.
    private static let headBytes = 256
    /// Two names of 16 characters, epoch, size and root in hexadecimal digits, with what stands between.
    private static let lineBytes = 144

    package init(sequence: UInt64, marks: [Tidemark]) {
        self.sequence = sequence
        self.marks = marks
    }

    /// Bytes that the marks of so many logs fit in.
    package static func bytes(for logs: Int) -> Int { headBytes + logs * lineBytes }

    package var encoded: [UInt8] {
        var text = "\(Self.format)\n\(sequence)\n\(marks.count)\n"
        for mark in marks { text += "\(mark.log) \(mark.head.size) \(mark.head.root.hex)\n" }
        return Array("\(text)\(Digest(hashing: Array(text.utf8)).hex)\n".utf8)
    }

    /// Reads a slot; behind it may stand what is left of longer ones before it. nil for what nobody has written like this.
    package init?(encoded bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .makeIterator()
        func text() -> String { lines.next().flatMap { String(validating: $0, as: UTF8.self) } ?? "" }
        guard text() == Self.format, let sequence = UInt64(text()), let count = UInt64(text()) else {
            return nil
        }
        var marks: [Tidemark] = []
        while marks.count < count {
            let parts = text().split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, let log = Serial("\(parts[0])-0")?.log, let size = UInt64(parts[1]),
                let root = Digest(hex: String(parts[2]))
            else { return nil }
            marks.append(Tidemark(log: log, head: TreeHead(size: size, root: root)))
        }
        self.init(sequence: sequence, marks: marks)
        // The checksum, and that there is one spelling of it all.
        guard bytes.starts(with: encoded) else { return nil }
    }
}
