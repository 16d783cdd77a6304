package import Airspace
package import Deconfliction

extension Age {
    /// `as of 05:40Z, 12 min old`: the minute in which it was last heard, which makes nothing younger than it is.
    package func words(today now: Instant) -> String {
        guard let lastHeard, let milliseconds else { return "age unknown" }
        let minute = lastHeard.advanced(byMilliseconds: -(lastHeard.milliseconds % 60_000))
        return "as of \(Quantities.time(minute, today: now)), \(Self.span(milliseconds)) old"
    }

    /// A clock that was set back makes nothing younger than now.
    private static func span(_ milliseconds: Int64) -> String {
        milliseconds < 60_000
            ? "\(max(0, milliseconds) / 1_000) s" : Quantities.lead(milliseconds: milliseconds)
    }
}
