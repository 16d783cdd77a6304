import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// What was not understood (AK04) is sent anew, and nothing else in its place.
struct SentAnewTests {
    private static let turnAway = Message.of(
        .turnAway, ["position": .position(.e7(345_000_000, 380_000_000))])
    private static let wrong = AnswerRefusal.wrongAnswer(
        .turnAway, wanted: Answering.choices(for: .notUnderstood))

    @Test func `the message that was not understood answers, and no other is sent for it`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.say("A", .stopHere, to: ["B"])
        #expect(wire.say("B", .of(.notUnderstood), re: "A-B-0") == .sent("B-A-0"))
        #expect(wire.say("A", Self.turnAway, re: "B-A-0") == .refused(.notAnAnswer(Self.wrong)))
        #expect(wire.recipient("A", of: "B-A-0", at: "B").state == .unacknowledged)
        #expect(wire.say("A", .stopHere, re: "B-A-0") == .sent("A-B-1"))
        wire.advance(seconds: 1)
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.recipient("A", of: "B-A-0", at: name).state == .answered)
            #expect(wire.recipient("B", of: "A-B-0", at: name).state == .amended)
        }
    }

    @Test func `another message that comes in its place is shown for what it is`() throws {
        var line = HeardLine(try Mechanism())
        line.scribe.write(.stop, Message.stopHere.canonical.encoded, message: 1)
        try line.hear()
        line.officer(.send(.of(.notUnderstood), to: [], regarding: .serial("A-B-0")))
        line.scribe.write(
            .turnAway, Self.turnAway.canonical.encoded, regarding: .serial("B-A-0"), message: 2)
        line.scribe.write(
            .stop, Message.stopHere.canonical.encoded, regarding: .serial("B-A-0"), message: 3)
        try line.hear()
        let judged = line.node.messages.judgements(ofEntries: ["A-B-1", "A-B-2"])
        #expect(judged["A-B-1"]?.finding == .refused(Self.wrong))
        #expect(judged["A-B-2"]?.counts == true)
    }

    /// A says that it did not understand what C said, and B hears that before it hears C.
    @Test func `what was not understood may come after the word that it was not`() throws {
        let mechanism = try Mechanism(["A", "B", "C", "F"])
        var node = mechanism.node("B")
        var records: [Record] = []
        func happen(_ event: Event, to node: inout Node) {
            for case .store(let stored) in node.handle(event, at: .morning) { records += stored }
        }
        let original = try #require(MessageID([UInt8](repeating: 7, count: 16)))
        var a = Scribe(mechanism, log: "A-B")
        a.write(
            .notUnderstood, Message.of(.notUnderstood).canonical.encoded, regarding: .message(original),
            message: 1)
        happen(.exchangeRequested(RequestID(1), by: "A", try a.message(), .fixed), to: &node)
        let officer = Officer(name: "officer of B", role: "watch officer")
        let answer = Command.send(Self.turnAway, to: [], regarding: .serial("A-B-0"))
        happen(.officer(RequestID(2), officer, answer, .fixed), to: &node)
        #expect(node.messages["B-A-0"]?.code == .turnAway, "nobody can tell yet")
        #expect(!node.messages.waiting.contains { $0.filing.serial == "A-B-0" })
        var c = Scribe(mechanism, log: "C-B")
        c.write(.stop, Message.stopHere.canonical.encoded, message: 7)
        happen(.exchangeRequested(RequestID(3), by: "C", try c.message(), .fixed), to: &node)
        let again = mechanism.node("B", records: records)
        #expect(node.messages.waiting.contains { $0.filing.serial == "A-B-0" })
        #expect(node.messages.waiting.map(\.filing.serial) == again.messages.waiting.map(\.filing.serial))
    }
}
