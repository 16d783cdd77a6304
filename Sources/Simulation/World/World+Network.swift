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
        case .alarm: preconditionFailure("an alarm stays at the desk")
        case .exchange(let peer, _, let message):
            let (said, lie) = said(message, by: name, to: peer)
            if let first = said.first { exchange(first, lie, from: name, to: peer, incarnation) }
            // What is sent on top has nobody who waits for its answer: a node has one exchange under way.
            for more in said.dropFirst() {
                let letter = Letter(content: .exchange(more), lie: lie)
                deliver(letter, as: nextRequest(), on: Network.Way(from: name, to: peer))
            }
        case .offer(let log, let witness, let offer):
            self.offer(offer, of: log, from: name, to: witness, incarnation)
        case .answer(let request, .message(let message)):
            let (said, lie) = said(message, by: name, to: message.log.addressee)
            guard let answer = said.first else { return }
            reply(to: request, .exchange(.message(answer)), from: name, lie)
        case .answer(let request, let answer): reply(to: request, .exchange(answer), from: name)
        case .answerOffer(let request, let answer):
            reply(to: request, .offer(answer), from: name)
        case .reply(let request, let outcome): finish(request, outcome)
        case .load(let log, let start, let end):
            let parcels = nodes[place(of: name)].disk.parcels(of: log, from: start, upTo: end)
            post(.event(.loaded(log, from: start, parcels), incarnation: incarnation), to: name, after: 1)
        }
    }

    /// What really leaves a member: the truth, unless it is a liar; then with the lie.
    private mutating func said(_ message: ExchangeMessage, by name: MemberName, to peer: MemberName)
        -> ([ExchangeMessage], Fault?)
    {
        let message = losing?(message) ?? message
        tap(.exchange(message), from: name, to: peer)
        history.leaves(message, nodes[place(of: name)].disk, by: name)
        let way = Network.Way(from: name, to: peer)
        guard name == liar?.name, let lie = liar?.lie else { return ([message], nil) }
        let lies = liar?.lies(message, leaves: history.leaves(of: message.log), &dice.liar)
        guard let lies else { return ([message], nil) }
        inflict(lie, on: way)
        history.told(liar?.told ?? [:])
        return (lies, lie)
    }

    private mutating func exchange(
        _ message: ExchangeMessage, _ lie: Fault?, from name: MemberName, to peer: MemberName,
        _ incarnation: Int
    ) {
        let waited = message.wait > 0
        let failure = Event.exchangeFailed(with: peer, waited: waited)
        let reply = Reply(
            to: name, incarnation: incarnation,
            event: { answer, entropy in
                guard case .exchange(let answer) = answer else { return nil }
                return .exchangeAnswered(by: peer, waited: waited, answer, entropy)
            }, failure: failure)
        send(Letter(content: .exchange(message), lie: lie), to: peer, reply, patience: 10_000 + message.wait)
    }

    private mutating func offer(
        _ offer: AddCheckpointRequest, of log: LogName, from name: MemberName, to witness: MemberName,
        _ incarnation: Int
    ) {
        tap(.offer(offer), from: name, to: witness)
        let reply = Reply(
            to: name, incarnation: incarnation,
            event: { answer, _ in
                guard case .offer(let answer) = answer else { return nil }
                return .offerAnswered(log, by: witness, answer)
            }, failure: .offerFailed(log, to: witness))
        send(Letter(content: .offer(offer)), to: witness, reply, patience: 10_000)
    }

    /// Sends a request: it arrives once, twice or never; whoever waits in vain is told so in the end.
    private mutating func send(_ letter: Letter, to name: MemberName, _ reply: Reply, patience: Int64) {
        let request = nextRequest()
        let way = Network.Way(from: reply.to, to: name)
        waiting[request] = reply
        if faults[.replay] > 0 { network.remember(way, letter, of: reply.incarnation) }
        deliver(letter, as: request, on: way)
        // The failure is noticed only if no answer came: an answer takes the reply out of `waiting`.
        post(.failure(request, reply.failure, incarnation: reply.incarnation), to: reply.to, after: patience)
        guard dice.network.happens(faults[.replay]) else { return }
        let older = network.remembered(way, before: reply.incarnation)
        guard let old = older.randomElement(using: &dice.network) else { return }
        inflict(.replay, on: way)
        arrive(old, as: nextRequest(), on: way, struck: old.lie ?? .replay)
    }

    private mutating func reply(
        to request: RequestID, _ answer: RequestAnswer, from name: MemberName, _ lie: Fault? = nil
    ) {
        guard let reply = waiting[request] else { return }
        let way = Network.Way(from: name, to: reply.to)
        if network.isHalfOpen(way, at: now) { return }
        if dice.network.happens(faults[.halfOpen]) {
            inflict(.halfOpen, on: way)
            network.halfOpen(way, until: now.advanced(byMilliseconds: length()))
            return
        }
        guard !isLost(way) else { return }
        waiting[request] = nil
        var (answer, struck) = (answer, lie)
        if let fault = damage(), case let body = answer.http.body, !body.isEmpty {
            inflict(fault, on: way)
            answer = answer.reading(damaged(body, by: fault))
            struck = fault
        }
        let event = reply.event(answer, freshEntropy())
        if event == nil, let struck { count.meet(struck, .unread) }
        post(
            .event(
                event ?? reply.failure, incarnation: reply.incarnation, struck: event == nil ? nil : struck),
            to: reply.to, after: delay(way))
    }

    private mutating func deliver(_ letter: Letter, as request: RequestID, on way: Network.Way) {
        guard !isLost(way) else { return }
        arrive(letter, as: request, on: way, struck: letter.lie)
        guard dice.network.happens(faults[.duplicate]) else { return }
        inflict(.duplicate, on: way)
        arrive(letter, as: request, on: way, struck: letter.lie)
    }

    /// A letter comes to a member's listener, whole or damaged.
    private mutating func arrive(
        _ letter: Letter, as request: RequestID, on way: Network.Way, struck: Fault?
    ) {
        var (letter, struck) = (letter, struck)
        if let fault = damage() {
            inflict(fault, on: way)
            switch letter.reading(damaged(letter.bytes, by: fault), by: way.from) {
            case .letter(let other): (letter, struck) = (other, fault)
            case .refused(let answer, let response):
                count.meet(fault, response)
                return reply(to: request, answer, from: way.to)
            }
        }
        let event = letter.event(request, by: way.from, freshEntropy())
        post(.event(event, incarnation: nil, struck: struck), to: way.to, after: delay(way))
    }

    /// Damaged bytes never get past TLS. What reader and node make of them is tried all the same.
    private mutating func damage() -> Fault? {
        if dice.network.happens(faults[.flippedByte]) { return .flippedByte }
        return dice.network.happens(faults[.truncation]) ? .truncation : nil
    }

    private mutating func damaged(_ bytes: [UInt8], by fault: Fault) -> [UInt8] {
        fault == .flippedByte
            ? Disk.turned(bytes, &dice.network)
            : Array(bytes.prefix(Int.random(in: bytes.indices, using: &dice.network)))
    }

    private mutating func tap(_ content: Transmission.Content, from name: MemberName, to other: MemberName) {
        guard isTapped else { return }
        wire.append(Transmission(time: now, from: name, to: other, content: content))
    }

    private mutating func isLost(_ way: Network.Way) -> Bool {
        if cut.contains(way) { return true }
        if network.isCut(way, at: now) { return true }
        if dice.network.happens(faults[.partition]) {
            inflict(.partition, on: way)
            network.cut(way, until: now.advanced(byMilliseconds: length()))
            return true
        }
        guard dice.network.happens(faults[.drop]) else { return false }
        inflict(.drop, on: way)
        return true
    }

    private mutating func length() -> Int64 { Int64.random(in: 1_000...40_000, using: &dice.network) }

    /// Mostly short; now and then very long, with a heavy tail.
    private mutating func delay(_ way: Network.Way) -> Int64 {
        var delay = Int64.random(in: 1...max(1, faults.delay), using: &dice.network) + (delays[way] ?? 0)
        if dice.network.happens(faults[.longDelay]) {
            inflict(.longDelay, on: way)
            let part = Int64.random(in: 1...1_000, using: &dice.network)
            delay += min(faults.longestDelay, faults.delay * 1_000 / part)
        }
        if network.overtakes(way, arriving: now.advanced(byMilliseconds: delay)) {
            inflict(.reorder, on: way)
        }
        return delay
    }
}
