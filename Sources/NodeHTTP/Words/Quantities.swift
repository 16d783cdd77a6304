package import Airspace
import Line

/// Times, heights and distances as officers read them aloud.
package enum Quantities {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `14:15Z`, with the day when that is not today: `11 Mar 2027 14:15Z`. Seconds only where there are any.
    package static func time(_ instant: Instant, today now: Instant) -> String {
        let text = Timestamp.text(instant)
        let clock = text.dropFirst(11)
        let seconds = clock.dropFirst(5).prefix(3)
        let time = clock.prefix(5) + (seconds == ":00" ? "" : seconds) + "Z"
        guard text.prefix(10) != Timestamp.text(now).prefix(10) else { return String(time) }
        return "\(day(text)) \(time)"
    }

    /// Grouped by thousands: `12,000`.
    package static func grouped(_ number: Int64) -> String {
        var text = ""
        for (place, digit) in String(number.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }

    package static func feet(_ altitude: Altitude) -> String { grouped(Int64(altitude.feet)) + " ft" }

    package static func metres(_ metres: Int32) -> String { grouped(Int64(metres)) + " m" }

    /// Kilometres to at least a tenth and to the metre where it has to be: `12.0 km`, `12.34 km`.
    package static func kilometres(_ metres: Int32) -> String {
        decimal(Int64(metres), decimals: 3, atLeast: 1) + " km"
    }

    /// A bearing from tenths of a degree: `180°`, `22.5°`.
    package static func bearing(tenths: Int32) -> String {
        decimal(Int64(tenths), decimals: 1, atLeast: 0) + "°"
    }

    /// A parallel: `34.50°N`.
    package static func latitude(e7: Int32) -> String { degrees(e7) + (e7 < 0 ? "°S" : "°N") }

    /// A meridian: `37.82°E`.
    package static func longitude(e7: Int32) -> String { degrees(e7) + (e7 < 0 ? "°W" : "°E") }

    /// `7.4 min`.
    static func minutes(seconds: Int64) -> String { decimal(seconds / 6, decimals: 1, atLeast: 1) + " min" }

    /// Hours and minutes, rounded down: `1 h 20 min`.
    package static func lead(milliseconds: Int64) -> String {
        guard milliseconds > 0 else { return "no time" }
        let minutes = milliseconds / 60_000
        return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }

    private static func degrees(_ e7: Int32) -> String {
        decimal(Int64(e7.magnitude), decimals: 7, atLeast: 2)
    }

    private static func day(_ text: String) -> String {
        let number = text.dropFirst(8).prefix(2)
        guard let month = Int(text.dropFirst(5).prefix(2)), months.indices.contains(month - 1) else {
            preconditionFailure("\(text) has no month")
        }
        return "\(number.first == "0" ? number.dropFirst() : number) \(months[month - 1]) \(text.prefix(4))"
    }

    private static func decimal(_ value: Int64, decimals: Int, atLeast least: Int) -> String {
        let text = String(decoding: CanonicalJSON.decimal(value, decimals: decimals).encoded, as: UTF8.self)
        let shown = text.firstIndex(of: ".").map { text[text.index(after: $0)...].count } ?? 0
        guard shown < least else { return text }
        return text + (shown == 0 ? "." : "") + String(repeating: "0", count: least - shown)
    }
}
