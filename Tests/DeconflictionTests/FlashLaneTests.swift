import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Routine waits unwritten beyond the budget, and a FLASH does not wait.
struct FlashLaneTests {
    private func routine() -> Command {
        let digest = ParameterValue.digest(Phrasebook.standard.digest)
        let amended = Message.of(
            .charterAmended, ["version": .count(2), "digest": digest, "start": .time(.morning)])
        return .send(amended, to: ["B"], regarding: nil)
    }

    private func replies(_ actions: [Action]) -> [Outcome] {
        actions.compactMap { if case .reply(_, let outcome) = $0 { outcome } else { nil } }
    }

    @Test func `a flood of routine keeps to its share, and the rest follows in the next second`() throws {
        var node = try Mechanism().node("A")
        var entropy = SeededGenerator(seed: 3)
        let officer = Officer(name: "a name", role: "watch officer")
        func ask(_ number: UInt64, _ command: Command, at now: Instant) -> [Outcome] {
            replies(
                node.handle(
                    .officer(RequestID(number), officer, command, Entropy(entropy.bytes(32))), at: now))
        }
        var written = 0
        for number in 0..<1_100 as Range<UInt64> { written += ask(number, routine(), at: .morning).count }
        // 1,200 entries a second, of which a fifth is FLASH's.
        #expect(written == 960)
        #expect(ask(2_000, .send(.stopHere, to: ["B"], regarding: nil), at: .morning) == [.sent("A-B-960")])
        let next = try #require(node.wakeUp(at: .morning))
        #expect(next <= Instant.morning.seconds(1))
        let later = node.handle(.wake(Entropy(entropy.bytes(32))), at: Instant.morning.seconds(1))
        #expect(replies(later).count == 140)
        #expect(replies(later).last == .sent("A-B-1100"))
    }

    @Test
    func `a FLASH goes out beside the exchange under way, with what is before it, and nothing else does`()
        throws
    {
        var node = try Mechanism(["A", "B"]).node("A")
        var entropy = SeededGenerator(seed: 6)
        let officer = Officer(name: "a name", role: "watch officer")
        func sent(_ event: Event) -> [(size: UInt64, endpoint: Int)] {
            node.handle(event, at: .morning).compactMap {
                if case .exchange(_, let endpoint, let message) = $0 {
                    (message.start + UInt64(message.entries.count), endpoint)
                } else {
                    nil
                }
            }
        }
        func write(_ command: Command) -> [UInt64] {
            sent(.officer(RequestID(1), officer, command, Entropy(entropy.bytes(32)))).map(\.size)
        }
        #expect(write(routine()) == [1])
        #expect(write(routine()) == [], "routine waits for the end of an exchange")
        let stop = Command.send(.stopHere, to: ["B"], regarding: nil)
        #expect(write(stop) == [3])
        #expect(write(stop) == [], "two at once are enough")
        #expect(sent(.exchangeFailed(with: "B", waited: false)).isEmpty)
        _ = sent(.exchangeFailed(with: "B", waited: false))
        let next = try #require(node.wakeUp(at: .morning))
        let again = node.handle(.wake(Entropy(entropy.bytes(32))), at: next).compactMap {
            if case .exchange(_, let endpoint, _) = $0 { endpoint } else { nil }
        }
        #expect(again == [1], "both were lost at one endpoint")
    }

    /// The exchange under way hangs: nothing comes of it, not even its end.
    @Test(arguments: 1...3)
    func `a FLASH that is lost beside an exchange that hangs is sent again when the back-off is over`(
        losses: Int
    )
        throws
    {
        var node = try Mechanism(["A", "B"]).node("A")
        var entropy = SeededGenerator(seed: 8)
        func fresh() -> Entropy { Entropy(entropy.bytes(32)) }
        let officer = Officer(name: "a name", role: "watch officer")
        let hanging = node.handle(.officer(RequestID(1), officer, routine(), fresh()), at: .morning)
        #expect(hanging.exchanges.map(\.entries.count) == [1])
        let stop = Command.send(.stopHere, to: ["B"], regarding: nil)
        var now = Instant.morning
        var sent = node.handle(.officer(RequestID(2), officer, stop, fresh()), at: now).exchanges
        for _ in 0..<losses {
            #expect(sent.map(\.entries.count) == [2])
            let lost = node.handle(.exchangeFailed(with: "B", waited: false), at: now)
            #expect(lost.exchanges.isEmpty)
            let next = try #require(node.wakeUp(at: now))
            #expect(next > now && next <= now.seconds(2), "not when the one that hangs is given up")
            now = next
            sent = node.handle(.wake(fresh()), at: now).exchanges
        }
        #expect(sent.map(\.entries.count) == [2])
        #expect(sent.first?.clock == now)
        #expect(node.handle(.wake(fresh()), at: now).exchanges.isEmpty, "two at once are enough")
    }

    /// Its request said that B holds what A's exchange had just said, and more has been written since: nothing failed.
    @Test func `an answer that a request has overtaken holds nothing back`() throws {
        let mechanism = try Mechanism(["A", "B"])
        var node = mechanism.node("A")
        var entropy = SeededGenerator(seed: 7)
        func fresh() -> Entropy { Entropy(entropy.bytes(32)) }
        let officer = Officer(name: "a name", role: "watch officer")
        func write() -> [ExchangeMessage] {
            node.handle(.officer(RequestID(1), officer, routine(), fresh()), at: .morning).exchanges
        }
        let sent = try #require(write().first)
        let head = try SignedCheckpoint(sent.checkpoint).checkpoint.head
        let held = Holding(epoch: 1, size: head.size, root: head.root)
        let word = try Scribe(mechanism, log: "B-A").message(held: held)
        _ = node.handle(.exchangeRequested(RequestID(2), by: "B", word, fresh()), at: .morning)
        #expect(write().isEmpty, "the exchange is still under way")
        let answer = Event.exchangeAnswered(by: "B", waited: false, .message(word), fresh())
        #expect(node.handle(answer, at: .morning).exchanges.map(\.entries.count) == [1])
    }

    @Test func `an answer to a notice that was raised to FLASH does not wait`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning.minutes(1)
        wire.officer("B", .file(try .sketch("B-077", from: wire.now.minutes(15), told: .to(["A"]))))
        wire.officer("B", .turn(try Handle("B-077"), .activate))
        wire.officer("A", .file(try .sketch("A-101", from: wire.now.minutes(1))))
        wire.officer("A", .file(try .sketch("A-102", east: 900)))
        let received = Message.of(.received, ["at": .time(wire.now)])
        let node = wire.node("B")
        #expect(!node.mayWait(.send(received, to: [], regarding: .serial("A-B-0"))))
        #expect(node.mayWait(.send(received, to: [], regarding: .serial("A-B-1"))))
    }

    @Test func `safe passage refused to a search does not wait, and to a medical flight it may`() throws {
        var wire = Wire(try Mechanism())
        let area = sound(
            Area([.circle(try Circle(centre: .e7(345_000_000, 380_000_000), radiusMetres: 2_000))]),
            "area")
        let search = Message.of(
            .emergencySearch,
            ["searched": .choice("AIRCRAFT"), "area": .area(area), "start": .time(wire.now)])
        #expect(wire.say("A", search, to: ["B"]) == .sent("A-B-0"))
        let medical = Message.of(
            .medicalMovement,
            ["id": .handle(try Handle("A-7")), "area": .area(area), "start": .time(wire.now)])
        #expect(wire.say("A", medical, to: ["B"]) == .sent("A-B-1"))
        let node = wire.node("B")
        #expect(!node.mayWait(.decline("A-B-0", .dutyCommander)))
        #expect(node.mayWait(.decline("A-B-1", .dutyCommander)))
    }

    // MARK: Relays

    private func relay(_ serial: Serial) -> Message {
        .of(
            .relayed,
            [
                "serial": .serial(serial), "member": .member("A"),
                "digest": .digest(Phrasebook.standard.digest),
            ])
    }

    @Test func `a relay is as urgent as what it relays, where that is held, whichever came first`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        func priority(_ serial: Serial, at name: MemberName) throws -> Priority {
            let node = wire.node(name)
            return node.priority(of: try #require(node.messages[serial]))
        }
        wire.say("F", relay("A-B-0"), to: ["B"])
        #expect(try priority("F-B-0", at: "B") == .immediate, "nothing is known of it")
        wire.say("A", .stopHere, to: ["B", "F"])
        #expect(try priority("F-B-0", at: "B") == .flash)
        wire.officer("A", routine())
        for serial in ["A-B-0", "A-B-1", "A-F-0"] as [Serial] { wire.say("F", relay(serial), to: ["B"]) }
        #expect(try priority("F-B-1", at: "B") == .flash)
        #expect(try priority("F-B-2", at: "B") == .routine)
        #expect(try priority("F-B-3", at: "B") == .immediate, "its reader does not hold it")
        #expect(try priority("F-B-3", at: "F") == .flash, "its author does")
        for node in [wire.node("B")] + wire.restarted("B") {
            #expect(node.messages.flash.map(\.description) == ["A-B-0", "F-B-1"])
        }
    }

    @Test func `a facilitator's relay of a FLASH of which it was told by envelope does not wait`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        let relay = Command.send(relay("A-B-0"), to: ["B"], regarding: nil)
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        #expect(wire.node("F").mayWait(relay))
        wire.advance(seconds: 70)
        #expect(!wire.node("F").mayWait(relay))
    }

    @Test func `a relay of a FLASH goes out beside the exchange under way`() throws {
        let mechanism = try Mechanism()
        var node = mechanism.node("F")
        var entropy = SeededGenerator(seed: 9)
        func fresh() -> Entropy { Entropy(entropy.bytes(32)) }
        var scribe = Scribe(mechanism, log: "A-F")
        scribe.write(.stop, Message.stopHere.canonical.encoded)
        let told = Event.exchangeRequested(RequestID(1), by: "A", try scribe.message(), fresh())
        _ = node.handle(told, at: .morning)
        let officer = Officer(name: "a name", role: "watch officer")
        func write(_ command: Command) -> [UInt64] {
            node.handle(.officer(RequestID(2), officer, command, fresh()), at: .morning).exchanges
                .filter { $0.log.addressee == "B" }.map { $0.start + UInt64($0.entries.count) }
        }
        _ = write(routine())
        #expect(write(routine()) == [], "an exchange is under way")
        #expect(write(.send(relay("A-B-5"), to: ["B"], regarding: nil)) == [])
        #expect(write(.send(relay("A-F-0"), to: ["B"], regarding: nil)) == [4])
    }

    @Test func `what waits is bounded, and what is too much is refused and not lost`() throws {
        var node = try Mechanism().node("A")
        var entropy = SeededGenerator(seed: 4)
        let officer = Officer(name: "a name", role: "watch officer")
        var refused = 0
        for number in 0..<UInt64(960 + Limits.commandsHeld + 5) {
            let event = Event.officer(RequestID(number), officer, routine(), Entropy(entropy.bytes(32)))
            let outcomes = replies(node.handle(event, at: .morning))
            refused += outcomes.count { $0 == .refused(.tooMuch) }
        }
        #expect(refused == 5)
    }

    @Test func `an officer's routine may stand behind what comes later, and nothing else may`() throws {
        let node = try Mechanism().node("A")
        var entropy = SeededGenerator(seed: 5)
        func mayWait(_ command: Command) -> Bool {
            let officer = Officer(name: "a name", role: "watch officer")
            return node.mayWait(.officer(RequestID(1), officer, command, Entropy(entropy.bytes(32))))
        }
        #expect(mayWait(routine()))
        #expect(!mayWait(.send(.stopHere, to: ["B"], regarding: nil)))
        #expect(!node.mayWait(.wake(Entropy(entropy.bytes(32)))))
        #expect(!node.mayWait(.exchangeFailed(with: "B", waited: false)))
    }
}

extension [Action] {
    fileprivate var exchanges: [ExchangeMessage] {
        compactMap { if case .exchange(_, _, let message) = $0 { message } else { nil } }
    }
}
