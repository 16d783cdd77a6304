import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// A watch is handed over item by item, and nothing of it is lost on the way (S17).
struct WatchTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 10)
    }

    private func items(_ name: MemberName) -> [String] {
        wire.node(name).watchItems(at: wire.now).map { "\($0.kind.rawValue) \($0.subject.text)" }
    }

    private static let unreliable = Message.of(
        .degradedCapability,
        ["item": .name("identification feed"), "since": .time(.morning)])

    private mutating func acceptAll(_ name: MemberName) {
        for item in wire.node(name).watchItems(at: wire.now) { wire.officer(name, .accept(item.subject)) }
    }

    private func said(_ code: Code, from author: MemberName, to reader: MemberName) -> [Message] {
        wire.node(reader).messages.all.filter { $0.code == code && $0.author == author }.compactMap {
            if case .message(let message) = $0.content { message } else { nil }
        }
    }

    @Test mutating func `the watch cannot be taken before each item has been accepted by itself`() throws {
        wire.say("A", Self.unreliable, to: ["B", "F"])
        wire.say("B", .stopHere, to: ["A"])
        #expect(items("A") == ["degraded A-B-0", "message B-A-0"])
        let taken = Command.takeWatch(CallSigns(relief: "FALCON 2"))
        #expect(
            wire.officer("A", taken)
                == .refused(.watchNotAccepted([.entry("A-B-0"), .entry("B-A-0")])))
        #expect(wire.officer("A", .accept(.entry("B-A-0"))) == .done)
        #expect(wire.officer("A", taken) == .refused(.watchNotAccepted([.entry("A-B-0")])))
        let handover = Message.of(.handover, ["at": .time(wire.now), "count": .count(1)])
        #expect(
            wire.say("A", handover, to: ["B"]) == .refused(.watchNotAccepted([.entry("A-B-0")])),
            "nor by saying LN03 as any other phrase")
        #expect(wire.officer("A", .accept(.entry("A-B-9"))) == .refused(.notOnWatch(.entry("A-B-9"))))
        #expect(wire.officer("A", .accept(.line("B"))) == .refused(.notOnWatch(.line("B"))))
        #expect(wire.officer("A", .accept(.entry("A-B-0"))) == .done)
        #expect(wire.officer("A", taken) == .sent("A-B-1"))
        // Each is told of its own line: the feed and STOP are open to B, the feed alone to F.
        #expect(said(.handover, from: "A", to: "B").map { $0["count"] } == [.count(2)])
        #expect(said(.handover, from: "A", to: "B").map { $0["last"] } == [.serial("A-B-0")])
        #expect(said(.handover, from: "A", to: "F").map { $0["count"] } == [.count(1)])
        #expect(said(.handover, from: "A", to: "B").map { $0["relief"] } == [.name("FALCON 2")])
    }

    @Test mutating func `a degraded item stays on every later watch, and each relief accepts it anew`() throws
    {
        wire.say("A", Self.unreliable, to: ["B"])
        acceptAll("A")
        #expect(wire.officer("A", .takeWatch(CallSigns())) == .sent("A-B-1"))
        wire.advance(seconds: 1)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        #expect(items("A").first == "degraded A-B-0")
        #expect(wire.node("A").watchLeft(for: "officer of A", at: wire.now).contains(.entry("A-B-0")))
        #expect(items("B").first == "degraded A-B-0", "the other side's answers about it are UNKNOWN there")
        wire.restart("A")
        #expect(items("A").contains("degraded A-B-0"))
    }

    @Test
    mutating func `lines that are not up and changes that were agreed are handed over, and acceptance lasts`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-1", told: .to(["B"]))))
        wire.officer("B", .file(try .sketch("B-1", east: 1, told: .to(["A"]))))
        let change = Change.startAt(Instant.morning.minutes(300))
        wire.officer("A", .propose(conflict: .of("A-B-0", "B-A-0"), changing: "A-B-0", change))
        wire.officer("B", .agree("A-B-1"))
        #expect(items("B").contains("agreement A-B-1"))
        wire.unreachable = ["B"]
        wire.advance(seconds: 60)
        #expect(items("A").first == "line B")
        acceptAll("A")
        #expect(wire.node("A").watchLeft(for: "officer of A", at: wire.now) == [])
        #expect(
            wire.node("A").watchLeft(for: "another officer", at: wire.now).count == items("A").count,
            "what one officer has accepted binds no other")
        wire.restart("A")
        wire.advance(seconds: 1)
        #expect(wire.node("A").watchLeft(for: "officer of A", at: wire.now).allSatisfy { $0 == .line("F") })
    }

    @Test mutating func `a message is unread until somebody of this desk has said a word about it`() {
        wire.say("B", .stopHere, to: ["A"])
        #expect(wire.node("A").watchItems(at: wire.now).map(\.isUnread) == [true])
        #expect(wire.node("B").watchItems(at: wire.now).map(\.isUnread) == [false])
        wire.say("A", .of(.received, ["at": .time(wire.now)]), re: "B-A-0")
        #expect(wire.node("A").watchItems(at: wire.now).map(\.isUnread) == [false])
    }

    @Test mutating func `whose the watch is stands in the own book alone, over a restart`() {
        #expect(wire.node("A").watchHolder == nil)
        #expect(wire.officer("A", .takeWatch(CallSigns())) == .sent("A-B-0"))
        wire.restart("A")
        #expect(wire.node("A").watchHolder?.officer == "officer of A")
        #expect(wire.node("B").watchHolder == nil)
        #expect(wire.officer("A", .accept(.line("A"))) == .refused(.notOnWatch(.line("A"))))
    }
}
