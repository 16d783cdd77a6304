import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// CO01, CO02 and CO03: an agreed change is made by its owner's node, to the very versions it was agreed about.
struct NegotiationTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("B", .file(try .sketch("B-610", east: 1, told: .to(["A"]))))
    }

    private func conflicts(_ name: MemberName) -> [Conflict] {
        wire.node(name).board.conflicts(in: wire.node(name).register, at: wire.now)
    }

    /// Who answers A-B-1 holds it.
    private static let proposal = Holding(epoch: 1, size: 2, root: TreeHash.empty)
    private let id = ConflictID.shared("A-B-0", "B-A-0")
    private let later = Change.startAt(Instant.morning.minutes(300))

    @Test
    mutating func
        `an agreed change of the other's notice is written by the other's node, and clears both sides`()
        throws
    {
        #expect(conflicts("A").map(\.id) == [id])
        #expect(conflicts("B").map(\.id) == [id])
        #expect(wire.officer("A", .propose(conflict: id, changing: "B-A-0", later)) == .sent("A-B-1"))
        #expect(wire.node("B").negotiations["A-B-1"]?.state == .open)
        #expect(conflicts("B").map(\.id) == [id], "a proposal changes nothing")
        #expect(wire.officer("B", .agree("A-B-1")) == .sent("B-A-1"))
        for name in ["A", "B"] as [MemberName] {
            #expect(conflicts(name) == [])
            #expect(wire.node(name).negotiations["A-B-1"]?.state == .agreed("B-A-1", at: wire.now))
            #expect(wire.node(name).register[try key("B", "B-610")]?.start == Instant.morning.minutes(300))
            let codes = wire.node(name).entries.map { "\($0.serial) \($0.code)" }.sorted()
            #expect(codes == ["A-B-0 NT01", "A-B-1 CO01", "B-A-0 NT01", "B-A-1 CO02", "B-A-2 NT06"])
        }
        #expect(wire.node("A").entries.last?.role == "node", "no officer wrote the amendment")
    }

    @Test mutating func `an agreed change of the proposer's own notice is written by the proposer's node`()
        throws
    {
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", later))
        wire.officer("B", .agree("A-B-1"))
        wire.advance(seconds: 1)
        #expect(conflicts("A") == [])
        #expect(conflicts("B") == [])
        #expect(wire.node("B").entries.last?.serial == "A-B-2")
        #expect(wire.node("B").entries.last?.code == .amendment)
        #expect(wire.node("B").entries.last?.regarding == .serial("A-B-0"))
    }

    @Test mutating func `a change told to several is made in all their copies`() throws {
        wire.officer("A", .file(try .sketch("A-700", east: 1, told: .to(["B", "F"]))))
        let shared = ConflictID.of("A-B-1", "B-A-0")
        wire.officer("B", .propose(conflict: shared, changing: "A-B-1", later))
        wire.officer("A", .agree("B-A-1"))
        wire.advance(seconds: 1)
        #expect(wire.node("F").register[try key("A", "A-700")]?.start == Instant.morning.minutes(300))
        #expect(wire.node("B").register[try key("A", "A-700")]?.start == Instant.morning.minutes(300))
    }

    @Test mutating func `a declined proposal changes nothing and cannot be agreed to`() throws {
        wire.officer("A", .propose(conflict: id, changing: "B-A-0", later))
        #expect(wire.officer("B", .decline("A-B-1", .facilitator)) == .sent("B-A-1"))
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.node(name).negotiations["A-B-1"]?.state == .declined("B-A-1", .facilitator))
            #expect(conflicts(name).map(\.id) == [id])
        }
        #expect(wire.officer("B", .agree("A-B-1")) == .refused(.alreadyAnswered("A-B-1")))
        #expect(wire.officer("B", .decline("A-B-1", .facilitator)) == .refused(.alreadyAnswered("A-B-1")))
    }

    @Test mutating func `nobody answers a proposal of its own, or one that was never made`() throws {
        wire.officer("A", .propose(conflict: id, changing: "B-A-0", later))
        #expect(wire.officer("A", .agree("A-B-1")) == .refused(.notAddressedToYou("A-B-1")))
        #expect(wire.officer("B", .agree("A-B-9")) == .refused(.unknownProposal("A-B-9")))
        #expect(wire.officer("B", .agree("A-B-0")) == .refused(.unknownProposal("A-B-0")))
    }

    /// As with an agreement: nobody declines what was not proposed.
    @Test mutating func `a disagreement about another settlement changes nothing`() throws {
        wire.officer("A", .propose(conflict: id, changing: "B-A-0", later))
        var scribe = Scribe(wire.mechanism, log: "B-A")
        for case .entry(let log, let leaf, let body, _, _) in wire.disk("A") where log == "B-A" {
            scribe.write(leaf: leaf, body: body)
        }
        var node = wire.node("A")
        for (minutes, isDeclined) in [(301, false), (300, true)] as [(Int64, Bool)] {
            let start = scribe.next.index
            let settlement = try #require(
                Settlement(
                    about: ["A-B-0", "B-A-0"], changing: "B-A-0", change: .startAt(.morning.minutes(minutes)))
            )
            scribe.write(
                .disagreement, Content.disagreement(.facilitator, about: settlement).canonical.encoded,
                regarding: .serial("A-B-1"), message: UInt8(start), holds: Self.proposal)
            _ = node.handle(
                .exchangeRequested(RequestID(start), by: "B", try scribe.message(from: start), .fixed),
                at: wire.now)
            #expect((node.negotiations["A-B-1"]?.state != .open) == isDeclined)
        }
    }

    // MARK: Stale

    @Test mutating func `a proposal about a version that was amended is refused`() throws {
        wire.officer("B", .amend(try Handle("B-610"), try .sketch("B-610", east: 2, told: .unsaid)))
        #expect(
            wire.officer("A", .propose(conflict: id, changing: "B-A-0", later)) == .refused(.stale("B-A-0")))
        #expect(conflicts("A").map(\.id) == [.shared("A-B-0", "B-A-1")])
    }

    @Test mutating func `an agreement to a proposal about a version that was amended is refused`() throws {
        wire.officer("A", .propose(conflict: id, changing: "B-A-0", later))
        wire.officer("B", .amend(try Handle("B-610"), try .sketch("B-610", east: 2, told: .unsaid)))
        #expect(wire.officer("B", .agree("A-B-1")) == .refused(.stale("A-B-1")))
    }

    /// The two cross on the way: the agreement was right when it was written, and stale when it arrived.
    @Test mutating func `an agreement that crosses an amendment changes nothing, and both can see why`()
        throws
    {
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", later))
        wire.unreachable = ["A", "B"]
        wire.officer(
            "A", .amend(try Handle("A-601"), try .sketch("A-601", from: .morning.minutes(131), told: .unsaid))
        )
        wire.officer("B", .agree("A-B-1"))
        wire.unreachable = []
        wire.advance(seconds: 30)
        let key = try key("A", "A-601")
        #expect(wire.node("A").register[key]?.start == Instant.morning.minutes(131))
        #expect(wire.node("A").findings(of: key) == [.staleAgreement("A-B-1")])
        wire.restart("A")
        #expect(
            wire.node("A").findings(of: key) == [.staleAgreement("A-B-1")], "a restart forgets no finding")
        #expect(wire.node("A").register[key]?.start == Instant.morning.minutes(131))
    }

    @Test mutating func `a change that does not apply is refused when it is proposed`() throws {
        let change = Change.limit(.west, e7: 0)
        #expect(
            wire.officer("A", .propose(conflict: id, changing: "B-A-0", change))
                == .refused(.changeDoesNotApply(change)))
        let width = Change.halfWidth(metres: 5)
        #expect(
            wire.officer("A", .propose(conflict: id, changing: "A-B-0", width))
                == .refused(.changeDoesNotApply(width)))
    }

    // MARK: Answers to what was not asked

    private func answer(
        _ code: Code, _ content: [UInt8], to asked: Serial, in log: LogName, of node: inout Node
    ) throws -> [Action] {
        var scribe = Scribe(wire.mechanism, log: log)
        scribe.file(try .sketch("B-610", east: 1, told: .to(["A"])))
        scribe.write(code, content, regarding: .serial(asked), message: 7, holds: Self.proposal)
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        return node.handle(
            .exchangeRequested(RequestID(1), by: log.author, try scribe.message(), entropy),
            at: Instant.morning)
    }

    /// A's node with its own notice, and B's proposal nowhere: whatever B agrees to was never asked.
    @Test func `an answer to what was not asked, or not so, changes nothing`() throws {
        let mechanism = wire.mechanism
        var fresh = mechanism.node("A")
        let officer = Officer(name: "a name", role: "watch officer")
        var entropy = SeededGenerator(seed: 4)
        let file = Command.file(try .sketch("A-601"))
        _ = fresh.handle(.officer(RequestID(1), officer, file, Entropy(entropy.bytes(32))), at: .morning)
        var first = Scribe(mechanism, log: "B-A")
        first.file(try .sketch("B-610", east: 1, told: .to(["A"])))
        _ = fresh.handle(
            .exchangeRequested(RequestID(2), by: "B", try first.message(), Entropy(entropy.bytes(32))),
            at: .morning)
        let propose = Command.propose(conflict: id, changing: "A-B-0", later)
        _ = fresh.handle(.officer(RequestID(3), officer, propose, Entropy(entropy.bytes(32))), at: .morning)
        #expect(fresh.negotiations["A-B-1"]?.state == .open)

        let asked = try #require(Settlement(about: ["A-B-0", "B-A-0"], changing: "A-B-0", change: later))
        let other = try #require(
            Settlement(about: ["A-B-0", "B-A-0"], changing: "A-B-0", change: .endBy(.morning.minutes(140))))
        for (settlement, serial) in [(other, "A-B-1"), (asked, "A-B-0"), (asked, "A-B-9"), (asked, "B-A-0")]
            as [(Settlement, Serial)]
        {
            var node = fresh
            let actions = try answer(
                .agreement, settlement.canonical.encoded, to: serial, in: "B-A", of: &node)
            #expect(actions.stored.entries.count == 1, "held, and nothing written because of it")
            #expect(node.register[try key("A", "A-601")] == fresh.register[try key("A", "A-601")])
            #expect(node.negotiations["A-B-1"]?.state == .open)
        }
        var node = fresh
        let actions = try answer(.agreement, asked.canonical.encoded, to: "A-B-1", in: "B-A", of: &node)
        #expect(actions.stored.entries.count == 2, "the agreement, and the amendment it makes")
        #expect(node.register[try key("A", "A-601")]?.start == Instant.morning.minutes(300))
    }

    @Test func `an agreement given twice changes a notice once`() throws {
        var wire = wire
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", later))
        wire.officer("B", .agree("A-B-1"))
        wire.advance(seconds: 1)
        var node = wire.node("A")
        let settlement = try #require(
            Settlement(about: ["A-B-0", "B-A-0"], changing: "A-B-0", change: later))
        var scribe = Scribe(wire.mechanism, log: "B-A")
        for case .entry("B-A", let leaf, let body, _, _) in wire.disk("A") {
            scribe.write(leaf: leaf, body: body)
        }
        #expect(scribe.tree.size == 2)
        scribe.write(.agreement, settlement.canonical.encoded, regarding: .serial("A-B-1"), message: 7)
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        let actions = node.handle(
            .exchangeRequested(RequestID(1), by: "B", try scribe.message(), entropy), at: wire.now)
        #expect(actions.stored.entries.count == 1)
        #expect(node.link(to: "B")?.outbox.size == 3)
        #expect(node.negotiations["A-B-1"]?.state == .agreed("B-A-1", at: .morning))
    }
}
