package import Airspace
package import Deconfliction
package import Line

/// Nodes wired by hand: what one stores is stored, then what it sends reaches the other at once.
package struct Wire {
    package let mechanism: Mechanism
    package var now = Instant.morning
    package private(set) var nodes: [MemberName: Node] = [:]
    package private(set) var disks: [MemberName: [Record]] = [:]
    /// Every exchange message that was sent, requests and answers alike.
    package private(set) var messages: [ExchangeMessage] = []
    /// Members who can't reach anybody, nor be reached.
    package var unreachable: Set<MemberName> = []
    /// Changes a message on its way.
    package var tampering: (MemberName, ExchangeMessage) -> ExchangeMessage = { $1 }

    private var pending: [(from: MemberName, action: Action)] = []
    private var waiting: [RequestID: (from: MemberName, to: MemberName, waited: Bool)] = [:]
    private var offered: [RequestID: (from: MemberName, to: MemberName, log: LogName)] = [:]
    private var replies: [RequestID: Outcome] = [:]
    private var drawn: UInt64 = 0

    package init(_ mechanism: Mechanism) {
        self.mechanism = mechanism
        for name in mechanism.keys.keys.sorted() { nodes[name] = mechanism.node(name) }
    }

    package func node(_ name: MemberName) -> Node { sound(nodes[name], name.text) }
    package func disk(_ name: MemberName) -> [Record] { (disks[name] ?? []).withoutExpired }
    package mutating func freshEntropy() -> Entropy {
        var generator = SeededGenerator(seed: fresh())
        return Entropy(generator.bytes(32))
    }

    package mutating func freshRequest() -> RequestID { RequestID(fresh()) }
    private mutating func fresh() -> UInt64 {
        drawn += 1
        return drawn
    }

    /// Hands an event to a node, and keeps what it wants sent for ``settle()``.
    @discardableResult
    package mutating func happen(_ event: Event, to name: MemberName) -> [Action] {
        var node = node(name)
        let actions = node.handle(event, at: now)
        nodes[name] = node
        for action in actions {
            if case .store(let records) = action {
                disks[name, default: []] += records
            } else {
                pending.append((name, action))
            }
        }
        return actions
    }

    /// An officer does something; everything that follows from it at this instant happens before this returns.
    @discardableResult
    package mutating func officer(_ name: MemberName, _ command: Command) -> Outcome {
        let request = freshRequest()
        let officer = Officer(name: "officer of \(name)", role: "watch officer")
        happen(.officer(request, officer, command, freshEntropy()), to: name)
        settle()
        return sound(replies.removeValue(forKey: request), "reply to \(command)")
    }

    /// Carries out what is pending and wakes who wants to be woken, until nothing is due at this instant.
    package mutating func settle() {
        for _ in 0..<10_000 {
            if !pending.isEmpty {
                let next = pending.removeFirst()
                carry(next.action, from: next.from)
            } else if let due = nodes.keys.sorted().first(where: { isDue($0) }) {
                happen(.wake(freshEntropy()), to: due)
            } else {
                return
            }
        }
        preconditionFailure("the nodes do not come to rest: \(pending)")
    }

    private func isDue(_ name: MemberName) -> Bool { node(name).wakeUp(at: now).map { $0 <= now } ?? false }

    /// Lets time pass, waking nodes when they want it.
    package mutating func advance(seconds: Int64) {
        let end = now.seconds(seconds)
        settle()
        while let next = nodes.values.compactMap({ $0.wakeUp(at: now) }).min(), next <= end {
            now = max(next, now.advanced(byMilliseconds: 1))
            settle()
        }
        now = end
    }

    /// A node's process starts again from its records, or an old copy of so many; its mark file stays, or is another.
    package mutating func restart(_ name: MemberName, keeping count: Int = .max, mark: [Tidemark]? = nil) {
        disks[name] = Array(disk(name).prefix(count))
        let (terms, marks) = (mechanism.charter, mark ?? node(name).tidemarks)
        nodes[name] = Node(
            name, of: terms, keys: mechanism.keys(of: name), starting: disk(name), tidemarks: marks)
        waiting = waiting.filter { $0.value.from != name && $0.value.to != name }
        pending.removeAll { $0.from == name }
    }

    private mutating func carry(_ action: Action, from name: MemberName) {
        switch action {
        case .store: preconditionFailure("stored already")
        case .exchange(let peer, _, let message): exchange(tampering(name, message), from: name, to: peer)
        case .answer(let request, let answer): self.answer(request, answer)
        case .offer(let log, let witness, let offer):
            let request = freshRequest()
            offered[request] = (name, witness, log)
            let fails = isCut(name, witness)
            let event: Event = fails ? .offerFailed(log, to: witness) : .checkpointOffered(request, offer)
            happen(event, to: fails ? name : witness)
        case .answerOffer(let request, let answer):
            guard let offer = offered.removeValue(forKey: request) else { return }
            happen(.offerAnswered(offer.log, by: offer.to, answer), to: offer.from)
        case .reply(let request, let outcome): replies[request] = outcome
        case .load(let log, let start, let end):
            let entries = disk(name).compactMap { record -> ExchangeMessage.Parcel? in
                guard case .entry(log, let leaf, let body, _, _) = record else { return nil }
                return ExchangeMessage.Parcel(leaf: leaf, body: body)
            }
            happen(.loaded(log, from: start, Array(entries[Int(start)..<Int(end)].prefix(256))), to: name)
        case .alarm: break
        }
    }

    private func isCut(_ a: MemberName, _ b: MemberName) -> Bool { !unreachable.isDisjoint(with: [a, b]) }

    private mutating func exchange(_ message: ExchangeMessage, from name: MemberName, to peer: MemberName) {
        messages.append(message)
        guard !isCut(name, peer) else {
            happen(.exchangeFailed(with: peer, waited: message.wait > 0), to: name)
            return
        }
        let request = freshRequest()
        waiting[request] = (name, peer, message.wait > 0)
        happen(.exchangeRequested(request, by: name, message, freshEntropy()), to: peer)
    }

    private mutating func answer(_ request: RequestID, _ answer: ExchangeAnswer) {
        guard let asked = waiting.removeValue(forKey: request) else { return }
        var answer = answer
        if case .message(let message) = answer {
            messages.append(message)
            answer = .message(tampering(asked.to, message))
        }
        happen(.exchangeAnswered(by: asked.to, waited: asked.waited, answer, freshEntropy()), to: asked.from)
    }
}
