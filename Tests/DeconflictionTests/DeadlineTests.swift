import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Deadlines that both sides see, and what follows when they are missed.
struct DeadlineTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
    }

    private func told(_ about: Serial) -> [String] {
        wire.envelopes(from: "A", to: "F").compactMap { envelope in
            guard case .message(let deadline) = envelope, deadline.about == about else { return nil }
            return "\(deadline.code) \(deadline.state.rawValue) \(deadline.missed)"
        }
    }

    private var lines: [LineState] {
        wire.envelopes(from: "A", to: "F").compactMap {
            if case .line(let line) = $0 { line.state } else { nil }
        }
    }

    private func missed(_ name: MemberName) -> Int64 {
        wire.recipient("B", of: "A-B-0", at: name).missed(
            wire.mechanism.charter.profile.escalation, at: wire.now)
    }

    private func toBeTold(at name: MemberName) -> [EscalationStep.Recipient] {
        wire.recipient("B", of: "A-B-0", at: name).told(
            wire.mechanism.charter.profile.escalation, at: wire.now)
    }

    @Test
    mutating func `a STOP that nobody answers escalates at 60, 120 and 180 s, and both sides count alike`() {
        wire.say("A", .stopHere, to: ["B"])
        for (seconds, expected) in [(59, 0), (1, 1), (59, 1), (1, 2), (60, 3)] as [(Int64, Int64)] {
            wire.advance(seconds: seconds)
            #expect(missed("A") == expected)
            #expect(missed("B") == expected)
        }
        wire.advance(seconds: 1)
        #expect(told("A-B-0") == ["SF01 UNACKNOWLEDGED 1", "SF01 UNACKNOWLEDGED 2", "SF01 UNACKNOWLEDGED 3"])
        #expect(lines == [.degraded])
        for name in ["A", "B"] as [MemberName] {
            let recipient = wire.recipient("B", of: "A-B-0", at: name)
            #expect(recipient.isReplyOverdue(at: wire.now))
            #expect(recipient.state == .unacknowledged, "no answer is no answer")
            let escalations = recipient.escalations(wire.mechanism.charter.profile.escalation, upTo: wire.now)
            #expect(
                escalations.map(\.escalation.step.to) == [
                    [.deputy, .allOnWatch, .facilitator], [.dutyCommander], [],
                ])
            #expect(toBeTold(at: name) == [.deputy, .allOnWatch, .dutyCommander])
        }
    }

    @Test mutating func `those of a stage that is over are to be told no more, and nobody is told twice`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 130)
        #expect(toBeTold(at: "A") == [.deputy, .allOnWatch, .dutyCommander])
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        #expect(toBeTold(at: "A") == [])
        #expect(toBeTold(at: "B") == [])
        wire.advance(seconds: 60)
        #expect(toBeTold(at: "A") == [.deputy, .allOnWatch])
    }

    @Test mutating func `once acknowledged, the reply's deadline counts`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 30)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        wire.advance(seconds: 149)
        #expect(missed("A") == 0)
        wire.advance(seconds: 1)
        #expect(missed("A") == 1)
        #expect(missed("B") == 1)
        wire.advance(seconds: 10)
        let answer = Message.of(
            .stopped, ["position": .position(.e7(345_000_000, 380_000_000)), "at": .time(wire.now)])
        #expect(wire.say("B", answer, re: "A-B-0") == .sent("B-A-1"))
        wire.say("A", .of(.received, ["at": .time(wire.now)]), re: "B-A-1")
        wire.advance(seconds: 1)
        #expect(missed("A") == 0)
        #expect(told("A-B-0") == ["SF01 UNANSWERED 1", "SF01 ANSWERED 0"])
        wire.advance(seconds: 3_000)
        #expect(told("A-B-0") == ["SF01 UNANSWERED 1", "SF01 ANSWERED 0"])
        #expect(lines == [])
    }

    @Test
    mutating func `what is not delivered escalates at the sender from filing, and is not called unanswered`()
    {
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 61)
        #expect(wire.recipient("B", of: "A-B-0", at: "A").state == .undelivered)
        #expect(told("A-B-0") == ["SF01 UNDELIVERED 1"])
        wire.unreachable = []
        wire.advance(seconds: 20)
        #expect(wire.recipient("B", of: "A-B-0", at: "A").state == .unacknowledged)
        #expect(told("A-B-0") == ["SF01 UNDELIVERED 1", "SF01 UNACKNOWLEDGED 0"])
        let clocks = (["A", "B"] as [MemberName]).map { wire.recipient("B", of: "A-B-0", at: $0).clock }
        #expect(clocks[0] == clocks[1], "the addressee's clock runs from delivery, and both see it")
        #expect(clocks[0].map { $0.start > .morning.seconds(60) } == true)
    }

    /// Whoever waited and escalated keeps that, whatever time is written on what comes at last.
    @Test mutating func `an answer counts when it came, if it says that it was given long before`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.unreachable = ["B"]
        let said = wire.now
        wire.say("B", .of(.received, ["at": .time(said)]), re: "A-B-0")
        wire.advance(seconds: 600)
        wire.unreachable = []
        wire.advance(seconds: 60)
        let atA = wire.recipient("B", of: "A-B-0", at: "A")
        let atB = wire.recipient("B", of: "A-B-0", at: "B")
        #expect(atB.clock?.acknowledged == said)
        #expect(atA.spoken?.moment.stated == said)
        #expect(atA.clock?.acknowledged == atA.spoken?.moment.known)
        #expect(atA.clock?.acknowledged.map { $0 >= said + .seconds(600) } == true)
    }

    @Test mutating func `an envelope is told once, and a restart tells nothing anew`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 61)
        wire.restart("A")
        wire.advance(seconds: 30)
        wire.restart("A")
        wire.advance(seconds: 1)
        #expect(told("A-B-0") == ["SF01 UNACKNOWLEDGED 1"])
    }

    /// What A's node makes of B's receipt for a STOP, five seconds after it was filed, by a clock that is so many seconds off.
    private func receipted(seconds: Int64) throws -> (recipient: Recipient, findings: [MessageFinding]) {
        let mechanism = try Mechanism(["A", "B"])
        var node = mechanism.node("A")
        let officer = Officer(name: "a name", role: "watch officer")
        let command = Command.send(.stopHere, to: ["B"], regarding: nil)
        let actions = node.handle(.officer(RequestID(1), officer, command, .fixed), at: .morning)
        let sent = try #require(
            actions.compactMap { if case .exchange(_, _, let message) = $0 { message } else { nil } }.first)
        let (known, checkpoint) = (
            Instant.morning.seconds(5), try SignedCheckpoint(sent.checkpoint).checkpoint
        )
        let cosigner = try Cosigner(
            name: mechanism.charter.witnessName(of: "B"), key: mechanism.keys(of: "B").witness)
        let line = cosigner.cosign(checkpoint, at: UInt64(known.seconds(seconds).milliseconds / 1_000))
        let said = try Scribe(mechanism, log: "B-A").message(clock: known)
        let answer = ExchangeMessage(
            log: said.log, checkpoint: said.checkpoint, start: 0, proof: said.proof, entries: [],
            held: .nothing, receipt: SignedCheckpoint(checkpoint, signatures: [line]).note, clock: known,
            wait: 0)
        _ = node.handle(.exchangeAnswered(by: "B", waited: false, .message(answer), .fixed), at: known)
        let stop = try #require(node.messages["A-B-0"])
        return (node.messages.recipients(of: stop)[0], node.messages.findings(of: stop, at: known))
    }

    @Test func `a receipt by a clock that is wrong starts no deadline before, nor long after, it came`()
        throws
    {
        for seconds in [-3_600, -36, 31, 3_600] as [Int64] {
            let (recipient, findings) = try receipted(seconds: seconds)
            #expect(recipient.clock?.start == .morning.seconds(5), "\(seconds)")
            #expect(findings.contains(.receiptDisputed(by: "B")))
        }
        for seconds in [-34, -6, 0, 29] as [Int64] {
            let (recipient, findings) = try receipted(seconds: seconds)
            #expect(recipient.clock?.start == .morning.seconds(max(0, 5 + seconds)), "\(seconds)")
            #expect(findings == [])
        }
    }

    @Test mutating func `an answer that had expired when it was given is none`() {
        wire.say("A", .stopHere, to: ["B"])
        func answer(until: Instant) -> Message {
            .of(
                .notMine,
                [
                    "position": .position(.e7(345_000_000, 380_000_000)), "until": .time(until),
                    "scopes": .scopes(wire.node("A").messages.terms.scopes(of: "B")),
                ])
        }
        wire.say("B", answer(until: wire.now.minutes(-1)), re: "A-B-0")
        #expect(wire.recipient("B", of: "A-B-0", at: "A").clock?.answered == nil)
        wire.say("B", answer(until: wire.now.minutes(30)), re: "A-B-0")
        #expect(wire.recipient("B", of: "A-B-0", at: "A").clock?.answered != nil)
    }

    @Test func `what its author may not say makes nobody wait, and rings no bell`() throws {
        var line = HeardLine(try Mechanism(), of: "F")
        line.scribe.write(.stop, Message.stopHere.canonical.encoded)
        try line.hear()
        let stop = try #require(line.node.messages["F-B-0"])
        #expect(line.node.messages.flash.isEmpty)
        #expect(line.node.messages.recipients(of: stop)[0].clock == nil)
        #expect(line.node.messages.findings(of: stop, at: line.now) == [.wrongSender("F")])
    }

    // MARK: Suspension

    @Test func `a suspension that is dated back takes back no escalation`() throws {
        var line = HeardLine(try Mechanism())
        line.officer(.file(try .sketch("B-610", told: .to(["A"]))))
        try line.pass(minutes: 30)
        func missed() -> Int64 {
            guard let notice = line.node.messages["B-A-0"] else { return 0 }
            let steps = line.node.charter.profile.escalation
            return line.node.messages.recipients(of: notice)[0].missed(steps, at: line.now)
        }
        let before = missed()
        #expect(before > 0)
        let past = line.now.minutes(-120)
        line.scribe.write(
            .suspended, Message.of(.suspended, ["start": .time(past)]).canonical.encoded, time: past)
        try line.hear()
        #expect(missed() == before)
    }

    @Test mutating func `suspension stops the clocks of notices, and of nothing that is for safety`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("A", .file(try .sketch("A-602", kind: .hazard, east: 50)))
        wire.advance(seconds: 100)
        #expect(wire.say("B", .of(.suspended, ["start": .time(wire.now)]), to: ["A", "F"]) == .sent("B-A-0"))
        wire.advance(seconds: 100)
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 3_600)
        for name in ["A", "B"] as [MemberName] {
            let states = (0..<3).map { index in
                wire.recipient("B", of: Serial(log: "A-B", index: index), at: name)
            }
            let steps = wire.mechanism.charter.profile.escalation
            #expect(states.map { $0.missed(steps, at: wire.now) } == [0, 3, 3])
            #expect(states[0].due?.at == nil, "its clock stands still for good")
        }
        let suspended = wire.node("A").messages.condition(with: "B", at: wire.now)
        #expect(suspended.suspendedBy == ["B"])
        wire.say("B", .of(.resumed, ["start": .time(wire.now)]), to: ["A", "F"])
        wire.advance(seconds: 499)
        #expect(missed("A") == 0)
        wire.advance(seconds: 1)
        #expect(missed("A") == 1, "100 s before and 500 s after make 600")
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).suspendedBy == [])
    }

    /// By the receipt, which both sides have: not from when it was written, which its reader could not know of.
    @Test mutating func `a suspension announced in an outage counts for both sides from when it has arrived`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 100)
        wire.unreachable = ["B"]
        wire.say("A", .of(.suspended, ["start": .time(wire.now)]), to: ["B"])
        wire.advance(seconds: 400)
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).suspendedBy == [])
        #expect(missed("A") == 0)
        wire.advance(seconds: 100)
        #expect([missed("A"), missed("B")] == [1, 1], "600 s have passed for both")
        wire.unreachable = []
        wire.advance(seconds: 20)
        let clocks = (["A", "B"] as [MemberName]).map { wire.recipient("B", of: "A-B-0", at: $0).clock }
        #expect(clocks[0] == clocks[1])
        #expect(clocks[0]?.pauses.count == 1)
        #expect(clocks[0]?.pauses.first.map { $0.from >= .morning.seconds(600) && $0.until == nil } == true)
        #expect([missed("A"), missed("B")] == [1, 1], "whoever waited in vain keeps that")
        for name in ["A", "B"] as [MemberName] {
            let peer: MemberName = name == "A" ? "B" : "A"
            #expect(wire.node(name).messages.condition(with: peer, at: wire.now).suspendedBy == ["A"])
            let again = wire.mechanism.node(name, records: wire.disk(name))
            #expect(again.messages["A-B-0"].map { again.messages.recipients(of: $0)[0].clock } == clocks[0])
        }
        // The end of it, announced in an outage, the same.
        wire.unreachable = ["B"]
        wire.say("A", .of(.resumed, ["start": .time(wire.now)]), to: ["B"])
        wire.advance(seconds: 1_000)
        wire.unreachable = []
        wire.advance(seconds: 20)
        let resumed = (["A", "B"] as [MemberName]).map { wire.recipient("B", of: "A-B-0", at: $0).clock }
        #expect(resumed[0] == resumed[1])
        #expect(resumed[0]?.pauses.first?.until.map { $0 >= .morning.seconds(1_600) } == true)
    }

    @Test mutating func `a suspension that could not be taken holds at neither end`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.tampering = { name, message in
            guard name == "A", message.entries.count == 1, message.start == 1 else { return message }
            return message.with(entries: [.init(leaf: message.entries[0].leaf, body: nil)])
        }
        wire.say("A", .of(.suspended, ["start": .time(wire.now)]), to: ["B"])
        wire.advance(seconds: 20)
        #expect(wire.node("A").refusal(of: "A-B-1") == .bodyAbsent)
        for name in ["A", "B"] as [MemberName] {
            let peer: MemberName = name == "A" ? "B" : "A"
            #expect(wire.node(name).messages.condition(with: peer, at: wire.now).suspendedBy == [])
        }
    }

    // MARK: Scopes

    @Test mutating func `a query is answered when every scope has spoken, and a narrow NO is never clear`()
        throws
    {
        var wire = Wire(try Mechanism(scopes: ["armed forces", "other agencies"]))
        wire.advance(seconds: 1)
        let query = Message.of(
            .unknownAircraft,
            [
                "within": .distance(3, .nauticalMiles), "position": .position(.e7(345_000_000, 380_000_000)),
                "altitude": .altitude(try Altitude(feet: 15_000), .amsl), "at": .time(wire.now),
            ])
        wire.say("A", query, to: ["B"])
        wire.advance(seconds: 20)
        func no(_ scopes: [String]) -> Message {
            .of(
                .queryAnswer,
                ["answer": .choice("NO"), "scopes": .scopes(scopes), "until": .time(wire.now.seconds(1_000))])
        }
        func statement(_ name: MemberName) -> Statement? {
            wire.recipient("B", of: "A-B-0", at: name).statement
        }
        #expect(statement("A")?.answer(at: wire.now) == .unknown, "silence is UNKNOWN")
        #expect(
            wire.say("B", no(["contractors"]), re: "A-B-0")
                == .refused(.scopesUnknown(["contractors"], registered: ["armed forces", "other agencies"])))
        #expect(wire.say("B", no(["armed forces"]), re: "A-B-0") == .sent("B-A-0"))
        #expect(statement("A")?.missing == ["other agencies"])
        #expect(statement("A")?.answer(at: wire.now) == .unknown)
        wire.advance(seconds: 161)
        #expect(wire.recipient("B", of: "A-B-0", at: "A").state == .unanswered)
        #expect(wire.recipient("B", of: "A-B-0", at: "A").isReplyOverdue(at: wire.now))
        #expect(wire.say("B", no(["other agencies"]), re: "A-B-0") == .sent("B-A-1"))
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.recipient("B", of: "A-B-0", at: name).state == .answered)
            #expect(statement(name)?.answer(at: wire.now) == .no)
            #expect(statement(name)?.answer(at: wire.now.seconds(1_000)) == .unknown, "expired")
        }
    }
}
