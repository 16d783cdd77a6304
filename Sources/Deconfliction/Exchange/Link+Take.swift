import Airspace
import Line
import TransparencyLog

extension Link {
    /// What became of a message of the counterpart's.
    enum Taken {
        /// The entries that were new, in order: of the own log, given back, and of the counterpart's.
        case taken(back: [Arrival], [Arrival])
        /// Nothing of the counterpart's log was taken; what it gave back of the own one was.
        case refused(ExchangeAnswer, back: [Arrival])
    }

    /// An entry that is new here.
    struct Arrival {
        let serial: Serial
        let parcel: ExchangeMessage.Parcel
        let appraisal: Appraisal
    }

    /// Takes a message: its entries, once each and in order, its receipt, and what it gives back.
    mutating func take(_ message: ExchangeMessage, _ reaction: inout Reaction) -> Taken {
        guard message.log.author == peer, message.log.addressee == outbox.log.author else {
            return .refused(.unknownLog, back: [])
        }
        let successor = message.log == inbox.log ? nil : successor(in: message)
        // Of an epoch that is over, or that cannot be followed, only what it says beside its entries counts.
        let reading = successor?.read(message, scheme: scheme) ?? inbox.read(message, scheme: scheme)
        let isOther = message.log != inbox.log && successor == nil
        if !isOther, case .unprovable = reading { return .refused(.unprocessable, back: []) }
        if let note = message.returned?.checkpoint,
            let signed = try? SignedCheckpoint(note)  // not a checkpoint: it shows nothing
        {
            notice(signed)
        }
        let back = takeBack(message.returned)
        hear(message, &reaction)
        takeReceipt(message, &reaction)
        giveBack(message.lost, &reaction)
        guard !isOther else { return .taken(back: back, []) }
        return take(reading, successor, back, &reaction)
    }

    private mutating func take(
        _ reading: Inbox.Reading, _ successor: Inbox?, _ back: [Arrival], _ reaction: inout Reaction
    ) -> Taken {
        switch reading {
        case .known: return .taken(back: back, [])
        case .gap: return .refused(.conflict(held: inbox.size), back: back)
        case .contradiction(let fork):
            accuse(fork, of: inbox.log, &reaction)
            return .taken(back: back, [])
        case .unprovable: return .refused(.unprocessable, back: back)
        case .new(let parcels, let signed):
            guard successor != nil || !inbox.isClosed else { return .taken(back: back, []) }
            guard agreesWithMark(parcels, in: successor ?? inbox) else {
                note(.sendsOther(inbox.log))
                return .refused(.unprocessable, back: back)
            }
            guard intake.takes(parcels, at: reaction.now) else {
                note(.overBudget(peer))
                return .refused(.overBudget, back: back)
            }
            if let successor { follow(successor.log) }
            let arrivals = parcels.map { take($0) }
            inbox.hold(signed)
            return .taken(back: back, arrivals)
        }
    }

    /// Whether entries that were held and receipted before they were lost here come back as they were.
    private func agreesWithMark(_ parcels: [ExchangeMessage.Parcel], in box: Inbox) -> Bool {
        guard let mark = recovery.held, mark.log == box.log, mark.head.size > box.size else {
            return true
        }
        var frontier = box.tree.frontier
        for parcel in parcels where frontier.size < mark.head.size {
            frontier.append(TreeHash.leaf(parcel.leaf))
        }
        return frontier.size < mark.head.size || frontier.root == mark.head.root
    }

    /// Keeps the evidence, and takes nothing more of that log.
    mutating func accuse(_ fork: ForkEvidence, of log: LogName, _ reaction: inout Reaction) {
        guard let box = inbox(of: log), box.fork == nil else { return }
        reaction.store(.fork(log, fork, at: reaction.now))
        convict(fork, of: log)
        recovery.isNews = true
    }

    /// Tells the counterpart of evidence about a log that it is an end of, and this member a witness.
    mutating func tell(_ fork: ForkEvidence) {
        guard witnessed != fork else { return }
        witnessed = fork
        recovery.isNews = true
    }

    /// Folds the evidence of a log's two histories.
    mutating func convict(_ fork: ForkEvidence, of log: LogName) {
        if inbox(of: log) != nil {
            update(inboxOf: log) { $0.close(because: fork) }
        } else {
            withdrawUntrueHolds()
        }
        note(.contradiction(log))
    }

    private mutating func hear(_ message: ExchangeMessage, _ reaction: inout Reaction) {
        noteHeard(&reaction)
        lastHeard = reaction.now
        lastExchange = reaction.now
        skew = message.clock.milliseconds(since: reaction.now)
        let held = message.held
        guard !recovery.isBehind else { return }
        sendAgain(after: held, &reaction)
        guard held.epoch == outbox.log.epoch, held.size <= outbox.size else { return }
        guard outbox.tree.root(at: held.size) == held.root else { return note(.holdsOther(outbox.log)) }
        // It has said otherwise, and takes that back.
        findings.removeAll { $0 == .holdsOther(outbox.log) }
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

    private mutating func takeReceipt(_ message: ExchangeMessage, _ reaction: inout Reaction) {
        // A note that is no checkpoint is no receipt.
        guard let note = message.receipt, let signed = try? SignedCheckpoint(note) else { return }
        notice(signed)
        guard signed.checkpoint.origin == outbox.key.name,
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
    mutating func confirm(_ receipt: SignedNote, of log: LogName? = nil) {
        guard let signed = try? SignedCheckpoint(receipt),  // it was one when it was stored
            let time = signed.statedTime
        else { preconditionFailure("a receipt without a time was taken") }
        if let log, let position = earlierOutboxes.firstIndex(where: { $0.log == log }) {
            return earlierOutboxes[position].confirm(size: signed.checkpoint.size, at: time)
        }
        outbox.confirm(size: signed.checkpoint.size, at: time)
        peerHolds = max(peerHolds, signed.checkpoint.size)
    }

    /// Takes one entry: held whatever it is, since the receipt covers it.
    private mutating func take(_ parcel: ExchangeMessage.Parcel) -> Arrival {
        let serial = Serial(log: inbox.log, index: inbox.size)
        inbox.append(leaf: parcel.leaf)
        let appraisal = Appraisal.of(parcel, at: serial)
        if case .taken(let entry, _) = appraisal { weigh(entry) }
        return Arrival(serial: serial, parcel: parcel, appraisal: appraisal)
    }

    /// Looks whether an entry's author can have held what it says. Nothing hangs on it: what was written later here was not known there.
    private mutating func weigh(_ entry: Entry) {
        let (log, holds) = (entry.serial.log, entry.holds)
        let before = said.flatMap { $0.log == log ? $0.holds : nil }
        // Where this member has lost part of its own log, or signed two of it, the other may well hold what does not stand here.
        let isOwnInDoubt =
            findings.contains(.holdsOther(outbox.log)) || findings.contains(.contradiction(outbox.log))
        guard holds != before, !recovery.isBehind, !isOwnInDoubt else { return }
        let isLess = before.map { (holds.epoch, holds.size) < ($0.epoch, $0.size) } ?? false
        said = (log, holds)
        guard isLess || !canHold(holds) else { return }
        withdrawUntrueHolds()
        note(.untrueHolds(entry.serial))
    }

    /// It may have been true of a history of the own log that is no more.
    mutating func withdrawUntrueHolds() {
        findings.removeAll { if case .untrueHolds = $0 { true } else { false } }
    }

    /// Refuses an entry that is held and can't be understood. All of its batch is held by then, so that the refusal says what
    /// there is a checkpoint of.
    mutating func refuse(_ serial: Serial, because refusal: Refusal, _ reaction: inout Reaction) -> Entry {
        let entry = append(
            Draft(
                code: .refused, role: "node", message: reaction.messageID(), regarding: .serial(serial),
                to: [peer],
                content: nil, refusal: refusal), &reaction)
        oweAll()
        return entry
    }
}
