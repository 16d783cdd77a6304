import Airspace
import Benchmark

let picture = 10_000
let plans = 1_000

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.cpuTotal, .wallClock, .throughput, .peakMemoryResident], maxDuration: .seconds(3))

    Benchmark("Insert 10,000 activities") { benchmark in
        var work = Work(seed: 1)
        let activities = work.activities(picture)
        benchmark.startMeasurement()
        blackHole(index(of: activities))
    }

    Benchmark("Remove 10,000 activities") { benchmark in
        var work = Work(seed: 1)
        var index = index(of: work.activities(picture))
        benchmark.startMeasurement()
        for place in 0..<picture { index.remove(ActivityID(Int64(place * 7 % picture))) }
        blackHole(index)
    }

    Benchmark("Check 1,000 plans against 10,000 activities") { benchmark in
        var work = Work(seed: 1)
        let index = index(of: work.activities(picture))
        let queries = work.activities(plans, first: Int64(picture))
        var scratch = ConflictScratch()
        var pairs: [ConflictPair] = []
        benchmark.startMeasurement()
        for plan in queries { index.pairs(with: plan, into: &pairs, using: &scratch) }
        blackHole(pairs)
    }

    Benchmark("All pairs of 10,000 activities") { benchmark in
        var work = Work(seed: 1)
        let index = index(of: work.activities(picture))
        benchmark.startMeasurement()
        blackHole(index.allPairs())
    }

    Benchmark("Make 1,000 polygons") { benchmark in
        var work = Work(seed: 1)
        let rings = try (0..<1_000).map { _ in try work.ring() }
        benchmark.startMeasurement()
        for ring in rings { blackHole(try Polygon(rings: [ring])) }
    }

    Benchmark("Measure 1,000 pairs of activities") { benchmark in
        var work = Work(seed: 1)
        let (first, second) = (work.activities(1_000), work.activities(1_000, first: 1_000))
        benchmark.startMeasurement()
        for (a, b) in zip(first, second) { blackHole(Separation.encounter(a, b, table: Work.table)) }
    }
}

func index(of activities: [Activity]) -> ConflictIndex {
    var index = ConflictIndex(table: Work.table)
    for activity in activities { index.insert(activity) }
    return index
}
