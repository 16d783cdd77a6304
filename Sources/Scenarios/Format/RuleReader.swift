import Airspace
import Line

/// Reads what must be seen and what must never be.
struct RuleReader {
    let text: YAMLText
    let names: Names
    let start: Instant
    let end: Instant

    private static let ruleLimit = 1_000
    private static let topics: [StaticString] = [
        "outcome", "returned", "notice", "conflict", "offer", "entry", "message", "said", "judgement",
        "statement", "escalation", "line", "log", "envelope", "proposal", "phrase", "hazard", "reminder",
        "reconciliation", "watch",
    ]

    // MARK: What must be seen

    func expectations(_ value: JSONValue?, path: String) throws(JSONFault) -> [Expectation] {
        guard let value else { return [] }
        var expectations: [Expectation] = []
        for (number, element) in try value.array(min: 1, max: Self.ruleLimit).enumerated() {
            expectations.append(try expectation(element, path: path + "/\(number)"))
        }
        return expectations
    }

    private func expectation(_ value: JSONValue, path: String) throws(JSONFault) -> Expectation {
        let object = try value.object(
            allowing: ["by", "from", "until", "to", "says", "count", "none", "same"] + Self.topics)
        let when = try when(object)
        let to = try audience(object.required("to"))
        let pattern = try PatternReader(names: names, until: when.last).pattern(object)
        // That there is anything at all of a kind says next to nothing.
        let isCounted = object.members.contains { ["count", "none", "same"].contains($0.key) }
        if pattern.conditions.isEmpty, !isCounted {
            let fact = object.members.first { $0.key == pattern.topic.rawValue }
            throw (fact?.value ?? value).fault(.tooFew(found: 0, least: 1))
        }
        return Expectation(
            line: text.line(of: path), says: try object.required("says").string(max: 500), when: when, to: to,
            pattern: pattern, count: try count(object), same: try same(object, of: pattern.topic, when, to))
    }

    /// Members who look: nobody sees nothing.
    private func audience(_ value: JSONValue) throws(JSONFault) -> [MemberName] {
        let members = try value.members(among: names.members)
        guard !members.isEmpty else { throw value.fault(.tooFew(found: 0, least: 1)) }
        return members
    }

    /// Columns in which all who look must see the same.
    private func same(
        _ object: JSONObject, of topic: Topic, _ when: Expectation.When, _ to: [MemberName]
    ) throws(JSONFault) -> [String] {
        guard let value = object.optional("same") else { return [] }
        guard case .by = when, to.count >= 2, object.optional("none") == nil else {
            throw value.fault(
                .malformed(
                    found: "same", wanted: "two members or more who see something at one instant, with by"))
        }
        let columns = try value.words()
        guard !columns.isEmpty else { throw value.fault(.tooFew(found: 0, least: 1)) }
        if let stranger = columns.first(where: { topic.columns[$0] == nil }) {
            throw value.fault(.notOneOf(found: JSONValue.quoted(stranger), wanted: topic.columnNames))
        }
        return columns
    }

    private func when(_ object: JSONObject) throws(JSONFault) -> Expectation.When {
        if let by = object.optional("by") {
            if let other = object.optional("from") ?? object.optional("until") {
                throw other.fault(
                    .malformed(found: "by beside from or until", wanted: "either the one or the others"))
            }
            return .by(try within(by))
        }
        let from = try within(object.required("from"))
        let until = try within(object.required("until"))
        guard from < until else {
            throw try object.required("until").fault(
                .malformed(found: "an end before its start", wanted: "one after it"))
        }
        return .throughout(from, until)
    }

    private func within(_ value: JSONValue) throws(JSONFault) -> Instant {
        let instant = try value.timestamp()
        guard start <= instant, instant <= end else {
            throw value.fault(
                .outOfRange(
                    found: Timestamp.text(instant), lowest: Timestamp.text(start),
                    highest: Timestamp.text(end)))
        }
        return instant
    }

    private func count(_ object: JSONObject) throws(JSONFault) -> ClosedRange<Int> {
        if let none = object.optional("none") {
            guard try none.bool(), object.optional("count") == nil else {
                throw none.fault(.malformed(found: "none", wanted: "none: true, without a count, or nothing"))
            }
            return 0...0
        }
        guard let count = object.optional("count") else { return 1...Int.max }
        let number = Int(try count.integer(in: 0...10_000))
        return number...number
    }

    // MARK: What must never be

    func prohibitions(_ value: JSONValue?, path: String) throws(JSONFault) -> [Prohibition] {
        guard let value else { return [] }
        var prohibitions: [Prohibition] = []
        for (number, element) in try value.array(min: 1, max: Self.ruleLimit).enumerated() {
            let place = path + "/\(number)"
            let object = try element.object(
                allowing: ["says", "to", "from", "until", "wire", "difference"] + Self.topics)
            prohibitions.append(
                Prohibition(
                    line: text.line(of: place), says: try object.required("says").string(max: 500),
                    kind: try kind(object, path: place)))
        }
        return prohibitions
    }

    private func kind(_ object: JSONObject, path: String) throws(JSONFault) -> Prohibition.Kind {
        let to = try object.optional("to").map { value throws(JSONFault) in try audience(value) }
        // What nodes send goes over the wire from the first, whatever is expected only later.
        let range = try range(object, from: object.optional("wire") == nil ? start : .earliest)
        let checks = object.members.filter { !["says", "to", "from", "until"].contains($0.key) }
        guard checks.count <= 1 else {
            throw checks[1].value.fault(
                .malformed(found: "\(checks[1].key) beside \(checks[0].key)", wanted: "one check by itself"))
        }
        if let wire = object.optional("wire") {
            return .wire(try WirePatternReader(to: to, range: range).pattern(wire))
        }
        if let difference = object.optional("difference") {
            if let bound = object.optional("from") ?? object.optional("until") {
                throw bound.fault(
                    .malformed(found: "a time", wanted: "none: a difference is of the whole run"))
            }
            return try self.difference(difference, to: to ?? names.members, path: path + "/difference")
        }
        let pattern = try PatternReader(names: names, until: range.upperBound).pattern(object)
        return .fact(to: to ?? names.members, pattern, range)
    }

    private func range(
        _ object: JSONObject, from first: Instant
    ) throws(JSONFault) -> ClosedRange<Instant> {
        let from = try object.optional("from").map { value throws(JSONFault) in try within(value) } ?? first
        let until = try object.optional("until").map { value throws(JSONFault) in try within(value) } ?? end
        guard from <= until else {
            throw (object.optional("until") ?? object.value).fault(
                .malformed(found: "an end before its start", wanted: "one after it"))
        }
        return from...until
    }

    private func difference(
        _ value: JSONValue, to: [MemberName], path: String
    ) throws(JSONFault) -> Prohibition.Kind {
        let parts = try value.object(allowing: ["step", "file", "amend", "say"])
        let step = try parts.required("step")
        let label = try step.label()
        guard case .officer(let author, _, let order) = names.steps[label]?.deed else {
            throw step.fault(
                .notOneOf(
                    found: label, wanted: ["a step of an officer in this branch"] + names.steps.keys.sorted())
            )
        }
        let others = parts.members.filter { $0.key != "step" }
        guard others.count == 1 else {
            throw value.fault(
                .malformed(
                    found: "\(others.count) orders in the place of \(label)",
                    wanted: "one: file, amend or say"))
        }
        let other = try StepReader(text: text, members: names.members, path: path).order(parts)
        guard other != order else {
            throw others[0].value.fault(
                .malformed(
                    found: "the order of \(label) itself", wanted: "another, which must not be told from it"))
        }
        guard to.contains(where: { $0 != author }) else {
            throw value.fault(
                .malformed(
                    found: "\(author), who wrote it, alone", wanted: "members who must not tell the two apart"
                ))
        }
        return .difference(step: label, other, to: to)
    }
}

/// Reads what must not stand among the bytes on the wire.
private struct WirePatternReader {
    let to: [MemberName]?
    let range: ClosedRange<Instant>

    func pattern(_ value: JSONValue) throws(JSONFault) -> WirePattern {
        let object = try value.object(
            allowing: ["text", "position", "within_m", "outside_theatre", "keys_but", "codes_but"])
        let tests = object.members.filter { $0.key != "within_m" }
        guard tests.count == 1 else {
            throw (tests.dropFirst().first?.value ?? value).fault(
                .malformed(found: "\(tests.count) tests of the bytes", wanted: "one in each check"))
        }
        return WirePattern(to: to, range: range, test: try test(object))
    }

    private func test(_ object: JSONObject) throws(JSONFault) -> WirePattern.Test {
        if let position = object.optional("position") {
            let metres = try object.required("within_m").integer(in: 0...100_000)
            return .position(try position.scriptPosition(), metres: Int32(metres))
        }
        if let within = object.optional("within_m") {
            throw within.fault(.malformed(found: "within_m", wanted: "a position beside it, or nothing"))
        }
        if let text = object.optional("text") {
            return .text(try text.read("a text that is not empty", max: 200) { $0.isEmpty ? nil : $0 })
        }
        if let outside = object.optional("outside_theatre") {
            guard try outside.bool() else {
                throw outside.fault(.malformed(found: "false", wanted: "true, or nothing"))
            }
            return .outsideTheatre
        }
        if let keys = object.optional("keys_but") { return .keysBut(try keys.words()) }
        let codes = try object.required("codes_but")
        let words = try codes.words()
        if let stranger = words.first(where: { Code($0)?.row == nil }) {
            throw codes.fault(.notOneOf(found: JSONValue.quoted(stranger), wanted: ["codes such as QY01"]))
        }
        return .codesBut(words)
    }
}
