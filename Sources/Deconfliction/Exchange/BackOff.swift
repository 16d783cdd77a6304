import Airspace

/// How long to leave a counterpart alone after attempts that did not get through: half a second, doubling to ten. No
/// longer, since the next attempt may be the one that carries a FLASH.
struct BackOff: Sendable {
    private(set) var failures = 0
    private(set) var until: Instant = .earliest

    /// - Parameter least: milliseconds that the pause has at least.
    mutating func failed(at now: Instant, atLeast least: Int64 = 0) {
        until = now.advanced(byMilliseconds: max(least, min(10_000, 500 << min(failures, 5))))
        failures += 1
    }

    mutating func turnBack(byMilliseconds milliseconds: Int64) {
        until = until.advanced(byMilliseconds: -milliseconds)
    }

    mutating func succeeded() { self = BackOff() }
}
