import Deconfliction
import Line
import Simulation

/// Bodies that get lost between what a node sends and what its counterpart reads, as often as they are sent: the leaf arrives, and
/// the reader refuses the entry.
struct Tampering: Sendable {
    /// Of each log, the entries whose bodies never arrive.
    private var lost: [LogName: [Range<UInt64>]] = [:]

    /// Whatever this member writes from now on, to anybody.
    mutating func begin(_ node: Node) {
        for outbox in Self.outboxes(of: node) {
            lost[outbox.log, default: []].append(outbox.size..<UInt64.max)
        }
    }

    /// No more than it has written since.
    mutating func end(_ node: Node) {
        for outbox in Self.outboxes(of: node) {
            guard let last = lost[outbox.log]?.popLast() else { continue }
            lost[outbox.log]?.append(last.lowerBound..<max(last.lowerBound, outbox.size))
        }
    }

    private static func outboxes(of node: Node) -> [Outbox] {
        node.peers.compactMap { node.link(to: $0)?.outbox }
    }

    /// What is sent, as it arrives.
    func arriving(_ message: ExchangeMessage) -> ExchangeMessage {
        guard let lost = lost[message.log] else { return message }
        let entries = message.entries.enumerated().map { offset, parcel in
            let index = message.start + UInt64(offset)
            guard lost.contains(where: { $0.contains(index) }) else { return parcel }
            return ExchangeMessage.Parcel(leaf: parcel.leaf, body: nil)
        }
        return message.with(entries: entries)
    }
}
