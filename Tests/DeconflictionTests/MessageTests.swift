import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// Four lamps, of which none implies another; and answers that are taken for no more than they are.
struct MessageTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
        #expect(wire.say("A", .stopHere, to: ["B"]) == .sent("A-B-0"))
        wire.advance(seconds: 5)
    }

    private func stop(_ name: MemberName) -> Recipient { wire.recipient("B", of: "A-B-0", at: name) }
    private var now: ParameterValue { .time(wire.now) }

    private func lamps(_ name: MemberName) -> [Bool] {
        let recipient = stop(name)
        return [
            recipient.delivered != nil, recipient.seen != nil, recipient.understood != nil,
            recipient.passed != nil,
        ]
    }

    private func readback(_ position: Position) -> Message {
        let readback = Readback(code: .stop, values: ["position": .position(position)])
        return .of(.understood, ["readback": .readback(sound(readback, "readback"))])
    }

    // MARK: Lamps

    @Test mutating func `each lamp is lit by its own word and by no other`() {
        #expect(lamps("A") == [true, false, false, false])
        #expect(wire.say("B", .of(.passedToUnits, ["at": now]), re: "A-B-0") == .sent("B-A-0"))
        #expect(lamps("A") == [true, false, false, true], "passed is not seen")
        #expect(wire.say("B", readback(.e7(345_000_000, 380_000_000)), re: "A-B-0") == .sent("B-A-1"))
        #expect(lamps("A") == [true, false, true, true])
        #expect(wire.say("B", .of(.received, ["at": now]), re: "A-B-0") == .sent("B-A-2"))
        for name in ["A", "B"] as [MemberName] { #expect(lamps(name) == [true, true, true, true]) }
        #expect(stop("A").seen?.role == "watch officer")
        #expect(stop("A").seen?.serial == "B-A-2")
        #expect(stop("A").state == .unanswered, "nothing of it says that anything was stopped")
    }

    @Test mutating func `every lamp has its time by the clock of who lit it, and by the own one`() {
        wire.unreachable = ["A", "B"]
        let said = wire.now
        wire.say("B", .of(.received, ["at": now]), re: "A-B-0")
        wire.advance(seconds: 100)
        wire.unreachable = []
        wire.advance(seconds: 20)
        let seen = stop("A").seen?.moment
        #expect(seen?.stated == said)
        #expect(seen.map { $0.known - said >= .seconds(100) } == true)
        #expect(stop("B").seen?.moment == Moment(stated: said, known: said))
    }

    @Test mutating func `a readback within the tolerance is right, and beyond it is not sent`() {
        // About 90 m and 110 m north.
        #expect(wire.say("B", readback(.e7(345_008_100, 380_000_000)), re: "A-B-0") == .sent("B-A-0"))
        guard
            case .refused(.readbackDiffers(let wrong)) = wire.say(
                "B", readback(.e7(345_010_000, 380_000_000)), re: "A-B-0")
        else { return #expect(Bool(false), "a readback 110 m away was sent") }
        #expect(wrong.map(\.field) == ["position"])
        #expect(
            wire.say(
                "B", .of(.understood, ["readback": .readback(sound(Readback(code: .stop, values: [:]), ""))]),
                re: "A-B-0") != .sent("B-A-1"))
    }

    @Test
    mutating func
        `a correction takes the lamp away, and a readback anew lights it and answers the correction`()
    {
        wire.say("B", readback(.e7(345_000_000, 380_000_000)), re: "A-B-0")
        let correct = Readback(code: .stop, values: ["position": .position(.e7(345_000_000, 380_000_000))])
        let correction = Message.of(.readbackWrong, ["correct": .readback(sound(correct, ""))])
        #expect(wire.say("A", correction, re: "B-A-0") == .sent("A-B-1"))
        #expect(lamps("B") == [true, false, false, false])
        #expect(wire.recipient("B", of: "A-B-1", at: "A").state == .unacknowledged)
        #expect(wire.say("B", readback(.e7(345_000_000, 380_000_000)), re: "A-B-1") == .sent("B-A-1"))
        for name in ["A", "B"] as [MemberName] {
            #expect(lamps(name) == [true, false, true, false])
            #expect(wire.recipient("B", of: "A-B-1", at: name).state == .answered)
        }
    }

    // MARK: What is not sent

    @Test mutating func `what is no answer is not sent`() {
        let position = ParameterValue.position(.e7(345_000_000, 380_000_000))
        let stopped = Message.of(.stopped, ["position": position, "at": now])
        #expect(wire.say("A", stopped, re: "A-B-0") == .refused(.notAnAnswer(.ownQuestion)))
        #expect(wire.say("B", stopped) == .refused(.regardingMissing(.stopped)))
        #expect(wire.say("B", stopped, re: "A-B-7") == .refused(.notAnAnswer(.notAsked)))
        #expect(
            wire.say(
                "F", .of(.unknownPersons, ["within": .distance(1, .kilometres), "position": position]),
                to: ["A"]) == .refused(.notYours(.unknownPersons)))
        #expect(wire.say("B", .of(.received, ["at": now]), re: "A-B-0") == .sent("B-A-0"))
        #expect(
            wire.say("B", .of(.received, ["at": now]), re: "A-B-0")
                == .refused(.notAnAnswer(.alreadyAnswered(.received))))
        guard
            case .refused(.notAnAnswer(.wrongAnswer(.queryAnswer, _))) = wire.say(
                "B",
                .of(
                    .queryAnswer,
                    ["answer": .choice("NO"), "scopes": .scopes(["armed forces"]), "until": now]),
                re: "A-B-0")
        else { return #expect(Bool(false), "a NO was sent in answer to STOP") }
        #expect(wire.say("A", .stopHere) == .refused(.audienceUnsaid))
        #expect(wire.say("A", .stopHere, to: ["Z"]) == .refused(.noLine("Z")))
    }

    /// Nothing beside them would show that they are wrong, and nobody reads a text back.
    @Test(arguments: [
        ("centre 35.2403N 40.1760E", "35.2403N 40.1760E"), ("at 37SDV1234567890", "37SDV1234567890"),
    ])
    mutating func `coordinates in a note go back to their author`(note: String, place: String) {
        let start = ["start": now]
        #expect(
            wire.say("A", .of(.suspended, start, note: note), to: ["B"])
                == .returned([.location(.unplaced(text: place))]))
        #expect(
            wire.say("A", .of(.suspended, start, note: "12 days, until the bridge is open"), to: ["B"])
                == .sent("A-B-1"))
    }

    @Test mutating func `an answer goes to everybody whom the question went to`() {
        #expect(wire.say("A", .stopHere, to: ["B", "F"]) == .sent("A-B-1"))
        wire.advance(seconds: 2)
        #expect(wire.say("B", .of(.received, ["at": now]), re: "A-B-1") == .sent("B-A-0"))
        wire.advance(seconds: 2)
        #expect(wire.recipient("B", of: "A-F-0", at: "F").seen?.serial == "B-F-0")
        #expect(wire.recipient("F", of: "A-F-0", at: "F").seen == nil, "each answers for itself")
        #expect(wire.recipient("B", of: "A-B-1", at: "B").seen?.serial == "B-A-0")
    }

    // MARK: What is shown for what it is

    @Test mutating func `answers of a hostile member are shown for what they are`() throws {
        let node = wire.node("A")
        var scribe = Scribe(wire.mechanism, log: "B-A")
        let received = Message.of(.received, ["at": .time(.morning)]).canonical.encoded
        scribe.write(.received, received, regarding: .serial("A-B-9"), message: 1)
        scribe.write(.received, received, regarding: .serial("A-F-0"), message: 2)
        scribe.write(.received, received, regarding: .serial("A-B-0"), message: 3)
        scribe.write(.received, received, regarding: .serial("A-B-0"), message: 4)
        scribe.write(.received, received, regarding: .serial("B-A-0"), message: 5)
        var hostile = node
        _ = hostile.handle(
            .exchangeRequested(RequestID(1), by: "B", try scribe.message(), .fixed), at: wire.now)
        let board = hostile.messages
        #expect(board.strays.map(\.serial) == ["B-A-0", "B-A-1"])
        let judged = try #require(board["A-B-0"].map { board.judgements(of: $0) })
        #expect(judged.map(\.filing.serial) == ["B-A-2", "B-A-3"])
        #expect(judged.last?.finding == .refused(.alreadyAnswered(.received)))
        let own = try #require(board["B-A-0"].map { board.judgements(of: $0) })
        #expect(own.map(\.finding) == [.refused(.ownQuestion)])
        #expect(
            board.strays.compactMap { board.judgement(ofStray: $0)?.finding } == [
                .refused(.notAsked), .refused(.notAsked),
            ])
    }
}
