import Line
import TransparencyLog

/// Giving back what the counterpart has lost: of its own log, or of ours.
extension Link {
    /// The counterpart says that it has lost part of its own log. What is held of it does not grow any more, so that the new
    /// epoch can name it; the rest is given back.
    mutating func giveBack(_ loss: Loss?, _ reaction: inout Reaction) {
        guard let loss else {
            recovery.asked = nil
            recovery.returned = nil
            // Said before the author had gone on, and come after: nothing is taken of this epoch any more, and it must know.
            if inbox.isClosed, inbox.fork == nil { giveBack([], of: inbox, from: inbox.size) }
            return
        }
        if !inbox.isClosed || inbox.next < loss.next {
            reaction.store(.closed(inbox.log, next: loss.next, at: reaction.now))
            inbox.close(goingOnIn: loss.next)
        }
        recovery.asked = loss
        let lost = loss.left
        let logs = (earlierInboxes + [inbox]).filter { $0.log.epoch >= lost.epoch }
        let incomplete = logs.first { $0.log.epoch > lost.epoch ? $0.size > 0 : $0.size > lost.size }
        guard let incomplete else { return giveBack([], of: inbox, from: inbox.size) }
        let start = incomplete.log.epoch == lost.epoch ? lost.size : 0
        // Said already: whoever did not hear it asks again, and is answered.
        let said = recovery.returned
        if said?.ask == loss.ask, said?.epoch == incomplete.log.epoch, said?.start == start { return }
        recovery.load(Recovery.Load(log: incomplete.log, from: start, upTo: incomplete.size), &reaction)
    }

    private mutating func giveBack(_ entries: [ExchangeMessage.Parcel], of box: Inbox, from start: UInt64) {
        let returned = Returned(
            ask: recovery.asked?.ask, epoch: box.log.epoch, start: start, entries: entries,
            checkpoint: box.checkpoint?.note,
            proof: box.tree.consistencyProof(from: start + UInt64(entries.count), to: box.size))
        guard recovery.returned != returned else { return }
        recovery.returned = returned
        recovery.isNews = true
    }

    /// The counterpart holds less of an own log than it had given a receipt for: it is sent once more.
    mutating func sendAgain(after held: Holding, _ reaction: inout Reaction) {
        guard let load = missing(after: held) else {
            recovery.again = nil
            return
        }
        guard load.log != outbox.log || load.upTo > load.from else {
            recovery.again = nil
            peerHolds = held.epoch == outbox.log.epoch ? held.size : 0
            return
        }
        if recovery.again?.log == load.log, recovery.again?.start == load.from { return }
        recovery.load(load, &reaction)
    }

    /// The first stretch of the own logs that a counterpart which holds so much does not have, as far as it had been receipted;
    /// an empty stretch of the newest log where it only has to be sent from another place.
    private func missing(after held: Holding) -> Recovery.Load? {
        let newest = outbox.log
        guard held.epoch != newest.epoch else {
            guard held.size < outbox.receipts.size else { return nil }
            return Recovery.Load(log: newest, from: held.size, upTo: outbox.receipts.size)
        }
        guard let next = successions.last(where: { $0.previous.epoch == held.epoch }) else { return nil }
        guard held.size >= next.previous.size else {
            let log = LogName(author: newest.author, addressee: newest.addressee, epoch: held.epoch)
            return Recovery.Load(log: log, from: held.size, upTo: next.previous.size)
        }
        guard next.log != newest else {
            return peerHolds > 0 || outbox.receipts.size > 0
                ? Recovery.Load(log: newest, from: 0, upTo: outbox.receipts.size) : nil
        }
        let end = successions.last { $0.previous.epoch == next.log.epoch }?.previous.size
        return Recovery.Load(log: next.log, from: 0, upTo: end ?? 0)
    }

    /// What was read from the store goes into the next message.
    mutating func loaded(_ log: LogName, from start: UInt64, _ entries: [ExchangeMessage.Parcel]) {
        guard recovery.loading?.log == log, recovery.loading?.from == start else { return }
        recovery.loading = nil
        if let box = inbox(of: log) {
            guard recovery.asked != nil else { return }
            giveBack(entries, of: box, from: start)
        } else {
            recovery.again = Recovery.Again(log: log, start: start, entries: entries)
            recovery.isNews = true
        }
    }
}
