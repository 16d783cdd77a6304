import Scenarios

/// What a scenario notices of a rule that was switched off: each expectation that fails then, with its line and branch.
struct MutationWords {
    private let heading: String
    private let missed: [String]

    /// - Parameter reports: of all branches, played without the rule.
    init(_ scenario: Scenario, without rule: Mutation, _ reports: [Report]) {
        missed = reports.flatMap { report in
            let branch = report.branch.isEmpty ? "" : " (\(report.branch))"
            return report.missed.map { "  line \($0.line)\(branch): \($0.says)".visible }
        }
        let count = reports.map(\.findings.count).reduce(0, +)
        let verdict =
            missed.isEmpty ? "PASSES, and must not" : "\(missed.count) of \(count) fail, as they must"
        heading = "\(scenario.name) without \(rule.rawValue): \(verdict)".visible
    }

    var isNoticed: Bool { !missed.isEmpty }

    func lines(onlyFirst: Bool) -> [String] { [heading] + missed.prefix(onlyFirst ? 1 : .max) }
}
