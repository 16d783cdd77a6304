import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// A FLASH calls people at each step of the escalation: those for whose word it waits, and those who wrote it.
struct AlarmTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
    }

    /// Which copy, why, for which stage, about whom, and whom of the desk.
    private func alarms(in actions: [Action]) -> [String] {
        actions.compactMap { action in
            guard case .alarm(let alarm) = action else { return nil }
            let members = alarm.members.map(\.text).joined(separator: "+")
            let told = alarm.told.map(\.rawValue).joined(separator: ", ")
            return "\(alarm.serial) \(alarm.reason.rawValue) \(alarm.stage.rawValue) \(members): \(told)"
        }
    }

    /// The alarms of a member's node that is woken every second from now on and hears nothing more: after how many seconds each.
    private mutating func alarms(at name: MemberName, seconds: Int64) -> [String] {
        var node = wire.node(name)
        var found: [String] = []
        for second in 0...seconds {
            let actions = node.handle(.wake(wire.freshEntropy()), at: wire.now.seconds(second))
            found += alarms(in: actions).map { "\(second) \($0)" }
        }
        return found
    }

    // MARK: What waits here

    @Test mutating func `a STOP that nobody answers calls at each step, here and at its author's`() {
        wire.say("A", .stopHere, to: ["B"])
        let (here, there) = (alarms(at: "B", seconds: 900), alarms(at: "A", seconds: 900))
        #expect(
            here == [
                "60 A-B-0 answer-wanted-here acknowledgement A: deputy, all on watch",
                "120 A-B-0 answer-wanted-here acknowledgement A: duty commander",
                "180 A-B-0 answer-wanted-here acknowledgement A: ",
            ])
        #expect(
            there == [
                "60 A-B-0 unanswered acknowledgement B: ", "120 A-B-0 unanswered acknowledgement B: ",
                "180 A-B-0 unanswered acknowledgement B: ",
            ], "whom to tell is said at the desk that is waited for")
    }

    @Test mutating func `an acknowledgement puts it off until the reply is late, and an answer ends it`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 30)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        let (late, there) = (alarms(at: "B", seconds: 200), alarms(at: "A", seconds: 200))
        #expect(late == ["150 A-B-0 answer-wanted-here reply A: deputy, all on watch"])
        #expect(there == ["150 A-B-0 unanswered reply B: "])
        let answer = Message.of(
            .stopped, ["position": .position(.e7(345_000_000, 380_000_000)), "at": .time(wire.now)])
        wire.say("B", answer, re: "A-B-0")
        wire.say("A", .of(.received, ["at": .time(wire.now)]), re: "B-A-1")
        for name in ["A", "B"] as [MemberName] {
            let answered = alarms(at: name, seconds: 900)
            #expect(answered == [])
        }
    }

    @Test mutating func `after a start what is late calls once, for its newest step, and goes on`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 130)
        for _ in 0..<2 {
            wire.restart("B")
            let again = alarms(at: "B", seconds: 900)
            #expect(
                again == [
                    "0 A-B-0 answer-wanted-here acknowledgement A: duty commander",
                    "50 A-B-0 answer-wanted-here acknowledgement A: ",
                ])
        }
    }

    @Test mutating func `after a start nobody is called for what was acknowledged since`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 70)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        for name in ["A", "B"] as [MemberName] {
            wire.restart(name)
            let again = alarms(at: name, seconds: 100)
            #expect(again == [], "the reply is due after 110 s")
        }
    }

    @Test mutating func `what is no FLASH calls nobody`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 700)
        #expect(wire.recipient("B", of: "A-B-0", at: "B").state == .unacknowledged)
        for name in ["A", "B"] as [MemberName] {
            let late = alarms(at: name, seconds: 1_200)
            #expect(late == [])
        }
    }

    // MARK: What does not arrive

    private static let undelivered = [
        "60 A-B-0 undelivered delivery B: deputy, all on watch",
        "120 A-B-0 undelivered delivery B: duty commander", "180 A-B-0 undelivered delivery B: ",
    ]

    @Test mutating func `a STOP over a dead line calls at its author's desk, from its filing on`() {
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        let (there, here) = (alarms(at: "A", seconds: 900), alarms(at: "B", seconds: 900))
        #expect(there == Self.undelivered)
        #expect(here == [])
    }

    @Test mutating func `a line that is suspended, silent and unchecked for hours changes nothing in that`() {
        wire.say("B", .of(.suspended, ["start": .time(wire.now)]), to: ["A", "F"])
        wire.unreachable = ["B"]
        wire.advance(seconds: 3 * 3_600)
        let condition = wire.node("A").messages.condition(with: "B", at: wire.now)
        #expect(condition.state != .up)
        #expect(condition.suspendedBy == ["B"])
        wire.say("A", .stopHere, to: ["B"])
        let there = alarms(at: "A", seconds: 900)
        #expect(there == Self.undelivered)
    }

    @Test mutating func `what arrives late is called undelivered before, and unanswered after`() {
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 90)
        wire.unreachable = []
        wire.advance(seconds: 20)
        #expect(wire.recipient("B", of: "A-B-0", at: "A").state == .unacknowledged)
        let later = alarms(at: "A", seconds: 900)
        let unanswered = " A-B-0 unanswered acknowledgement B: "
        #expect(
            later.map { String($0.drop { $0 != " " }) } == [unanswered, unanswered, unanswered])
    }

    @Test mutating func `its author is called once for each step, and after a start for the newest again`() {
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 130)
        let live = alarms(at: "A", seconds: 900)
        #expect(live == ["50 A-B-0 undelivered delivery B: "])
        for _ in 0..<2 {
            wire.restart("A")
            let again = alarms(at: "A", seconds: 900)
            #expect(again == ["0 A-B-0 undelivered delivery B: duty commander"] + live)
        }
    }

    @Test mutating func `a message to several calls once for each step, and names whom it is about`() throws {
        wire = Wire(try Mechanism(["A", "B", "C", "D", "F"]))
        wire.advance(seconds: 1)
        wire.now = .morning
        wire.unreachable = ["B", "D"]
        wire.say("A", .stopHere, to: ["B", "C", "D"])
        let there = alarms(at: "A", seconds: 900)
        #expect(
            there == [
                "60 A-B-0 undelivered delivery B+D: deputy, all on watch",
                "60 A-C-0 unanswered acknowledgement C: ",
                "120 A-B-0 undelivered delivery B+D: duty commander",
                "120 A-C-0 unanswered acknowledgement C: ", "180 A-B-0 undelivered delivery B+D: ",
                "180 A-C-0 unanswered acknowledgement C: ",
            ])
    }

    @Test mutating func `what its author has ended calls nobody any more`() {
        wire.unreachable = ["B"]
        let danger = Message.of(
            .dangerNow,
            [
                "radius": .distance(10, .nauticalMiles),
                "position": .position(.e7(345_000_000, 380_000_000)), "until": .time(wire.now.minutes(60)),
            ])
        wire.say("A", danger, to: ["B"])
        let before = alarms(at: "A", seconds: 70)
        #expect(before == ["60 A-B-0 undelivered delivery B: deputy, all on watch"])
        wire.advance(seconds: 70)
        wire.say("A", .of(.dangerEnded, ["at": .time(wire.now)]), re: "A-B-0")
        let ended = alarms(at: "A", seconds: 900)
        #expect(ended == [])
        wire.restart("A")
        let again = alarms(at: "A", seconds: 900)
        #expect(again == [])
    }

    /// By its clock every step had passed before its author could know.
    @Test func `a receipt that was held back calls once more: nobody has answered`() throws {
        let mechanism = try Mechanism()
        var node = mechanism.node("A")
        func entropy(_ byte: UInt8) -> Entropy { Entropy([UInt8](repeating: byte, count: 32)) }
        let officer = Officer(name: "a name", role: "watch officer")
        let command = Command.send(.stopHere, to: ["B"], regarding: nil)
        let said = node.handle(.officer(RequestID(1), officer, command, entropy(1)), at: .morning)
        let messages = said.compactMap {
            if case .exchange(_, _, let message) = $0 { message } else { nil }
        }
        let sent = try #require(messages.first { $0.log == "A-B" })
        var called: [String] = []
        for (byte, seconds) in [(2, 60), (3, 120), (4, 180)] as [(UInt8, Int64)] {
            called += alarms(in: node.handle(.wake(entropy(byte)), at: .morning.seconds(seconds)))
        }
        #expect(called.count == 3)

        let cosigner = try Cosigner(
            name: mechanism.charter.witnessName(of: "B"), key: mechanism.keys(of: "B").witness)
        let checkpoint = try SignedCheckpoint(sent.checkpoint).checkpoint
        let line = cosigner.cosign(checkpoint, at: UInt64(Instant.morning.seconds(1).milliseconds / 1_000))
        let known = Instant.morning.seconds(200)
        let back = try Scribe(mechanism, log: "B-A").message(clock: known)
        let answer = ExchangeMessage(
            log: back.log, checkpoint: back.checkpoint, start: 0, proof: back.proof, entries: [],
            held: .nothing, receipt: SignedCheckpoint(checkpoint, signatures: [line]).note, clock: known,
            wait: 0)
        let taken = node.handle(
            .exchangeAnswered(by: "B", waited: false, .message(answer), entropy(5)), at: known)
        #expect(alarms(in: taken) == ["A-B-0 unanswered acknowledgement B: "])
        let after = node.handle(.wake(entropy(6)), at: known.seconds(1))
        #expect(alarms(in: after) == [])
    }
}
