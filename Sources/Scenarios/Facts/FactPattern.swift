import Airspace

/// What a fact must be like: a condition for each column that is named.
package struct FactPattern: Sendable {
    package let topic: Topic
    package let conditions: [Condition]

    package struct Condition: Sendable {
        package let column: String
        package let test: Test
    }

    package indirect enum Test: Hashable, Sendable {
        case equal(FactValue)
        /// Both ends belong to it; nil: open.
        case range(from: FactValue?, to: FactValue?)
        case any([FactValue])
        case not(Test)
        case has([String])
        case lacks([String])
        case present(Bool)
    }

    /// Whether a fact can come to match by nothing but the passing of time between two instants at which something falls due.
    var ages: Bool {
        topic.ages
            || topic == .message && conditions.contains { ["own_nearby", "sites"].contains($0.column) }
    }

    package func matches(_ fact: Fact) -> Bool {
        conditions.allSatisfy { $0.test.holds(for: fact.values[$0.column]) }
    }

    /// The words that its conditions hold columns of a vocabulary against.
    func words(in vocabulary: Vocabulary) -> [String] {
        conditions.flatMap { condition in
            topic.columns[condition.column]?.words.includes(vocabulary) ?? false ? condition.test.texts : []
        }
    }
}

extension FactPattern.Test {
    /// All texts that it names.
    var texts: [String] {
        switch self {
        case .equal(let value): value.texts
        case .any(let values): values.flatMap(\.texts)
        case .not(let test): test.texts
        case .has(let words), .lacks(let words): words
        case .range, .present: []
        }
    }
}

extension FactValue {
    fileprivate var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): items
        case .number, .time, .flag: []
        }
    }
}

extension FactPattern.Test {
    func holds(for value: FactValue?) -> Bool {
        switch self {
        case .present(let wanted): return (value != nil) == wanted
        case .not(let test): return !test.holds(for: value)
        case .equal, .range, .any, .has, .lacks: break
        }
        guard let value else { return false }
        switch self {
        case .equal(let wanted): return wanted.isSame(as: value)
        case .any(let wanted): return wanted.contains { $0.isSame(as: value) }
        case .range(let low, let high):
            return (low.map { !value.isBefore($0) } ?? true) && (high.map { !$0.isBefore(value) } ?? true)
        case .has(let words): return words.allSatisfy(value.holds)
        case .lacks(let words): return !words.contains(where: value.holds)
        case .present, .not: return false
        }
    }
}

extension FactValue {
    /// Lists are the same in any order.
    fileprivate func isSame(as other: FactValue) -> Bool {
        if case .list(let a) = self, case .list(let b) = other { return a.sorted() == b.sorted() }
        return self == other
    }

    func isBefore(_ other: FactValue) -> Bool {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b
        case (.time(let a), .time(let b)): a < b
        default: false
        }
    }

    /// Whether a list has this element, or a text this part.
    fileprivate func holds(_ word: String) -> Bool {
        switch self {
        case .list(let items): items.contains(word)
        case .text(let text): text.contains(word)
        case .number, .time, .flag: false
        }
    }
}
