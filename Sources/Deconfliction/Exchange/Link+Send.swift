import Airspace
import Line
import TransparencyLog

extension Link {
    /// Ends an event: sends what is due, offers checkpoints to witnesses, and notes how things stand now.
    mutating func conclude(_ reaction: inout Reaction) {
        send(&reaction)
        offerCheckpoints(&reaction)
        standing = Standing(wakeUp: wakeUp(at: reaction.now), tidemarks: tidemarks, canWrite: canWrite)
    }

    /// Sends what is due: answers the request held open, begins an exchange, keeps one open where only this side can.
    private mutating func send(_ reaction: inout Reaction) {
        if let held = parked, hasNews(at: reaction.now) || reaction.now >= held.until {
            parked = nil
            answer(held.request, &reaction)
        }
        guard terms.canOpen, reaction.now >= backOff.until else { return }
        if mayBegin, reaction.now >= nextAttempt(at: reaction.now) {
            let message = compose(wait: 0, &reaction)
            let isWhole = message.log == outbox.log && !recovery.isBehind && recovery.again == nil
            underWay.begin(saying: isWhole ? message.start + UInt64(message.entries.count) : nil)
            reaction.act(.exchange(with: peer, endpoint: endpoint, message))
        }
        if !terms.canBeOpened, !waiting {
            waiting = true
            reaction.act(.exchange(with: peer, endpoint: endpoint, compose(wait: terms.heartbeat, &reaction)))
        }
    }

    /// Whether an exchange may begin now, but for the time: none is under way, or one that a FLASH would wait for, and the
    /// counterpart has none of its own open.
    var mayBegin: Bool { parked == nil && (underWay.count == 0 || hasUrgent) }

    /// Whether a FLASH would wait for the end of the one exchange under way, and fits the next: it goes at once, with whatever is
    /// before it in the log.
    private var hasUrgent: Bool {
        guard let size = underWay.urgent(within: outbox.size), !recovery.isBehind, recovery.again == nil
        else { return false }
        let (_, start, entries) = stretch
        return start + UInt64(entries.count) >= size
    }

    /// Answers a request now if there is something to say, or when there is, within the time for which it waits.
    mutating func answer(_ request: RequestID, waiting wait: Int64, _ reaction: inout Reaction) {
        guard wait > 0, !hasNews(at: reaction.now) else { return answer(request, &reaction) }
        park(request, for: wait, &reaction)
    }

    /// Answers a request with all that is new.
    ///
    /// What is on its way is not sent again at once. If it is lost, the counterpart, which wants its receipt, asks again.
    mutating func answer(_ request: RequestID, _ reaction: inout Reaction) {
        let message = compose(wait: 0, &reaction)
        reaction.act(.answer(request, .message(message)))
        let sent = message.log == outbox.log ? message.start + UInt64(message.entries.count) : 0
        onTheWay = OnTheWay(
            size: sent,
            until: reaction.now.advanced(byMilliseconds: OnTheWay.patience))
        receiptSeen = max(receiptSeen, receiptSent)
    }

    /// Says what is new: the batch from what the counterpart holds, and the receipt for what is held of its log.
    mutating func compose(wait: Int64, _ reaction: inout Reaction) -> ExchangeMessage {
        let (box, start, entries) = stretch
        let size = start + UInt64(entries.count)
        let saysAll = box.log == outbox.log && size >= inbox.owedBefore && recovery.unspoken.isEmpty
        if inbox.size > inbox.receipts.size, saysAll, !isMissingHeld { giveReceipt(&reaction) }
        receiptSent = inbox.receipts.size
        recovery.isNews = false
        let isNewest = box.log == outbox.log && size == outbox.size
        let signed = isNewest ? outbox.newestCheckpoint() : box.checkpoint(of: size)
        return ExchangeMessage(
            log: box.log, checkpoint: signed.note, start: start,
            proof: box.tree.consistencyProof(from: start, to: size), entries: entries, held: inbox.holding,
            receipt: inbox.receipt, clock: reaction.now, wait: wait, lost: loss(&reaction),
            returned: recovery.returned, fork: inbox.fork ?? witnessed)
    }

    /// What this side has lost of its own log, if it has.
    private mutating func loss(_ reaction: inout Reaction) -> Loss? {
        guard recovery.isBehind else { return nil }
        if recovery.ask == nil, reaction.canWrite { recovery.ask = reaction.messageID() }
        let left = Holding(epoch: outbox.log.epoch, size: outbox.size, root: outbox.tree.root)
        return recovery.ask.map { Loss(ask: $0, left: left, next: nextLog.epoch) }
    }

    /// What is sent of the own logs: nothing while part of the newest is missing; what the counterpart has lost of them; else
    /// what it does not hold yet.
    private var stretch: (Outbox, UInt64, [ExchangeMessage.Parcel]) {
        if recovery.isBehind { return (outbox, 0, []) }
        if let again = recovery.again, let box = outbox(of: again.log) {
            return (box, again.start, again.entries)
        }
        let start = max(peerHolds, outbox.receipts.size)
        return (outbox, start, outbox.batch(from: start))
    }

    /// A receipt says that every entry up to a size is held: none is given again before that is true again.
    var isMissingHeld: Bool {
        recovery.held?.isBeyond(inbox.log, size: inbox.size) ?? false
    }

    private mutating func giveReceipt(_ reaction: inout Reaction) {
        guard let checkpoint = inbox.checkpoint else {
            preconditionFailure("\(inbox.size) held without a checkpoint")
        }
        // More is never said to have been held earlier, though the clock was set back.
        let time = max(reaction.now, inbox.receipts.time ?? .earliest)
        let line = cosigner.cosign(checkpoint.checkpoint, at: time.wholeSeconds)
        let note = SignedCheckpoint(checkpoint.checkpoint, signatures: checkpoint.note.signatures + [line])
            .note
        reaction.store(.receipt(inbox.log, note, at: reaction.now))
        inbox.give(note)
    }
}
