import Airspace
import Line
import TransparencyLog

/// Folding what is stored: at a start, once.
extension Node {
    /// Where a start stands.
    struct Restart {
        var settled: Settled
        /// By log: the place from which on no entry was folded yet.
        var next: [LogName: UInt64] = [:]

        /// The place of the next entry of a log; nil for a log of which nothing was told beforehand.
        mutating func place(in log: LogName) -> UInt64? {
            guard let places = settled.logs[log]?.places else { return nil }
            let place = places.firstOutside(from: next[log] ?? 0)
            next[log] = place + 1
            return place
        }
    }

    /// Takes up what is told in place of records: trees, and who had confirmed what when.
    mutating func begin(from settled: Settled) {
        restart = Restart(settled: settled)
        messages.past = settled.written
        for peer in peers {
            guard let link = links[peer] else { continue }
            for log in [link.outbox.log, link.inbox.log] { resume(log, with: peer) }
        }
    }

    private mutating func resume(_ log: LogName, with peer: MemberName) {
        offerLogs(of: peer)
        guard let known = restart?.settled.logs[log] else { return }
        if log.author == me { links[peer]?.outbox.resume(known) } else { links[peer]?.inbox.resume(known) }
        if known.places.count > 0 { settled[log] = known.places }
        for (witness, marks) in known.cosignatures { update(log, witness) { $0.resume(marks) } }
    }

    /// Counts a log's receipts before the newest, once the entries are there that they may concern.
    private mutating func foldEarlierReceipts(of log: LogName) {
        guard let receipts = restart?.settled.logs[log]?.receipts else { return }
        restart?.settled.logs[log]?.receipts = []
        for mark in receipts { fold(receiptOf: log, size: mark.size, at: mark.time) }
    }

    /// Everything that was told of must have come.
    mutating func finishRestart() {
        guard let start = restart else { return }
        restart = nil
        for (log, known) in start.settled.logs.sorted(by: { $0.key < $1.key })
        where known.places.firstOutside(from: start.next[log] ?? 0) != known.tree.size {
            disagreements.append(log)
        }
    }

    mutating func restore(_ read: ReadRecord) {
        switch read.record {
        case .entry(let log, let leaf, let body, let time, let refusal):
            restore(read, log, ExchangeMessage.Parcel(leaf: leaf, body: body), refusal, at: time)
        case .checkpoint(let log, let note): restore(checkpoint: note, of: log)
        case .receipt(let log, let note, let time): restore(receipt: note, of: log, at: time)
        case .fork(let log, let fork, _): restore(fork, of: log)
        case .closed(let log, let next, _):
            guard links[log.author]?.inbox(of: log) != nil else { return faults.append(.log(log)) }
            links[log.author]?.update(inboxOf: log) { $0.close(goingOnIn: next) }
        case .cosignature(let log, let witness, let note):
            guard note.timedSize != nil else { return faults.append(.cosignature(log, by: witness)) }
            update(log, witness) { $0.count(note) }
        case .witnessed(let log, let note, let time):
            guard let signed = signed(note, log) else { return faults.append(.witnessed(log)) }
            witnessDesk.restore(log, signed, at: time)
        case .original(let message, let bytes, let members):
            guard let notice = Self.notice(bytes, told: .to(members)) else {
                return faults.append(.original(message))
            }
            register.keep(original: notice, of: message)
        case .withheld(let handle, let bytes, let phase, let time):
            guard let notice = Self.notice(bytes, told: .withheld), notice.handle == handle else {
                return faults.append(.withheld(handle))
            }
            retention.note(entryAt: time)
            refresh(register.withhold(notice, phase: phase, by: me, at: time))
        case .expired(let expiry, _): retention.fold(expiry)
        case .settled(let settling, _): letGo(settling)
        case .reviewed(let incident, let time): retention.close(incident, at: time)
        case .heard(let peer, let time): links[peer]?.restoreHeard(at: time)
        case .silence(let peer, let from, let until): links[peer]?.keep(Outage(from: from, until: until))
        case .tick(let tick): ticks.fold(tick)
        case .action: break
        }
    }

    private mutating func restore(
        _ read: ReadRecord, _ log: LogName, _ parcel: ExchangeMessage.Parcel, _ refusal: Refusal?,
        at time: Instant
    ) {
        let peer = log.author == me ? log.addressee : log.author
        guard let serial = place(parcel, in: log, with: peer) else { return faults.append(.log(log)) }
        let isOwn = log.author == me
        guard refusal == nil else {
            if !isOwn { links[peer]?.recovery.unspoken[serial] = refusal }
            return
        }
        guard let (entry, content) = self.entry(read, parcel, at: serial) else {
            return faults.append(.entry(serial))
        }
        if entry.code == .refused, isOwn { links[peer]?.inbox.owe(ownSize: serial.index + 1) }
        // What followed from it was stored behind it.
        _ = absorb(entry, content, at: time)
    }

    private func entry(_ read: ReadRecord, _ parcel: ExchangeMessage.Parcel, at serial: Serial) -> (
        Entry, Content?
    )? {
        if !retention.isExpired(serial), let known = read.entry(at: serial) { return known }
        let appraisal = Appraisal.of(parcel, at: serial, isExpired: retention.isExpired(serial))
        if case .taken(let entry, let content) = appraisal { return (entry, content) }
        return nil
    }

    /// Puts a stored entry in its place in its log; nil for one of a log that cannot be stored here, or not any more.
    private mutating func place(
        _ parcel: ExchangeMessage.Parcel, in log: LogName, with peer: MemberName
    ) -> Serial? {
        let isOwn = log.author == me
        guard isOwn || log.addressee == me, let link = links[peer] else { return nil }
        let newest = isOwn ? link.outbox.log : link.inbox.log
        guard log.epoch >= newest.epoch else { return nil }
        if log.epoch > newest.epoch {
            if isOwn { links[peer]?.begin(log) } else { links[peer]?.follow(log) }
            resume(log, with: peer)
        }
        let size = (isOwn ? links[peer]?.outbox.size : links[peer]?.inbox.size) ?? 0
        let index = restart?.place(in: log) ?? size
        let hash = TreeHash.leaf(parcel.leaf)
        // What was told of the log does not fit what is stored of it.
        let fits = index == size || index < size && links[peer]?.hash(at: index, in: log) == hash
        if !fits { disagreements.append(log) }
        if isOwn {
            links[peer]?.outbox.restore(index, hash, parcel)
        } else if index == size {
            links[peer]?.inbox.append(hash)
        }
        return Serial(log: log, index: index)
    }

    private static func notice(_ bytes: [UInt8], told audience: Audience) -> Notice? {
        // Whatever is wrong with it, it is not what was stored.
        try? Notice(body: JSONDocument.canonical(bytes, limit: Limits.bodyBytes).root).told(to: audience)
    }
}

/// What was signed, and must be so still.
extension Node {
    /// Whether the records are what this node has stored, as far as a start can see.
    package var isSound: Bool { disagreements.isEmpty && faults.isEmpty }

    /// What can be said of records only when all of them are there, and it is known what was signed.
    mutating func finishRestoring() {
        for peer in peers {
            guard let link = links[peer] else { continue }
            for box in link.earlierInboxes + [link.inbox]
            where box.size > 0 && box.checkpoint?.checkpoint.head != box.tree.head {
                faults.append(.checkpoint(box.log, held: box.tree.head))
            }
            // What could not be taken was said in the same breath, wherever anything could be said.
            guard link.canWrite else { continue }
            faults += link.recovery.unspoken.keys.sorted().map { .refusal($0) }
        }
    }

    /// A log's checkpoint with its author's signature; nil for whatever else stands in its place.
    private func signed(_ note: SignedNote, _ log: LogName) -> SignedCheckpoint? {
        guard charter.member(log.author) != nil,
            let signed = try? SignedCheckpoint(note),  // no checkpoint
            signed.checkpoint.origin == log.origin(in: charter.mechanism),
            (try? note.verified(by: [charter.logKey(of: log)], using: scheme)) != nil  // not its signature
        else { return nil }
        return signed
    }

    /// One that does not fit is missed when all is there.
    private mutating func restore(checkpoint note: SignedNote, of log: LogName) {
        guard let box = links[log.author]?.inbox(of: log) else { return faults.append(.log(log)) }
        guard let signed = signed(note, log), signed.checkpoint.size <= box.size else { return }
        links[log.author]?.update(inboxOf: log) { $0.hold(signed) }
    }

    private mutating func restore(receipt note: SignedNote, of log: LogName, at time: Instant) {
        let peer = log.author == me ? log.addressee : log.author
        let tree = links[peer]?.outbox(of: log)?.tree ?? links[peer]?.inbox(of: log)?.tree
        guard let tree else { return faults.append(.log(log)) }
        guard let size = note.timedSize?.size, size <= tree.size else { return faults.append(.receipt(log)) }
        foldEarlierReceipts(of: log)
        foldReceipts([.receipt(log, note, at: time)])
        links[peer]?.restoreHeard(at: time)
        if log.author == me {
            links[peer]?.confirm(note, of: log)
        } else {
            links[peer]?.update(inboxOf: log) { $0.give(note) }
        }
    }

    private mutating func restore(_ fork: ForkEvidence, of log: LogName) {
        guard charter.member(log.author) != nil, fork.key == charter.logKey(of: log),
            fork.holds(using: scheme)
        else { return faults.append(.fork(log)) }
        guard log.author == me || log.addressee == me else {
            tellEnds(of: fork)
            return witnessDesk.convict(fork, of: log)
        }
        links[log.author == me ? log.addressee : log.author]?.convict(fork, of: log)
    }
}
