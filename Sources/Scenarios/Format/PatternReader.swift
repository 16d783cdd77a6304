import Airspace
import Line

/// Reads what a fact must be like. What could not be checked is refused: columns that are not there, words that no such column
/// can hold, steps that are not taken by the time of the check, what the steps that it names leave no room for.
struct PatternReader {
    let names: Names
    /// The last instant at which it is looked at.
    let until: Instant

    func pattern(_ object: JSONObject) throws(JSONFault) -> FactPattern {
        let named = Topic.allCases.filter { topic in object.members.contains { $0.key == topic.rawValue } }
        guard named.count == 1, let topic = named.first,
            let value = object.members.first(where: { $0.key == topic.rawValue })?.value
        else {
            let known = Topic.allCases.map(\.rawValue).joined(separator: ", ")
            throw object.value.fault(
                .malformed(found: "\(named.count) kinds of fact", wanted: "one of \(known)"))
        }
        var conditions: [FactPattern.Condition] = []
        let members = try value.object().members
        for member in members {
            guard var column = topic.columns[member.key] else {
                throw member.value.fault(.unknownKey(JSONValue.quoted(member.key), known: topic.columnNames))
            }
            if topic == .said, let choices = Self.choices(members, member.key) {
                column = Topic.Column(kind: column.kind, words: .closed(choices))
            }
            let reader = ConditionReader(column: column, names: names, until: until)
            conditions.append(
                FactPattern.Condition(column: member.key, test: try reader.test(member.value)))
        }
        let pattern = FactPattern(topic: topic, conditions: conditions)
        if let (column, problem) = Possibilities(names: names).objection(to: pattern),
            let member = members.first(where: { $0.key == column })
        {
            throw member.value.fault(problem)
        }
        return pattern
    }

    /// Of the value of a parameter that is chosen from closed lists, what they hold.
    private static func choices(_ members: [JSONObject.Member], _ column: String) -> [String]? {
        guard column == "text" || column == "list",
            let value = members.first(where: { $0.key == "name" })?.value,
            // What is no text has its fault when it is read.
            let name = try? value.string(max: 32)
        else { return nil }
        var choices: [String] = []
        for parameter in Phrasebook.standard.phrases.flatMap(\.parameters) where parameter.name == name {
            switch parameter.kind {
            case .choice(let list) where column == "text", .choices(let list) where column == "list":
                // Many phrases choose from one list.
                choices += list.values.filter { !choices.contains($0) }
            default: return nil
            }
        }
        return choices.isEmpty ? nil : choices
    }
}

/// Reads the condition of one column.
private struct ConditionReader {
    let column: Topic.Column
    let names: Names
    let until: Instant

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
        case "has": return .has(try parts(first.value))
        case "lacks": return .lacks(try parts(first.value))
        default: return .present(try first.value.bool())
        }
    }

    private func range(_ object: JSONObject) throws(JSONFault) -> FactPattern.Test {
        guard column.kind == .number || column.kind == .time,
            object.members.allSatisfy({ ["from", "to"].contains($0.key) })
        else {
            throw object.value.fault(
                .malformed(found: "a range", wanted: "from and to, of a number or a time"))
        }
        let low = try object.optional("from").map { value throws(JSONFault) in try plain(value) }
        let high = try object.optional("to").map { value throws(JSONFault) in try plain(value) }
        if let low, let high, high.isBefore(low) {
            throw object.value.fault(
                .malformed(found: "a range that ends before it begins", wanted: "from, then to"))
        }
        if let low, high == nil, low == column.lowest {
            throw object.value.fault(
                .malformed(found: "from \(low.words), as any is", wanted: "a bound that one can be below"))
        }
        return .range(from: low, to: high)
    }

    /// Elements of a list, or parts of a free text.
    private func parts(_ value: JSONValue) throws(JSONFault) -> [String] {
        guard column.kind == .list || column.kind == .text && column.words == .open else {
            throw value.fault(
                .malformed(
                    found: "has or lacks", wanted: "the value itself: this is no list and no free text"))
        }
        let words = try self.words(value)
        guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) else {
            throw value.fault(.tooFew(found: 0, least: 1))
        }
        return words
    }

    private func plain(_ value: JSONValue) throws(JSONFault) -> FactValue {
        switch column.kind {
        case .text:
            let text = try value.string(max: 500)
            try check([text], value)
            return .text(text)
        case .number:
            let number = FactValue.number(
                try value.exact(decimals: 3, in: -1_000_000_000_000...1_000_000_000_000))
            if let lowest = column.lowest, number.isBefore(lowest) {
                throw value.fault(.malformed(found: number.words, wanted: "a number from \(lowest.words) on"))
            }
            return number
        case .time: return .time(try value.timestamp())
        case .flag: return .flag(try value.bool())
        case .list: return .list(try words(value))
        }
    }

    private func words(_ value: JSONValue) throws(JSONFault) -> [String] {
        let words = try value.words()
        try check(words, value)
        return words
    }

    private func check(_ words: [String], _ value: JSONValue) throws(JSONFault) {
        for word in words {
            if let problem = names.problem(word, in: column.words) { throw value.fault(problem) }
        }
        guard let (label, at) = names.instant(of: words, in: column.words), until < at else { return }
        throw value.fault(
            .malformed(
                found: "\(label), a step taken at \(Timestamp.text(at))",
                wanted: "one taken before \(Timestamp.text(until)), when this is looked at last"))
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
