import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// Which own notices a desk is shown beside a question about a place.
struct NearbyTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        // From 130 to 190 minutes after the morning.
        wire.officer("B", .file(try .sketch("B-1", told: .to(["A"]))))
    }

    /// What B's desk is shown of its own when A asks for an aircraft that is, or was, there then.
    private mutating func shown(askedAt minutes: Int64) throws -> [String] {
        let asked = Message.of(
            .unknownAircraft,
            [
                "within": .distance(3, .nauticalMiles), "position": .position(.e7(345_000_000, 380_000_000)),
                "altitude": .altitude(try Altitude(feet: 8_000), .amsl),
                "at": .time(Instant.morning.minutes(minutes)),
            ])
        guard case .sent(let serial) = wire.say("A", asked, to: ["B"]) else { return ["not sent"] }
        let question = try #require(wire.node("B").messages[serial])
        let near = wire.node("B").concern(of: question, at: wire.now).ownNotices
        return try #require(near).map(\.handle.text)
    }

    @Test mutating func `a question about a later time shows the notices of that time`() throws {
        let found = try ([0, 120, 150, 200] as [Int64]).map { try shown(askedAt: $0) }
        #expect(found == [[], [], ["B-1"], []])
    }

    /// Who says STOP says where, and may be wrong about when.
    @Test mutating func `what is said to have happened later hides nothing that is there now`() throws {
        wire.advance(seconds: 140 * 60)
        for minutes: Int64 in [100, 140, 60 * 48] {
            let crossed = Message.of(
                .accidentalCrossing,
                [
                    "at": .time(Instant.morning.minutes(minutes)),
                    "position": .position(.e7(345_000_000, 380_000_000)),
                ])
            guard case .sent(let serial) = wire.say("A", crossed, to: ["B"]) else {
                Issue.record("not sent")
                return
            }
            let told = try #require(wire.node("B").messages[serial])
            #expect(wire.node("B").concern(of: told, at: wire.now).ownNotices?.map(\.handle.text) == ["B-1"])
        }
    }

    @Test mutating func `a question about an earlier time shows also what has begun since`() throws {
        wire.advance(seconds: 140 * 60)
        let found = try ([100, 140] as [Int64]).map { try shown(askedAt: $0) }
        #expect(found == [["B-1"], ["B-1"]])
    }
}
