/// The search for the first later start that clears. Moving a window later can meet others, so it is not a
/// scale; but each rivalry blocks the delays between two bounds and no others, and in the order of the lower
/// bounds the first gap is found in one pass.
struct LaterStart {
    private let rivalries: Rivalries
    private let units: ChangeUnits
    private let now: Instant?

    /// - Parameter rivalries: with the plan's heights given.
    init(_ rivalries: Rivalries, units: ChangeUnits, now: Instant?) {
        self.rivalries = rivalries
        self.units = units
        self.now = now
    }

    /// The first start in whole units that nothing blocks, after the plan's own and not before now.
    var earliest: Instant? {
        guard let start = rivalries.plan.volumes.map(\.window.start).min() else { return nil }
        return earliest(from: start, after: start.milliseconds + 1)
    }

    /// The same, from a given delay of the plan on.
    func earliest(notBefore milliseconds: Int64) -> Instant? {
        guard let start = rivalries.plan.volumes.map(\.window.start).min() else { return nil }
        return earliest(from: start, after: milliseconds)
    }

    private func earliest(from start: Instant, after least: Int64) -> Instant? {
        let last = start.advanced(byMilliseconds: units.searchWindowMilliseconds).milliseconds
        var candidate = roundedUp(max(least, now?.milliseconds ?? 0))
        for (low, high) in blocked {
            let delay = candidate - start.milliseconds
            if let low, low >= delay { break }
            guard let high else { return nil }
            if delay < high { candidate = roundedUp(start.milliseconds + high) }
        }
        return candidate <= last ? Instant(saturating: candidate) : nil
    }

    /// Blocked delays, those without a lower bound first.
    private var blocked: [(low: Int64?, high: Int64?)] {
        let windows = rivalries.plan.volumes.map(\.window)
        return rivalries.all.map { $0.blockedDelays(of: windows[$0.mine]) }
            .sorted { ($0.low ?? .min) < ($1.low ?? .min) }
    }

    private func roundedUp(_ milliseconds: Int64) -> Int64 {
        let unit = units.timeMilliseconds
        return (milliseconds + unit - 1) / unit * unit
    }
}
