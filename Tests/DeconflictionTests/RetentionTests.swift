import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What the charter lets nobody keep is gone when its time is over, and nothing else is.
struct RetentionTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
    }

    /// So many days later, and then long enough for a whole pass over everything.
    private mutating func pass(days: Int64) {
        wire.now = wire.now.minutes(days * 24 * 60)
        wire.settle()
        wire.advance(seconds: 3_700)
    }

    private func bodies(_ name: MemberName) -> [Serial] {
        var sizes: [LogName: UInt64] = [:]
        var bodies: [Serial] = []
        for case .entry(let log, let leaf, let body, _, _) in wire.disk(name) {
            // An envelope names serials and deadlines, and nothing that was said.
            let code = (try? Entry(encoded: leaf))?.code
            if body != nil, code != .envelope { bodies.append(Serial(log: log, index: sizes[log] ?? 0)) }
            sizes[log, default: 0] += 1
        }
        return bodies.sorted()
    }

    /// A restart finds neither more nor less, whether it folds everything or is told of what has settled.
    private func expectSameAfterRestart(_ name: MemberName) {
        for again in wire.restarted(name) { expect(again, sameAs: wire.node(name)) }
    }

    private func expect(_ again: Node, sameAs node: Node) {
        #expect(again.disagreements == [])
        #expect(again.entries == node.entries)
        #expect(again.settled == node.settled)
        #expect(again.messages.strays == node.messages.strays)
        for code in [Code.stop, .lineCheck, .incident] {
            #expect(again.messages.nextNumber(of: code) == node.messages.nextNumber(of: code))
        }
        #expect(again.register.all == node.register.all)
        #expect(again.messages.all == node.messages.all)
        #expect(again.messages.waiting.map(\.id) == node.messages.waiting.map(\.id))
        #expect(again.negotiations.all == node.negotiations.all)
        #expect(again.link(to: "F")?.outbox.tree.root == node.link(to: "F")?.outbox.tree.root)
        for message in node.messages.all {
            #expect(again.messages.recipients(of: message) == node.messages.recipients(of: message))
            for copy in message.copies {
                #expect(again.messages.delivered(copy.serial) == node.messages.delivered(copy.serial))
            }
        }
    }

    @Test
    mutating func `what is over with all that was said of it is let go, and its place in the log stays`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B", "F"]))))
        wire.officer("A", .file(try .sketch("A-602", from: wire.now.minutes(2_000), told: .to(["B"]))))
        wire.officer("A", .turn(try Handle("A-601"), .end))
        wire.say("B", .stopHere, to: ["A"])
        wire.say("A", try notMine(), re: "B-A-0")
        acknowledgeAll()
        let root = wire.node("B").link(to: "A")?.inbox.tree.root
        pass(days: 31)
        pass(days: 1)
        pass(days: 0)
        for name in ["A", "B"] as [MemberName] {
            let node = wire.node(name)
            #expect(node.settled["A-B"]?.contains(0) == true, "\(name)")
            #expect(node.settled["A-B"]?.contains(1) != true, "A-602 is not over")
            #expect(node.messages["A-B-0"] == nil)
            #expect(node.entries.map(\.serial).contains("A-B-0") == false)
            #expect(node.settled["B-A"]?.contains(0) == true)
            expectSameAfterRestart(name)
        }
        #expect(wire.node("B").link(to: "A")?.inbox.tree.root == root)
        #expect(wire.node("B").messages.nextNumber(of: .stop) == 2, "numbers go on")
        for name in ["A", "B", "F"] as [MemberName] { wire.restart(name) }
        guard case .sent(let next) = wire.say("B", .stopHere, to: ["A"]) else {
            return #expect(Bool(false), "not sent")
        }
        #expect(next.index + 1 == wire.node("B").link(to: "A")?.outbox.size)
        wire.advance(seconds: 60)
        #expect(wire.node("A").messages[next] != nil)
        #expect(wire.node("B").delivered(next) != nil)
        for name in ["A", "B"] as [MemberName] { expectSameAfterRestart(name) }
    }

    private func notMine() throws -> Message {
        .of(
            .notMine,
            [
                "position": .position(.e7(345_000_000, 380_000_000)), "scopes": .scopes(["armed forces"]),
                "until": .time(wire.now.minutes(30)),
            ])
    }

    /// Everybody acknowledges what waits for it.
    private mutating func acknowledgeAll() {
        for name in ["A", "B", "F"] as [MemberName] {
            for message in wire.node(name).messages.waiting {
                guard let copy = message.copy(to: name) else { continue }
                wire.say(name, .of(.received, ["at": .time(wire.now)]), re: copy.serial)
            }
        }
    }

    @Test mutating func `what a kept message answers or names is kept, and so is a check that counts`() throws
    {
        wire.say("A", .stopHere, to: ["B"])
        pass(days: 20)
        wire.say("B", try notMine(), re: "A-B-0")
        acknowledgeAll()
        wire.say("A", .of(.lineCheck, Self.check), to: ["B"])
        pass(days: 15)
        pass(days: 0)
        #expect(wire.node("A").settled["A-B"] == nil)
        #expect(wire.node("A").messages["A-B-0"]?.content == nil)
        pass(days: 20)
        pass(days: 0)
        #expect(wire.node("A").settled["A-B"]?.contains(0) == true)
        #expect(wire.node("A").settled["A-B"]?.contains(2) == false, "the newest check counts")
        for _ in 0..<Limits.checksLookedAt { wire.say("A", .of(.lineCheck, Self.check), to: ["B"]) }
        pass(days: 0)
        #expect(wire.node("A").settled["A-B"]?.contains(2) == true)
        for name in ["A", "B"] as [MemberName] { expectSameAfterRestart(name) }
    }

    @Test mutating func `a notice that has ended expires with all its versions, and the log stays as it was`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B", "F"]))))
        let handle = try Handle("A-601")
        wire.officer("A", .amend(handle, try .sketch("A-601", east: 2, told: .unsaid)))
        wire.officer("A", .turn(handle, .end))
        let root = wire.node("A").link(to: "B")?.outbox.tree.root
        pass(days: 29)
        #expect(bodies("A").count == 6)
        #expect(wire.node("B").register[try key("A", "A-601")]?.phase == .ended)
        pass(days: 1)
        for name in ["A", "B", "F"] as [MemberName] {
            #expect(bodies(name) == [])
            #expect(wire.node(name).register.all == [])
            expectSameAfterRestart(name)
        }
        for case .original in wire.disk("A") { Issue.record("an original is left") }
        #expect(wire.node("A").link(to: "B")?.outbox.tree.root == root)
        #expect(wire.node("B").messages["A-B-0"]?.filing.isExpired == true)
        wire.officer("A", .file(try .sketch("A-601", from: wire.now.minutes(60))))
        #expect(wire.node("B").register[try key("A", "A-601")]?.phase == .filed, "the handle is free again")
    }

    private static let check: [String: ParameterValue] = [
        "number": .count(1), "at": .time(.morning), "phrasebook": .digest(Digest(hashing: [1])),
    ]

    @Test mutating func `what was cancelled expires a day later, and what is still on stays`() throws {
        for handle in ["A-601", "A-602", "A-603"] {
            wire.officer("A", .file(try .sketch(handle, told: handle == "A-603" ? .withheld : .to(["B"]))))
        }
        wire.officer("A", .turn(try Handle("A-601"), .cancel))
        wire.officer("A", .turn(try Handle("A-603"), .cancel))
        pass(days: 0)
        #expect(wire.node("A").register.all.count == 3)
        pass(days: 1)
        #expect(wire.node("A").register.all.map(\.key.handle.text) == ["A-602"])
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-602"])
        #expect(bodies("B") == ["A-B-1"])
        for case .withheld in wire.disk("A") { Issue.record("a withheld notice is left") }
        expectSameAfterRestart("A")
        expectSameAfterRestart("B")
    }

    /// The answer's scope goes with its body: the question was answered all the same.
    @Test mutating func `a question that was answered does not open again when its answer expires`() throws {
        wire.say("A", .stopHere, to: ["B"])
        let answer: [String: ParameterValue] = [
            "position": .position(.e7(345_000_000, 380_000_000)), "scopes": .scopes(["armed forces"]),
            "until": .time(wire.now.minutes(30)),
        ]
        #expect(wire.say("B", .of(.notMine, answer), re: "A-B-0") == .sent("B-A-0"))
        wire.advance(seconds: 5)
        let before = wire.recipient("B", of: "A-B-0", at: "A").state
        #expect(before == .answered)
        pass(days: 31)
        #expect(wire.node("A").messages["A-B-0"]?.content == nil)
        pass(days: 1)
        #expect(bodies("A") == [])
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.recipient("B", of: "A-B-0", at: name).state == before)
            #expect(!wire.node(name).messages.waiting.contains { $0.filing.serial == "A-B-0" })
            expectSameAfterRestart(name)
        }
    }

    @Test
    mutating func `an open incident holds what it names and what was near it, until its review is over`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.officer("A", .file(try .sketch("A-602", from: Instant.morning.minutes(2_000), told: .to(["B"]))))
        let near = try #require(wire.node("A").register[try key("A", "A-601")])
        wire.say("B", .stopHere, to: ["A"])
        let report = Message.of(
            .incident,
            [
                "position": .position(.e7(345_000_000, 380_000_000)), "at": .time(near.start),
                "injured": .choice("UNKNOWN"),
            ])
        #expect(wire.say("B", report, to: ["A"]) == .sent("B-A-1"))
        let review = Message.of(.jointReview, ["at": .time(Instant.morning.minutes(20_000))])
        #expect(wire.say("A", review, to: ["B"], re: "B-A-1") == .sent("A-B-2"))
        pass(days: 40)
        #expect(bodies("A") == ["A-B-0", "A-B-2", "B-A-1"])
        #expect(wire.node("A").register.all.map(\.key.handle.text) == ["A-601"])
        #expect(wire.node("A").openIncidents.map(\.filing.serial) == ["B-A-1"])
        expectSameAfterRestart("A")
        #expect(wire.officer("A", .closeIncident("B-A-0")) == .refused(.noOpenIncident("B-A-0")))
        #expect(wire.officer("A", .closeIncident("B-A-1")) == .done)
        pass(days: 0)
        pass(days: 0)
        #expect(bodies("A") == [])
        #expect(bodies("B") == ["A-B-0", "A-B-2", "B-A-1"], "its own copy is its own to decide about")
        wire.restart("A")
        #expect(wire.node("A").openIncidents.isEmpty)
        expectSameAfterRestart("A")
    }

    @Test mutating func `a flood of reports holds no more than its share, and takes nobody else's`() throws {
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        let near = try #require(wire.node("A").register[try key("A", "A-601")]).start
        func report(_ at: Instant) -> Message {
            .of(
                .incident,
                [
                    "position": .position(.e7(345_000_000, 380_000_000)), "at": .time(at),
                    "injured": .choice("UNKNOWN"),
                ])
        }
        for _ in 0..<Limits.incidentsNear { wire.say("B", report(.morning), to: ["A"]) }
        wire.say("B", report(near), to: ["A"])
        pass(days: 40)
        #expect(wire.node("B").register.all.isEmpty, "beyond its share")
        wire.officer("A", .file(try .sketch("A-602", from: wire.now.minutes(60), told: .to(["B"]))))
        wire.say("A", report(wire.now.minutes(90)), to: ["B"])
        pass(days: 40)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-602"])
    }

    @Test mutating func `a clock that no counterpart confirms deletes nothing`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("A", .turn(try Handle("A-601"), .cancel))
        wire.unreachable = ["A"]
        pass(days: 400)
        #expect(bodies("A").count == 2)
        wire.unreachable = []
        wire.advance(seconds: 7_200)
        #expect(bodies("A") == [])
    }

    /// Messages with one id are looked at in one step; more are due than a step deletes.
    @Test func `what is too much for one step goes with the next, a second later`() throws {
        var line = HeardLine(try Mechanism())
        let count = Limits.expiredAtOnce + 76
        for _ in 0..<count { line.scribe.write(.stop, Message.stopHere.canonical.encoded, message: 7) }
        try line.hear()
        line.now = line.now.minutes(31 * 24 * 60)
        try line.pass(minutes: 70)
        let expired = line.stored.compactMap { at, record -> (at: Instant, count: Int)? in
            if case .expired(let expiry, _) = record { (at, expiry.entries.count) } else { nil }
        }
        #expect(expired.map(\.count) == [Limits.expiredAtOnce, 76])
        #expect(expired.first.map { $0.at.seconds(1) } == expired.last?.at)
    }

    /// Both epochs count from 0: what expires of the one is nothing of the other.
    @Test mutating func `what expires of an earlier epoch leaves alone what the newer has not delivered`() {
        for _ in 0..<4 { wire.say("A", .stopHere, to: ["B"]) }
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
        wire.now = wire.now.minutes(25 * 24 * 60)
        wire.settle()
        wire.advance(seconds: 60)
        wire.unreachable = ["B"]
        let later: [Outcome] = (0..<4).map { _ in wire.say("A", .stopHere, to: ["B"]) }
        pass(days: 7)
        #expect(wire.node("A").messages["A-B-3"]?.content == nil)
        wire.unreachable = []
        wire.advance(seconds: 120)
        for case .sent(let serial) in later {
            #expect(serial.log == "A-B.2")
            #expect(wire.node("B").messages[serial]?.content != nil, "\(serial)")
        }
    }

    @Test
    mutating func `an entry that was never delivered goes out without its expired body, and is refused`()
        throws
    {
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.officer("A", .turn(try Handle("A-601"), .cancel))
        pass(days: 2)
        #expect(bodies("A") == [], "F confirms the time")
        wire.unreachable = []
        wire.advance(seconds: 600)
        #expect(wire.node("A").refusal(of: "A-B-0") == .bodyAbsent)
        #expect(wire.node("B").register.all == [])
        expectSameAfterRestart("A")
        expectSameAfterRestart("B")
    }
}
