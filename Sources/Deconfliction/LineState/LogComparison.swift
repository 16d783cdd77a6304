package import Line
package import TransparencyLog

/// One log of a line, as its two ends have it: sizes and roots, as far as each has said.
package struct LogComparison: Hashable, Sendable {
    package let log: LogName
    /// Here: what was written, or what is held.
    package let size: UInt64
    package let root: Digest
    /// What the other side has signed, as receipt or as author; nil while nothing was heard since the start.
    package let otherSize: UInt64?
    /// Whether what it has signed is a part of what stands here; nil while that is not known.
    package let agrees: Bool?

    /// Both hold all of it, and the same.
    package var isComplete: Bool { agrees == true && otherSize == size }
}

extension Link {
    /// The own log, and the counterpart's.
    package var comparisons: [LogComparison] {
        let signed = inbox.checkpoint?.checkpoint
        let isDisputed = findings.contains {
            $0 == .contradiction(outbox.log) || $0 == .holdsOther(outbox.log)
        }
        return [
            LogComparison(
                log: outbox.log, size: outbox.size, root: outbox.tree.root,
                otherSize: lastHeard == nil ? nil : outbox.receipts.size,
                agrees: lastHeard == nil ? nil : !isDisputed),
            LogComparison(
                log: inbox.log, size: inbox.size, root: inbox.tree.root, otherSize: signed?.size,
                agrees: signed.map { $0.root == inbox.tree.root }),
        ]
    }
}
