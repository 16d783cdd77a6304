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
        switch topic {
        case .notice, .conflict, .offer, .line, .hazard, .reminder, .reconciliation, .watch: true
        case .message: conditions.contains { $0.column == "own_nearby" }
        case .outcome, .returned, .entry, .proposal, .judgement, .statement, .escalation, .envelope, .phrase:
            false
        }
    }

    package func matches(_ fact: Fact) -> Bool {
        conditions.allSatisfy { $0.test.holds(for: fact.values[$0.column]) }
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
        case .has(let words): return words.allSatisfy(value.items.contains)
        case .lacks(let words): return !words.contains(where: value.items.contains)
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

    fileprivate func isBefore(_ other: FactValue) -> Bool {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b
        case (.time(let a), .time(let b)): a < b
        default: false
        }
    }

    /// The elements of a list; of a text, itself.
    fileprivate var items: [String] {
        switch self {
        case .list(let items): items
        case .text(let text): [text]
        case .number, .time, .flag: []
        }
    }
}
