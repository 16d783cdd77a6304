/// The search for the shortest shift that clears, along all bearings at once.
///
/// A shift by d metres changes no distance by more than about d, so as long as `minimum − distance` metres
/// are missing no shorter step can clear; and what overlaps must first be led out. On a way on which that has said little for some
/// dozen trials, steps grow with the way gone, and the last one is halved back: what is found there can lie behind a gap that would have
/// done.
struct ShiftSearch {
    private let trial: Trial
    private let units: ChangeUnits
    private let shift: Shift

    init(trial: Trial, units: ChangeUnits) {
        self.trial = trial
        self.units = units
        shift = Shift(of: trial.plan)
    }

    /// Metres.
    private static let farthest: Int32 = 1_000_000

    var smallest: Change? {
        var ways = (0..<units.bearings).map {
            Way(tenths: $0 * 3_600 / units.bearings, next: units.distanceMetres)
        }
        var best: Way?
        for _ in 0..<trialLimit {
            let farthest = best.map { $0.next - 1 } ?? Self.farthest
            guard let index = ways.indices.min(by: { ways[$0].next < ways[$1].next }),
                ways[index].next <= farthest
            else { break }
            let way = ways[index]
            guard let missing = missing(after: way) else { return best?.change }
            if missing > 0 {
                ways[index].conflicting = way.next
                ways[index].trials += 1
                ways[index].next += step(of: way, missing: missing)
            } else {
                best = halvedBack(way)
                ways[index].next = .max
            }
        }
        return best?.change
    }

    /// Enough for every case that a shift can sensibly solve, and a limit on what a plan of many vertices
    /// costs.
    private var trialLimit: Int { max(64, min(2_000, 400_000 / max(1, trial.work))) }

    private struct Way {
        let tenths: Int32
        /// Metres of the next trial.
        var next: Int32
        /// Metres of the last trial that did not clear.
        var conflicting: Int32 = 0
        var trials = 0

        var change: Change { .shift(bearingTenths: tenths, metres: next) }
    }

    /// Metres missing to clear, at least; 0 when it clears, `nil` when no distance does.
    private func missing(after way: Way) -> Double? {
        // A shape that cannot be made at this place may be possible a step further.
        guard let volumes = try? shift(bearingTenths: way.tenths, metres: way.next) else { return 1 }
        return trial.missingMetres(for: trial.plan.with(volumes))
    }

    private func clears(_ way: Way) -> Bool {
        // A shape that cannot be made at this place does not clear.
        guard let volumes = try? shift(bearingTenths: way.tenths, metres: way.next) else { return false }
        return trial.isClear(trial.plan.with(volumes))
    }

    private func step(of way: Way, missing: Double) -> Int32 {
        let unit = units.distanceMetres
        let needed = Int32((missing * 0.98 / Double(unit)).rounded(.up)) * unit
        let grown = way.trials < Self.carefulTrials ? 0 : way.next / 20 / unit * unit
        return max(unit, needed, grown)
    }

    /// Trials of a way before its steps grow.
    private static let carefulTrials = 48

    /// The shortest shift between the last that did not clear and one that does.
    private func halvedBack(_ way: Way) -> Way {
        let unit = units.distanceMetres
        var (low, high) = (way.conflicting / unit, way.next / unit)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if clears(Way(tenths: way.tenths, next: middle * unit)) { high = middle } else { low = middle }
        }
        return Way(tenths: way.tenths, next: high * unit)
    }
}
