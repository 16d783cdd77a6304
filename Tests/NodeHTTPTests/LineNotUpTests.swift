import Airspace
import Deconfliction
import Line
import NodeHTTP
import TestSupport
import Testing

/// What the API says of others while the line to them is not up, though their node is heard all the while.
struct LineNotUpTests {
    /// Three nodes that hear each other, the line between A and B in this state.
    private func wire(_ state: LineState) throws -> Wire {
        var wire = Wire(try TestSupport.Mechanism())
        wire.advance(seconds: 1)
        switch state {
        case .up: break
        case .suspendedRoutine:
            let suspended = try Message(.suspended, ["start": .time(wire.now)])
            wire.officer("B", .send(suspended, to: ["A", "F"], regarding: nil))
        case .degraded, .down:
            let stop = try Message(.stop, ["position": .position(.e7(345_000_000, 380_000_000))])
            for _ in 0..<(state == .down ? 2 : 1) {
                wire.officer("A", .send(stop, to: ["B"], regarding: nil))
                wire.advance(seconds: 10)
            }
            wire.advance(seconds: 180)
        }
        wire.advance(seconds: 1)
        let node = wire.node("A")
        #expect(node.messages.condition(with: "B", at: wire.now).state == state)
        #expect(node.link(to: "B")?.isUp(at: wire.now) == true, "it is heard")
        return wire
    }

    private func object(_ view: CanonicalJSON) throws -> JSONObject {
        try JSONDocument(view.encoded, limit: 1 << 24).root.object()
    }

    @Test(arguments: LineState.allCases)
    func `a picture is complete only while every line is up by what was said on it`(state: LineState) throws {
        let wire = try wire(state)
        let conflicts = try object(wire.node("A").conflictsView(at: wire.now))
        #expect(try conflicts.required("conflicts").array(max: 9).count == 0)
        #expect(try conflicts.required("complete").bool() == (state == .up))
    }

    @Test func `a picture is not complete while a line check is overdue`() throws {
        var wire = try wire(.up)
        wire.officer("A", .file(try .sketch("A-1", kind: .exercise, lasting: 300)))
        wire.advance(seconds: 3_902)
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).overdueSince != nil)
        #expect(try object(wire.node("A").conflictsView(at: wire.now)).required("complete").bool() == false)
    }

    // MARK: Age

    /// What is shown of the notices and messages of B, which falls silent: A's screen as long afterwards as is said.
    private func shown(afterSilence seconds: Int64) throws -> (notice: JSONObject, messages: [JSONObject]) {
        var wire = try wire(.up)
        wire.officer("B", .file(try .sketch("B-1", told: .to(["A"]))))
        let stop = try Message(.stop, ["position": .position(.e7(345_000_000, 380_000_000))])
        wire.officer("B", .send(stop, to: ["A"], regarding: nil))
        wire.officer("A", .send(stop, to: ["B"], regarding: nil))
        wire.unreachable = ["B"]
        wire.advance(seconds: seconds)
        let (node, now) = (wire.node("A"), wire.now)
        let ages = node.ages(at: now)
        let file = try #require(node.register.all.first { $0.key.author == "B" })
        let messages = try (["B-A-1", "A-B-0"] as [Serial]).map { serial in
            try object(node.view(of: #require(node.messages[serial]), in: .english, ages: ages, at: now))
        }
        return (try object(node.view(of: file, ages: ages, at: now)), messages)
    }

    @Test func `of a member that is heard, and whose line is up, no age is shown`() throws {
        let (notice, messages) = try shown(afterSilence: 5)
        #expect(try notice.required("aged").isNull)
        for message in messages { #expect(try message.required("aged").isNull) }
    }

    @Test func `of a member that has fallen silent everything shows when it was last heard`() throws {
        let (notice, messages) = try shown(afterSilence: 730)
        let aged = try notice.required("aged").object()
        #expect(try aged.required("lastHeard").string(max: 30).hasPrefix("2027-03-10T04:40:0"))
        #expect(try 700_000...730_000 ~= aged.required("ageMs").integer())
        let words = "as of 04:40Z, 12 min old"
        #expect(try aged.required("words").string(max: 99) == words)
        #expect(try messages[0].required("aged").object().required("words").string(max: 99) == words)
        #expect(try messages[1].required("aged").isNull, "an own message is as new as ever")
        let addressee = try messages[1].required("recipients").array(max: 9).map { try $0.object() }[0]
        #expect(try addressee.required("aged").object().required("words").string(max: 99) == words)
    }

    private static let spans: [(Int64?, String)] = [
        (nil, "age unknown"), (0, "as of 04:40Z, 0 s old"), (59_999, "as of 04:39Z, 59 s old"),
        (720_000, "as of 04:28Z, 12 min old"), (7_500_000, "as of 02:35Z, 2 h 5 min old"),
        (86_400_000, "as of 9 Mar 2027 04:40Z, 24 h 0 min old"), (-5_000, "as of 04:40Z, 0 s old"),
    ]

    @Test(arguments: spans)
    func `an age is said with the time that it counts from`(milliseconds: Int64?, words: String) {
        let heard = milliseconds.map { Instant.morning.advanced(byMilliseconds: -$0) }
        #expect(Age(lastHeard: heard, at: .morning).words(today: .morning) == words)
    }
}
