import Line
import TransparencyLog

extension Link {
    /// Offers the newest checkpoints of both logs, of every epoch, to those witnesses who have not seen them.
    mutating func offerCheckpoints(_ reaction: inout Reaction) {
        for position in offers.indices {
            let log = offers[position].log
            offers[position].grow(to: size(of: log), isClosed: isClosed(log), at: reaction.now)
            guard let next = offers[position].next, reaction.now >= next else { continue }
            if let box = outbox(of: log) {
                offers[position].offer(box.checkpoint(of: box.size), tree: box.tree, &reaction)
            } else if let box = inbox(of: log), let signed = box.checkpoint {
                offers[position].offer(signed, tree: box.tree, &reaction)
            }
        }
    }

    /// Whether nothing more comes of a log: a later epoch has begun, or its author can write no more in this one.
    private func isClosed(_ log: LogName) -> Bool {
        log == inbox.log ? inbox.isClosed : log != outbox.log
    }

    private func size(of log: LogName) -> UInt64 {
        if log == outbox.log { return outbox.size }
        if log == inbox.log { return inbox.size }
        return outbox(of: log)?.size ?? inbox(of: log)?.size ?? 0
    }
}
