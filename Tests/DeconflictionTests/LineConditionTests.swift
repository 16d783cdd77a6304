import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// The line's state follows its checks, and what is said on it.
struct LineConditionTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
    }

    @discardableResult
    private mutating func check(_ name: MemberName, to peer: MemberName) -> Outcome {
        wire.say(
            name,
            .of(
                .lineCheck,
                [
                    "number": .count(1), "at": .time(wire.now),
                    "phrasebook": .digest(Phrasebook.standard.digest),
                ]),
            to: [peer])
    }

    @discardableResult
    private mutating func reply(_ name: MemberName, to serial: Serial) -> Outcome {
        wire.say(
            name,
            .of(
                .lineCheckReply,
                [
                    "quality": .count(5), "at": .time(wire.now),
                    "phrasebook": .digest(Phrasebook.standard.digest),
                ]),
            re: serial)
    }

    private func state(_ name: MemberName, _ peer: MemberName) -> LineState {
        wire.node(name).messages.condition(with: peer, at: wire.now).state
    }

    private var told: [LineState] {
        wire.envelopes(from: "A", to: "F").compactMap {
            if case .line(let line) = $0 { line.state } else { nil }
        }
    }

    @Test mutating func `one missed check degrades the line, two take it down, and an answer brings it back`()
        throws
    {
        #expect(check("A", to: "B") == .sent("A-B-0"))
        #expect(reply("B", to: "A-B-0") == .sent("B-A-0"))
        #expect(state("A", "B") == .up)
        wire.unreachable = ["B"]
        wire.advance(seconds: 3_600)
        check("A", to: "B")
        wire.advance(seconds: 299)
        #expect(state("A", "B") == .up)
        wire.advance(seconds: 1)
        #expect(state("A", "B") == .degraded)
        wire.advance(seconds: 3_300)
        check("A", to: "B")
        wire.advance(seconds: 300)
        #expect(state("A", "B") == .down)
        wire.advance(seconds: 1)
        #expect(told == [.degraded, .down])
        wire.advance(seconds: 20_000)
        wire.unreachable = []
        wire.advance(seconds: 20)
        #expect(check("B", to: "A") == .sent("B-A-1"))
        #expect(reply("A", to: "B-A-1") == .sent("A-B-3"))
        wire.advance(seconds: 1)
        #expect(state("A", "B") == .up)
        #expect(state("B", "A") == .up)
        #expect(told == [.degraded, .down, .up])
        let next = wire.node("A").messages.condition(with: "B", at: wire.now).nextCheck
        #expect(next.map { $0 > wire.now.seconds(3_500) } == true)
    }

    // MARK: Nobody makes the check

    private func remarks(_ name: MemberName, _ peer: MemberName) -> [LineRemark] {
        wire.node(name).remarks(on: peer, at: wire.now)
    }

    /// Both ends count from the receipt that brought the line into use, which states whole seconds.
    @Test mutating func `a check that nobody makes degrades the line at both ends, and says since when`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-1", kind: .exercise, lasting: 300)))
        let due = wire.now.seconds(3_600)
        wire.advance(seconds: 3_600)
        for (name, peer) in [("A", "B"), ("B", "A")] as [(MemberName, MemberName)] {
            #expect(state(name, peer) == .up)
            #expect(remarks(name, peer) == [.checkDue(since: due)])
        }
        wire.advance(seconds: 299)
        #expect(state("A", "B") == .up)
        #expect(told == [])
        wire.advance(seconds: 1)
        for (name, peer) in [("A", "B"), ("B", "A")] as [(MemberName, MemberName)] {
            #expect(state(name, peer) == .degraded)
            #expect(remarks(name, peer) == [.checkOverdue(since: due)])
        }
        wire.advance(seconds: 1)
        #expect(told == [.degraded], "the facilitator is told by itself")
        wire.restart("A")
        wire.advance(seconds: 60)
        #expect(remarks("A", "B") == [.checkOverdue(since: due)])
        #expect(told == [.degraded])
        #expect(check("B", to: "A") == .sent("B-A-0"))
        wire.advance(seconds: 1)
        for (name, peer) in [("A", "B"), ("B", "A")] as [(MemberName, MemberName)] {
            #expect(state(name, peer) == .up)
            #expect(remarks(name, peer) == [])
        }
        #expect(told == [.degraded, .up])
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).toAnswer == "B-A-0")
        #expect(wire.node("B").messages.condition(with: "A", at: wire.now).toAnswer == nil, "its own")
        reply("A", to: "B-A-0")
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).toAnswer == nil)
    }

    @Test mutating func `a line on which nothing was ever said is not overdue`() {
        wire.advance(seconds: 20_000)
        #expect(state("A", "B") == .up)
        #expect(remarks("A", "B") == [])
    }

    @Test mutating func `a check that did not reach the other end is none to it`() {
        check("A", to: "B")
        reply("B", to: "A-B-0")
        wire.advance(seconds: 3_000)
        wire.unreachable = ["B"]
        check("A", to: "B")
        wire.advance(seconds: 901)
        #expect(remarks("A", "B").first == .checksMissed(1))
        #expect(remarks("B", "A").first == .checkOverdue(since: Instant.morning.seconds(3_600)))
    }

    @Test mutating func `where the charter wants no checks, none is overdue`() throws {
        let terms =
            #"{"line_check":{"interval_s":0,"degraded_after_s":300,"down_after_missed":2,"down_after_unanswered_flash":2}}"#
        wire = Wire(try Mechanism(profile: Profile(file: Array(terms.utf8))))
        wire.advance(seconds: 1)
        wire.officer("A", .file(try .sketch("A-1", kind: .exercise)))
        wire.advance(seconds: 10_000)
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).nextCheck == nil)
        #expect(state("A", "B") == .up)
    }

    @Test mutating func `another phrasebook and a skewed clock are said, and degrade nothing`() throws {
        let other = Digest(hashing: Array("another phrasebook".utf8))
        wire.say(
            "B", .of(.lineCheck, ["number": .count(1), "at": .time(wire.now), "phrasebook": .digest(other)]),
            to: ["A"])
        #expect(remarks("A", "B") == [.phrasebooksDiffer(own: Phrasebook.standard.digest, other: other)])
        #expect(remarks("B", "A") == [])
        wire.tampering = { name, message in
            name == "B" ? message.with(clock: message.clock.seconds(3)) : message
        }
        wire.advance(seconds: 30)
        #expect(remarks("A", "B").last == .skewed(milliseconds: 3_000, limit: 2_000))
        #expect(state("A", "B") == .up)
    }

    @Test mutating func `what waited out an outage is to be acknowledged one by one`() throws {
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-601")))
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 1_000)
        wire.unreachable = []
        wire.advance(seconds: 20)
        for name in ["A", "B"] as [MemberName] {
            let peer: MemberName = name == "A" ? "B" : "A"
            let queued = wire.node(name).messages.queued(with: peer).map(\.filing.serial)
            #expect(queued == ["A-B-0", "A-B-1"])
        }
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-1")
        #expect(wire.node("A").messages.queued(with: "B").map(\.filing.serial) == ["A-B-0"])
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        #expect(wire.node("A").messages.queued(with: "B") == [])
        #expect(wire.node("B").messages.queued(with: "A") == [])
    }

    @Test mutating func `two FLASH messages that nobody answers take the line down`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 10)
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 171)
        #expect(state("A", "B") == .degraded)
        wire.advance(seconds: 10)
        #expect(state("A", "B") == .down)
        #expect(state("B", "A") == .down)
    }

    @Test mutating func `each exchange makes what is heard new, and without one its age grows`() throws {
        func age(_ name: MemberName) throws -> Duration {
            wire.now - (try #require(wire.node(name).link(to: "B")?.lastHeard))
        }
        let interval = wire.mechanism.charter.profile.heartbeat.interval
        for _ in 0..<5 {
            wire.advance(seconds: 7)
            #expect(try age("A") <= interval)
        }
        wire.unreachable = ["B"]
        let before = try #require(wire.node("A").link(to: "B")?.lastHeard)
        wire.advance(seconds: 100)
        #expect(wire.node("A").link(to: "B")?.lastHeard == before, "what fails is not heard")
        #expect(try age("A") >= .seconds(100))
        #expect(try age("F") >= .seconds(100))
        wire.unreachable = []
        wire.advance(seconds: 100)
        #expect(try age("A") <= interval)
    }
}
