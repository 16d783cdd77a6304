import Airspace
import Deconfliction
import Line
import TransparencyLog

/// The network between the nodes: every message can be lost, doubled or overtaken, requests and answers alike.
extension World {
    mutating func carryOut(_ action: Action, of name: MemberName) {
        guard let incarnation = nodes[name]?.incarnation else { return }
        switch action {
        case .store: preconditionFailure("what is stored is stored before anything else is done")
        case .exchange(let peer, _, let message): exchange(message, from: name, to: peer, incarnation)
        case .offer(let log, let witness, let offer):
            self.offer(offer, of: log, from: name, to: witness, incarnation)
        case .answer(let request, let answer): reply(to: request, from: name, .exchange(answer))
        case .answerOffer(let request, let answer): reply(to: request, from: name, .offer(answer))
        case .reply(let request, let outcome): finish(request, outcome)
        }
    }

    private mutating func exchange(
        _ message: ExchangeMessage, from name: MemberName, to peer: MemberName, _ incarnation: Int
    ) {
        let waited = message.wait > 0
        tap(.exchange(message), from: name, to: peer)
        let reply = Reply(to: name, incarnation: incarnation) { answer, entropy in
            guard case .exchange(let answer) = answer else {
                preconditionFailure("an exchange answered as an offer")
            }
            return .exchangeAnswered(by: peer, waited: waited, answer, entropy)
        }
        send(
            to: peer, reply, failure: .exchangeFailed(with: peer, waited: waited),
            patience: 5_000 + message.wait
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
        send(to: witness, reply, failure: .offerFailed(log, to: witness), patience: 5_000) { request, _ in
            .checkpointOffered(request, offer)
        }
    }

    /// Sends a request: it arrives once, twice or never; whoever waits in vain is told so in the end.
    private mutating func send(
        to name: MemberName, _ reply: Reply, failure: Event, patience: Int64,
        _ event: (RequestID, Entropy) -> Event
    ) {
        let request = nextRequest()
        waiting[request] = reply
        if !isCut(name, reply.to) { deliver(to: name, incarnation: nil) { event(request, $0) } }
        // The failure is noticed only if no answer came: an answer takes the reply out of `waiting`.
        expect(request, failure, after: patience)
    }

    private mutating func reply(to request: RequestID, from name: MemberName, _ answer: RequestAnswer) {
        guard let reply = waiting[request] else { return }
        if case .exchange(.message(let message)) = answer {
            tap(.exchange(message), from: name, to: reply.to)
        }
        guard !isCut(name, reply.to) else { return }
        guard !network.happens(faults.drop) else {
            count.dropped += 1
            return
        }
        waiting[request] = nil
        post(
            .event(reply.event(answer, freshEntropy()), incarnation: reply.incarnation), to: reply.to,
            after: delay())
    }

    private func isCut(_ a: MemberName, _ b: MemberName) -> Bool { cut.contains(Charter.Pair(a, b)) }

    private mutating func tap(_ content: Transmission.Content, from name: MemberName, to other: MemberName) {
        guard isTapped else { return }
        wire.append(Transmission(time: now, from: name, to: other, content: content))
    }

    private mutating func deliver(to name: MemberName, incarnation: Int?, _ event: (Entropy) -> Event) {
        guard !network.happens(faults.drop) else {
            count.dropped += 1
            return
        }
        post(.event(event(freshEntropy()), incarnation: incarnation), to: name, after: delay())
        guard network.happens(faults.duplicate) else { return }
        count.duplicated += 1
        post(.event(event(freshEntropy()), incarnation: incarnation), to: name, after: delay())
    }

    private mutating func expect(_ request: RequestID, _ failure: Event, after patience: Int64) {
        guard let reply = waiting[request] else { return }
        post(
            .failure(request, failure, incarnation: reply.incarnation), to: reply.to,
            after: patience + 2 * faults.delay)
    }

    private mutating func delay() -> Int64 {
        let delay = Int64.random(in: 1...max(1, faults.delay), using: &network)
        if delay > 100 { count.reordered += 1 }
        return delay
    }
}
