import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// What a hostile member says that is no answer, or that its role may not say: it stays in the record, is shown for what it is, and does
/// nothing else.
struct WrongRoleTests {
    private static let place = ParameterValue.position(.e7(345_000_000, 380_000_000))
    private static let now = ParameterValue.time(.morning)

    /// What a facilitator may not say.
    private static let forbidden: [Message] = [
        .stopHere,
        .of(
            .dangerNow,
            [
                "radius": .distance(10, .nauticalMiles), "position": place,
                "until": .time(.morning.minutes(60)),
            ]),
        .of(.incident, ["position": place, "at": now, "injured": .choice("NO")]),
        .of(.accidentalCrossing, ["position": place, "at": now]),
        .of(.suspended, ["start": now]),
    ]

    @Test(arguments: forbidden)
    func `what its author's role may not say is marked, and does nothing`(message: Message) throws {
        var line = HeardLine(try Mechanism(), of: "F")
        line.officer(.file(try .sketch("B-1", from: .morning, told: .to(["F"]))))
        line.scribe.write(message.code, message.canonical.encoded)
        try line.hear()
        let node = line.node
        let said = try #require(node.messages["F-B-0"])
        let recipient = node.messages.recipients(of: said)[0]
        #expect(recipient.clock == nil)
        #expect(!recipient.isWaiting)
        #expect(node.messages.flash.isEmpty, "no bell")
        let concern = node.concern(of: said, at: line.now)
        #expect(concern.findings == [.wrongSender("F")])
        #expect(concern.hazard == nil)
        #expect(concern.reminders == [])
        #expect(node.hazards(at: line.now) == [])
        #expect(node.reminders(at: line.now) == [])
        #expect(node.openIncidents == [])
        #expect(node.messages.condition(with: "F", at: line.now).suspendedBy == [])
        #expect(node.messages.isWrongSender(said.filing.entry))
    }

    @Test func `a notice from a wrong role rings no bell, and says what it is`() throws {
        var line = HeardLine(try Mechanism(), of: "F")
        line.officer(.file(try .sketch("B-1", kind: .ground, from: .morning, told: .to(["F"]))))
        line.officer(.turn(try Handle("B-1"), .activate))
        line.scribe.file(try .sketch("F-1", from: .morning.minutes(1), told: .to(["B"])))
        try line.hear()
        let key = NoticeKey(author: "F", handle: try Handle("F-1"))
        #expect(
            line.node.board.conflicts(in: line.node.register, at: line.now).count == 1,
            "it is reported all the same")
        #expect(line.node.findings(of: key).contains(.wrongSender("F")))
        #expect(line.node.messages.flash.isEmpty)
        let said = try #require(line.node.messages["F-B-0"])
        #expect(line.node.priority(of: said) != .flash)
    }

    @Test func `an answer from a wrong role lights no lamp`() throws {
        let mechanism = try Mechanism()
        var line = HeardLine(mechanism, of: "F")
        let asked = Message.of(
            .unknownPersons, ["within": .distance(1, .kilometres), "position": Self.place])
        line.officer(.send(asked, to: ["F"], regarding: nil))
        let stopped = Message.of(.stopped, ["position": Self.place, "at": Self.now])
        line.scribe.write(.stopped, stopped.canonical.encoded, regarding: .serial("B-F-0"))
        try line.hear()
        let question = try #require(line.node.messages["B-F-0"])
        let recipient = line.node.messages.recipients(of: question)[0]
        #expect(recipient.spoken == nil)
        #expect(recipient.clock?.answered == nil)
        let judged = line.node.messages.judgements(ofEntries: ["F-B-0"])["F-B-0"]
        guard case .refused(.wrongMember(.facilitator, _)) = judged?.finding else {
            Issue.record("\(String(describing: judged))")
            return
        }
    }

    /// One row for each way not to answer: to what, and why it is refused.
    @Test func `what is no answer says why in the list of entries, too`() throws {
        var line = HeardLine(try Mechanism())
        line.officer(.send(.stopHere, to: ["A"], regarding: nil))
        line.officer(.send(.stopHere, to: ["F"], regarding: nil))
        let received = Message.of(.received, ["at": Self.now]).canonical.encoded
        let query = Message.of(
            .queryAnswer,
            [
                "answer": .choice("NO"), "scopes": .scopes(["armed forces"]),
                "until": .time(.morning.minutes(60)),
            ]
        ).canonical.encoded
        line.scribe.write(.received, received, regarding: .serial("B-A-9"), message: 1)
        line.scribe.write(.received, received, regarding: .serial("B-A-0"), message: 2)
        line.scribe.write(.received, received, regarding: .serial("B-A-0"), message: 3)
        line.scribe.write(.queryAnswer, query, regarding: .serial("B-A-0"), message: 4)
        line.scribe.write(.received, received, regarding: .serial("A-B-1"), message: 5)
        try line.hear()
        let serials = (0..<5 as Range<UInt64>).map { Serial(log: "A-B", index: $0) }
        let judged = line.node.messages.judgements(ofEntries: serials)
        let words = serials.map { serial -> String in
            if case .refused(let refusal) = judged[serial]?.finding {
                "\(refusal)".prefix { $0 != "(" }.description
            } else {
                "counts"
            }
        }
        #expect(words == ["notAsked", "counts", "alreadyAnswered", "wrongAnswer", "ownQuestion"])
    }

    @Test func `only its author ends a danger`() throws {
        let mechanism = try Mechanism()
        var wire = Wire(mechanism)
        wire.advance(seconds: 1)
        let danger = Message.of(
            .dangerNow,
            [
                "radius": .distance(10, .nauticalMiles), "position": Self.place,
                "until": .time(wire.now.minutes(60)),
            ])
        wire.say("A", danger, to: ["B"])
        wire.officer("B", .file(try .sketch("B-1", from: wire.now, told: .to(["A"]))))
        let handles = wire.node("B").hazards(at: wire.now).map { ($0.ownNotices ?? []).map(\.handle.text) }
        #expect(handles == [["B-1"]])
        var scribe = Scribe(mechanism, log: "B-A")
        let ended = Message.of(.dangerEnded, ["at": .time(wire.now)]).canonical.encoded
        scribe.write(.dangerEnded, ended, regarding: .serial("A-B-0"))
        var hostile = mechanism.node("A", records: wire.disk("A").filter { $0.log != "B-A" })
        _ = hostile.handle(
            .exchangeRequested(RequestID(1), by: "B", try scribe.message(), .fixed), at: wire.now)
        #expect(hostile.messages["B-A-0"] != nil)
        #expect(hostile.hazards(at: wire.now).map(\.isOver) == [false])
        wire.say("A", .of(.dangerEnded, ["at": .time(wire.now)]), re: "A-B-0")
        #expect(wire.node("A").hazards(at: wire.now).map(\.isOver) == [true])
        #expect(wire.node("B").hazards(at: wire.now).map(\.isOver) == [true])
    }
}

extension Record {
    /// The log that an entry, a checkpoint or a receipt belongs to.
    fileprivate var log: LogName? {
        switch self {
        case .entry(let log, _, _, _, _), .checkpoint(let log, _), .receipt(let log, _, _): log
        default: nil
        }
    }
}
