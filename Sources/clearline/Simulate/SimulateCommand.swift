import ArgumentParser
import Line
import Simulation
import TransparencyLog

/// `clearline simulate`: many nodes in one process, on a network and on disks that fail as a seed says.
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Run the nodes' own code on a simulated clock, network and disk, from a seed.",
        discussion: """
            Messages are lost, doubled, delayed, overtaken, damaged and brought again; disks fill up, tear, rot and are \
            replaced by old backups; mark files tear and are lost; clocks are wrong, jump and stop; processes die between \
            any two steps; and in some worlds one member lies. After every step it is checked that nobody's history was rewritten, that no receipt \
            covers what is not stored, and that nobody has evidence against an honest member; at the end everybody must hold \
            everything, see the same, and find the same after a restart. The same seed gives the same run. It stops after \
            twenty seeds that broke a rule. The exit code is 1 if a rule was broken, or if in 200 seeds or more a fault never \
            struck or was never recovered from.
            """)

    @Option(help: ArgumentHelp("How many seeds to run, one after the other.", valueName: "count"))
    var seeds: UInt64 = 10

    @Option(help: ArgumentHelp("The first seed.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: "Run seeds for so many minutes, however many those are.")
    var minutes: Int64?

    @Flag(
        help:
            "Print one line of JSON for each seed that kept every rule; what broke one is said on standard error."
    )
    var json = false

    func validate() throws {
        guard seeds >= 1, !seed.addingReportingOverflow(seeds - 1).overflow else {
            throw ValidationError("The seeds must be 1 or more, and the last of them a number of 64 bits.")
        }
        guard minutes.map({ 1...10_080 ~= $0 }) ?? true else {
            throw ValidationError("The minutes must be from 1 to 10080, a week.")
        }
    }

    /// From so many seeds on, a fault that never struck, or was never recovered from, is a mistake of the simulator.
    private static let enough: UInt64 = 200
    /// After so many seeds that broke a rule nobody needs another.
    private static let mostBroken: UInt64 = 20

    /// What the seeds so far have shown.
    private struct Tally {
        var kept: UInt64 = 0
        var broken: UInt64 = 0
        var faults = FaultCount()
        var entries = 0
        var expired = 0
        var seconds: Int64 = 0

        var done: UInt64 { kept + broken }

        mutating func add(_ report: Trial.Report) {
            kept += 1
            faults = faults + report.faults
            entries += report.entries
            expired += report.expired
            seconds += report.simulated.components.seconds
        }
    }

    func run() throws {
        var tally = Tally()
        let end = minutes.map { ContinuousClock.now + .seconds(60 * $0) }
        while tally.broken < Self.mostBroken, end.map({ ContinuousClock.now < $0 }) ?? (tally.done < seeds) {
            let next = seed &+ tally.done
            do {
                let report = try Trial.run(seed: next)
                tally.add(report)
                if json { Terminal.write(summary(report)) }
            } catch {
                tally.broken += 1
                let again = "Run it again with: clearline simulate --seed \(next) --seeds 1"
                let failure = Failure.simulation(seed: next, reason: "a rule was broken: \(error) \(again)")
                Terminal.complain(failure.words)
            }
        }
        if !json { Terminal.write(words(tally)) }
        guard tally.broken == 0 else { throw ExitCode.findings }
        guard tally.done < Self.enough || tally.faults.missing.isEmpty else {
            let missing = tally.faults.missing.map(\.rawValue).joined(separator: ", ")
            throw Failure.simulation(
                seed: seed,
                reason:
                    "these faults never struck, or were never recovered from, in \(tally.done) seeds: \(missing)."
            )
        }
    }

    /// Whoever reads this wants to know whether anything really went wrong in there.
    private func words(_ tally: Tally) -> String {
        let lines = Fault.allCases.map { fault in
            let met = tally.faults.responses(to: fault).map { "\($0.response.rawValue) \($0.times)" }
            let how = met.isEmpty ? "" : " (\(met.joined(separator: "; ")))"
            let recoveries = tally.faults.recoveries(from: fault)
            return "  \(fault.rawValue): \(tally.faults[fault]), \(recoveries)\(how)"
        }
        let work = "\(tally.entries) entries delivered and \(tally.expired) bodies expired"
        let time = "\(tally.seconds / 3_600) h \(tally.seconds % 3_600 / 60) min simulated"
        return
            ([
                "\(tally.kept) of \(tally.done) seeds kept every rule: \(work) in \(time).",
                "How often each fault struck, how often it was recovered from, and how it was met:",
            ] + lines).joined(separator: "\n")
    }

    /// Seeds are strings here: a number of 64 bits is not exact in every reader of JSON.
    private func summary(_ report: Trial.Report) -> String {
        let faults = Fault.allCases.filter { report.faults[$0] > 0 }.sorted { $0.rawValue < $1.rawValue }
        let value: CanonicalJSON = [
            "entries": .integer(Int64(report.entries)), "expired": .integer(Int64(report.expired)),
            "faults": .object(faults.map { .init($0.rawValue, summary($0, of: report.faults)) }),
            "seed": .string("\(report.seed)"),
            "simulated_s": .integer(report.simulated.components.seconds), "trace": .string(report.trace.hex),
        ]
        return String(decoding: value.encoded, as: UTF8.self)
    }

    private func summary(_ fault: Fault, of faults: FaultCount) -> CanonicalJSON {
        let met = faults.responses(to: fault).sorted { $0.response.rawValue < $1.response.rawValue }
        return [
            "met": .object(met.map { .init($0.response.rawValue, .integer(Int64($0.times))) }),
            "recovered": .integer(Int64(faults.recoveries(from: fault))),
            "struck": .integer(Int64(faults[fault])),
        ]
    }
}
