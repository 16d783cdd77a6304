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
            Messages are lost, doubled, delayed and overtaken, and processes die between storing and sending. After \
            every step it is checked that nobody's history was rewritten; at the end everybody must hold everything and \
            both sides must see the same conflicts. The same seed gives the same run. The exit code is 1 if a rule was \
            broken.
            """)

    @Option(help: ArgumentHelp("How many seeds to run, one after the other.", valueName: "count"))
    var seeds: UInt64 = 10

    @Option(help: ArgumentHelp("The first seed.", valueName: "number"))
    var seed: UInt64 = 1

    @Flag(help: "Print one line of JSON for each seed.")
    var json = false

    func validate() throws {
        guard seeds >= 1, !seed.addingReportingOverflow(seeds - 1).overflow else {
            throw ValidationError("The seeds must be 1 or more, and the last of them a number of 64 bits.")
        }
    }

    func run() throws {
        var total: FaultCount?
        for number in seed...seed + (seeds - 1) {
            let report = try trial(number)
            total = total.map { $0 + report.faults } ?? report.faults
            Terminal.write(json ? summary(report) : words(report))
        }
        guard !json, let faults = total else { return }
        Terminal.write(
            "\(seeds) of \(seeds) seeds kept every rule: \(faults.dropped) messages lost, \(faults.duplicated) doubled, "
                + "\(faults.reordered) overtaken, \(faults.crashed) crashes.")
    }

    private func trial(_ seed: UInt64) throws(Failure) -> Trial.Report {
        do {
            return try Trial.run(seed: seed)
        } catch {
            throw .simulation(
                seed: seed, reason: "a rule was broken: \(error). Run it again with --seed \(seed) --seeds 1."
            )
        }
    }

    private func words(_ report: Trial.Report) -> String {
        let faults = report.faults
        return
            "seed \(report.seed): \(report.entries) entries, \(report.simulated.components.seconds) s simulated, "
            + "\(faults.dropped) lost, \(faults.duplicated) doubled, \(faults.reordered) overtaken, "
            + "\(faults.crashed) crashes, trace \(report.trace.hex.prefix(16))"
    }

    /// Seeds are strings here: a number of 64 bits is not exact in every reader of JSON.
    private func summary(_ report: Trial.Report) -> String {
        let value: CanonicalJSON = [
            "crashed": .integer(Int64(report.faults.crashed)),
            "dropped": .integer(Int64(report.faults.dropped)),
            "duplicated": .integer(Int64(report.faults.duplicated)),
            "entries": .integer(Int64(report.entries)),
            "reordered": .integer(Int64(report.faults.reordered)), "seed": .string("\(report.seed)"),
            "simulated_s": .integer(report.simulated.components.seconds), "trace": .string(report.trace.hex),
        ]
        return String(decoding: value.encoded, as: UTF8.self)
    }
}
