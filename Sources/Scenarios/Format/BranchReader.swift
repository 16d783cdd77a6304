import Airspace
import Line

/// Reads what happens and what must come of it: what was before, what is common to all branches, and each branch.
struct BranchReader {
    let text: YAMLText
    let cast: [Scenario.Part]
    let profile: Profile
    let start: Instant
    let end: Instant

    /// A play has a few dozen steps; a thousand bound its run.
    private static let stepLimit = 1_000

    func script(_ root: JSONObject) throws(JSONFault) -> (
        given: [Step], common: Scenario.Branch, branches: [Scenario.Branch]
    ) {
        let given = try steps(root.optional("given"), path: "/given", in: .earliest...start)
        let common = try branch("", root, after: given, path: "")
        var branches: [Scenario.Branch] = []
        for member in try root.optional("branches")?.object().members ?? [] {
            let object = try member.value.object(allowing: ["steps", "expect", "never"])
            let key = member.key.replacing("~", with: "~0").replacing("/", with: "~1")
            let branch = try branch(
                member.key, object, after: given + common.steps, path: "/branches/\(key)")
            guard common.isChecked || branch.isChecked else {
                throw member.value.fault(.missing(key: "expect"))
            }
            branches.append(branch)
        }
        if branches.isEmpty {
            if let none = root.optional("branches") { throw none.fault(.tooFew(found: 0, least: 1)) }
            guard common.isChecked else { throw root.value.fault(.missing(key: "expect")) }
        }
        return (given, common, branches)
    }

    private func branch(
        _ name: String, _ object: JSONObject, after earlier: [Step], path: String
    ) throws(JSONFault) -> Scenario.Branch {
        let steps = try steps(object.optional("steps"), path: path + "/steps", in: start...end)
        try check(earlier + steps)
        let names = Names(cast, profile, earlier + steps)
        let reader = RuleReader(text: text, names: names, start: start, end: end)
        return Scenario.Branch(
            name: name, steps: steps,
            expectations: try reader.expectations(object.optional("expect"), path: path + "/expect"),
            prohibitions: try reader.prohibitions(object.optional("never"), path: path + "/never"))
    }

    private func steps(
        _ value: JSONValue?, path: String, in range: ClosedRange<Instant>
    ) throws(JSONFault) -> [Step] {
        guard let value else { return [] }
        var steps: [Step] = []
        for (number, element) in try value.array(max: Self.stepLimit).enumerated() {
            let reader = StepReader(text: text, members: cast.map(\.name), path: path + "/\(number)")
            let step = try reader.step(element)
            guard range.contains(step.at) else {
                let wanted =
                    step.at < start
                    ? "a time from the start on; what was before is given" : "a time before the end"
                throw element.fault(
                    .malformed(
                        found: Timestamp.text(step.at),
                        wanted: range.upperBound == start ? "a time before the start" : wanted))
            }
            steps.append(step)
        }
        return steps
    }

    /// Each label once, and whatever names a step names one that was taken before and wrote an entry.
    private func check(_ steps: [Step]) throws(JSONFault) {
        var known: [String: Step] = [:]
        for step in steps.inOrder {
            for (label, field) in step.references where known[label]?.writes != true {
                throw text.fault(
                    .notOneOf(
                        found: label,
                        wanted: ["a step before it that writes an entry"]
                            + known.filter { $0.value.writes }.keys.sorted()), at: step.path + field)
            }
            guard let label = step.label else { continue }
            guard known.updateValue(step, forKey: label) == nil else {
                throw text.fault(
                    .malformed(found: "\(label), which another step is called", wanted: "each label once"),
                    at: step.path + "/as")
            }
        }
    }
}

extension Scenario.Branch {
    fileprivate var isChecked: Bool { !expectations.isEmpty || !prohibitions.isEmpty }
}

extension Step {
    /// Labels that it names, and in which of its fields.
    fileprivate var references: [(label: String, field: String)] {
        guard case .officer(_, _, let order) = deed else { return [] }
        switch order {
        case .agree(let label): return [(label, "/agree")]
        case .decline(let label, _): return [(label, "/decline/re")]
        case .say(let saying):
            return (saying.regarding.map { [($0, "/say/re")] } ?? [])
                + saying.mentions.map { ($0, "/say/with") }
        case .note(let label, _): return [(label, "/note/of")]
        case .accept(.label(let label)): return [(label, "/accept")]
        case .closeIncident(let label): return [(label, "/close_incident")]
        case .file, .amend, .turn, .propose, .accept(.line), .takeWatch: return []
        }
    }
}
