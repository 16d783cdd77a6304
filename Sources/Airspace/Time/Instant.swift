/// A moment in Unix milliseconds, UTC, from 1970 to 2199.
///
/// Arithmetic saturates at both ends, so no sum of a stored instant and a stored length of time can overflow.
public struct Instant: Hashable, Comparable, Sendable {
    /// Since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// 1970-01-01T00:00:00.000Z.
    public static let earliest = Instant(saturating: Limits.milliseconds.lowerBound)
    /// 2199-12-31T23:59:59.999Z.
    public static let latest = Instant(saturating: Limits.milliseconds.upperBound)

    /// - Throws: `instantOutOfRange` before 1970 or after 2199.
    public init(milliseconds: Int64) throws(AirspaceError) {
        guard Limits.milliseconds.contains(milliseconds) else {
            throw .instantOutOfRange(milliseconds: milliseconds)
        }
        self.milliseconds = milliseconds
    }

    /// The instant nearest to the given one within 1970–2199.
    public init(saturating milliseconds: Int64) {
        let range = Limits.milliseconds
        self.milliseconds = min(max(milliseconds, range.lowerBound), range.upperBound)
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// This instant moved by `milliseconds`, saturating.
    public func advanced(byMilliseconds milliseconds: Int64) -> Instant {
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
        return overflow ? (milliseconds < 0 ? .earliest : .latest) : Instant(saturating: sum)
    }

    /// Milliseconds from `other` to this instant; negative when `other` is later.
    public func milliseconds(since other: Instant) -> Int64 { milliseconds - other.milliseconds }

    /// To the whole millisecond, saturating.
    public static func + (instant: Instant, duration: Duration) -> Instant {
        instant.advanced(byMilliseconds: duration.wholeMilliseconds)
    }

    /// To the whole millisecond, saturating.
    public static func - (instant: Instant, duration: Duration) -> Instant {
        instant.advanced(byMilliseconds: -duration.wholeMilliseconds)
    }

    /// Negative when `left` is earlier.
    public static func - (left: Instant, right: Instant) -> Duration {
        .milliseconds(left.milliseconds(since: right))
    }
}

extension Duration {
    /// Whole milliseconds, rounded toward zero and saturating far beyond any range an `Instant` can span.
    public var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let bound: Int64 = 1_000_000_000_000
        return min(max(seconds, -bound), bound) * 1_000 + attoseconds / 1_000_000_000_000_000
    }
}
