import Airspace
import Line

/// Reads what must be seen and what must never be.
struct RuleReader {
    let text: YAMLText
    let members: [MemberName]
    let start: Instant
    let end: Instant

    private static let ruleLimit = 1_000
    private static let topics: [StaticString] = [
        "outcome", "returned", "notice", "conflict", "offer", "entry", "message", "judgement", "statement",
        "escalation", "line", "envelope", "proposal", "phrase", "hazard", "reminder", "reconciliation",
        "watch",
    ]

    // MARK: What must be seen

    func expectations(_ value: JSONValue?, path: String) throws(JSONFault) -> [Expectation] {
        guard let value else { return [] }
        var expectations: [Expectation] = []
        for (number, element) in try value.array(max: Self.ruleLimit).enumerated() {
            expectations.append(try expectation(element, path: path + "/\(number)"))
        }
        return expectations
    }

    private func expectation(_ value: JSONValue, path: String) throws(JSONFault) -> Expectation {
        let object = try value.object(
            allowing: ["by", "from", "until", "to", "says", "count", "none"] + Self.topics)
        let pattern = try pattern(object)
        return Expectation(
            line: text.line(of: path), says: try object.required("says").string(max: 500),
            when: try when(object),
            to: try object.required("to").members(among: members), pattern: pattern, count: try count(object))
    }

    private func when(_ object: JSONObject) throws(JSONFault) -> Expectation.When {
        if let by = object.optional("by") {
            guard object.optional("from") == nil, object.optional("until") == nil else {
                throw by.fault(
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
        for (number, element) in try value.array(max: Self.ruleLimit).enumerated() {
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
        let to = try object.optional("to")?.members(among: members)
        if let wire = object.optional("wire") { return .wire(try wirePattern(wire, to: to)) }
        if let difference = object.optional("difference") {
            let parts = try difference.object(allowing: ["step", "file", "amend", "say"])
            let label = try parts.required("step").label()
            let reader = StepReader(text: text, members: members, path: path + "/difference")
            return .difference(step: label, try reader.order(parts), to: to ?? members)
        }
        let from = try object.optional("from").map { value throws(JSONFault) in try within(value) } ?? start
        let until = try object.optional("until").map { value throws(JSONFault) in try within(value) } ?? end
        guard from <= until else {
            throw object.value.fault(.malformed(found: "an end before its start", wanted: "one after it"))
        }
        return .fact(to: to ?? members, try pattern(object), from...until)
    }

    private func wirePattern(_ value: JSONValue, to: [MemberName]?) throws(JSONFault) -> WirePattern {
        let object = try value.object(
            allowing: ["text", "position", "within_m", "outside_theatre", "keys_but", "codes_but"])
        if let text = object.optional("text") {
            return WirePattern(to: to, test: .text(try text.string(max: 200)))
        }
        if let position = object.optional("position") {
            let metres = try object.required("within_m").integer(in: 0...100_000)
            return WirePattern(to: to, test: .position(try position.scriptPosition(), metres: Int32(metres)))
        }
        if let outside = object.optional("outside_theatre") {
            guard try outside.bool() else {
                throw outside.fault(.malformed(found: "false", wanted: "true, or nothing"))
            }
            return WirePattern(to: to, test: .outsideTheatre)
        }
        if let keys = object.optional("keys_but") {
            return WirePattern(to: to, test: .keysBut(try keys.words()))
        }
        return WirePattern(to: to, test: .codesBut(try object.required("codes_but").words()))
    }

    // MARK: Patterns

    private func pattern(_ object: JSONObject) throws(JSONFault) -> FactPattern {
        let named = Topic.allCases.filter { topic in object.members.contains { $0.key == topic.rawValue } }
        guard named.count == 1, let topic = named.first,
            let value = object.members.first(where: { $0.key == topic.rawValue })?.value
        else {
            let known = Topic.allCases.map(\.rawValue).joined(separator: ", ")
            throw object.value.fault(
                .malformed(found: "\(named.count) kinds of fact", wanted: "one of \(known)"))
        }
        var conditions: [FactPattern.Condition] = []
        for member in try value.object().members {
            guard let column = topic.columns[member.key] else {
                throw member.value.fault(.unknownKey(JSONValue.quoted(member.key), known: topic.columnNames))
            }
            conditions.append(
                FactPattern.Condition(
                    column: member.key, test: try PatternReader(column: column).test(member.value)))
        }
        return FactPattern(topic: topic, conditions: conditions)
    }
}

/// Reads the condition of one column.
struct PatternReader {
    let column: Topic.Column

    func test(_ value: JSONValue) throws(JSONFault) -> FactPattern.Test {
        guard value.kind == .object else { return .equal(try plain(value)) }
        let object = try value.object(allowing: ["from", "to", "any", "not", "has", "lacks", "present"])
        guard let first = object.members.first else { throw value.fault(.tooFew(found: 0, least: 1)) }
        guard first.key != "from", first.key != "to" else { return try range(object) }
        guard object.members.count == 1 else {
            throw value.fault(.tooMany(found: object.members.count, limit: 1))
        }
        switch first.key {
        case "any":
            var values: [FactValue] = []
            for element in try first.value.array(min: 1, max: 100) { values.append(try plain(element)) }
            return .any(values)
        case "not": return .not(try test(first.value))
        case "has": return .has(try first.value.words())
        case "lacks": return .lacks(try first.value.words())
        default: return .present(try first.value.bool())
        }
    }

    private func range(_ object: JSONObject) throws(JSONFault) -> FactPattern.Test {
        guard column == .number || column == .time,
            object.members.allSatisfy({ ["from", "to"].contains($0.key) })
        else {
            throw object.value.fault(
                .malformed(found: "a range", wanted: "from and to, of a number or a time"))
        }
        return .range(
            from: try object.optional("from").map { value throws(JSONFault) in try plain(value) },
            to: try object.optional("to").map { value throws(JSONFault) in try plain(value) })
    }

    private func plain(_ value: JSONValue) throws(JSONFault) -> FactValue {
        switch column {
        case .text: .text(try value.string(max: 500))
        case .number:
            .number(try value.exact(decimals: 3, in: -1_000_000_000_000...1_000_000_000_000))
        case .time: .time(try value.timestamp())
        case .flag: .flag(try value.bool())
        case .list: .list(try value.words())
        }
    }
}

extension JSONValue {
    /// A list of texts.
    func words() throws(JSONFault) -> [String] {
        var words: [String] = []
        for element in try array(max: 200) { words.append(try element.string(max: 200)) }
        return words
    }
}
