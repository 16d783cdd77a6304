import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// The exchange of two nodes: entries once each and in order, receipts for what is held, nothing taken that is not proved.
struct ExchangeTests {
    private var wire: Wire
    private let mechanism: Mechanism

    init() throws {
        mechanism = try Mechanism()
        wire = Wire(mechanism)
        wire.advance(seconds: 1)
    }

    private func ask(_ wire: inout Wire, _ name: MemberName, by peer: MemberName, _ message: ExchangeMessage)
        -> [Action]
    {
        wire.happen(.exchangeRequested(wire.freshRequest(), by: peer, message, wire.freshEntropy()), to: name)
    }

    private func inbox(_ wire: Wire, _ name: MemberName, from peer: MemberName) throws -> Inbox {
        try #require(wire.node(name).link(to: peer)).inbox
    }

    private func outbox(_ wire: Wire, _ name: MemberName, to peer: MemberName) throws -> Outbox {
        try #require(wire.node(name).link(to: peer)).outbox
    }

    @Test mutating func `a notice is held and receipted by the other side at once`() throws {
        let filed = wire.now
        #expect(
            wire.officer("A", .file(try .sketch("A-601")))
                == .filed(NoticeKey(author: "A", handle: try Handle("A-601"))))
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-601"])
        #expect(try inbox(wire, "B", from: "A").tree.root == outbox(wire, "A", to: "B").tree.root)
        #expect(wire.node("A").delivered("A-B-0") == filed)
        #expect(wire.node("B").delivered("A-B-0") == filed)
        #expect(wire.node("F").entries == [])
    }

    /// Sent before it is stored, an entry could be lost to its author and held by the other side: two histories.
    @Test mutating func `everything is stored before anything is sent`() throws {
        let notice = try Notice.sketch("A-601")
        let officer = Officer(name: "a name", role: "watch officer")
        let request = wire.freshRequest()
        let actions = wire.happen(.officer(request, officer, .file(notice), wire.freshEntropy()), to: "A")
        let kinds = actions.map { action in
            switch action {
            case .store(let records): "store \(records.count)"
            case .reply(let to, _): to == request ? "reply" : "reply to another"
            case .exchange(let peer, _, let message): "exchange with \(peer) of \(message.entries.count)"
            case .offer(let log, let witness, _): "offer of \(log) to \(witness)"
            case .answer, .answerOffer: "answer"
            case .load(let log, _, _): "load of \(log)"
            case .alarm(let alarm): "alarm for \(alarm.serial)"
            }
        }
        #expect(kinds == ["store 3", "reply", "exchange with B of 1"])
        guard case .exchange(_, _, let message) = actions[2] else { return }
        let leaves = wire.disk("A").compactMap { record -> [UInt8]? in
            if case .entry(_, let leaf, _, _, _) = record { leaf } else { nil }
        }
        #expect(message.entries.map(\.leaf) == leaves)

        let answer = ask(&wire, "B", by: "A", message)
        guard case .store(let records) = answer.first else { return #expect(Bool(false), "B stores first") }
        #expect(records.entries.count == 1)
        #expect(records.receipts.count == 1)
        #expect(answer.dropFirst().allSatisfy { if case .store = $0 { false } else { true } })
    }

    @Test mutating func `a process that dies between storing and sending loses nothing`() throws {
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-601")))
        wire.restart("A")
        wire.unreachable = []
        wire.advance(seconds: 1)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-601"])
        #expect(wire.node("A").delivered("A-B-0") != nil)
    }

    @Test mutating func `a message that comes twice changes nothing`() throws {
        var scribe = Scribe(mechanism, log: "A-B")
        scribe.file(try .sketch("A-601"))
        let message = try scribe.message()
        let first = ask(&wire, "B", by: "A", message)
        let (disk, register) = (wire.disk("B"), wire.node("B").register.all)
        let again = ask(&wire, "B", by: "A", message)
        #expect(again.stored == [])
        #expect(again.answers == first.answers)
        #expect(wire.disk("B") == disk)
        #expect(wire.node("B").register.all == register)
        #expect(try inbox(wire, "B", from: "A").size == 1)
    }

    @Test mutating func `a message that overlaps what is held brings only what is new`() throws {
        var scribe = Scribe(mechanism, log: "A-B")
        for number in 0..<3 { scribe.file(try .sketch("A-\(number)"), message: UInt8(number)) }
        var shorter = Scribe(mechanism, log: "A-B")
        shorter.write(leaf: scribe.parcels[0].leaf, body: scribe.parcels[0].body)
        _ = ask(&wire, "B", by: "A", try shorter.message())
        let actions = ask(&wire, "B", by: "A", try scribe.message())
        #expect(actions.stored.entries.count == 2)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-0", "A-1", "A-2"])
    }

    @Test mutating func `a gap is answered with how much is held, and nothing of it is taken`() throws {
        var scribe = Scribe(mechanism, log: "A-B")
        for number in 0..<3 { scribe.file(try .sketch("A-\(number)"), message: UInt8(number)) }
        let actions = ask(&wire, "B", by: "A", try scribe.message(from: 2))
        #expect(actions.answers == [.conflict(held: 0)])
        #expect(actions.stored == [])
        #expect(wire.node("B").register.all == [])
    }

    @Test mutating func `an author who is told of a gap sends from there`() throws {
        wire.unreachable = ["B"]
        for number in 0..<3 { wire.officer("A", .file(try .sketch("A-\(number)"))) }
        let claim = Holding(epoch: 1, size: 2, root: try outbox(wire, "A", to: "B").tree.root(at: 2))
        let heartbeat = try Scribe(mechanism, log: "B-A").message(held: claim)
        _ = ask(&wire, "A", by: "B", heartbeat)
        wire.settle()
        wire.unreachable = []
        wire.advance(seconds: 20)
        #expect(try inbox(wire, "B", from: "A").size == 3)
        #expect(wire.messages.contains { $0.log == "A-B" && $0.start == 2 })
    }

    // MARK: What is not proved

    /// Each is refused, stored nowhere and counted nowhere.
    @Test mutating func `what is not signed or not proved is unprocessable`() throws {
        var scribe = Scribe(mechanism, log: "A-B")
        scribe.file(try .sketch("A-0"))
        _ = ask(&wire, "B", by: "A", try scribe.message())
        scribe.file(try .sketch("A-1"), message: 1)
        let good = try scribe.message(from: 1)
        let other = try Scribe(mechanism, log: "A-F").message().checkpoint
        let wrong = [
            ("signed by another", try scribe.message(from: 1, signedBy: mechanism.keys(of: "B").log)),
            (
                "signed with the witness key",
                try scribe.message(from: 1, signedBy: mechanism.keys(of: "A").witness)
            ),
            ("no proof", good.with(proof: ConsistencyProof([]))),
            ("another proof", good.with(proof: ConsistencyProof([Digest(hashing: [1])]))),
            ("another leaf", good.with(entries: [.init(leaf: [1], body: nil)])),
            ("an entry too few", good.with(entries: [])),
            ("an entry too many", good.with(entries: good.entries + good.entries)),
            ("a checkpoint of another log", good.with(checkpoint: other)),
        ]
        let (disk, register) = (wire.disk("B"), wire.node("B").register.all)
        for (what, message) in wrong {
            #expect(ask(&wire, "B", by: "A", message).answers == [.unprocessable], "\(what)")
            #expect(wire.disk("B") == disk, "\(what)")
        }
        #expect(wire.node("B").register.all == register)
        #expect(ask(&wire, "B", by: "A", good).stored.entries.count == 1)
    }

    @Test mutating func `a member posts its own log to its reader, and no other`() throws {
        let message = try Scribe(mechanism, log: "A-B").message()
        #expect(ask(&wire, "B", by: "F", message).answers == [.unknownLog])
        #expect(ask(&wire, "B", by: "A", message.with(log: "A-F")).answers == [.unknownLog])
        #expect(ask(&wire, "B", by: "A", message.with(log: "B-A")).answers == [.unknownLog])
        #expect(ask(&wire, "B", by: "C", message).answers == [.unknownLog])
        #expect(wire.disk("B") == [])
    }

    @Test mutating func `nothing is taken of an epoch that does not go on from what is held`() throws {
        var scribe = Scribe(mechanism, log: "A-B.2")
        scribe.file(try .sketch("A-601"))
        let actions = ask(&wire, "B", by: "A", try scribe.message())
        guard case .message(let answer) = actions.answers.first else {
            return #expect(Bool(false), "\(actions)")
        }
        #expect(answer.held == .nothing)
        #expect(wire.disk("B") == [])
    }

    // MARK: Two histories

    @Test(arguments: [1, 2, 3])
    mutating func `a second history is noticed and not receipted, whatever its length`(length: Int) throws {
        var first = Scribe(mechanism, log: "A-B")
        for number in 0..<2 { first.file(try .sketch("A-\(number)"), message: UInt8(number)) }
        _ = ask(&wire, "B", by: "A", try first.message())
        var second = Scribe(mechanism, log: "A-B")
        for number in 0..<length { second.file(try .sketch("X-\(number)"), message: UInt8(number)) }
        let actions = ask(&wire, "B", by: "A", try second.message())
        guard case .message(let answer) = actions.answers.first else {
            return #expect(Bool(false), "\(actions)")
        }
        let fork = try #require(answer.fork)
        #expect(fork.holds())
        #expect([fork.smaller, fork.larger].map(\.checkpoint.head).contains(second.tree.head))
        #expect(actions.stored == [.fork("A-B", fork, at: wire.now)])
        #expect(answer.held.size == 2)
        #expect(try #require(wire.node("B").link(to: "A")).findings == [.contradiction("A-B")])
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-0", "A-1"])
    }

    @Test mutating func `a counterpart that claims to hold another history of the own log is noticed`() throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        let claim = Holding(epoch: 1, size: 1, root: Digest(hashing: [1]))
        _ = ask(&wire, "A", by: "B", try Scribe(mechanism, log: "B-A").message(held: claim))
        #expect(try #require(wire.node("A").link(to: "B")).findings == [.holdsOther("A-B")])
    }

    @Test mutating func `a counterpart that holds less than it gave a receipt for is noticed`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        let forgetful = try Scribe(mechanism, log: "B-A").message()
        let later = ExchangeMessage(
            log: forgetful.log, checkpoint: forgetful.checkpoint, start: 0, proof: forgetful.proof,
            entries: [],
            held: .nothing, receipt: nil, clock: wire.now.minutes(1), wait: 0)
        _ = ask(&wire, "A", by: "B", later)
        #expect(
            try #require(wire.node("A").link(to: "B")).findings == [.holdsLess("A-B", held: 0, receipted: 1)])
    }

    // MARK: What was held

    @Test mutating func `an entry says what its author held of the opposite log when it wrote`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("A", .file(try .sketch("A-602")))
        wire.officer("B", .file(try .sketch("B-610", told: .to(["A"]))))
        let tree = try outbox(wire, "A", to: "B").tree
        let entry = try #require(wire.node("A").entries.first { $0.serial == "B-A-0" })
        #expect(entry.holds == Holding(epoch: 1, size: 2, root: tree.root))
        #expect(wire.node("A").entries.first?.holds == .nothing)
    }

    @Test
    func `no later receipt has an earlier time, though the clock was set back, a restart between or not`()
        throws
    {
        let mechanism = try Mechanism()
        let first = Instant.morning.seconds(3_600)
        func stated(_ records: [Record]) -> [Instant?] {
            records.compactMap { record -> Instant?? in
                if case .receipt("A-B", let note, _) = record { note.timedSize?.stated } else { nil }
            }
        }
        var line = HeardLine(mechanism)
        line.scribe.file(try .sketch("A-601"))
        line.now = first
        try line.hear()
        line.scribe.file(try .sketch("A-602"), message: 1)
        var again = mechanism.node("B", records: line.stored.map(\.record))
        let message = try line.scribe.message(from: 1)
        let restarted = again.handle(
            .exchangeRequested(
                RequestID(1), by: "A", message, Entropy([UInt8](repeating: 1, count: 32))),
            at: .morning)
        #expect(stated(restarted.stored) == [first])
        line.now = .morning
        try line.hear()
        #expect(stated(line.stored.map(\.record)) == [first, first])
    }

    @Test mutating func `the time of an entry is its author's, that of its delivery the reader's`() throws {
        let filed = wire.now
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 60)
        wire.unreachable = []
        wire.advance(seconds: 30)
        let delivered = try #require(wire.node("A").delivered("A-B-0"))
        #expect(wire.node("B").entries.map(\.time) == [filed])
        #expect(delivered > filed.seconds(59))
        #expect(wire.node("B").delivered("A-B-0") == delivered)
    }
}
