package import Airspace
package import Deconfliction
package import Line
package import TransparencyLog

/// Several nodes, one thread, one queue ordered by time and number: the production core in a network, on disks and by clocks
/// that fail as the seed says. The same seed gives the same run.
package struct World {
    package private(set) var now: Instant
    package internal(set) var count = FaultCount()
    package var faults = Faults.none
    package var defect = Defect()
    /// In the order of their names. Each is read and changed where it stands: a copy of one would make every change copy what it
    /// touches.
    var nodes: [SimulatedNode]
    package let charter: Charter
    let scheme: any SignatureScheme
    var dice: Dice
    private var agenda = Agenda()
    private var requests: UInt64 = 0
    /// Who waits for the answer to a request.
    var waiting: [RequestID: Reply] = [:]
    var network = Network()
    /// How often a record was lost or spoiled, or its mark; and how often a record was restored.
    var losses = 0
    var restores = 0
    var wounds = Wounds()
    /// Ways on which something damaged was read, and taken for its sender's word.
    var misheard: Set<Network.Way> = []
    var liar: Liar?
    /// What the authors have written and what was said of it: what the oracles compare with.
    package internal(set) var history: History
    private var outcomes: [RequestID: Outcome] = [:]
    /// Ways on which nothing gets through, be it a request or an answer.
    package var cut: Set<Network.Way> = []
    /// How many milliseconds longer than usual each request and each answer takes on a way.
    package var delays: [Network.Way: Int64] = [:]
    /// What the network makes of each message that leaves a node, requests and answers alike; nil: it leaves it as it is.
    package var losing: (@Sendable (ExchangeMessage) -> ExchangeMessage)?
    /// Keeps what the oracles judge by, and the trace; a world without oracles goes on faster.
    package var isJudged: Bool {
        get { history.isKept }
        set { history.isKept = newValue }
    }
    /// Keeps what is sent, for whoever wants to look at it afterwards.
    package var isTapped = false
    package internal(set) var wire: [Transmission] = []
    /// A hash over everything that happened: equal for equal seeds.
    package private(set) var trace = Digest(hashing: [])

    indirect enum Occurrence {
        case wake, start
        /// An event; for an answer, with the incarnation that asked; with what is wrong with it.
        case event(Event, incarnation: Int?, struck: Fault? = nil)
        /// Nobody answered a request, unless somebody did.
        case failure(RequestID, Event, incarnation: Int)
    }

    /// Where the answer to a request goes.
    struct Reply {
        let to: MemberName
        let incarnation: Int
        let event: @Sendable (RequestAnswer, Entropy) -> Event?
        /// What happens where there is no answer.
        let failure: Event
    }

    enum RequestAnswer {
        case exchange(ExchangeAnswer)
        case offer(OfferAnswer)
        /// None that whoever asked can read.
        case unanswered
    }

    package init(
        seed: UInt64, charter: Charter, keys: [MemberName: NodeKeys], faults: Faults = .none, start: Instant
    ) {
        var generator = Generator(seed: seed)
        dice = Dice(&generator)
        self.charter = charter
        self.faults = faults
        victim = faults.losesRecord ? faults.victim : nil
        scheme = keys.values.first?.scheme ?? Ed25519Scheme()
        now = start
        names = keys.keys.sorted()
        nodes = keys.sorted { $0.key < $1.key }.map { name, keys in
            SimulatedNode(name, charter: charter, keys: keys, at: start)
        }
        history = History(charter: charter, liar: faults.liar?.name)
        if let (name, lie) = faults.liar, let keys = keys[name] {
            liar = Liar(name: name, lie: lie, key: keys.log, mechanism: charter.mechanism)
        }
        for name in names {
            setClock(of: name)
            post(.wake, to: name, after: 0)
        }
    }

    package let names: [MemberName]

    /// Members whose word can be trusted.
    package var honest: [MemberName] { names.filter { $0 != liar?.name } }

    /// Whose record may have been restored in this world.
    package let victim: MemberName?

    package func node(_ name: MemberName) -> Node { nodes[place(of: name)].node }

    /// Whether a liar told its reader a history of this log which nobody else was shown anything of.
    func isUnmet(_ log: LogName) -> Bool {
        liar?.told[log] != nil && liar?.name == log.author && log.epoch == 1
            && charter.witnesses(of: log).isEmpty
    }

    /// Whether something was written that its reader has not receipted.
    var hasUndelivered: Bool {
        names.contains { name in
            let node = node(name)
            return node.peers.compactMap { node.link(to: $0)?.outbox }.contains { $0.receipts.size < $0.size }
        }
    }

    /// What a fault has touched and has not gone on since.
    var openWound: Fault? { wounds.open { isExcused($0) } }

    /// Whether a member puts an old record and an old mark in place of what it has signed.
    func isForgetful(_ name: MemberName) -> Bool { name == liar?.name && liar?.lie == .forkAndRestore }

    /// Whether what befell a way need not be made good: nobody can know of it, or its author has forgotten it.
    func isExcused(_ way: Network.Way) -> Bool {
        let log = LogName(author: way.from, addressee: way.to)
        return isUnmet(log) || isUnmet(log.opposite) || isForgetful(way.from)
    }

    /// Notices that a restored member had told to several: one of them may have given back more than another was ever told, and
    /// that is not sent on (docs/threat-model.md).
    var unlevel: Set<NoticeKey> {
        guard restores > 0, let victim else { return [] }
        let files = node(victim).register.all
        return Set(files.filter { $0.key.author == victim && $0.told.count > 1 }.map(\.key))
    }

    package func disk(_ name: MemberName) -> Disk { nodes[place(of: name)].disk }

    /// How much that is new a member has stored, and when something of its messages falls due by itself.
    package func progress(of name: MemberName) -> (news: Int, next: Instant?) {
        let place = place(of: name)
        return (nodes[place].disk.news, nodes[place].nextDue)
    }

    /// The node that its process would be after a restart.
    package func restarted(_ name: MemberName) -> Node { nodes[place(of: name)].fromDisk() }

    package func isRunning(_ name: MemberName) -> Bool { nodes[place(of: name)].downUntil == nil }

    /// The time by a member's own clock.
    package func clock(of name: MemberName) -> Instant { nodes[place(of: name)].clock.time(at: now) }

    /// Sets a member's clock so far ahead of the world's time.
    package mutating func setClock(of name: MemberName, ahead milliseconds: Int64) {
        nodes[place(of: name)].clock.set(aheadByMilliseconds: milliseconds)
    }

    /// A process dies and starts again from what its disk holds.
    package mutating func restart(_ name: MemberName) {
        nodes[place(of: name)].end(until: now)
        start(name)
    }

    /// Where a node stands among all.
    func place(of name: MemberName) -> Int {
        guard let place = names.firstIndex(of: name) else {
            preconditionFailure("no node \(name) in this world")
        }
        return place
    }

    mutating func freshEntropy() -> Entropy { Entropy(dice.entropy.bytes(32)) }

    mutating func nextRequest() -> RequestID {
        requests += 1
        return RequestID(requests)
    }

    /// An officer does something; the outcome is there when this returns, unless the process is down or dies of it.
    package mutating func officer(of name: MemberName, _ command: Command, role: String = "watch officer")
        -> Outcome?
    {
        guard isRunning(name) else { return nil }
        let request = nextRequest()
        let officer = Officer(name: "Officer of \(name)", role: role)
        happen(.event(.officer(request, officer, command, freshEntropy()), incarnation: nil), to: name)
        return outcomes.removeValue(forKey: request)
    }

    mutating func finish(_ request: RequestID, _ outcome: Outcome) { outcomes[request] = outcome }

    @discardableResult
    mutating func post(_ occurrence: Occurrence, to name: MemberName, after milliseconds: Int64) -> Int {
        agenda.add(occurrence, to: name, at: now.advanced(byMilliseconds: milliseconds))
    }

    /// Runs until nothing is due before `end`, checking the oracles after every step.
    package mutating func run(until end: Instant, check: (World, MemberName) throws -> Void) rethrows {
        while let name = goOn(until: end) { try check(self, name) }
        now = max(now, end)
    }

    /// Runs until nothing is due before `end`, or until whoever looks on after every step has seen enough.
    ///
    /// - Parameter goesOn: whether to go on after something has happened to a member.
    /// - Returns: whether it got to `end`; where not, it stands at what happened last.
    package mutating func run(until end: Instant, while goesOn: (World, MemberName) -> Bool) -> Bool {
        while let name = goOn(until: end) {
            guard goesOn(self, name) else { return false }
        }
        now = max(now, end)
        return true
    }

    /// Has happen what is due next, to the member that it returns; nil where nothing more is due before `end`.
    private mutating func goOn(until end: Instant) -> MemberName? {
        while let time = agenda.nextTime, time <= end, let next = agenda.removeFirst() {
            now = max(now, next.time)
            if case .wake = next.occurrence, next.number != nodes[place(of: next.to)].wakePost { continue }
            happen(next.occurrence, to: next.to)
            return next.to
        }
        return nil
    }

    /// Everybody is switched off for so long, and started again.
    package mutating func switchOff(forMilliseconds milliseconds: Int64) {
        for name in names {
            nodes[place(of: name)].end(until: now.advanced(byMilliseconds: milliseconds))
            post(.start, to: name, after: milliseconds)
        }
    }

    /// Everybody stands still for so long.
    package mutating func pause(forMilliseconds milliseconds: Int64) {
        for name in names { nodes[place(of: name)].pausedUntil = now.advanced(byMilliseconds: milliseconds) }
    }

    /// Nothing fails any more: clocks are mended, processes come up, whoever has a bad disk starts again, and the liar tells the
    /// truth.
    package mutating func calm() {
        faults = .none
        network = Network()
        liar?.lies = false
        for name in names {
            nodes[place(of: name)].clock.mend()
            nodes[place(of: name)].pausedUntil = .earliest
            if nodes[place(of: name)].disk.rot != nil, isRunning(name) { end(name) }
            if nodes[place(of: name)].downUntil != nil {
                post(.start, to: name, after: 1)
            } else {
                wake(name)
            }
        }
    }

    private mutating func happen(_ occurrence: Occurrence, to name: MemberName) {
        let place = place(of: name)
        if case .start = occurrence { return start(name) }
        guard nodes[place].downUntil == nil else { return }
        let paused = nodes[place].pausedUntil
        if now < paused {
            let number = post(occurrence, to: name, after: paused.milliseconds(since: now))
            if case .wake = occurrence { nodes[place].wakePost = number }
            return
        }
        guard let event = event(occurrence, in: nodes[place].incarnation) else { return }
        let local = nodes[place].clock.time(at: now)
        guard !strike(name) else { return }
        let actions = handle(event, struck: occurrence.struck, by: name, at: local)
        if isJudged {
            note("\(now.milliseconds) \(name) \(actions.count) \(nodes[place].disk.durable.count)")
            for action in actions { note(action) }
        }
        carryOut(actions, after: event, of: name)
        heal(name, after: event, struck: occurrence.struck)
        wake(name)
    }

    private mutating func event(_ occurrence: Occurrence, in current: Int) -> Event? {
        switch occurrence {
        case .start: return nil
        case .wake: return .wake(freshEntropy())
        case .event(let happened, let incarnation, _):
            return incarnation == nil || incarnation == current ? happened : nil
        case .failure(let request, let failed, let incarnation):
            guard waiting.removeValue(forKey: request) != nil, incarnation == current else { return nil }
            return failed
        }
    }

    /// Wakes a node when it wants to be woken, by its own clock.
    mutating func wake(_ name: MemberName) {
        let place = place(of: name)
        guard let pause = nodes[place].pauseToWake(at: now) else { return }
        nodes[place].wakePost = post(.wake, to: name, after: pause)
    }

    mutating func note(_ line: String) { note(Array(line.utf8)) }

    private mutating func note(_ bytes: [UInt8]) { trace = Digest(hashing: trace.bytes + bytes) }

    /// What a node stores and says: entries, bodies and messages byte by byte, and whatever was signed.
    private mutating func note(_ action: Action) {
        switch action {
        case .store(let records):
            for record in records {
                switch record {
                case .entry(_, let leaf, let body, _, _): note(leaf + (body.map { $0.salt + $0.bytes } ?? []))
                case .receipt(_, let signed, _), .cosignature(_, _, let signed),
                    .witnessed(_, let signed, _), .checkpoint(_, let signed):
                    note(signed.encoded)
                default: break
                }
            }
        case .exchange(let peer, _, let message):
            note("to \(peer)")
            note(message.encoded)
        case .offer(let log, let witness, let offer):
            note("\(log) to \(witness)")
            note(offer.encoded)
        case .answer(_, let answer): note(RequestAnswer.exchange(answer))
        case .answerOffer(_, let answer): note(RequestAnswer.offer(answer))
        case .reply, .load, .alarm: break
        }
    }

    private mutating func note(_ answer: RequestAnswer) {
        let (status, body) = answer.http
        note("answer \(status)")
        note(body)
    }
}

extension World.Occurrence {
    /// What is wrong with what happens.
    fileprivate var struck: Fault? {
        guard case .event(_, _, let fault) = self else { return nil }
        return fault
    }
}
