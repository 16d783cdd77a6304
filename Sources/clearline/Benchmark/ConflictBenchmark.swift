import Airspace
import ArgumentParser
import Line

/// How fast an index takes up a picture and lets it go, while a reader is given a snapshot again and again.
struct ConflictBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "Measure inserting the notices of a file into the conflict index, and removing them.",
        discussion: """
            The notices are read first. Preparing their footprints counts, and so does a snapshot for a reader after \
            every 1,000 changes, which outlives the next 1,000. They are removed in another order than they came. Of \
            three runs, the one that took the least processor time is printed, as one line of JSON.
            """)

    @Argument(help: ArgumentHelp("The file with the notices; - reads standard input.", valueName: "file"))
    var file: String

    /// Changes from one snapshot to the next.
    private static let snapshotEvery = 1_000
    private static let runs = 3

    private struct Run {
        var insertSeconds = Double.infinity
        var removeSeconds = Double.infinity
    }

    func run() throws {
        var input = CheckInput(skipsInvalid: false)
        let scheme = SeparationScheme(profile: .r0, everyNoticeIsForeign: true)
        let activities = try input.plans(at: file).enumerated().map { place, notice in
            notice.activity(id: ActivityID(Int64(place)), party: 0, scheme: scheme)
        }
        var best = Run()
        for _ in 0..<Self.runs {
            let run = Self.measure(activities, table: scheme.table)
            best.insertSeconds = min(best.insertSeconds, run.insertSeconds)
            best.removeSeconds = min(best.removeSeconds, run.removeSeconds)
        }
        let report: CanonicalJSON = [
            "notices": .integer(Int64(activities.count)),
            "inserts_per_cpu_s": Self.rate(activities.count, best.insertSeconds),
            "removes_per_cpu_s": Self.rate(activities.count, best.removeSeconds),
            "rss_mib": ProcessTime.peakMemory.map { .integer($0) } ?? .null,
        ]
        Terminal.write(String(decoding: report.encoded, as: UTF8.self))
    }

    private static func measure(_ activities: [Activity], table: SeparationTable) -> Run {
        var index = ConflictIndex(table: table)
        var reader = index.snapshot()
        let start = ProcessTime.now
        for (place, activity) in activities.enumerated() {
            index.insert(activity)
            if place % snapshotEvery == 0 { reader = index.snapshot() }
        }
        let middle = ProcessTime.now
        for (place, id) in scattered(activities.count).enumerated() {
            index.remove(id)
            if place % snapshotEvery == 0 { reader = index.snapshot() }
        }
        let end = ProcessTime.now
        precondition(index.count == 0, "\(index.count) activities were not removed")
        withExtendedLifetime(reader) {}
        return Run(insertSeconds: middle - start, removeSeconds: end - middle)
    }

    /// All numbers below `count` once, far from the order in which they came: a stride that shares no factor
    /// with the count visits each.
    private static func scattered(_ count: Int) -> [ActivityID] {
        var stride = count * 5 / 8 + 1
        while greatestFactor(stride, count) > 1 { stride += 1 }
        return (0..<count).map { ActivityID(Int64($0 * stride % count)) }
    }

    /// The greatest factor that two numbers share, by Euclid's way.
    private static func greatestFactor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestFactor(b, a % b) }

    private static func rate(_ count: Int, _ seconds: Double) -> CanonicalJSON {
        seconds > 0 ? .integer(Int64((Double(count) / seconds).rounded())) : .null
    }
}
