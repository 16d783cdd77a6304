import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// An answer about another place or thing than was asked about: not sent, and where it comes all the same, no answer.
struct OtherSubjectTests {
    private static let elsewhere = ParameterValue.position(.e7(390_000_000, 380_000_000))
    private static let here = ParameterValue.position(.e7(345_000_000, 380_000_000))

    private static func stopped(_ position: ParameterValue) -> Message {
        .of(.stopped, ["position": position, "at": .time(.morning)])
    }

    private static func notMine(_ position: ParameterValue) -> Message {
        .of(
            .notMine,
            [
                "position": position, "scopes": .scopes(["armed forces"]),
                "until": .time(.morning.minutes(30)),
            ])
    }

    private static func relayed(to party: String) -> Message {
        .of(
            .relayStatus,
            ["third_party": .name(party), "status": .choice("RELAYED"), "at": .time(.morning)])
    }

    private static func clarified(_ handle: String) throws -> Message {
        .of(.clarification, ["id": .handle(try Handle(handle)), "answer": .choice("STANDS")])
    }

    @Test func `an answer about another place or thing is not sent`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.say("A", .stopHere, to: ["B"])
        let other = Outcome.refused(.otherSubject([.position]))
        #expect(wire.say("B", Self.stopped(Self.elsewhere), re: "A-B-0") == other)
        #expect(wire.say("B", Self.notMine(Self.elsewhere), re: "A-B-0") == other)
        #expect(wire.recipient("B", of: "A-B-0", at: "A").spoken == nil)
        #expect(wire.say("B", Self.stopped(Self.here), re: "A-B-0") == .sent("B-A-0"))
        let asked = Message.of(
            .relayAsked, ["third_party": .name("Group 1"), "by": .time(wire.now.minutes(5))])
        #expect(wire.say("A", asked, to: ["B"], re: "A-B-0") == .sent("A-B-1"))
        #expect(
            wire.say("B", Self.relayed(to: "Group 2"), re: "A-B-1")
                == .refused(.otherSubject([.thirdParty])))
        #expect(wire.say("B", Self.relayed(to: "Group 1"), re: "A-B-1") == .sent("B-A-1"))
    }

    /// What B's node makes of answers to its question that were written by hand into A's log.
    private func judged(_ answers: [Message], to asked: Message, about notice: Notice? = nil) throws
        -> (findings: [Judgement.Finding?], statement: Statement?)
    {
        var line = HeardLine(try Mechanism())
        if let notice {
            line.scribe.file(notice)
            try line.hear()
        }
        let first = line.scribe.tree.size
        let about: Reference? = notice == nil ? nil : .serial("A-B-0")
        line.officer(.send(asked, to: ["A"], regarding: about))
        for (number, answer) in answers.enumerated() {
            line.scribe.write(
                answer.code, answer.canonical.encoded, regarding: .serial("B-A-0"),
                message: UInt8(number + 1))
        }
        try line.hear()
        let board = line.node.messages
        let serials = answers.indices.map { Serial(log: "A-B", index: first + UInt64($0)) }
        let judgements = board.judgements(ofEntries: serials)
        let question = try #require(board["B-A-0"])
        return (
            serials.map { judgements[$0]?.finding }, board.recipients(of: question).first?.statement
        )
    }

    @Test func `STOPPED and NOT MINE at another place are shown for what they are, and nobody's NO`() throws {
        let (findings, statement) = try judged(
            [Self.stopped(Self.elsewhere), Self.notMine(Self.elsewhere)], to: .stopHere)
        #expect(findings == [.otherSubject([.position]), .otherSubject([.position])])
        #expect(statement?.answer(at: .morning) == .unknown)
        let right = try judged([Self.stopped(Self.elsewhere), Self.notMine(Self.here)], to: .stopHere)
        #expect(right.findings[0] == .otherSubject([.position]))
        #expect(right.statement?.answer(at: .morning) == .no, "the right one still may come")
    }

    @Test func `a clarification of another red line is none of this one`() throws {
        let asked = Message.of(.clarificationAsked, ["id": .handle(try Handle("B-601"))])
        let (findings, _) = try judged(
            [try Self.clarified("B-602"), try Self.clarified("B-601")], to: asked,
            about: try .sketch("A-601", told: .to(["B"])))
        #expect(findings[0] == .otherSubject([.id]))
        guard case .counts = findings[1] else {
            Issue.record("\(findings)")
            return
        }
    }

    @Test func `STOPPED at another place leaves the question open, and the right one closes it`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 5)
        var node = wire.node("A")
        var scribe = Scribe(wire.mechanism, log: "B-A")
        for (place, state) in [
            (Self.elsewhere, MessageState.unanswered), (Self.here, MessageState.answered),
        ] {
            let size = scribe.tree.size
            scribe.write(
                .stopped, Self.stopped(place).canonical.encoded, regarding: .serial("A-B-0"),
                message: UInt8(size + 1))
            let message = try scribe.message(from: size)
            _ = node.handle(.exchangeRequested(RequestID(size + 1), by: "B", message, .fixed), at: wire.now)
            let question = try #require(node.messages["A-B-0"])
            let recipient = try #require(node.messages.recipients(of: question).first)
            #expect(recipient.state == state)
            #expect(recipient.spoken?.serial == "B-A-0", "somebody has spoken, all the same")
            let waits = node.messages.waiting.contains { $0.filing.serial == "A-B-0" }
            #expect(waits == (state == .unanswered))
        }
    }
}
