import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// A relay that was asked for and of which nothing is known (S06).
struct RelayTests {
    private static func asked(by wanted: Instant) -> Message {
        .of(.relayAsked, ["third_party": .name("third party"), "by": .time(wanted)])
    }

    private static func relayed(at now: Instant) -> Message {
        .of(
            .relayStatus,
            ["third_party": .name("third party"), "status": .choice("RELAYED"), "at": .time(now)])
    }

    /// Two parties and a facilitator, or one party more: A has said STOP to all others, and asks for a relay within so many seconds.
    private func relay(to members: [MemberName], wantedAfter seconds: Int64) throws -> Wire {
        var wire = Wire(try Mechanism(["A"] + members + ["F"]))
        wire.advance(seconds: 1)
        wire.now = .morning
        wire.say("A", .stopHere, to: members)
        let asked = Self.asked(by: wire.now.seconds(seconds))
        #expect(wire.say("A", asked, to: members, re: "A-B-0") == .sent("A-B-1"))
        return wire
    }

    /// What stands before a member's desk, and what is found of the message: whose answer is missing, and how many times it came up.
    private func unconfirmed(_ wire: Wire, at name: MemberName) -> [String] {
        wire.node(name).reminders(at: wire.now).filter { $0.kind == .relayUnconfirmed }
            .map { "\($0.about) \($0.count)" }
    }

    private func found(_ wire: Wire, at name: MemberName) throws -> [MemberName] {
        let board = wire.node(name).messages
        let relay = try #require(board.all.first { $0.code == .relayAsked })
        return board.findings(of: relay, at: wire.now).compactMap {
            if case .relayUnconfirmed(let member, _, _) = $0 { member } else { nil }
        }
    }

    @Test func `each addressee is waited for by itself, until it has said what became of it, or AK08`()
        throws
    {
        var wire = try relay(to: ["B", "C"], wantedAfter: 300)
        wire.advance(seconds: 299)
        #expect(unconfirmed(wire, at: "A") == [])
        wire.advance(seconds: 1)
        #expect(unconfirmed(wire, at: "A") == ["A-B-1 1", "A-C-1 1"])
        #expect(unconfirmed(wire, at: "B") == ["A-B-1 1"])
        #expect(unconfirmed(wire, at: "C") == ["A-C-1 1"])

        wire.say("B", Self.relayed(at: wire.now), re: "A-B-1")
        #expect(unconfirmed(wire, at: "A") == ["A-C-1 1"])
        #expect(try found(wire, at: "A") == ["C"])
        #expect(unconfirmed(wire, at: "B") == [])
        #expect(unconfirmed(wire, at: "C") == ["A-C-1 1"])
        wire.advance(seconds: 1_200)
        #expect(unconfirmed(wire, at: "A") == ["A-C-1 3"])

        wire.say("C", .of(.unable), re: "A-C-1")
        #expect(unconfirmed(wire, at: "A") == [])
        #expect(try found(wire, at: "A") == [])
        #expect(unconfirmed(wire, at: "C") == [])
    }

    @Test func `a relay that its author takes back is waited for no more, at either desk`() throws {
        var wire = try relay(to: ["B"], wantedAfter: 300)
        wire.advance(seconds: 300)
        #expect(unconfirmed(wire, at: "B") == ["A-B-1 1"])
        wire.say("A", .of(.returned, ["at": .time(wire.now)]), to: ["B"], re: "A-B-1")
        #expect(unconfirmed(wire, at: "A") == [])
        #expect(unconfirmed(wire, at: "B") == [])
    }

    @Test func `the facilitator is told when the status was wanted, however late its deadline is`() throws {
        var wire = try relay(to: ["B"], wantedAfter: 200)
        func told() -> [String] {
            wire.envelopes(from: "A", to: "F").compactMap { envelope in
                guard case .message(let deadline) = envelope, deadline.about == "A-B-1" else { return nil }
                return "\(deadline.code) \(deadline.state.rawValue) \(deadline.missed)"
            }
        }
        wire.advance(seconds: 30)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-1")
        wire.advance(seconds: 169)
        #expect(told() == [])
        wire.advance(seconds: 1)
        #expect(told() == ["RY01 UNANSWERED 0"])
        wire.advance(seconds: 60)
        wire.say("B", Self.relayed(at: wire.now), re: "A-B-1")
        wire.advance(seconds: 1)
        #expect(told() == ["RY01 UNANSWERED 0", "RY01 ANSWERED 0"])
    }
}
