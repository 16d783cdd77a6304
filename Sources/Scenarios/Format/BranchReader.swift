import Airspace
import Line

/// Reads what happens and what must come of it, in each branch.
struct BranchReader {
    let text: YAMLText
    let members: [MemberName]
    let start: Instant
    let end: Instant

    /// A play has a few dozen steps; a thousand bound its run.
    private static let stepLimit = 1_000

    func given(_ value: JSONValue?) throws(JSONFault) -> [Step] {
        let steps = try steps(value, path: "/given")
        for (number, step) in steps.enumerated() where step.at > start {
            guard
                let place = try value.map({ value throws(JSONFault) in
                    Array(try value.array(max: Self.stepLimit))
                })
            else { continue }
            throw place[number].fault(
                .malformed(found: Timestamp.text(step.at), wanted: "a time before the start"))
        }
        return steps
    }

    func common(_ root: JSONObject) throws(JSONFault) -> Scenario.Branch {
        try branch("", root, path: "")
    }

    func branches(_ value: JSONValue?) throws(JSONFault) -> [Scenario.Branch] {
        guard let value else { return [] }
        var branches: [Scenario.Branch] = []
        for member in try value.object().members {
            let object = try member.value.object(allowing: ["steps", "expect", "never"])
            branches.append(try branch(member.key, object, path: "/branches/\(member.key)"))
        }
        return branches
    }

    private func branch(_ name: String, _ object: JSONObject, path: String) throws(JSONFault)
        -> Scenario.Branch
    {
        let reader = RuleReader(text: text, members: members, start: start, end: end)
        return Scenario.Branch(
            name: name, steps: try steps(object.optional("steps"), path: path + "/steps"),
            expectations: try reader.expectations(object.optional("expect"), path: path + "/expect"),
            prohibitions: try reader.prohibitions(object.optional("never"), path: path + "/never"))
    }

    private func steps(_ value: JSONValue?, path: String) throws(JSONFault) -> [Step] {
        guard let value else { return [] }
        var steps: [Step] = []
        for (number, element) in try value.array(max: Self.stepLimit).enumerated() {
            let step = try StepReader(text: text, members: members, path: path + "/\(number)").step(element)
            guard step.at <= end else {
                throw element.fault(
                    .malformed(found: Timestamp.text(step.at), wanted: "a time before the end"))
            }
            steps.append(step)
        }
        return steps
    }
}
