import Airspace
import Line

/// What a check cost, measured as the peers are: plans are there already, preparing their footprints counts,
/// the result is the ordered list of pairs, and nothing is printed.
struct CheckTimes {
    /// Seconds of processor time for reading the picture, and for putting it into the index.
    var read = 0.0
    var build = 0.0
    private var run = Run()

    private struct Run {
        var plans = 0
        var conflicts = 0
        var seconds = Double.infinity
        /// Of single checks, sorted.
        var latencies: [Duration] = []
    }

    private static let warmUp = 200
    private static let runs = 3

    /// Checks every plan against a picture, three times, and keeps the run that took the least processor time.
    mutating func measure(_ plans: [Notice], against picture: ComparedPicture) {
        let activities = plans.map(picture.activity(ofPlan:))
        var scratch = ConflictScratch()
        var pairs: [ConflictPair] = []
        for activity in activities.prefix(Self.warmUp) {
            picture.index.pairs(with: activity, into: &pairs, using: &scratch)
        }
        for _ in 0..<Self.runs {
            pairs.removeAll(keepingCapacity: true)
            var latencies: [Duration] = []
            latencies.reserveCapacity(activities.count)
            let began = ProcessTime.now
            for activity in activities {
                let start = ContinuousClock.now
                picture.index.pairs(with: activity, into: &pairs, using: &scratch)
                latencies.append(ContinuousClock.now - start)
            }
            keep(plans: activities.count, pairs.count, since: began, latencies)
        }
    }

    /// Finds all pairs of a picture, three times, and keeps the run that took the least processor time.
    mutating func measurePairs(of picture: ComparedPicture) {
        for _ in 0..<Self.runs {
            let began = ProcessTime.now
            let pairs = picture.index.allPairs()
            keep(plans: picture.count, pairs.count, since: began, [])
        }
    }

    private mutating func keep(plans: Int, _ conflicts: Int, since began: Double, _ latencies: [Duration]) {
        let seconds = ProcessTime.now - began
        guard seconds < run.seconds else { return }
        run = Run(plans: plans, conflicts: conflicts, seconds: seconds, latencies: latencies.sorted())
    }

    /// One line of JSON.
    /// - Parameter picture: notices in it.
    func report(picture: Int) -> String {
        let perSecond = run.seconds > 0 ? Int64((Double(run.plans) / run.seconds).rounded()) : nil
        let report = CanonicalJSON.object(present: [
            "picture": .integer(Int64(picture)),
            "plans": .integer(Int64(run.plans)),
            "conflicts": .integer(Int64(run.conflicts)),
            "read_s": Self.decimal(read, decimals: 3),
            "build_s": Self.decimal(build, decimals: 3),
            "check_s": Self.decimal(run.seconds, decimals: 6),
            "plans_per_cpu_s": perSecond.map { .integer($0) } ?? .null,
            "p50_us": microseconds(atShare: 0.5),
            "p99_us": microseconds(atShare: 0.99),
            "rss_mib": ProcessTime.peakMemory.map { .integer($0) } ?? .null,
        ])
        return String(decoding: report.encoded, as: UTF8.self)
    }

    private func microseconds(atShare share: Double) -> CanonicalJSON {
        guard !run.latencies.isEmpty else { return .null }
        let time = run.latencies[Int(Double(run.latencies.count) * share)]
        return Self.decimal(time / .microseconds(1), decimals: 1)
    }

    private static func decimal(_ value: Double, decimals: Int) -> CanonicalJSON {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return .decimal(Int64((value * scale).rounded()), decimals: decimals)
    }
}
