import Airspace
import Line
import TransparencyLog

/// What becomes of exchanges once they have ended, one way or another.
extension Link {
    /// Returns how far both logs had come.
    mutating func finished(waited: Bool, at now: Instant) -> [UInt64] {
        if waited { waiting = false } else { underWay.end() }
        lastExchange = now
        return progress
    }

    /// The counterpart has read what was said. One that answers and never holds more is left for a while all the same.
    mutating func acknowledged(wasDone: Bool, since before: [UInt64], at now: Instant) {
        if wasDone || underWay.isHeld(by: peerHolds) || progress != before {
            backOff.succeeded()
        } else {
            backOff.failed(at: now)
        }
        receiptSeen = max(receiptSeen, receiptSent)
        witnessed = nil
    }

    /// Nothing of what the counterpart says can be taken: it is left for a while, unless something moved all the same.
    mutating func refused(since before: [UInt64], at now: Instant) {
        if progress == before { backOff.failed(at: now) }
    }

    /// Nothing came back: leave it for a while, then try the next endpoint.
    mutating func lost(waited: Bool, at now: Instant) {
        _ = finished(waited: waited, at: now)
        backOff.failed(at: now)
        underWay.loseWord()
        // Two that were under way at once were lost at one endpoint.
        if waited || underWay.count == 0 { endpoint += 1 }
    }

    /// The counterpart holds another size than was thought.
    mutating func rewind(to held: UInt64, _ reaction: inout Reaction) {
        let now = reaction.now
        if held < outbox.receipts.size, recovery.again == nil {
            // Its root is not known: only how much was lost is of interest here.
            let claim = Holding(epoch: outbox.log.epoch, size: held, root: outbox.tree.root(at: held))
            sendAgain(after: claim, &reaction)
        }
        guard held >= outbox.receipts.size, held <= outbox.size, held != peerHolds else {
            return backOff.failed(at: now)
        }
        peerHolds = held
        backOff.failed(at: now)
    }

    /// The clock was set back by so much: what is due comes no later for that.
    mutating func turnBack(byMilliseconds milliseconds: Int64) {
        backOff.turnBack(byMilliseconds: milliseconds)
        recovery.byWord.turnBack(byMilliseconds: milliseconds)
        for position in offers.indices { offers[position].turnBack(byMilliseconds: milliseconds) }
        lastHeard = lastHeard?.advanced(byMilliseconds: -milliseconds)
        lastExchange = lastExchange.advanced(byMilliseconds: -milliseconds)
        onTheWay = OnTheWay(
            size: onTheWay.size, until: onTheWay.until.advanced(byMilliseconds: -milliseconds))
        parked = parked.map {
            Parked(request: $0.request, until: $0.until.advanced(byMilliseconds: -milliseconds))
        }
    }

    /// Holds a request open until there is something to say. A newer one takes the place of an older, which is answered.
    mutating func park(_ request: RequestID, for wait: Int64, _ reaction: inout Reaction) {
        if let older = parked { answer(older.request, &reaction) }
        parked = Parked(request: request, until: reaction.now.advanced(byMilliseconds: wait))
    }
}
