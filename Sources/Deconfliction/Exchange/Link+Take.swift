import Airspace
import Line
import TransparencyLog

extension Link {
    /// What became of a message of the counterpart's.
    enum Taken {
        /// The entries that were new, in order.
        case taken([Arrival])
        case refused(ExchangeAnswer)
    }

    /// A new entry of the counterpart's log.
    struct Arrival {
        let serial: Serial
        let parcel: ExchangeMessage.Parcel
        let appraisal: Appraisal
    }

    /// Takes a message: its entries, once each and in order, and its receipt.
    mutating func take(_ message: ExchangeMessage, _ reaction: inout Reaction, scheme: any SignatureScheme)
        -> Taken
    {
        guard message.log == inbox.log else { return .refused(.unknownLog) }
        let reading = inbox.read(message, scheme: scheme)
        if case .unprovable = reading { return .refused(.unprocessable) }
        hear(message, at: reaction.now)
        takeReceipt(message, &reaction, scheme: scheme)
        switch reading {
        case .known: return .taken([])
        case .gap: return .refused(.conflict(held: inbox.size))
        case .contradiction:
            note(.contradiction(inbox.log))
            return .refused(.unprocessable)
        case .unprovable: return .refused(.unprocessable)
        case .new(let parcels, let signed):
            let arrivals = parcels.map { take($0) }
            inbox.hold(signed)
            return .taken(arrivals)
        }
    }

    private mutating func hear(_ message: ExchangeMessage, at now: Instant) {
        lastHeard = now
        lastExchange = now
        skew = message.clock.milliseconds(since: now)
        let held = message.held
        guard held.epoch == outbox.log.epoch, held.size <= outbox.size else { return }
        guard outbox.tree.root(at: held.size) == held.root else { return note(.contradiction(outbox.log)) }
        // By the counterpart's own clock after its receipt; receipts state whole seconds. An overtaken message is older.
        let receipted = outbox.receipts.time?.advanced(byMilliseconds: 1_000) ?? .latest
        if held.size < outbox.receipts.size, message.clock > receipted {
            note(.holdsLess(outbox.log, held: held.size, receipted: outbox.receipts.size))
        }
        peerHolds = max(peerHolds, held.size)
    }

    /// One line of the record each: a finding that was made is not made again at every heartbeat.
    mutating func note(_ finding: Finding) {
        if case .holdsLess = finding {
            findings.removeAll { if case .holdsLess = $0 { true } else { false } }
        }
        guard !findings.contains(finding) else { return }
        findings.append(finding)
    }

    private mutating func takeReceipt(
        _ message: ExchangeMessage, _ reaction: inout Reaction, scheme: any SignatureScheme
    ) {
        guard let note = message.receipt, let signed = try? SignedCheckpoint(note),  // no receipt
            signed.checkpoint.origin == outbox.checkpoint(of: 0).checkpoint.origin,
            signed.checkpoint.size > outbox.receipts.size, signed.checkpoint.size <= outbox.size,
            (try? note.verified(by: [witnessKey], using: scheme)) != nil  // not its signature: no receipt
        else { return }
        guard outbox.tree.root(at: signed.checkpoint.size) == signed.checkpoint.root else { return }
        let line = note.signatures.filter { $0.isBy(witnessKey) }.prefix(1)
        let receipt = SignedCheckpoint(signed.checkpoint, signatures: Array(line)).note
        reaction.store(.receipt(outbox.log, receipt, at: reaction.now))
        confirm(receipt)
    }

    /// Counts a receipt whose signature was checked, at the time it states.
    mutating func confirm(_ receipt: SignedNote) {
        guard let signed = try? SignedCheckpoint(receipt),  // it was one when it was stored
            let time = signed.statedTime
        else { preconditionFailure("a receipt without a time was taken") }
        outbox.confirm(size: signed.checkpoint.size, at: time)
        peerHolds = max(peerHolds, signed.checkpoint.size)
    }

    /// Takes one entry: held whatever it is, since the receipt covers it.
    private mutating func take(_ parcel: ExchangeMessage.Parcel) -> Arrival {
        let serial = Serial(log: inbox.log, index: inbox.size)
        inbox.append(leaf: parcel.leaf)
        return Arrival(serial: serial, parcel: parcel, appraisal: Appraisal.of(parcel, at: serial))
    }

    /// Refuses an entry that is held and can't be understood. All of its batch is held by then, so that the refusal says what
    /// there is a checkpoint of.
    mutating func refuse(_ serial: Serial, because refusal: Refusal, _ reaction: inout Reaction) -> Entry {
        let entry = append(
            Draft(
                code: .refused, role: "node", message: reaction.messageID(), regarding: .serial(serial),
                to: [peer],
                content: nil, refusal: refusal), &reaction)
        inbox.owe(ownSize: outbox.size)
        return entry
    }
}
