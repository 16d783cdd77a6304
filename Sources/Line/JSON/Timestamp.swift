package import Airspace

/// RFC 3339 on one side, `Instant` on the other, with the proleptic Gregorian calendar worked out in
/// integers.
package enum Timestamp {
    /// Reads `2027-03-10T06:00:00Z`, `…T06:00:00.25+03:00`. Offsets are applied and forgotten;
    /// what a fraction has beyond milliseconds is cut off.
    package static func instant(_ text: String) throws(TimestampProblem) -> Instant {
        try instant(Array(text.utf8)[...])
    }

    static func instant(_ text: ArraySlice<UInt8>) throws(TimestampProblem) -> Instant {
        var reader = Reader(text)
        let days = try reader.date()
        guard reader.take("T", or: "t") else { throw .form }
        var milliseconds = days * 86_400_000
        milliseconds += try reader.timeOfDay()
        milliseconds -= try reader.offset()
        guard reader.isAtEnd else { throw .form }
        do throws(AirspaceError) {
            return try Instant(milliseconds: milliseconds)
        } catch {
            throw .outOfRange
        }
    }

    /// The time in UTC, with milliseconds only where there are any.
    package static func text(_ instant: Instant) -> String {
        let day = floorDivide(instant.milliseconds, 86_400_000)
        let rest = instant.milliseconds - day * 86_400_000
        let (year, month, dayOfMonth) = civil(day)
        let time =
            "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))T"
            + "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2))"
        let fraction = rest % 1000
        return fraction == 0 ? time + "Z" : time + ".\(padded(fraction, 3))Z"
    }

    private struct Reader {
        private let text: ArraySlice<UInt8>
        private var at: Int

        init(_ text: ArraySlice<UInt8>) {
            self.text = text
            at = text.startIndex
        }

        var isAtEnd: Bool { at == text.endIndex }

        mutating func take(_ wanted: Unicode.Scalar, or other: Unicode.Scalar? = nil) -> Bool {
            guard !isAtEnd else { return false }
            let byte = text[at]
            let isWanted = byte == UInt8(ascii: wanted) || other.map { byte == UInt8(ascii: $0) } == true
            if isWanted { at += 1 }
            return isWanted
        }

        mutating func digit() -> Int64? {
            guard !isAtEnd, 0x30...0x39 ~= text[at] else { return nil }
            defer { at += 1 }
            return Int64(text[at] - 0x30)
        }

        mutating func number(digits: Int) throws(TimestampProblem) -> Int64 {
            var value: Int64 = 0
            for _ in 0..<digits {
                guard let digit = digit() else { throw .form }
                value = value * 10 + digit
            }
            return value
        }

        /// Days since 1970-01-01.
        mutating func date() throws(TimestampProblem) -> Int64 {
            let year = try number(digits: 4)
            guard take("-") else { throw .form }
            let month = try number(digits: 2)
            guard take("-") else { throw .form }
            let day = try number(digits: 2)
            guard 1...12 ~= month, 1...daysIn(month: month, year: year) ~= day else { throw .calendar }
            return Timestamp.days(year: year, month: month, day: day)
        }

        /// Milliseconds since midnight.
        mutating func timeOfDay() throws(TimestampProblem) -> Int64 {
            let hour = try number(digits: 2)
            guard take(":") else { throw .form }
            let minute = try number(digits: 2)
            guard take(":") else { throw .form }
            let second = try number(digits: 2)
            let fraction = take(".") ? try fraction() : 0
            guard hour < 24, minute < 60 else { throw .calendar }
            guard second != 60 else { throw .leapSecond }
            guard second < 60 else { throw .calendar }
            return ((hour * 60 + minute) * 60 + second) * 1000 + fraction
        }

        private mutating func fraction() throws(TimestampProblem) -> Int64 {
            var milliseconds: Int64 = 0
            var weight: Int64 = 100
            guard var digit = digit() else { throw .form }
            while true {
                milliseconds += digit * weight
                weight /= 10
                guard let next = self.digit() else { break }
                digit = next
            }
            return milliseconds
        }

        /// Milliseconds that local time is ahead of UTC.
        mutating func offset() throws(TimestampProblem) -> Int64 {
            if take("Z", or: "z") { return 0 }
            let isBehind = take("-")
            guard isBehind || take("+") else { throw .form }
            let hour = try number(digits: 2)
            guard take(":") else { throw .form }
            let minute = try number(digits: 2)
            guard hour < 24, minute < 60 else { throw .calendar }
            let offset = (hour * 60 + minute) * 60_000
            return isBehind ? -offset : offset
        }
    }

    private static func daysIn(month: Int64, year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01 to a date. Years begin in March here, so that the leap day comes last in them;
    /// 719,468 days lie between 0000-03-01 and 1970-01-01.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let marchYear = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let leapDays =
            floorDivide(marchYear, 4) - floorDivide(marchYear, 100) + floorDivide(marchYear, 400)
        return marchYear * 365 + leapDays + dayOfYear - 719_468
    }

    /// The date that lies so many days after 1970-01-01; `days` inverted.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        // A year too high at first in at most one step: 400 years are 146,097 days.
        var marchYear = floorDivide((days + 719_468) * 400, 146_097)
        func first(of year: Int64) -> Int64 { Timestamp.days(year: year, month: 3, day: 1) }
        while first(of: marchYear) > days { marchYear -= 1 }
        while first(of: marchYear + 1) <= days { marchYear += 1 }
        let dayOfYear = days - first(of: marchYear)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = (monthFromMarch + 2) % 12 + 1
        return (month > 2 ? marchYear : marchYear + 1, month, day)
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        a >= 0 ? a / b : -((-a + b - 1) / b)
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension JSONValue {
    /// An RFC 3339 time.
    package func timestamp() throws(JSONFault) -> Instant {
        let isShort = node.kind == .plainString && node.end - node.start <= 64
        let text =
            isShort ? document.bytes[Int(node.start)..<Int(node.end)] : Array(try string(max: 64).utf8)[...]
        do throws(TimestampProblem) {
            return try Timestamp.instant(text)
        } catch {
            throw fault(.timestamp(found: String(decoding: text, as: UTF8.self), error))
        }
    }
}
