import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Who knew what when, as both ends of a log say it afterwards.
struct TimelineTests {
    private var wire: Wire

    init() throws { wire = Wire(try Mechanism()) }

    private func timeline(_ serial: Serial, at name: MemberName) throws -> EntryTimeline {
        try #require(wire.node(name).timeline(of: serial.log, limit: 100).first { $0.entry.serial == serial })
    }

    private func register(_ log: LogName, at instant: Instant, by name: MemberName) throws -> HeldRegister {
        try #require(wire.node(name).register(of: log, heldAt: instant))
    }

    /// Handle, version and state of what was held.
    private func held(_ register: HeldRegister) -> [String] {
        register.rows.map { "\($0.handle) \($0.version) \($0.phase.rawValue)" }
    }

    @Test
    mutating func `an entry written while the line is cut is filed, then covered, delivered and witnessed`()
        throws
    {
        wire.unreachable = ["B"]
        let filed = wire.now
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.advance(seconds: 1)
        let alone = try timeline("A-B-0", at: "A")
        #expect(alone.entry.time == filed)
        #expect(alone.known == filed)
        // F, as witness, has cosigned what B has never seen.
        #expect(alone.covered == 1)
        #expect(alone.delivered == nil)
        #expect(alone.witnessed.map(\.witness) == ["F"])

        wire.advance(seconds: 90)
        wire.unreachable = []
        wire.advance(seconds: 30)
        for name in ["A", "B"] as [MemberName] {
            let step = try timeline("A-B-0", at: name)
            #expect(step.entry.time == filed)
            #expect(step.covered == 1)
            let delivered = try #require(step.delivered)
            #expect(delivered.stated - filed >= .seconds(90))
            #expect(step.witnessed.map(\.witness) == ["F"])
            #expect(step.seen == nil)
            #expect(step.understood == nil)
            #expect(step.passed == nil)
        }
        #expect(try timeline("A-B-0", at: "B").known.map { $0 - filed >= .seconds(90) } == true)
    }

    @Test mutating func `each lamp stands in the timeline with the entry that lit it`() throws {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 5)
        wire.say("B", .of(.passedToUnits, ["at": .time(wire.now)]), re: "A-B-0")
        let passed = wire.now
        wire.advance(seconds: 5)
        for name in ["A", "B"] as [MemberName] {
            let step = try timeline("A-B-0", at: name)
            #expect(step.seen == nil)
            #expect(step.understood == nil)
            #expect(step.passed?.serial == "B-A-0")
            #expect(step.passed?.moment.stated == passed)
        }
        let all = wire.node("A").timeline(of: nil, limit: 100).map(\.entry.serial)
        #expect(all.first == "B-A-0")
        #expect(wire.node("A").timeline(of: nil, limit: 1).map(\.entry.serial) == ["B-A-0"])
        #expect(wire.node("A").timeline(of: "B-A", limit: 100).map(\.entry.serial) == ["B-A-0"])
    }

    @Test
    mutating func `both ends say the same of what was held at any instant, and of no other member's log`()
        throws
    {
        let start = wire.now
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.advance(seconds: 60)
        wire.officer("A", .file(try .sketch("A-602", east: 80, told: .to(["B"]))))
        wire.officer("A", .turn(try Handle("A-601"), .activate))
        wire.advance(seconds: 60)
        wire.officer("A", .amend(try Handle("A-602"), try .sketch("A-602", east: 90, told: .to(["B"]))))
        wire.officer("A", .turn(try Handle("A-601"), .end))
        wire.advance(seconds: 60)

        let expected: [(Int64, [String])] = [
            (-1, []), (30, ["A-601 A-B-0 filed"]), (90, ["A-601 A-B-0 active", "A-602 A-B-1 filed"]),
            (170, ["A-601 A-B-0 ended", "A-602 A-B-3 filed"]),
        ]
        var digests: Set<String> = []
        for (seconds, rows) in expected {
            let instant = start.seconds(seconds)
            let ends = [
                try register("A-B", at: instant, by: "A"), try register("A-B", at: instant, by: "B"),
            ]
            #expect(ends[0] == ends[1])
            #expect(ends[0].digest == ends[1].digest)
            #expect(held(ends[0]) == rows)
            digests.insert(ends[0].digest.hex)
        }
        #expect(digests.count == expected.count)
        #expect(wire.node("F").register(of: "A-B", heldAt: wire.now) == nil)
        #expect(wire.node("A").register(of: "B-F", heldAt: wire.now) == nil)
    }

    @Test
    mutating func `what was filed while the line was cut was not held, whatever its author's clock says`()
        throws
    {
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.advance(seconds: 60)
        #expect(held(try register("A-B", at: wire.now, by: "A")) == [])
        let cut = wire.now
        wire.unreachable = []
        wire.advance(seconds: 60)
        #expect(held(try register("A-B", at: cut, by: "A")) == [])
        #expect(held(try register("A-B", at: wire.now, by: "A")) == ["A-601 A-B-0 filed"])
    }

    @Test mutating func `an entry that could not be taken was not held, and both ends say which`() throws {
        wire.tampering = { name, message in
            guard name == "A", message.log == "A-B" else { return message }
            return ExchangeMessage(
                log: message.log, checkpoint: message.checkpoint, start: message.start, proof: message.proof,
                entries: message.entries.map { .init(leaf: $0.leaf, body: nil) }, held: message.held,
                receipt: message.receipt, clock: message.clock, wait: message.wait)
        }
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.advance(seconds: 30)
        let ends = [
            try register("A-B", at: wire.now, by: "A"), try register("A-B", at: wire.now, by: "B"),
        ]
        #expect(ends[0] == ends[1])
        #expect(ends[0].head.size == 1)
        #expect(ends[0].refused == ["A-B-0"])
        #expect(held(ends[0]) == [])
        #expect(try timeline("A-B-0", at: "A").refusal != nil)
        #expect(try timeline("A-B-0", at: "A").delivered == nil)
    }
}
