import Airspace
import Line

/// What is taken of one counterpart's entries: its budget by the charter, with so much room that a member which keeps it never
/// notices, not even when it delivers a day's outage at once.
struct Intake: Sendable {
    /// Hours of entries and days of bytes that may come at once.
    private static let hours: Int64 = 1
    private static let days: Int64 = 3
    /// How many times as fast as the charter's budget what was taken is forgotten again.
    private static let ease: Int64 = 4

    private let terms: Profile.Budget
    private var entries: Int64
    private var bytes: Int64
    private var since: Instant?

    init(_ terms: Profile.Budget) {
        self.terms = terms
        entries = Self.mostEntries(terms)
        bytes = Self.mostBytes(terms)
    }

    /// Whether so much is taken now.
    mutating func takes(_ parcels: [ExchangeMessage.Parcel], at now: Instant) -> Bool {
        ease(until: now)
        let size = parcels.reduce(Int64(0)) { $0 + Int64($1.bytes) }
        guard Int64(parcels.count) <= entries, size <= bytes else { return false }
        entries -= Int64(parcels.count)
        bytes -= size
        return true
    }

    /// By whole seconds, of which more than a day changes nothing.
    private mutating func ease(until now: Instant) {
        guard let since, since <= now else {
            self.since = now
            return
        }
        let seconds = min(86_400, now.milliseconds(since: since) / 1_000)
        guard seconds > 0 else { return }
        self.since = now
        entries = min(Self.mostEntries(terms), entries + seconds * terms.entriesPerSecond * Self.ease)
        bytes = min(Self.mostBytes(terms), bytes + seconds * (terms.bytesPerDay / 86_400 + 1) * Self.ease)
    }

    private static func mostEntries(_ terms: Profile.Budget) -> Int64 {
        hours * 3_600 * terms.entriesPerSecond
    }

    private static func mostBytes(_ terms: Profile.Budget) -> Int64 { days * terms.bytesPerDay }
}
