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
        guard case .taken(let arrivals) = taken else {
            if case .refused(let answer) = taken { reaction.act(.answer(request, answer)) }
            return
        }
        fold(arrivals, from: peer, &reaction)
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
            let before = (link.peerHolds, link.inbox.size)
            switch link.take(message, &reaction, scheme: scheme) {
            case .taken(let arrivals):
                let moved = (link.peerHolds, link.inbox.size) != before
                link.acknowledged(moved: moved || link.peerHolds == link.outbox.size, at: reaction.now)
                links[peer] = link
                fold(arrivals, from: peer, &reaction)
            case .refused:
                link.backOff.failed(at: reaction.now)
                links[peer] = link
            }
        case .conflict(let held):
            link.rewind(to: held, at: reaction.now)
            links[peer] = link
        case .unprocessable, .unknownLog:
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
    private mutating func fold(_ arrivals: [Link.Arrival], from peer: MemberName, _ reaction: inout Reaction)
    {
        guard !arrivals.isEmpty, let inbox = links[peer]?.inbox, let checkpoint = inbox.checkpoint else {
            return
        }
        for arrival in arrivals {
            let leaf = arrival.parcel.leaf
            switch arrival.appraisal {
            case .taken(let entry, let content):
                let body = content == nil ? nil : arrival.parcel.body
                reaction.store(.entry(inbox.log, leaf: leaf, body: body, at: reaction.now, refusal: nil))
                fold(entry, content, live: &reaction)
            case .refused(let refusal):
                reaction.store(.entry(inbox.log, leaf: leaf, body: nil, at: reaction.now, refusal: refusal))
                guard let entry = links[peer]?.refuse(arrival.serial, because: refusal, &reaction) else {
                    continue
                }
                fold(entry, nil, live: &reaction)
            }
        }
        reaction.store(.checkpoint(inbox.log, checkpoint.note))
    }

    // MARK: Witnesses

    func wants(_ offer: Offers) -> Bool {
        guard let (_, size) = tree(of: offer.log), size > 0 else { return false }
        return offer.wants(size: size)
    }

    mutating func offerCheckpoints(_ reaction: inout Reaction) {
        for log in offers.keys.sorted() {
            for position in (offers[log] ?? []).indices
            where offers[log].map({ wants($0[position]) }) ?? false {
                guard let (tree, size) = tree(of: log), let signed = checkpoint(of: log, size: size) else {
                    continue
                }
                offers[log]?[position].offer(signed, tree: tree, &reaction)
            }
        }
    }

    mutating func update(_ log: LogName, _ witness: MemberName, _ change: (inout Offers) -> Void) {
        guard let position = offers[log]?.firstIndex(where: { $0.witness == witness }),
            var offer = offers[log]?[position]
        else { return }
        change(&offer)
        offers[log]?[position] = offer
    }

    private func tree(of log: LogName) -> (MerkleTree, UInt64)? {
        let link = links[log.author == me ? log.addressee : log.author]
        guard let link else { return nil }
        return log.author == me ? (link.outbox.tree, link.outbox.size) : (link.inbox.tree, link.inbox.size)
    }

    private func checkpoint(of log: LogName, size: UInt64) -> SignedCheckpoint? {
        if log.author == me { return links[log.addressee]?.outbox.checkpoint(of: size) }
        return links[log.author]?.inbox.checkpoint
    }
}
