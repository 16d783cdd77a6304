import Airspace
import Line

/// What this member may still write to one counterpart: its budget by the charter, kept before anything is appended, since
/// what stands in a log must be sent before what follows it. Routine beyond it waits unwritten; a share is FLASH's alone.
struct Allowance: Sendable {
    private let terms: Profile.Budget
    private var second: Int64 = 0
    private var entries: Int64 = 0
    private var day: Int64 = 0
    private var bytes: Int64 = 0

    init(_ terms: Profile.Budget) { self.terms = terms }

    /// Whether an entry may be written at an instant.
    func allows(flash: Bool, at now: Instant) -> Bool {
        let share = flash ? 100 : 100 - Int64(terms.flashReservedPercent)
        let isFresh = Self.second(now) != second
        let isNewDay = Self.day(now) != day
        return (isFresh || entries < max(1, terms.entriesPerSecond * share / 100))
            && (isNewDay || bytes < terms.bytesPerDay / 100 * share)
    }

    mutating func spend(bytes count: Int, at now: Instant) {
        if Self.second(now) != second { (second, entries) = (Self.second(now), 0) }
        if Self.day(now) != day { (day, bytes) = (Self.day(now), 0) }
        entries += 1
        bytes += Int64(count)
    }

    /// When to look again at what waits.
    static func next(after now: Instant) -> Instant {
        now.advanced(byMilliseconds: 1_000 - now.milliseconds % 1_000)
    }

    private static func second(_ now: Instant) -> Int64 { now.milliseconds / 1_000 }
    private static func day(_ now: Instant) -> Int64 { now.milliseconds / 86_400_000 }
}
