import Airspace
import ArgumentParser
import Deconfliction
import Foundation
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// How fast a record is written, taken over and checked.
struct RecordBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Measure how fast a record is written, taken over from its author, and checked.",
        discussion: """
            Everything runs in this process, on a store in a directory of its own: an audit of a stored log by its hashes, \
            and with every entry read; a foreign log taken over in batches of the line, each stored in one transaction; \
            and durable appends, each an officer's notice, by many clients at once. Times are by the clock on the wall; \
            beside them stands what this process had of the processors, since others may be at work.
            """)

    @Option(help: "How many entries the stored log has.")
    var entries: UInt64 = 100_000

    @Option(help: "How many notices are filed by each number of clients.")
    var appends = 5_000

    @Option(
        help: ArgumentHelp(
            "Where to put the stores; the system's place for such, by default.", valueName: "dir"))
    var directory: String?

    func validate() throws {
        guard 1...10_000_000 ~= entries, 1...1_000_000 ~= appends else {
            throw ValidationError("There must be 1 to 10000000 entries and 1 to 1000000 notices.")
        }
    }

    func run() async throws {
        let folder = URL(fileURLWithPath: directory ?? NSTemporaryDirectory(), isDirectory: true)
            .appendingPathComponent("clearline-benchmark-\(UUID().uuidString)").path
        try await Failure.reporting(file: folder) {
            let sample = try SampleRecord(makingIn: folder)
            // What is measured is gone afterwards.
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try measure(RecordTrial(sample: sample, entries: entries))
            for clients in [64, 256] {
                let trial = try AppendTrial(sample: sample, clients: clients)
                let time = try await Stopwatch.measure { try await trial.run(appends: appends) }
                report("durable appends, \(clients) clients", appends, time)
            }
        }
    }

    private func measure(_ trial: RecordTrial) throws {
        let count = Int(entries)
        report("a log written to SQLite", count, try Stopwatch.measure { try trial.write() })
        let store = try trial.reader()
        report("hashing audit of the stored log", count, try Stopwatch.measure { try trial.audit(store) })
        report("audit with every entry read", count, try Stopwatch.measure { try trial.read(store) })
        try store.close()
        let batches = try trial.batches()
        report("a foreign log taken over", count, try Stopwatch.measure { try trial.takeOver(batches) })
    }

    private func report(_ what: String, _ count: Int, _ time: Stopwatch.Reading) {
        let words = what.padding(toLength: 32, withPad: " ", startingAt: 0)
        Terminal.write(
            "\(words) \(count) in \(Stopwatch.seconds(time.wall)) s: \(time.rate(of: count, by: time.wall)) a second; "
                + "\(time.rate(of: count, by: time.processor)) a second of processor")
    }
}
