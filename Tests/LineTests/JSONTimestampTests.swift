import Airspace
import Foundation
import Line
import Testing

/// RFC 3339 and instants.
struct JSONTimestampTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2027-03-10T06:00:00Z", 1_804_658_400_000),
            ("2027-03-10T09:00:00+03:00", 1_804_658_400_000),
            ("2027-03-10T00:30:00-05:30", 1_804_658_400_000),
            ("2027-03-10t06:00:00z", 1_804_658_400_000), ("2027-03-10T06:00:00.25Z", 1_804_658_400_250),
            ("2027-03-10T06:00:00.123999999Z", 1_804_658_400_123), ("2000-02-29T23:59:59Z", 951_868_799_000),
            ("2199-12-31T23:59:59.999Z", 7_258_118_399_999), ("2027-03-10T06:00:00-00:00", 1_804_658_400_000),
        ] as [(String, Int64)])
    func `times are read`(text: String, milliseconds: Int64) throws {
        #expect(try Timestamp.instant(text).milliseconds == milliseconds)
    }

    @Test(
        arguments: [
            ("", .form), ("2027-03-10", .form), ("2027-03-10T06:00Z", .form), ("2027-03-10T06:00:00", .form),
            ("2027-03-10 06:00:00Z", .form), ("2027-3-10T06:00:00Z", .form), ("2027-03-10T06:00:00.Z", .form),
            ("2027-03-10T06:00:00Z ", .form), ("2027-03-10T06:00:00+3:00", .form),
            ("+2027-03-10T06:00:00Z", .form),
            ("2027-13-10T06:00:00Z", .calendar), ("2027-02-29T06:00:00Z", .calendar),
            ("2100-02-29T06:00:00Z", .calendar),
            ("2027-04-31T06:00:00Z", .calendar), ("2027-00-10T06:00:00Z", .calendar),
            ("2027-03-00T06:00:00Z", .calendar),
            ("2027-03-10T24:00:00Z", .calendar), ("2027-03-10T06:60:00Z", .calendar),
            ("2027-03-10T06:00:61Z", .calendar),
            ("2027-03-10T06:00:00+24:00", .calendar), ("2016-12-31T23:59:60Z", .leapSecond),
            ("9999-12-31T23:59:59Z", .outOfRange), ("1969-12-31T23:59:59Z", .outOfRange),
            ("2200-01-01T00:00:00Z", .outOfRange), ("1970-01-01T00:00:00+00:01", .outOfRange),
            ("0000-01-01T00:00:00Z", .outOfRange),
        ] as [(String, TimestampProblem)])
    func `what is no time is refused with the reason`(text: String, problem: TimestampProblem) {
        #expect(throws: problem) { try Timestamp.instant(text) }
    }

    @Test func `every day from 1970 to 2199 is written as the calendar has it, and read back`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        var milliseconds: Int64 = 0
        while milliseconds <= Instant.latest.milliseconds {
            let instant = try Instant(milliseconds: milliseconds + 45_296_789)
            let date = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(milliseconds) / 1_000))
            let expected = String(
                format: "%04d-%02d-%02dT12:34:56.789Z", date.year ?? 0, date.month ?? 0, date.day ?? 0)
            #expect(Timestamp.text(instant) == expected)
            #expect(try Timestamp.instant(expected) == instant)
            milliseconds += 86_400_000
        }
    }
}
