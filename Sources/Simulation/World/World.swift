package import Airspace
package import Deconfliction
package import Line
package import TransparencyLog

/// Several nodes, one thread, one queue ordered by time and number: the production core in a network and on disks that
/// fail as the seed says. The same seed gives the same run.
package struct World {
    package private(set) var now: Instant
    package internal(set) var count = FaultCount()
    package var faults = Faults.none
    var nodes: [MemberName: SimulatedNode]
    package let charter: Charter
    var network: Generator
    private var process: Generator
    private var entropy: Generator
    private var queue: [Post] = []
    private var posted = 0
    private var requests: UInt64 = 0
    /// Who waits for the answer to a request.
    var waiting: [RequestID: Reply] = [:]
    package private(set) var outcomes: [RequestID: Outcome] = [:]
    /// Lines on which nothing gets through.
    package var cut: Set<Charter.Pair> = []
    /// Keeps what is sent, for whoever wants to look at it afterwards.
    package var isTapped = false
    package internal(set) var wire: [Transmission] = []
    /// Whose node the last event was for, and how many records it holds now.
    package private(set) var lastNode: MemberName?
    package private(set) var lastRecords = 0
    /// A hash over everything that happened: equal for equal seeds.
    package private(set) var trace = Digest(hashing: [])

    /// Something that will happen to a node.
    struct Post {
        let time: Instant
        let number: Int
        let to: MemberName
        let occurrence: Occurrence
    }

    enum Occurrence {
        case wake
        /// An event; for an answer, with the incarnation that asked.
        case event(Event, incarnation: Int?)
        /// Nobody answered a request, unless somebody did.
        case failure(RequestID, Event, incarnation: Int)
    }

    /// Where the answer to a request goes.
    struct Reply {
        let to: MemberName
        let incarnation: Int
        let event: @Sendable (RequestAnswer, Entropy) -> Event
    }

    enum RequestAnswer {
        case exchange(ExchangeAnswer)
        case offer(OfferAnswer)
    }

    package init(seed: UInt64, charter: Charter, keys: [MemberName: NodeKeys], start: Instant) {
        var generator = Generator(seed: seed)
        network = generator.fork()
        process = generator.fork()
        entropy = generator.fork()
        self.charter = charter
        now = start
        nodes = [:]
        for (name, keys) in keys { nodes[name] = SimulatedNode(name, charter: charter, keys: keys) }
        for name in names { post(.wake, to: name, after: 0) }
    }

    package var names: [MemberName] { nodes.keys.sorted() }

    /// How far a member's clock is ahead of the world's, in milliseconds.
    package mutating func setClock(of name: MemberName, ahead milliseconds: Int64) {
        nodes[name]?.ahead = milliseconds
    }

    /// A process dies and starts again from what its disk holds.
    package mutating func restart(_ name: MemberName) {
        nodes[name]?.restart()
        post(.wake, to: name, after: 0)
    }

    /// The time by a member's own clock.
    package func clock(of name: MemberName) -> Instant {
        now.advanced(byMilliseconds: nodes[name]?.ahead ?? 0)
    }

    package func node(_ name: MemberName) -> Node {
        guard let node = nodes[name]?.node else { preconditionFailure("no node \(name) in this world") }
        return node
    }

    package mutating func freshEntropy() -> Entropy { Entropy(entropy.bytes(32)) }

    mutating func nextRequest() -> RequestID {
        requests += 1
        return RequestID(requests)
    }

    /// An officer does something; the outcome is there when this returns, unless the process died of it.
    package mutating func officer(of name: MemberName, _ command: Command, role: String = "watch officer")
        -> Outcome?
    {
        let request = nextRequest()
        let officer = Officer(name: "Officer of \(name)", role: role)
        happen(.event(.officer(request, officer, command, freshEntropy()), incarnation: nil), to: name)
        return outcomes.removeValue(forKey: request)
    }

    mutating func post(_ occurrence: Occurrence, to name: MemberName, after milliseconds: Int64) {
        posted += 1
        queue.append(
            Post(
                time: now.advanced(byMilliseconds: milliseconds), number: posted, to: name,
                occurrence: occurrence))
    }

    /// Runs until nothing is due before `end`, checking the oracles after every step.
    package mutating func run(until end: Instant, check: (World) throws -> Void) rethrows {
        while let position = queue.indices.min(by: {
            (queue[$0].time, queue[$0].number) < (queue[$1].time, queue[$1].number)
        }),
            queue[position].time <= end
        {
            let next = queue.remove(at: position)
            now = max(now, next.time)
            happen(next.occurrence, to: next.to)
            try check(self)
        }
        now = max(now, end)
    }

    private mutating func happen(_ occurrence: Occurrence, to name: MemberName) {
        guard var node = nodes[name] else { return }
        let event: Event
        switch occurrence {
        case .wake: event = .wake(freshEntropy())
        case .event(let happened, let incarnation):
            if let incarnation, incarnation != node.incarnation { return }
            event = happened
        case .failure(let request, let failed, let incarnation):
            guard waiting.removeValue(forKey: request) != nil, incarnation == node.incarnation else { return }
            event = failed
        }
        lastNode = name
        let clock = clock(of: name)
        let actions = node.handle(event, at: clock)
        lastRecords = node.disk.count
        note("\(now.milliseconds) \(name) \(actions.count) \(node.disk.count)")
        let dies = !actions.isEmpty && process.happens(faults.crash)
        let survivors =
            dies ? Array(actions.prefix(Int.random(in: 0..<actions.count, using: &process))) : actions
        nodes[name] = node
        for action in survivors { carryOut(action, of: name) }
        if dies {
            count.crashed += 1
            nodes[name]?.restart()
        }
        let wakeUp = nodes[name]?.node.wakeUp(at: clock)
        guard let wakeUp else { return }
        queue.removeAll { post in
            if case .wake = post.occurrence { post.to == name } else { false }
        }
        post(.wake, to: name, after: max(1, wakeUp.milliseconds(since: clock)))
    }

    mutating func finish(_ request: RequestID, _ outcome: Outcome) { outcomes[request] = outcome }

    private mutating func note(_ line: String) { trace = Digest(hashing: trace.bytes + Array(line.utf8)) }
}
