package import Line
package import TransparencyLog

/// The highest head of a log that this node has signed, held or cosigned. It is kept outside the record, so that a
/// record restored from a backup is known for what it is before it signs another history (docs/decisions/0016-epochs.md).
package struct Tidemark: Hashable, Sendable {
    package let log: LogName
    package let head: TreeHead

    package init(log: LogName, head: TreeHead) {
        self.log = log
        self.head = head
    }

    /// Whether it lies beyond what is stored of the log in its newest epoch.
    func isBeyond(_ stored: LogName, size: UInt64) -> Bool {
        (log.epoch, head.size) > (stored.epoch, size)
    }

    /// Whether the stored tree holds another history than the one signed.
    func contradicts(_ stored: LogName, _ tree: MerkleTree) -> Bool {
        log == stored && head.size <= tree.size && tree.root(at: head.size) != head.root
    }
}

extension Tidemark? {
    /// The higher of two of one pair's log.
    func orHigher(_ other: Tidemark) -> Tidemark {
        guard let self, (self.log.epoch, self.head.size) >= (other.log.epoch, other.head.size) else {
            return other
        }
        return self
    }
}

extension Charter {
    /// How many logs a member marks at most: two of each of its lines, and as a witness two of each line of others.
    package var markedLogs: Int { 2 * lines.count }
}
