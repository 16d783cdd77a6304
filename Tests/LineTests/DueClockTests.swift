import Airspace
import Line
import TestSupport
import Testing

struct DueClockTests {
    private let steps = Profile.r0.escalation

    private func due(_ code: Code) throws -> Due? {
        try #require(Phrasebook.standard[code]).due(under: .r0)
    }

    @Test(
        arguments: [
            (Code.stop, Due(acknowledgement: 60, reply: 180)),
            (.unknownPersons, Due(acknowledgement: 60, reply: 300)),
            (.groundPresence, Due(acknowledgement: 600, reply: 7_200)),
            (.complete, Due(acknowledgement: 1_800, reply: nil)), (.received, nil), (.queryAnswer, nil),
        ] as [(Code, Due?)])
    func `a code's own deadlines win, and none is none`(code: Code, due wanted: Due?) throws {
        #expect(try due(code) == wanted)
    }

    @Test func `a code without deadlines has those of its priority`() throws {
        let book = try Phrasebook(
            encoded: Phrasebook.standard.encoded.altered(
                #"{"ack_s":60,"code":"SF01""#, #"{"code":"SF01""#))
        let profile = try Profile(
            file: Array(
                #"{"deadlines_s":{"FLASH":{"ack":45,"reply":90},"IMMEDIATE":{"ack":180,"reply":600},"PRIORITY":{"ack":600,"reply":1800},"ROUTINE":{"ack":3600,"reply":14400}}}"#
                    .utf8))
        #expect(try #require(book[.stop]).due(under: profile) == Due(acknowledgement: 45, reply: 180))
    }

    /// AK03 has no clock of its own: whoever wants it has a reply's deadline, by which both sides count.
    @Test(
        arguments: [
            (.groundPresence, 7_200), (.deployment, 7_200), (.protectedSite, 7_200), (.movement, 14_400),
            (.movementChanged, 600), (.dangerNow, 180), (.airDefenceAlert, 120), (.turnAway, 180),
            (.accidentalCrossing, 180), (.outOfControl, 180),
        ] as [(Code, Int64)])
    func `that units were told is due with the reply`(code: Code, seconds: Int64) throws {
        #expect(try due(code)?.reply == seconds)
    }

    @Test func `no other code wants to know that units were told`() {
        let wanting = Phrasebook.standard.phrases.filter {
            $0.replies.joined().contains(.code(.passedToUnits))
        }
        #expect(
            wanting.map(\.code.text) == [
                "HZ01", "HZ02", "NT02", "NT09", "PR01", "PR02", "PR03", "SF04", "SF05", "SF06",
            ])
    }

    private func clock(_ code: Code, acknowledged: Instant? = nil, answered: Instant? = nil) throws
        -> DueClock
    {
        DueClock(
            due: try #require(try due(code)), start: .morning, acknowledged: acknowledged, answered: answered)
    }

    private func shown(_ escalations: [Escalation]) -> [String] {
        escalations.map {
            "\($0.at.milliseconds(since: .morning) / 1_000) \($0.stage.rawValue) \($0.step.atDeadlines)"
        }
    }

    /// The stop that nobody answers (scenario S02): the deputy at once, the duty commander at twice, DEGRADED at three times.
    @Test func `an unanswered FLASH escalates at one, two and three deadlines`() throws {
        let escalations = try clock(.stop).escalations(steps)
        #expect(
            shown(escalations) == ["60 acknowledgement 1", "120 acknowledgement 2", "180 acknowledgement 3"])
        #expect(escalations[0].step.to == [.deputy, .allOnWatch, .facilitator])
        #expect(escalations[1].step.to == [.dutyCommander])
        #expect(escalations[2].step.line == .degraded)
    }

    /// Acknowledged in time, one scope unanswered (S11): the deputy at three minutes, the duty commander at six.
    @Test func `once acknowledged it is counted on the reply`() throws {
        let clock = try clock(.unknownAircraft, acknowledged: .morning.seconds(50))
        #expect(shown(clock.escalations(steps)) == ["180 reply 1", "360 reply 2", "540 reply 3"])
        #expect(clock.open?.stage == .reply)
        #expect(clock.open?.at == .morning.seconds(180))
    }

    @Test func `a late acknowledgement leaves what had happened, and the reply's own steps`() throws {
        let late = try clock(.stop, acknowledged: .morning.seconds(90))
        #expect(
            shown(late.escalations(steps)) == [
                "60 acknowledgement 1", "180 reply 1", "360 reply 2", "540 reply 3",
            ])
        let later = try clock(.stop, acknowledged: .morning.seconds(400))
        #expect(
            shown(later.escalations(steps)) == [
                "60 acknowledgement 1", "120 acknowledgement 2", "180 acknowledgement 3", "400 reply 1",
                "400 reply 2",
                "540 reply 3",
            ])
    }

    @Test func `an answer ends it, and one that comes at the very moment is in time`() throws {
        let inTime = try clock(.stop, acknowledged: .morning.seconds(60), answered: .morning.seconds(180))
        #expect(inTime.escalations(steps) == [])
        #expect(inTime.open == nil)
        let tooLate = try clock(
            .stop, acknowledged: .morning.seconds(60),
            answered: .morning.seconds(180).advanced(byMilliseconds: 1))
        #expect(shown(tooLate.escalations(steps)) == ["180 reply 1"])
    }

    @Test func `the next step is the one to wake up for`() throws {
        let clock = try clock(.stop)
        #expect(clock.next(steps, after: .morning)?.at == .morning.seconds(60))
        #expect(clock.next(steps, after: .morning.seconds(60))?.at == .morning.seconds(120))
        #expect(clock.next(steps, after: .morning.seconds(180)) == nil)
    }

    @Test func `a message that wants only an acknowledgement is done with it`() throws {
        #expect(try clock(.complete, acknowledged: .morning.seconds(10)).open == nil)
        #expect(try clock(.complete).open?.at == .morning.seconds(1_800))
    }

    /// Suspension stops the clock and forgives nothing: it goes on where it stood.
    @Test func `a pause moves what is due by its own length`() throws {
        let paused = { (pauses: [DueClock.Pause]) throws in
            DueClock(due: try #require(try due(.airActivity)), start: .morning, pauses: pauses)
                .acknowledgementDue
        }
        let minute: (Int64) -> Instant = { .morning.minutes($0) }
        #expect(try paused([]) == minute(10))
        #expect(try paused([.init(from: minute(5), until: minute(25))]) == minute(30))
        #expect(try paused([.init(from: minute(-5), until: minute(2))]) == minute(12))
        #expect(try paused([.init(from: minute(-5), until: minute(-2))]) == minute(10))
        #expect(try paused([.init(from: minute(10), until: minute(20))]) == minute(10))
        #expect(try paused([.init(from: minute(9), until: nil)]) == nil)
        #expect(
            try paused([.init(from: minute(2), until: minute(4)), .init(from: minute(11), until: minute(20))])
                == minute(21))
    }

    @Test func `suspension stops the clocks of routine codes alone`() {
        let stopped = Phrasebook.standard.phrases.map(\.code).filter(\.stopsInSuspension).map(\.text)
        #expect(
            stopped == [
                "CO01", "CO02", "CO03", "IN02", "NT01", "NT02", "NT04", "NT05", "NT06", "NT07", "NT08",
                "NT09", "NT10",
                "NT11", "QY04", "RL01", "RL02", "RL03",
            ])
    }
}
