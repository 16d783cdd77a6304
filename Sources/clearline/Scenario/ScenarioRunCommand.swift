import ArgumentParser
import Line
import Scenarios

/// `clearline scenario run FILE…`: every branch of every file, on a simulated clock.
struct ScenarioRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Play scenarios and say which of their expectations were met.",
        discussion: """
            A file says who is there, who does what at which second, what each member must see and by when, and what \
            must never happen. Each of its branches is played by the nodes' own code on a simulated clock and network; \
            nothing is sent and nothing is stored. docs/scenarios.md describes the files.

            The exit code is 1 if an expectation was missed, 2 if a file is wrong, and 3 if one cannot be read. With \
            --mutated, each scenario is played with its key rules switched off, one at a time, and must fail: what fails \
            then is listed, only the first with --quiet, and the exit code is 1 if nothing does.
            """)

    @Argument(help: ArgumentHelp("A scenario file.", valueName: "file"))
    var files: [String]

    @Flag(help: "Switch each scenario's key rules off, and expect it to fail.")
    var mutated = false

    @Flag(help: "Leave the timeline out.")
    var quiet = false

    func run() throws {
        var scenarios: [(file: String, scenario: Scenario)] = []
        for file in files {
            let scenario = try InputFile(path: file).contents(limit: ScenarioFile.limit) {
                bytes throws(JSONFault) in
                try ScenarioFile.scenario(bytes)
            }
            scenarios.append((file, scenario))
        }
        guard try played(scenarios).allSatisfy({ $0 }) else { throw ExitCode.findings }
    }

    /// One branch of a scenario, with one of its key rules switched off or with none.
    private struct Part: Sendable {
        let scenario: Scenario
        let branch: Scenario.Branch
        let rules: [Mutation]
    }

    /// Plays all of them, side by side, and says what they showed, in their order. Of each whether it did what is wanted.
    private func played(_ scenarios: [(file: String, scenario: Scenario)]) throws(Failure) -> [Bool] {
        let plays = scenarios.map { _, scenario in
            (mutated ? scenario.keyRules.map { [$0] } : [[]]).map { rules in
                scenario.runs.map { Part(scenario: scenario, branch: $0, rules: rules) }
            }
        }
        var results = SideBySide.map(plays.flatMap(\.self).flatMap(\.self)) { part in
            Result { () throws(PlayError) in
                try Play.report(part.scenario, part.branch, mutations: part.rules)
            }
        }[...]
        var answers: [Bool] = []
        for ((file, scenario), plays) in zip(scenarios, plays) {
            var reports: [[Report]] = []
            for parts in plays {
                reports.append(try taken(results.prefix(parts.count), file))
                results = results.dropFirst(parts.count)
            }
            answers.append(
                mutated ? isNoticed(scenario, reports) : isMet(scenario, reports.flatMap(\.self)))
        }
        return answers
    }

    private func taken(
        _ results: ArraySlice<Result<Report, PlayError>>, _ file: String
    ) throws(Failure) -> [Report] {
        var reports: [Report] = []
        for result in results {
            do throws(PlayError) {
                reports.append(try result.get())
            } catch {
                throw Failure(error, inScenario: file)
            }
        }
        return reports
    }

    private func isMet(_ scenario: Scenario, _ reports: [Report]) -> Bool {
        for report in reports { Terminal.write(ReportWords(report, scenario).lines(withTimeline: !quiet)) }
        return reports.allSatisfy(\.isMet)
    }

    private func isNoticed(_ scenario: Scenario, _ plays: [[Report]]) -> Bool {
        guard !scenario.keyRules.isEmpty else {
            Terminal.write("\(scenario.name.visible) names no key rule, so nothing was switched off")
            return false
        }
        var isNoticed = true
        for (rule, reports) in zip(scenario.keyRules, plays) {
            let words = MutationWords(scenario, without: rule, reports)
            Terminal.write(words.lines(onlyFirst: quiet))
            isNoticed = isNoticed && words.isNoticed
        }
        return isNoticed
    }
}

extension Failure {
    init(_ error: PlayError, inScenario file: String) {
        self =
            switch error {
            case .noCharter(let fault): .noCharter(fault)
            case .step(let line, let reason): .wrongArgument("\(file): line \(line)", wanted: reason)
            }
    }
}
