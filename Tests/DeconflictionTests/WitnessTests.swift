import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// The facilitator as witness: cosigns what extends what it saw, and never a log it is an end of.
struct WitnessTests {
    private let mechanism: Mechanism
    private var witness: Node
    private var log: Scribe

    init() throws {
        mechanism = try Mechanism()
        witness = mechanism.node("F")
        log = Scribe(mechanism, log: "A-B")
        log.file(try .sketch("A-601"))
        log.file(try .sketch("A-602"), message: 1)
    }

    private func request(
        _ scribe: Scribe, from old: UInt64, proof: ConsistencyProof? = nil, key: SigningKey? = nil
    ) throws
        -> AddCheckpointRequest
    {
        let signed = try SignedCheckpoint(try scribe.message(signedBy: key).checkpoint)
        return AddCheckpointRequest(
            oldSize: old, proof: proof ?? scribe.tree.consistencyProof(from: old, to: scribe.tree.size),
            signed: signed)
    }

    private mutating func offer(_ request: AddCheckpointRequest, at now: Instant = .morning) throws
        -> OfferAnswer
    {
        let actions = witness.handle(.checkpointOffered(RequestID(7), request), at: now)
        for action in actions { if case .answerOffer(RequestID(7), let answer) = action { return answer } }
        throw Missing.answer
    }

    private enum Missing: Error { case answer }

    @Test
    mutating func `a checkpoint that extends what was seen is stored, then cosigned with the witness's time`()
        throws
    {
        let now = Instant.morning.advanced(byMilliseconds: 1_999)
        let request = try request(log, from: 0)
        let actions = witness.handle(.checkpointOffered(RequestID(7), request), at: now)
        guard case .store(let records) = actions.first,
            case .answerOffer(_, .cosigned(let lines)) = actions.dropFirst().first
        else { return #expect(Bool(false), "\(actions)") }
        #expect(records == [.witnessed("A-B", request.signed.note, at: now)])
        let key = mechanism.charter.witnessKey(of: "F")
        let verified = try request.signed.adding(lines).note.verified(by: [key])
        #expect(verified.count == 1)
        #expect(lines.map(\.statedTimestamp) == [UInt64(Instant.morning.milliseconds / 1_000 + 1)])
        #expect(witness.witnessDesk.all.map(\.head) == [request.signed.checkpoint.head])
    }

    @Test mutating func `the statuses are those of tlog-witness`() throws {
        var other = Scribe(mechanism, log: "A-B")
        for number in 0..<3 { other.file(try .sketch("X-\(number)"), message: UInt8(number)) }
        var longer = log
        longer.file(try .sketch("A-603"), message: 2)
        #expect(try offer(request(log, from: 0, key: mechanism.keys(of: "B").log)) == .refused(status: 403))
        #expect(try offer(request(log, from: 1)) == .conflict(currentSize: 0))
        guard case .cosigned = try offer(request(log, from: 0)) else {
            return #expect(Bool(false), "cosigned")
        }
        #expect(try offer(request(longer, from: 0)) == .conflict(currentSize: 2))
        let held = OfferAnswer.contradicted(try request(log, from: 0).signed.note)
        #expect(try offer(request(longer, from: 2, proof: ConsistencyProof([]))) == held)
        #expect(try offer(request(other, from: 2)) == held, "another history")
        #expect(try offer(request(log, from: 9, proof: ConsistencyProof([]))) == .refused(status: 400))
        var strange = Scribe(mechanism, log: "A-B.66")
        strange.file(try .sketch("A-601"))
        #expect(try offer(request(strange, from: 0)) == .refused(status: 404))
        guard case .cosigned = try offer(request(longer, from: 2)) else {
            return #expect(Bool(false), "cosigned")
        }
        #expect(witness.witnessDesk.all.map(\.head.size) == [3])
    }

    /// Else one signature would be a receipt and a witness's word at once.
    @Test(arguments: ["A-F", "F-A", "B-F"] as [LogName])
    mutating func `a member never witnesses a log it is an end of`(name: LogName) throws {
        var scribe = Scribe(mechanism, log: name)
        scribe.write(leaf: [1])
        #expect(try offer(request(scribe, from: 0)) == .refused(status: 404))
    }

    @Test func `a member that the charter does not name witnesses nothing`() throws {
        var node = try Mechanism(["A", "B", "C", "F"]).node("C")
        #expect(
            node.handle(.checkpointOffered(RequestID(7), try request(log, from: 0)), at: .morning).first
                == .answerOffer(RequestID(7), .refused(status: 404)))
    }

    /// A witness that forgot its head would cosign two histories.
    @Test mutating func `a witness goes on from its head after a restart`() throws {
        let request = try request(log, from: 0)
        let records = witness.handle(.checkpointOffered(RequestID(7), request), at: .morning).stored
        let seen = witness.witnessDesk.all
        witness = mechanism.node("F", records: records)
        #expect(witness.witnessDesk.all == seen)
        var other = Scribe(mechanism, log: "A-B")
        for number in 0..<3 { other.file(try .sketch("X-\(number)"), message: UInt8(number)) }
        #expect(try offer(self.request(other, from: 0)) == .conflict(currentSize: 2))
        #expect(try offer(self.request(other, from: 2)) == .contradicted(request.signed.note))
    }

    @Test mutating func `a later epoch of a log is witnessed as a log of its own`() throws {
        var later = Scribe(mechanism, log: "A-B.65")
        later.file(try .sketch("A-601"))
        guard case .cosigned = try offer(request(log, from: 0)),
            case .cosigned = try offer(request(later, from: 0))
        else { return #expect(Bool(false), "cosigned") }
        #expect(witness.witnessDesk.all.map(\.log) == ["A-B", "A-B.65"])
    }

    /// Whoever signs checkpoints of ever later epochs makes nobody's mark file too small.
    @Test mutating func `of many epochs one mark is kept, and no more than so many are cosigned`() throws {
        var cosigned = 0
        for epoch in 1...UInt32(Limits.epochsWitnessed + 8) {
            let later = Scribe(mechanism, log: LogName(author: "A", addressee: "B").of(epoch: epoch))
            if case .cosigned = try offer(request(later, from: 0)) { cosigned += 1 }
        }
        #expect(cosigned == Limits.epochsWitnessed)
        #expect(witness.tidemarks.filter { $0.log.author == "A" && $0.log.addressee == "B" }.count == 1)
    }

    @Test mutating func `no later checkpoint has an earlier time, though the clock was set back`() throws {
        guard case .cosigned = try offer(request(log, from: 0)) else {
            return #expect(Bool(false), "cosigned")
        }
        var longer = log
        longer.file(try .sketch("A-603"), message: 2)
        let before = Instant.morning.advanced(byMilliseconds: -3_600_000)
        guard case .cosigned(let lines) = try offer(request(longer, from: 2), at: before),
            let line = lines.first
        else { return #expect(Bool(false), "cosigned") }
        #expect(line.statedTimestamp == UInt64(Instant.morning.milliseconds / 1_000))
    }

    /// A record that was edited behind the node's back has another root where the mark says which.
    @Test mutating func `a witness whose record is not what it marked does not start`() throws {
        let stored = witness.handle(.checkpointOffered(RequestID(7), try request(log, from: 0)), at: .morning)
            .stored
        let marks = witness.tidemarks
        #expect(mechanism.node("F", records: stored, tidemarks: marks).disagreements == [])
        var other = Scribe(mechanism, log: "A-B")
        for number in 0..<2 { other.file(try .sketch("X-\(number)"), message: UInt8(number)) }
        let edited = stored.map { record -> Record in
            // The scribe's request is one.
            guard case .witnessed(let log, _, let time) = record, let note = try? request(other, from: 0)
            else {
                return record
            }
            return .witnessed(log, note.signed.note, at: time)
        }
        #expect(mechanism.node("F", records: edited, tidemarks: marks).disagreements == ["A-B"])
    }

    @Test mutating func `two roots of one size are evidence, and nothing of that log is cosigned any more`()
        throws
    {
        var other = Scribe(mechanism, log: "A-B")
        for number in 0..<2 { other.file(try .sketch("X-\(number)"), message: UInt8(number)) }
        guard case .cosigned = try offer(request(log, from: 0)) else {
            return #expect(Bool(false), "cosigned")
        }
        let answer = try offer(request(other, from: 2))
        guard case .forked(let fork) = answer else { return #expect(Bool(false), "\(answer)") }
        #expect(fork.holds())
        #expect(witness.witnessDesk.forks == ["A-B": fork])
        #expect(witness.witnessDesk.findings(of: "A-B") == [.contradiction("A-B")])
        #expect(witness.witnessDesk.findings(of: "B-A") == [])
        var longer = log
        longer.file(try .sketch("A-603"), message: 2)
        #expect(try offer(request(longer, from: 2)) == .forked(fork))
    }

    @Test mutating func `a fork of an earlier epoch closes that epoch alone`() throws {
        var later = Scribe(mechanism, log: "A-B.2")
        later.file(try .sketch("A-601"))
        var other = Scribe(mechanism, log: "A-B")
        for number in 0..<2 { other.file(try .sketch("X-\(number)"), message: UInt8(number)) }
        var records: [Record] = []
        for request in [try request(log, from: 0), try request(later, from: 0), try request(other, from: 2)] {
            records += witness.handle(.checkpointOffered(RequestID(7), request), at: .morning).stored
        }
        let fork = try #require(witness.witnessDesk.forks["A-B"])
        #expect(fork.holds())
        later.file(try .sketch("A-602"), message: 1)
        for var node in [witness, mechanism.node("F", records: records)] {
            #expect(node.witnessDesk.forks == ["A-B": fork])
            let actions = node.handle(
                .checkpointOffered(RequestID(8), try request(later, from: 1)), at: .morning)
            let isCosigned = actions.contains {
                if case .answerOffer(_, .cosigned) = $0 { true } else { false }
            }
            #expect(isCosigned, "\(actions)")
        }
    }

    @Test func `who offers as often as an end may never meets the budget, and a flood does`() throws {
        var budget = OfferBudget(mechanism.charter, witness: "F")
        // Two logs, each four times a second and once more after every conflict, for an hour.
        var now = Instant.morning
        for _ in 0..<3_600 * 4 {
            now = now.advanced(byMilliseconds: 250)
            let taken = (0..<4).count { _ in budget.takes(at: now) }
            #expect(taken == 4)
        }
        var flood = OfferBudget(mechanism.charter, witness: "F")
        let times: [(milliseconds: Int64, offers: Int, taken: Int)] = [
            (0, 100_000, 480), (62, 1, 0), (1_000, 1_000, 16), (-3_600_000, 1, 0),
        ]
        for time in times {
            let now = now.advanced(byMilliseconds: time.milliseconds)
            let taken = (0..<time.offers).count { _ in flood.takes(at: now) }
            #expect(taken == time.taken, "after \(time.milliseconds) ms")
        }
    }

    // MARK: The ends

    @Test func `both ends have the witness's time, which a restart keeps`() throws {
        var wire = Wire(mechanism)
        wire.advance(seconds: 1)
        let filed = wire.now
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        let expected = ["F \(filed)"]
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.node(name).witnessed("A-B-0").map { "\($0.witness) \($0.time)" } == expected)
            wire.restart(name)
            #expect(wire.node(name).witnessed("A-B-0").map { "\($0.witness) \($0.time)" } == expected)
        }
        #expect(wire.node("F").witnessDesk.all.map(\.log) == ["A-B"])
        #expect(wire.node("F").entries == [])
    }

    @Test func `a witness that was away sees the newest checkpoint only`() throws {
        var wire = Wire(mechanism)
        wire.unreachable = ["F"]
        for number in 0..<5 { wire.officer("A", .file(try .sketch("A-\(number)"))) }
        wire.advance(seconds: 30)
        #expect(wire.node("A").witnessed("A-B-0") == [])
        wire.unreachable = []
        wire.advance(seconds: 30)
        let marks = try #require(wire.node("A").offers(of: "A-B").first).marks
        #expect(marks.marks.map(\.size) == [5])
        #expect(wire.node("A").witnessed("A-B-0") == wire.node("A").witnessed("A-B-4"))
    }

    @Test func `while an offer is under way, no other is made`() throws {
        var node = mechanism.node("A")
        let officer = Officer(name: "a name", role: "watch officer")
        var offers: [UInt64] = []
        func happen(_ event: Event, at now: Instant) {
            offers += node.handle(event, at: now).offers.map(\.signed.checkpoint.size)
        }
        func file(_ number: UInt8, at now: Instant) throws {
            let entropy = Entropy([UInt8](repeating: number, count: 32))
            let command = Command.file(try .sketch("A-\(number)"))
            happen(.officer(RequestID(1), officer, command, entropy), at: now)
        }
        let pause = Instant.morning.advanced(byMilliseconds: Offers.pause)
        try file(0, at: .morning)
        try file(1, at: .morning)
        #expect(offers == [], "what comes together is offered together")
        #expect(node.wakeUp(at: .morning).map { $0 <= pause } == true)
        happen(.wake(.fixed), at: pause)
        #expect(offers == [2])
        try file(2, at: pause)
        happen(.wake(.fixed), at: pause.seconds(1))
        #expect(offers == [2])
        let next = node.handle(
            .offerAnswered("A-B", by: "F", .conflict(currentSize: 1)), at: pause.seconds(1))
        #expect(next.offers.map { [$0.oldSize, $0.signed.checkpoint.size] } == [[1, 3]])
    }

    @Test(arguments: [
        OfferAnswer.refused(status: 422), .cosigned([]), .conflict(currentSize: 0), .conflict(currentSize: 9),
    ])
    func `a witness that does not cosign is left alone for a while`(answer: OfferAnswer) throws {
        var node = mechanism.node("A")
        let officer = Officer(name: "a name", role: "watch officer")
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        _ = node.handle(.officer(RequestID(1), officer, .file(try .sketch("A-601")), entropy), at: .morning)
        let pause = Instant.morning.advanced(byMilliseconds: Offers.pause)
        #expect(node.handle(.wake(.fixed), at: pause).offers.count == 1)
        let actions = node.handle(.offerAnswered("A-B", by: "F", answer), at: pause)
        #expect(actions == [])
        #expect(node.witnessed("A-B-0") == [])
    }

    @Test func `a cosignature that is not the witness's own counts for nothing`() throws {
        var node = mechanism.node("A")
        let officer = Officer(name: "a name", role: "watch officer")
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        _ = node.handle(
            .officer(RequestID(1), officer, .file(try .sketch("A-601")), entropy), at: .morning)
        let pause = Instant.morning.advanced(byMilliseconds: Offers.pause)
        let checkpoint = try #require(node.handle(.wake(.fixed), at: pause).offers.first).signed.checkpoint
        let name = mechanism.charter.witnessName(of: "F")
        let forged = try Cosigner(name: name, key: mechanism.keys(of: "B").witness).cosign(
            checkpoint, at: 1_804_653_600)
        #expect(node.handle(.offerAnswered("A-B", by: "F", .cosigned([forged])), at: pause) == [])
        #expect(node.witnessed("A-B-0") == [])
    }
}

extension [Action] {
    fileprivate var offers: [AddCheckpointRequest] {
        compactMap { if case .offer(_, _, let offer) = $0 { offer } else { nil } }
    }
}
