import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What is said of a notice by what was when: after a clock was set back, a record restored, a handle used again.
struct NoticeHistoryTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
    }

    private func findings(_ name: MemberName, _ author: MemberName, _ handle: String) throws -> [Finding] {
        wire.node(name).findings(of: try key(author, handle))
    }

    // MARK: FLASH

    @Test mutating func `a clock set back hides no FLASH`() throws {
        wire.officer("B", .file(try .sketch("B-077", from: wire.now.minutes(15), told: .to(["A"]))))
        wire.officer("B", .turn(try Handle("B-077"), .activate))
        wire.now = wire.now.minutes(-60)
        wire.officer("A", .file(try .sketch("A-101", from: wire.now.minutes(1), lasting: 120)))
        #expect(try findings("B", "A", "A-101") == [.flash(with: key("B", "B-077"))])
        #expect(wire.node("B").messages.flash.map(\.description) == ["A-B-0"])
    }

    /// Somebody was in it when the other came, whatever is told of it afterwards.
    @Test mutating func `amending the own notice hides no FLASH and makes none`() throws {
        wire.officer("B", .file(try .sketch("B-077", from: wire.now.minutes(1), told: .to(["A"]))))
        wire.officer("B", .file(try .sketch("B-078", east: 90, from: wire.now.minutes(40), told: .to(["A"]))))
        wire.advance(seconds: 120)
        wire.officer("A", .file(try .sketch("A-101", from: wire.now.minutes(1))))
        wire.officer("A", .file(try .sketch("A-102", east: 90, from: wire.now.minutes(1))))
        let flash = [Finding.flash(with: try key("B", "B-077"))]
        #expect(try findings("B", "A", "A-101") == flash)
        #expect(try findings("B", "A", "A-102") == [])
        wire.officer(
            "B",
            .amend(
                try Handle("B-077"), try .sketch("B-077", from: wire.now.minutes(10), told: .unsaid)))
        wire.officer(
            "B",
            .amend(
                try Handle("B-078"), try .sketch("B-078", east: 90, from: wire.now.minutes(-1), told: .unsaid)
            ))
        #expect(try findings("B", "A", "A-101") == flash)
        #expect(try findings("B", "A", "A-102") == [])
        wire.officer("B", .turn(try Handle("B-077"), .cancel))
        #expect(try findings("B", "A", "A-101") == [], "nobody is there any more")
    }

    // MARK: A handle used again

    @Test mutating func `what became of a notice, told anew after a restore, ends no other of its handle`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B", "F"]))))
        wire.unreachable = ["B"]
        wire.officer("A", .turn(try Handle("A-601"), .end))
        wire.officer("A", .file(try .sketch("A-601", east: 30, told: .to(["B", "F"]))))
        let kept = wire.disk("A").count
        wire.officer("A", .file(try .sketch("A-699", east: 60)))
        wire.restart("A", keeping: kept)
        wire.unreachable = []
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2", "it was told anew")
        for name in ["A", "B", "F"] as [MemberName] {
            #expect(wire.node(name).register[try key("A", "A-601")]?.phase == .filed, "\(name)")
        }
        #expect(
            wire.officer("A", .turn(try Handle("A-601"), .activate)) == .filed(try key("A", "A-601")))
    }

    @Test mutating func `a withheld notice that is forgotten leaves what was told under its handle before`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("A", .turn(try Handle("A-601"), .end))
        wire.advance(seconds: 60)
        wire.officer("A", .file(try .sketch("A-601", east: 30, told: .withheld)))
        wire.officer("A", .turn(try Handle("A-601"), .cancel))
        #expect(wire.node("A").register.all.map(\.isWithheld) == [true])
        wire.now = wire.now.minutes(3 * 24 * 60)
        wire.settle()
        wire.advance(seconds: 3_700)
        #expect(wire.node("A").register.all.map(\.isWithheld) == [false])
        #expect(wire.node("A").register.all.map(\.phase) == [.ended])
        for again in wire.restarted("A") { #expect(again.register.all == wire.node("A").register.all) }
        #expect(wire.node("A").messages["A-B-0"]?.content != nil, "kept as long as any other")
    }

    // MARK: What was agreed

    private mutating func conflict(told members: [MemberName] = ["B"]) throws -> ConflictID {
        wire.officer("A", .file(try .sketch("A-601", told: .to(members))))
        wire.officer("B", .file(try .sketch("B-610", east: 1, told: .to(["A"]))))
        return .shared("A-B-0", "B-A-0")
    }

    private func later(_ minutes: Int64) -> Change { .startAt(Instant.morning.minutes(minutes)) }

    /// Each agrees to the other's proposal while neither hears the other: the own one is first here.
    @Test mutating func `of two agreements that cross the one that was made is not called stale`() throws {
        let id = try conflict()
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", later(300)))
        wire.officer("B", .propose(conflict: id, changing: "A-B-0", later(400)))
        wire.unreachable = ["A", "B"]
        wire.officer("B", .agree("A-B-1"))
        wire.advance(seconds: 5)
        wire.officer("A", .agree("B-A-1"))
        wire.unreachable = []
        wire.advance(seconds: 30)
        #expect(wire.node("A").register[try key("A", "A-601")]?.start == Instant.morning.minutes(400))
        #expect(try findings("A", "A", "A-601") == [.staleAgreement("A-B-1")])
        for again in wire.restarted("A") {
            #expect(again.findings(of: try key("A", "A-601")) == [.staleAgreement("A-B-1")])
        }
    }

    @Test mutating func `a change that failed is not taken for the one that was made after it`() throws {
        let id = try conflict(told: ["B", "F"])
        for minutes in [300, 400] as [Int64] {
            wire.officer("A", .propose(conflict: id, changing: "A-B-0", later(minutes)))
        }
        wire.unreachable = ["F"]
        let kept = wire.disk("A").count
        wire.officer("A", .file(try .sketch("A-777", east: 90, told: .to(["F"]))))
        wire.restart("A", keeping: kept)
        wire.advance(seconds: 30)
        // What F holds is not known, and nothing can be written to it.
        wire.officer("B", .agree("A-B-1"))
        wire.advance(seconds: 30)
        #expect(try findings("A", "A", "A-601") == [.changeFailed("A-B-1")])
        wire.unreachable = []
        wire.advance(seconds: 60)
        wire.officer("B", .agree("A-B-2"))
        wire.advance(seconds: 30)
        #expect(wire.node("A").register[try key("A", "A-601")]?.start == Instant.morning.minutes(400))
        #expect(try findings("A", "A", "A-601") == [.staleAgreement("A-B-1")])
    }

    /// Who is on the way is moved by nobody's late word.
    @Test(arguments: [true, false])
    mutating func `an agreement that comes once the activity has begun changes nothing`(crosses: Bool) throws
    {
        let id = try conflict()
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", later(300)))
        if crosses { wire.unreachable = ["A", "B"] }
        wire.officer("A", .turn(try Handle("A-601"), .activate))
        let outcome = wire.officer("B", .agree("A-B-1"))
        #expect(outcome == (crosses ? .sent("B-A-1") : .refused(.stale("A-B-1"))))
        wire.unreachable = []
        wire.advance(seconds: 30)
        #expect(wire.node("A").register[try key("A", "A-601")]?.start == Instant.morning.minutes(130))
        #expect(try findings("A", "A", "A-601") == (crosses ? [.changeFailed("A-B-1")] : []))
        #expect(wire.node("A").board.conflicts(in: wire.node("A").register, at: wire.now).map(\.id) == [id])
    }

    @Test mutating func `what should have begun begins no later because of a late agreement`() throws {
        let id = try conflict()
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", later(300)))
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", .endBy(Instant.morning.minutes(180))))
        wire.advance(seconds: 131 * 60)
        #expect(wire.officer("B", .agree("A-B-1")) == .refused(.stale("A-B-1")))
        #expect(wire.officer("B", .agree("A-B-2")) == .sent("B-A-1"), "it may end earlier")
        wire.advance(seconds: 30)
        #expect(wire.node("A").register[try key("A", "A-601")]?.end == Instant.morning.minutes(180))
    }

    @Test mutating func `the system agrees for nobody`() throws {
        var line = HeardLine(wire.mechanism, of: "A")
        line.scribe.file(try .sketch("A-601"))
        try line.hear()
        line.officer(.file(try .sketch("B-610", east: 1, told: .to(["A"]))))
        line.officer(.propose(conflict: .shared("A-B-0", "B-A-0"), changing: "B-A-0", later(300)))
        let settlement = try #require(
            Settlement(about: ["A-B-0", "B-A-0"], changing: "B-A-0", change: later(300)))
        let content = Content.agreement(settlement).canonical.encoded
        let holds = Holding(epoch: 1, size: 2, root: try #require(line.node.link(to: "A")).outbox.tree.root)
        line.scribe.write(
            .agreement, content, regarding: .serial("B-A-1"), message: 7, role: "node", holds: holds)
        try line.hear()
        #expect(line.node.negotiations["B-A-1"]?.state == .open)
        line.scribe.write(.agreement, content, regarding: .serial("B-A-1"), message: 8, holds: holds)
        try line.hear()
        #expect(line.node.negotiations["B-A-1"]?.state == .agreed("A-B-2", at: .morning))
    }

    // MARK: What others say of time and of what they held

    /// Fifty minutes ahead, its notice would seem to come when nobody is there any more.
    @Test mutating func `an author's clock that is far ahead hides no FLASH`() throws {
        var line = HeardLine(wire.mechanism, of: "A")
        line.officer(.file(try .sketch("B-077", from: line.now.minutes(-5), lasting: 20, told: .to(["A"]))))
        let late = try Notice.sketch("A-101", from: line.now.minutes(1))
        line.scribe.write(.filing(late.kind), late.body.encoded, time: line.now.minutes(50))
        try line.hear()
        #expect(line.node.findings(of: try key("A", "A-101")) == [.flash(with: try key("B", "B-077"))])
    }

    @Test mutating func `a word that an entry could not be taken, said before there was one, is none`() throws
    {
        var line = HeardLine(wire.mechanism, of: "A")
        let id = try #require(MessageID([UInt8](repeating: 5, count: 16)))
        let untrue = Holding(epoch: 1, size: 10, root: TreeHash.empty)
        line.scribe.write(
            leaf: Entry(
                serial: line.scribe.next, time: .morning, code: .refused, role: "node", message: id,
                regarding: .serial("B-A-0"), to: ["B"], refusal: .notKnown, holds: untrue
            ).encoded)
        try line.hear()
        #expect(line.node.link(to: "A")?.findings == [.untrueHolds("A-B-0")])
        line.officer(.send(.stopHere, to: ["A"], regarding: nil))
        let stop = try #require(line.node.messages["B-A-0"])
        #expect(line.node.messages.recipients(of: stop).map(\.refusal) == [nil])
        #expect(line.node.messages.refused(by: "A") == [])
        #expect(line.node.messages.recipients(of: stop).map(\.isWaiting) == [true])
    }

    @Test mutating func `a record and its mark put back accuse nobody of what it held of the other history`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        let kept = wire.disk("A").count
        wire.officer("A", .file(try .sketch("A-602", east: 60)))
        wire.unreachable = ["A"]
        wire.restart("A", keeping: kept, mark: [])
        wire.officer("A", .file(try .sketch("A-603", east: 90)))
        wire.officer("B", .file(try .sketch("B-610", east: 30, told: .to(["A"]))))
        wire.unreachable = []
        wire.advance(seconds: 60)
        let findings = try #require(wire.node("A").link(to: "B")).findings
        #expect(!findings.contains { if case .untrueHolds = $0 { true } else { false } })
        #expect(wire.node("A").register.all.contains { $0.key.handle.text == "B-610" })
    }

    @Test mutating func `a clock set back mutes no deadline`() throws {
        wire.now = wire.now.minutes(60)
        wire.settle()
        wire.advance(seconds: 10)
        wire.now = wire.now.minutes(-60)
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 120)
        #expect(!wire.node("F").messages.envelopes.isEmpty, "it is UNDELIVERED after a minute")
    }

    @Test mutating func `an agreement to what was not proposed yet agrees to nothing`() throws {
        var line = HeardLine(wire.mechanism, of: "A")
        line.scribe.file(try .sketch("A-601"))
        line.officer(.file(try .sketch("B-610", east: 1, told: .to(["A"]))))
        let settlement = try #require(
            Settlement(about: ["A-B-0", "B-A-0"], changing: "B-A-0", change: later(300)))
        line.scribe.write(
            .agreement, Content.agreement(settlement).canonical.encoded, regarding: .serial("B-A-1"),
            message: 7)
        try line.hear()
        line.officer(.propose(conflict: .shared("A-B-0", "B-A-0"), changing: "B-A-0", later(300)))
        #expect(line.node.negotiations["B-A-1"]?.state == .open)
    }
}
