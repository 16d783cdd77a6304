package import Airspace

/// A time as it is said: `170938Z SEP 2018`, the same in every language. Seconds and milliseconds stand behind the minutes
/// only where there are any (`170938:30Z`, `170938:30.250Z`), so that nothing is lost.
package enum DateTimeGroup {
    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]

    package static func text(_ instant: Instant) -> String {
        let stamp = Timestamp.text(instant)
        let parts = stamp.split { "-T:Z".contains($0) }.map(String.init)
        precondition(parts.count == 6, "\(stamp) is no time")
        guard let month = Int(parts[1]), months.indices.contains(month - 1) else {
            preconditionFailure("\(stamp) has no month")
        }
        let seconds = parts[5] == "00" ? "" : ":\(parts[5])"
        return "\(parts[2])\(parts[3])\(parts[4])\(seconds)Z \(months[month - 1]) \(parts[0])"
    }

    /// nil for what `text` would not write.
    package static func instant(_ text: String) -> Instant? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let month = months.firstIndex(of: String(parts[1])), parts[0].hasSuffix("Z")
        else { return nil }
        let clock = parts[0].dropLast()
        let minutes = clock.prefix(6)
        guard minutes.utf8.count == 6, minutes.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let seconds = clock.dropFirst(6).isEmpty ? ":00" : String(clock.dropFirst(6))
        let day = minutes.prefix(2)
        let time = "\(minutes.dropFirst(2).prefix(2)):\(minutes.dropFirst(4))\(seconds)"
        let number = month + 1
        // Whatever is no time is no group either.
        let instant = try? Timestamp.instant("\(parts[2])-\(number < 10 ? "0" : "")\(number)-\(day)T\(time)Z")
        return instant.flatMap { DateTimeGroup.text($0) == text ? $0 : nil }
    }
}
