/// A closed range of time; without an end it lasts until cancelled.
public struct TimeWindow: Hashable, Sendable {
    /// The first instant of it.
    public let start: Instant
    /// The last instant of it; `nil`: until cancelled.
    public let end: Instant?

    /// - Throws: `endBeforeStart`. A window of one instant is allowed.
    public init(start: Instant, end: Instant?) throws(AirspaceError) {
        if let end, end < start { throw .endBeforeStart(start: start, end: end) }
        self.start = start
        self.end = end
    }

    /// This window with its end, if it has one, so much later.
    ///
    /// - Parameter milliseconds: not negative.
    func lasting(longerByMilliseconds milliseconds: Int64) -> TimeWindow {
        TimeWindow(start, end?.advanced(byMilliseconds: milliseconds))
    }

    private init(_ start: Instant, _ end: Instant?) {
        self.start = start
        self.end = end
    }

    /// Milliseconds between the two windows; 0 when they share an instant.
    public func gapMilliseconds(to other: TimeWindow) -> Int64 {
        let after = end.map { other.start.milliseconds(since: $0) } ?? 0
        let before = other.end.map { start.milliseconds(since: $0) } ?? 0
        return max(0, after, before)
    }

    /// Where each window, widened by `minimum` on both sides, meets the other: the hull of both meetings.
    ///
    /// Without a minimum, time does not separate, and the hull of the two windows is returned.
    func encounter(with other: TimeWindow, minimum: Int64?) -> (start: Instant, end: Instant?) {
        let earlierStart = min(start, other.start)
        let laterStart = max(start, other.start)
        guard let minimum else {
            guard let end, let otherEnd = other.end else { return (earlierStart, nil) }
            return (earlierStart, max(end, otherEnd))
        }
        let first = max(laterStart.advanced(byMilliseconds: -minimum), earlierStart)
        switch (end, other.end) {
        case (nil, nil): return (first, nil)
        case (let only?, nil), (nil, let only?): return (first, only.advanced(byMilliseconds: minimum))
        case (let one?, let two?):
            return (first, min(min(one, two).advanced(byMilliseconds: minimum), max(one, two)))
        }
    }
}
