package import Airspace
package import Line

/// One scenario as its file tells it: who is there, what was before, what they do, and what must come of it.
package struct Scenario: Sendable {
    package let name: String
    package let title: String
    /// What it is drawn from.
    package let basis: String?
    /// The rules without which it must fail.
    package let keyRules: [Mutation]
    /// Rules that are switched off for its run.
    package let mutated: [Mutation]
    package let start: Instant
    package let end: Instant
    package let cast: [Part]
    package let lines: [Charter.Pair]
    package let witnesses: [MemberName]
    package let theatre: [Position]
    package let profile: Profile
    /// What was done before the start; nothing is expected of it but that it could be done.
    package let given: [Step]
    /// What happens in every branch.
    package let common: Branch
    /// Ways it can go on. Without any, `common` is all of it.
    package let branches: [Branch]

    /// A member as the scenario casts it.
    package struct Part: Hashable, Sendable {
        package let name: MemberName
        package let role: Member.Role
        package let scopes: [String]
        package let endpoints: Int
    }

    package struct Branch: Sendable {
        package let name: String
        package let steps: [Step]
        package let expectations: [Expectation]
        package let prohibitions: [Prohibition]
    }

    /// The runs to be made: each branch with what is common to all.
    package var runs: [Branch] {
        guard !branches.isEmpty else { return [common] }
        return branches.map { branch in
            Branch(
                name: branch.name, steps: common.steps + branch.steps,
                expectations: common.expectations + branch.expectations,
                prohibitions: common.prohibitions + branch.prohibitions)
        }
    }
}

extension Scenario.Branch {
    /// What is looked for in facts, and on which lines of the file.
    var patterns: [(line: Int, pattern: FactPattern)] {
        expectations.map { ($0.line, $0.pattern) }
            + prohibitions.compactMap { prohibition in
                guard case .fact(_, let pattern, _) = prohibition.kind else { return nil }
                return (prohibition.line, pattern)
            }
    }
}
