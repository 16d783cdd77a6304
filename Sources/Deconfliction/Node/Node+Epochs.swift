import Airspace
import Line
import TransparencyLog

/// How a log goes on after its author has lost part of it, or has signed two histories of it.
extension Node {
    /// Folds an own entry that the counterpart has given back, as a restart would.
    mutating func fold(back arrival: Link.Arrival, _ reaction: inout Reaction) {
        let (parcel, log) = (arrival.parcel, arrival.serial.log)
        guard case .taken(let entry, let content) = arrival.appraisal else {
            guard case .refused(let refusal) = arrival.appraisal else { return }
            reaction.store(.entry(log, leaf: parcel.leaf, body: nil, at: reaction.now, refusal: refusal))
            return
        }
        let body = content == nil ? nil : parcel.body
        reaction.store(.entry(log, leaf: parcel.leaf, body: body, at: reaction.now, refusal: nil))
        _ = absorb(entry, content, at: reaction.now)
    }

    /// Opens the next epoch of the own log if the counterpart's message says that it is time, and says there anew what the
    /// counterpart does not have.
    mutating func goOn(after message: ExchangeMessage, with peer: MemberName, _ reaction: inout Reaction) {
        hear(message.fork, from: peer, &reaction)
        guard message.fork != nil || message.returned != nil,
            let continuation = links[peer]?.continuation(after: message, at: reaction.now)
        else {
            return sayRefusals(to: peer, &reaction)
        }
        if continuation.cause == .disputed, let fork = message.fork, let log = links[peer]?.outbox.log {
            reaction.store(.fork(log, fork, at: reaction.now))
            links[peer]?.convict(fork, of: log)
        }
        open(continuation, to: peer, &reaction)
        sayRefusals(to: peer, &reaction)
    }

    /// Evidence against a third member whose log is held here, from a witness or anybody else.
    mutating func hear(_ fork: ForkEvidence?, from peer: MemberName, _ reaction: inout Reaction) {
        guard let fork, let log = LogName(origin: fork.origin, in: charter.mechanism), log.addressee == me,
            log.author != peer, links[log.author]?.inbox(of: log) != nil, fork.key == charter.logKey(of: log),
            fork.holds(using: scheme)
        else { return }
        links[log.author]?.accuse(fork, of: log, &reaction)
    }

    /// Tells both ends of a log what this witness has found, where it has lines to them.
    mutating func tellEnds(of fork: ForkEvidence) {
        guard let log = LogName(origin: fork.origin, in: charter.mechanism) else { return }
        for end in [log.author, log.addressee] { links[end]?.tell(fork) }
    }

    private mutating func open(
        _ continuation: Continuation, to peer: MemberName, _ reaction: inout Reaction
    ) {
        guard let link = links[peer] else { return }
        let undelivered = link.undelivered(beyond: continuation.previous)
        if continuation.cause == .restored {
            expire(beyond: continuation.previous, in: link.outbox.log, &reaction)
        }
        links[peer]?.begin(link.nextLog)
        if continuation.cause == .restored, !link.recovery.isBehind {
            links[peer]?.recovery.byWord.happened(at: reaction.now)
        }
        links[peer]?.recovery.isBehind = false
        links[peer]?.recovery.ask = nil
        let opening = Draft(
            code: .continuation, role: "node", message: reaction.messageID(), regarding: nil, to: [peer],
            content: .continuation(continuation))
        send(opening, to: peer, &reaction)
        var renamed: [Serial: Serial] = [:]
        for parcel in undelivered { sendAnew(parcel, to: peer, &renamed, &reaction) }
    }

    /// Deletes messages and proposals in own entries that their reader never had: they are written anew, and the picture forgets where
    /// they stood, so that no retention would ever come to them.
    private mutating func expire(beyond held: Holding, in log: LogName, _ reaction: inout Reaction) {
        let dead = entries.map(\.serial).filter { serial in
            guard serial.isBeyond(held, in: log) else { return false }
            switch messages[serial]?.content {
            case .message, .proposal: return true
            // A notice counts from when it was filed first, and what was agreed from then on, too: they go with what is said anew.
            case .notice, .turn, .agreement, .disagreement, .contact, .continuation, .envelope, nil:
                return false
            }
        }
        guard !dead.isEmpty else { return }
        let expiry = Expiry(entries: dead.sorted())
        reaction.store(.expired(expiry, at: reaction.now))
        retention.fold(expiry)
    }

    /// Writes an entry of an epoch that is over into the new one: the same message, to the same members.
    private mutating func sendAnew(
        _ parcel: ExchangeMessage.Parcel, to peer: MemberName, _ renamed: inout [Serial: Serial],
        _ reaction: inout Reaction
    ) {
        // What could not be read when it was given back stays behind.
        guard let old = try? Entry(encoded: parcel.leaf), old.code != .continuation,
            case .taken(let entry, let content) = Appraisal.of(parcel, at: old.serial)
        else { return }
        let regarding = entry.regarding.map { reference in
            reference.serial.flatMap { renamed[$0] }.map { Reference.serial($0) } ?? reference
        }
        renamed[entry.serial] = send(
            Draft(
                code: entry.code, role: entry.role, message: entry.message, regarding: regarding,
                to: entry.to,
                content: content, refusal: entry.refusal), to: peer, &reaction)
        if entry.code == .refused { links[peer]?.oweAll() }
    }

    /// Folds the first entry of an epoch. What its author had written before and the reader never had, it writes anew: the old
    /// entries are no part of the picture any more.
    mutating func absorb(_ continuation: Continuation, in entry: Entry) {
        let log = entry.serial.log
        let succession = Link.Succession(previous: continuation.previous, log: log)
        guard log.author == me else {
            links[log.author]?.followed.append(succession)
            return
        }
        links[log.addressee]?.successions.append(succession)
        guard continuation.cause == .restored else { return }
        let held = continuation.previous
        let isDead = { (serial: Serial) in serial.log.epoch < log.epoch && serial.isBeyond(held, in: log) }
        for entry in entries where isDead(entry.serial) {
            switch messages[entry.serial]?.content {
            case .agreement, .disagreement: retention.keep(entry.serial, untilTheEndOf: entry.message)
            case .notice, .turn, .proposal, .message, .contact, .continuation, .envelope, nil: break
            }
        }
        entries.removeAll { isDead($0.serial) }
        negotiations.forget(isDead)
        messages.forget(isDead)
    }

    /// The member to whom nothing can be written yet, among those that a command would write to.
    func recovering(_ command: Command) -> MemberName? {
        let addressees: [MemberName] =
            switch command {
            case .file(let notice):
                if case .to(let members) = notice.audience { members } else { [] }
            case .amend(let handle, _), .turn(let handle, _):
                register[NoticeKey(author: me, handle: handle)]?.told ?? []
            case .propose(_, let changing, _):
                [changing.log.author == me ? changing.log.addressee : changing.log.author]
            case .agree(let serial):
                (negotiations[serial].map { told($0) } ?? []) + [serial.log.author]
            case .decline(let serial, _): [serial.log.author]
            case .announce: peers
            // Only its answer says to whom it goes.
            case .send, .closeIncident: []
            // The watch is taken from whomever can be told of it.
            case .note, .accept, .takeWatch: []
            }
        return addressees.first { links[$0]?.canWrite == false }
    }

    /// Whom an agreement to a proposal makes this node write to.
    func told(_ proposal: Proposal) -> [MemberName] {
        guard proposal.settlement.changing.log.author == me,
            let key = register.key(of: proposal.settlement.changing)
        else { return [] }
        return register[key]?.told ?? []
    }
}

extension Serial {
    /// Whether it stands, in any epoch of a log, behind what is held of it.
    fileprivate func isBeyond(_ held: Holding, in log: LogName) -> Bool {
        self.log.author == log.author && self.log.addressee == log.addressee
            && (self.log.epoch, index) >= (held.epoch, held.size)
    }
}
