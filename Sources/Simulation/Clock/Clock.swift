import Airspace

/// A node's own clock: off, fast or slow, set forward and back, or standing still.
struct Clock: Sendable {
    private var offset: Int64 = 0
    /// Parts in one million.
    private var drift: Int64 = 0
    private var reference: Instant
    private var stopped: (at: Instant, until: Instant)?

    init(at now: Instant) { reference = now }

    func time(at now: Instant) -> Instant {
        let instant = stopped.map { now < $0.until ? $0.at : now } ?? now
        let elapsed = instant.milliseconds(since: reference)
        return instant.advanced(byMilliseconds: offset + elapsed * drift / 1_000_000)
    }

    /// Puts it so far ahead of the world's time, or behind it.
    mutating func set(aheadByMilliseconds milliseconds: Int64) { offset = milliseconds }

    mutating func skew(byMilliseconds milliseconds: Int64) { offset += milliseconds }

    mutating func drift(partsPerMillion: Int64) { drift = partsPerMillion }

    mutating func stop(at now: Instant, until end: Instant) { stopped = (now, end) }

    func isStopped(at now: Instant) -> Bool { stopped.map { now < $0.until } ?? false }

    /// Set right, as when somebody mends it.
    mutating func mend() {
        offset = 0
        drift = 0
        stopped = nil
    }
}
