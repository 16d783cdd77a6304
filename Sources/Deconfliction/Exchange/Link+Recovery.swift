import Airspace
import Line
import TransparencyLog

/// Taking back what this side has lost of its own log.
extension Link {
    /// Compares what is stored with what is known to have been signed; returns the logs in which they contradict.
    mutating func compare(with marks: some Sequence<Tidemark>) -> [LogName] {
        var contradicted: [LogName] = []
        for mark in marks where mark.log.author == outbox.log.author && mark.log.addressee == peer {
            recovery.signed = recovery.signed.orHigher(mark)
            if let box = outbox(of: mark.log), mark.contradicts(box.log, box.tree) {
                contradicted.append(mark.log)
            }
        }
        for mark in marks where mark.log.author == peer && mark.log.addressee == outbox.log.author {
            recovery.held = recovery.held.orHigher(mark)
            if let box = inbox(of: mark.log), mark.contradicts(box.log, box.tree) {
                contradicted.append(mark.log)
            }
        }
        recovery.isBehind = recovery.signed?.isBeyond(outbox.log, size: outbox.size) ?? false
        return contradicted
    }

    /// What is signed, or will be as soon as it is sent, and what was held: an own entry may have said so, or a receipt.
    var tidemarks: [Tidemark] {
        let signed = recovery.signed.orHigher(Tidemark(log: outbox.log, head: outbox.tree.head))
        guard inbox.size > 0 || recovery.held != nil else { return [signed] }
        return [signed, recovery.held.orHigher(Tidemark(log: inbox.log, head: inbox.tree.head))]
    }

    /// Takes entries of the own log that the counterpart gives back: those that this member has signed, as its own
    /// checkpoint shows, and no others.
    mutating func takeBack(_ returned: Returned?) -> [Arrival] {
        guard recovery.isBehind, let returned, returned.ask == recovery.ask,
            let (box, signed) = self.box(for: returned), joins(returned, on: box, upTo: signed)
        else { return [] }
        if box.log != outbox.log { begin(box.log) }
        return returned.entries.map { parcel in
            let serial = Serial(log: box.log, index: outbox.size)
            outbox.append(leaf: parcel.leaf, body: parcel.body)
            return Arrival(serial: serial, parcel: parcel, appraisal: Appraisal.of(parcel, at: serial))
        }
    }

    /// The own log, as it is or in a later epoch, in which what is given back would come next, and what was signed of it; nil
    /// where it is another, or where this member has not signed it.
    private func box(for returned: Returned) -> (box: Outbox, signed: SignedCheckpoint)? {
        guard !returned.entries.isEmpty, let note = returned.checkpoint,
            let signed = try? SignedCheckpoint(note)  // not a checkpoint: nothing is shown by it
        else { return nil }
        let log = outbox.log.of(epoch: returned.epoch)
        let isNewer = log.epoch > outbox.log.epoch
        let box = isNewer ? outbox.successor(log, origin: log.origin(in: mechanism)) : outbox
        guard box.log == log, returned.start == box.size, signed.checkpoint.origin == box.key.name,
            (try? note.verified(by: [box.key], using: scheme)) != nil  // not signed here
        else { return nil }
        return (box, signed)
    }

    /// Whether what is given back goes on from what is stored, up to what this member has signed.
    private func joins(_ returned: Returned, on box: Outbox, upTo signed: SignedCheckpoint) -> Bool {
        var frontier = box.tree.frontier
        for parcel in returned.entries { frontier.append(TreeHash.leaf(parcel.leaf)) }
        return signed.checkpoint.size >= frontier.size
            && returned.proof.shows(that: signed.checkpoint.head, extends: frontier.head)
            // An epoch is taken back only when the one before it is whole.
            && (box.log == outbox.log || opens(returned.entries[0], box.log))
    }

    /// Whether an entry begins a later epoch of the own log right behind what is stored.
    private func opens(_ first: ExchangeMessage.Parcel, _ log: LogName) -> Bool {
        let appraisal = Appraisal.of(first, at: Serial(log: log, index: 0))
        guard case .taken(_, .continuation(let continuation)?) = appraisal else { return false }
        // What was stored and never held by the counterpart stands behind it anew.
        let previous = continuation.previous
        return previous.epoch == outbox.log.epoch && previous.size <= outbox.size
            && outbox.tree.root(at: previous.size) == previous.root
    }

    /// How the own log goes on after this message of the counterpart's, if it is time for that: everything that it holds has
    /// been given back, or it has shown that two histories were signed.
    func continuation(after message: ExchangeMessage, at now: Instant) -> Continuation? {
        let held = message.held
        // A continuation says what is held of the other log, too: no less than was said before.
        guard !isMissingHeld else { return nil }
        if let fork = message.fork, shows(fork), held.epoch == outbox.log.epoch {
            return Continuation(previous: held, cause: .disputed)
        }
        if !recovery.isBehind, holdsClosed(message), now >= recovery.byWord.until {
            return Continuation(previous: held, cause: .restored)
        }
        guard recovery.isBehind, let ask = recovery.ask, message.returned?.ask == ask else { return nil }
        guard canHold(held) else { return nil }
        if held.epoch > outbox.log.epoch {
            // What was signed later goes on from another history than the one that is stored here, which was signed, too: an old
            // mark was put back with an old record. Nobody can have both; the next epoch goes on from what is held.
            guard let returned = message.returned, let (box, signed) = self.box(for: returned),
                !joins(returned, on: box, upTo: signed)
            else { return nil }
        }
        return Continuation(previous: held, cause: .restored)
    }

    /// Whether a counterpart can hold so much of the own log: of no epoch that is not known to have been signed, and of one that is
    /// stored here nothing else.
    func canHold(_ held: Holding) -> Bool {
        guard held.epoch < nextLog.epoch else { return false }
        guard let box = outbox(of: outbox.log.of(epoch: held.epoch)) else { return true }
        return held.size <= box.size && box.tree.root(at: held.size) == held.root
    }

    /// Whether the counterpart takes nothing more of the own log as it stands: word that part of it was lost came late, when that
    /// was over.
    private func holdsClosed(_ message: ExchangeMessage) -> Bool {
        guard let returned = message.returned, returned.entries.isEmpty else { return false }
        let held = message.held
        return returned.epoch == outbox.log.epoch && returned.start == held.size
            && held.epoch == outbox.log.epoch && held.size <= outbox.size
            && outbox.tree.root(at: held.size) == held.root
    }

    /// Whether it is evidence about the own log as it stands.
    func shows(_ fork: ForkEvidence) -> Bool {
        fork.key == outbox.key && fork.holds(using: scheme)
    }

    /// The log in which the own one goes on: beyond every epoch that may have been signed.
    var nextLog: LogName {
        let epoch = max(outbox.log.epoch, recovery.signed?.log.epoch ?? 0) + 1
        return LogName(author: outbox.log.author, addressee: peer, epoch: epoch)
    }

    /// The entries that a counterpart which holds so much does not have.
    func undelivered(beyond held: Holding) -> [ExchangeMessage.Parcel] {
        let isSame =
            held.epoch == outbox.log.epoch && held.size <= outbox.size
            && outbox.tree.root(at: held.size) == held.root
        return outbox.parcels(from: isSame ? held.size : 0)
    }

    /// A checkpoint of the own log, signed here, that lies beyond what is stored, in its epoch or in a later one: the record was
    /// restored, whatever else says.
    mutating func notice(_ signed: SignedCheckpoint) {
        guard let log = LogName(origin: signed.checkpoint.origin, in: mechanism),
            log.author == outbox.log.author, log.addressee == peer
        else { return }
        let mark = Tidemark(log: log, head: signed.checkpoint.head)
        guard mark.isBeyond(outbox.log, size: outbox.size) else { return }
        let key = log == outbox.log ? outbox.key : outbox.successor(log, origin: signed.checkpoint.origin).key
        guard (try? signed.note.verified(by: [key], using: scheme)) != nil  // not signed here
        else { return }
        recovery.signed = recovery.signed.orHigher(mark)
        recovery.isBehind = true
    }
}
