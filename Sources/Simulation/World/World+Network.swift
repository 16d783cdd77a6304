import Airspace
import Deconfliction
import Line
import TransparencyLog

/// The network between the nodes: every message can be lost, doubled, overtaken, damaged or brought once more, requests and
/// answers alike.
extension World {
    mutating func carryOut(_ action: Action, of name: MemberName) {
        let incarnation = nodes[place(of: name)].incarnation
        switch action {
        case .store: preconditionFailure("what is stored is stored before anything else is done")
        case .exchange(let peer, _, let message):
            let said = said(message, by: name, to: peer)
            if let first = said.first { exchange(first, from: name, to: peer, incarnation) }
            // What is sent on top has nobody who waits for its answer: a node has one exchange under way.
            for more in said.dropFirst() {
                let nobody = nextRequest()
                deliver(to: peer, Network.Way(from: name, to: peer)) {
                    .exchangeRequested(nobody, by: name, more, $0)
                }
            }
        case .offer(let log, let witness, let offer):
            self.offer(offer, of: log, from: name, to: witness, incarnation)
        case .answer(let request, .message(let message)):
            let peer = message.log.addressee
            guard let answer = said(message, by: name, to: peer).first else { return }
            reply(to: request, .exchange(.message(answer)), from: name)
        case .answer(let request, let answer): reply(to: request, .exchange(answer), from: name)
        case .answerOffer(let request, let answer):
            reply(to: request, .offer(answer), from: name)
        case .reply(let request, let outcome): finish(request, outcome)
        case .load(let log, let start, let end):
            let parcels = nodes[place(of: name)].disk.parcels(of: log, from: start, upTo: end)
            post(.event(.loaded(log, from: start, parcels), incarnation: incarnation), to: name, after: 1)
        }
    }

    /// What really leaves a member: the truth, unless it is a liar.
    private mutating func said(_ message: ExchangeMessage, by name: MemberName, to peer: MemberName)
        -> [ExchangeMessage]
    {
        tap(.exchange(message), from: name, to: peer)
        history.leaves(message, nodes[place(of: name)].disk, by: name)
        guard name == liar?.name, let lie = liar?.lie else { return [message] }
        let lies = liar?.lies(message, leaves: history.leaves(of: message.log), &dice.liar)
        guard let lies else { return [message] }
        count.add(lie)
        history.told(liar?.told ?? [:])
        return lies
    }

    private mutating func exchange(
        _ message: ExchangeMessage, from name: MemberName, to peer: MemberName, _ incarnation: Int
    ) {
        let waited = message.wait > 0
        let reply = Reply(to: name, incarnation: incarnation) { answer, entropy in
            guard case .exchange(let answer) = answer else {
                preconditionFailure("an exchange answered as an offer")
            }
            return .exchangeAnswered(by: peer, waited: waited, answer, entropy)
        }
        damage(message, on: Network.Way(from: name, to: peer))
        send(
            to: peer, reply, failure: .exchangeFailed(with: peer, waited: waited),
            patience: 10_000 + message.wait
        ) {
            .exchangeRequested($0, by: name, message, $1)
        }
    }

    private mutating func offer(
        _ offer: AddCheckpointRequest, of log: LogName, from name: MemberName, to witness: MemberName,
        _ incarnation: Int
    ) {
        tap(.offer(offer), from: name, to: witness)
        let reply = Reply(to: name, incarnation: incarnation) { answer, _ in
            guard case .offer(let answer) = answer else {
                preconditionFailure("an offer answered as an exchange")
            }
            return .offerAnswered(log, by: witness, answer)
        }
        send(to: witness, reply, failure: .offerFailed(log, to: witness), patience: 10_000) { request, _ in
            .checkpointOffered(request, offer)
        }
    }

    /// Damaged bytes never get past TLS. What the reader would make of them is tried all the same: it must refuse them, or read
    /// something, and not fall over.
    private mutating func damage(_ message: ExchangeMessage, on way: Network.Way) {
        let flips = dice.network.happens(faults[.flippedByte])
        let cuts = dice.network.happens(faults[.truncation])
        guard flips || cuts else { return }
        var bytes = message.encoded
        if flips {
            count.add(.flippedByte)
            bytes[Int.random(in: bytes.indices, using: &dice.network)] ^=
                1 << UInt8.random(in: 0...7, using: &dice.network)
        }
        if cuts {
            count.add(.truncation)
            bytes = Array(bytes.prefix(Int.random(in: bytes.indices, using: &dice.network)))
        }
        let read = try? ExchangeMessage(encoded: bytes)  // refused is what is expected
        note("damaged \(read == nil)")
        network.cut(way, until: now.advanced(byMilliseconds: 1))
    }

    /// Sends a request: it arrives once, twice or never; whoever waits in vain is told so in the end.
    private mutating func send(
        to name: MemberName, _ reply: Reply, failure: Event, patience: Int64,
        _ event: @escaping @Sendable (RequestID, Entropy) -> Event
    ) {
        let request = nextRequest()
        let way = Network.Way(from: reply.to, to: name)
        waiting[request] = reply
        network.remember(way, event)
        deliver(to: name, way) { event(request, $0) }
        // The failure is noticed only if no answer came: an answer takes the reply out of `waiting`.
        post(.failure(request, failure, incarnation: reply.incarnation), to: reply.to, after: patience)
        let older = network.remembered(way)
        guard dice.network.happens(faults[.replay]), let old = older.randomElement(using: &dice.network)
        else { return }
        count.add(.replay)
        let nobody = nextRequest()
        post(.event(old(nobody, freshEntropy()), incarnation: nil), to: name, after: delay(way))
    }

    private mutating func reply(to request: RequestID, _ answer: RequestAnswer, from name: MemberName) {
        guard let reply = waiting[request] else { return }
        let way = Network.Way(from: name, to: reply.to)
        if network.isHalfOpen(way, at: now) { return }
        if dice.network.happens(faults[.halfOpen]) {
            count.add(.halfOpen)
            network.halfOpen(way, until: now.advanced(byMilliseconds: length()))
            return
        }
        guard !isLost(way) else { return }
        waiting[request] = nil
        post(
            .event(reply.event(answer, freshEntropy()), incarnation: reply.incarnation), to: reply.to,
            after: delay(way))
    }

    private mutating func deliver(to name: MemberName, _ way: Network.Way, _ event: (Entropy) -> Event) {
        guard !isLost(way) else { return }
        post(.event(event(freshEntropy()), incarnation: nil), to: name, after: delay(way))
        guard dice.network.happens(faults[.duplicate]) else { return }
        count.add(.duplicate)
        post(.event(event(freshEntropy()), incarnation: nil), to: name, after: delay(way))
    }

    private mutating func tap(_ content: Transmission.Content, from name: MemberName, to other: MemberName) {
        guard isTapped else { return }
        wire.append(Transmission(time: now, from: name, to: other, content: content))
    }

    private mutating func isLost(_ way: Network.Way) -> Bool {
        if cut.contains(Charter.Pair(way.from, way.to)) { return true }
        if network.isCut(way, at: now) { return true }
        if dice.network.happens(faults[.partition]) {
            count.add(.partition)
            network.cut(way, until: now.advanced(byMilliseconds: length()))
            return true
        }
        guard dice.network.happens(faults[.drop]) else { return false }
        count.add(.drop)
        return true
    }

    private mutating func length() -> Int64 { Int64.random(in: 1_000...40_000, using: &dice.network) }

    /// Mostly short; now and then very long, with a heavy tail.
    private mutating func delay(_ way: Network.Way) -> Int64 {
        var delay = Int64.random(in: 1...max(1, faults.delay), using: &dice.network)
        if dice.network.happens(faults[.longDelay]) {
            count.add(.longDelay)
            let part = Int64.random(in: 1...1_000, using: &dice.network)
            delay += min(faults.longestDelay, faults.delay * 1_000 / part)
        }
        if network.overtakes(way, arriving: now.advanced(byMilliseconds: delay)) { count.add(.reorder) }
        return delay
    }
}
