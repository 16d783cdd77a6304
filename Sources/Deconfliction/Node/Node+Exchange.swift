import Airspace
import Line
import TransparencyLog

extension Node {
    mutating func answer(
        _ request: RequestID, _ peer: MemberName, _ message: ExchangeMessage, _ reaction: inout Reaction
    ) {
        guard let place = links.place(of: peer) else {
            return reaction.act(.answer(request, .unknownLog))
        }
        switch links[place].take(message, &reaction) {
        case .refused(let answer, let back):
            fold(back: back, [], from: peer, message, &reaction)
            return reaction.act(.answer(request, answer))
        case .taken(let back, let arrivals): fold(back: back, arrivals, from: peer, message, &reaction)
        }
        links[place].answer(request, waiting: message.wait, &reaction)
    }

    mutating func take(
        _ answer: ExchangeAnswer, from peer: MemberName, waited: Bool, _ reaction: inout Reaction
    ) {
        guard let place = links.place(of: peer) else { return }
        let before = links[place].finished(waited: waited, at: reaction.now)
        switch answer {
        case .message(let message):
            switch links[place].take(message, &reaction) {
            case .taken(let back, let arrivals):
                let wasDone = links[place].isDone
                fold(back: back, arrivals, from: peer, message, &reaction)
                links[place].acknowledged(wasDone: wasDone, since: before, at: reaction.now)
            case .refused(_, let back):
                fold(back: back, [], from: peer, message, &reaction)
                links[place].refused(since: before, at: reaction.now)
            }
        case .conflict(let held): links[place].rewind(to: held, &reaction)
        case .unprocessable, .overBudget, .unknownLog: links[place].backOff.failed(at: reaction.now)
        }
    }

    mutating func fail(_ peer: MemberName, waited: Bool, _ reaction: inout Reaction) {
        links[peer]?.lost(waited: waited, at: reaction.now)
    }

    /// Stores and folds what is new, entry by entry: what an entry makes this node write is stored behind it and before the
    /// next, so that a restart, which folds in the order of the records, comes to the same picture.
    private mutating func fold(
        back: [Link.Arrival], _ arrivals: [Link.Arrival], from peer: MemberName, _ message: ExchangeMessage,
        _ reaction: inout Reaction
    ) {
        for arrival in back { fold(back: arrival, &reaction) }
        for arrival in arrivals { fold(arrival, from: peer, &reaction) }
        if let last = arrivals.last, let checkpoint = links[peer]?.inbox.checkpoint {
            reaction.store(.checkpoint(last.serial.log, checkpoint.note))
        }
        goOn(after: message, with: peer, &reaction)
        offerLogs(of: peer)
    }

    private mutating func fold(_ arrival: Link.Arrival, from peer: MemberName, _ reaction: inout Reaction) {
        let (leaf, log) = (arrival.parcel.leaf, arrival.serial.log)
        switch arrival.appraisal {
        case .taken(let entry, let content):
            let body = content == nil ? nil : arrival.parcel.body
            reaction.store(.entry(log, leaf: leaf, body: body, at: reaction.now, refusal: nil))
            fold(entry, content, live: &reaction)
        case .refused(let refusal):
            reaction.store(.entry(log, leaf: leaf, body: nil, at: reaction.now, refusal: refusal))
            links[peer]?.recovery.unspoken[arrival.serial] = refusal
            sayRefusals(to: peer, &reaction)
        }
    }

    /// Tells the counterpart what could not be taken, as soon as anything can be written to it.
    mutating func sayRefusals(to peer: MemberName, _ reaction: inout Reaction) {
        guard let place = links.place(of: peer), !links[place].recovery.unspoken.isEmpty,
            links[place].canWrite
        else { return }
        for (serial, refusal) in links[place].recovery.unspoken.sorted(by: { $0.key < $1.key }) {
            fold(links[place].refuse(serial, because: refusal, &reaction), nil, live: &reaction)
        }
    }

    // MARK: Witnesses

    mutating func update(_ log: LogName, _ witness: MemberName, _ change: (inout Offers) -> Void) {
        guard let place = links.place(of: log.author == me ? log.addressee : log.author),
            let position = links[place].offers.firstIndex(where: { $0.log == log && $0.witness == witness })
        else { return }
        change(&links[place].offers[position])
    }

    /// Keeps offering the logs of a line, those of later epochs too.
    mutating func offerLogs(of peer: MemberName) {
        guard let place = links.place(of: peer) else { return }
        for log in [links[place].outbox.log, links[place].inbox.log]
        where !links[place].offers.contains(where: { $0.log == log }) {
            links[place].offers += charter.witnesses(of: log).map {
                Offers(log: log, witness: $0, key: charter.witnessKey(of: $0))
            }
        }
    }

    /// A witness holds a checkpoint that this end cannot prove to go on from: perhaps the author showed it another history.
    mutating func compare(_ note: SignedNote, of log: LogName, _ reaction: inout Reaction) {
        guard let signed = try? SignedCheckpoint(note),  // no checkpoint: no other history
            signed.checkpoint.origin == log.origin(in: charter.mechanism),
            (try? note.verified(by: [charter.logKey(of: log)], using: scheme)) != nil  // not its author's
        else { return }
        guard log.author != me else {
            links[log.addressee]?.notice(signed)
            return
        }
        guard let inbox = links[log.author]?.inbox(of: log), let held = inbox.checkpoint,
            let fork = ForkEvidence(
                key: charter.logKey(of: log), tree: inbox.tree, signed: held, other: signed)
        else { return }
        links[log.author]?.accuse(fork, of: log, &reaction)
    }
}
