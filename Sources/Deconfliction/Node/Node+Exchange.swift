import Airspace
import Line
import TransparencyLog

extension Node {
    mutating func answer(
        _ request: RequestID, _ peer: MemberName, _ message: ExchangeMessage, _ reaction: inout Reaction
    ) {
        guard var link = links[peer] else { return reaction.act(.answer(request, .unknownLog)) }
        let taken = link.take(message, &reaction, scheme: scheme)
        links[peer] = link
        switch taken {
        case .refused(let answer, let back):
            fold(back: back, [], from: peer, message, &reaction)
            return reaction.act(.answer(request, answer))
        case .taken(let back, let arrivals): fold(back: back, arrivals, from: peer, message, &reaction)
        }
        guard message.wait > 0, links[peer]?.hasNews(at: reaction.now) == false else {
            links[peer]?.answer(request, &reaction)
            return
        }
        links[peer]?.park(request, for: message.wait, &reaction)
    }

    mutating func take(
        _ answer: ExchangeAnswer, from peer: MemberName, waited: Bool, _ reaction: inout Reaction
    ) {
        guard var link = links[peer] else { return }
        link.finished(waited: waited, at: reaction.now)
        switch answer {
        case .message(let message):
            let before = link.progress
            switch link.take(message, &reaction, scheme: scheme) {
            case .taken(let back, let arrivals):
                links[peer] = link
                fold(back: back, arrivals, from: peer, message, &reaction)
                let isDone = link.peerHolds == link.outbox.size && !link.recovery.isBehind
                let moved = isDone || links[peer]?.progress != before
                links[peer]?.acknowledged(moved: moved, at: reaction.now)
            case .refused(_, let back):
                links[peer] = link
                fold(back: back, [], from: peer, message, &reaction)
                let moved = links[peer]?.progress != before
                if !moved { links[peer]?.backOff.failed(at: reaction.now) }
            }
        case .conflict(let held):
            link.rewind(to: held, &reaction)
            links[peer] = link
        case .unprocessable, .overBudget, .unknownLog:
            link.backOff.failed(at: reaction.now)
            links[peer] = link
        }
    }

    mutating func fail(_ peer: MemberName, waited: Bool, _ reaction: inout Reaction) {
        links[peer]?.finished(waited: waited, at: reaction.now)
        links[peer]?.lost(at: reaction.now)
    }

    /// Stores and folds what is new, entry by entry: what an entry makes this node write is stored behind it and before the
    /// next, so that a restart, which folds in the order of the records, comes to the same picture.
    private mutating func fold(
        back: [Link.Arrival], _ arrivals: [Link.Arrival], from peer: MemberName, _ message: ExchangeMessage,
        _ reaction: inout Reaction
    ) {
        for arrival in back { fold(back: arrival, &reaction) }
        for arrival in arrivals { fold(arrival, from: peer, &reaction) }
        if !arrivals.isEmpty, let inbox = links[peer]?.inbox, let checkpoint = inbox.checkpoint {
            reaction.store(.checkpoint(inbox.log, checkpoint.note))
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
        guard links[peer]?.canWrite == true else { return }
        for (serial, refusal) in (links[peer]?.recovery.unspoken ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let entry = links[peer]?.refuse(serial, because: refusal, &reaction) else { continue }
            fold(entry, nil, live: &reaction)
        }
    }

    // MARK: Witnesses

    mutating func offerCheckpoints(_ reaction: inout Reaction) {
        for link in links.values {
            for box in link.earlierOutboxes + [link.outbox] { grow(box.log, to: box.size) }
            for box in link.earlierInboxes + [link.inbox] { grow(box.log, to: box.size) }
        }
        for log in offers.keys.sorted() {
            for position in (offers[log] ?? []).indices where offers[log]?[position].isWanted == true {
                guard let (tree, size) = tree(of: log), let signed = checkpoint(of: log, size: size) else {
                    continue
                }
                offers[log]?[position].offer(signed, tree: tree, &reaction)
            }
        }
    }

    private mutating func grow(_ log: LogName, to size: UInt64) {
        for position in (offers[log] ?? []).indices { offers[log]?[position].grow(to: size) }
    }

    mutating func update(_ log: LogName, _ witness: MemberName, _ change: (inout Offers) -> Void) {
        guard let position = offers[log]?.firstIndex(where: { $0.witness == witness }),
            var offer = offers[log]?[position]
        else { return }
        change(&offer)
        offers[log]?[position] = offer
    }

    /// The log of any epoch, as an end of it has it.
    private func tree(of log: LogName) -> (MerkleTree, UInt64)? {
        let link = links[log.author == me ? log.addressee : log.author]
        let tree = log.author == me ? link?.outbox(of: log)?.tree : link?.inbox(of: log)?.tree
        return tree.map { ($0, $0.size) }
    }

    private func checkpoint(of log: LogName, size: UInt64) -> SignedCheckpoint? {
        if log.author == me { return links[log.addressee]?.outbox(of: log)?.checkpoint(of: size) }
        return links[log.author]?.inbox(of: log)?.checkpoint
    }

    /// Keeps offering the logs of a line, those of later epochs too.
    mutating func offerLogs(of peer: MemberName) {
        guard let link = links[peer] else { return }
        for log in [link.outbox.log, link.inbox.log] where offers[log] == nil {
            offers[log] = charter.witnesses(of: log).map {
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
            let scheme = scheme
            links[log.addressee]?.notice(signed, scheme: scheme)
            return
        }
        guard let inbox = links[log.author]?.inbox(of: log), let held = inbox.checkpoint,
            let fork = ForkEvidence(
                key: charter.logKey(of: log), tree: inbox.tree, signed: held, other: signed)
        else { return }
        links[log.author]?.accuse(fork, of: log, &reaction)
    }
}
