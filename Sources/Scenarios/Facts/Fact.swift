package import Airspace

/// One line of what a member's screen shows, as named values.
package struct Fact: Hashable, Sendable {
    package let topic: Topic
    /// In the order of the topic's columns; what is not there is absent.
    package private(set) var values: [String: FactValue] = [:]

    init(_ topic: Topic, _ values: KeyValuePairs<String, FactValue?>) {
        self.topic = topic
        for (name, value) in values {
            precondition(topic.columns[name] != nil, "\(topic) has no column \(name)")
            if let value { self.values[name] = value }
        }
    }

    /// The times that it shows and that have not come.
    func times(after now: Instant) -> [Instant] {
        values.values.compactMap { value -> Instant? in
            if case .time(let instant) = value, instant > now { instant } else { nil }
        }
    }

    package var words: String {
        topic.columnNames.compactMap { name in values[name].map { "\(name) \($0.words)" } }.joined(
            separator: ", ")
    }
}

package enum FactValue: Hashable, Sendable {
    case text(String)
    /// In thousandths.
    case number(Int64)
    case time(Instant)
    case flag(Bool)
    /// In the order that the screen has.
    case list([String])

    static func count(_ value: some BinaryInteger) -> FactValue { .number(Int64(value) * 1_000) }

    /// Rounded to thousandths of a degree.
    static func degrees(_ e7: Int32) -> FactValue {
        .number((Int64(e7) + (e7 < 0 ? -5_000 : 5_000)) / 10_000)
    }

    static func decimal(_ value: Double) -> FactValue { .number(Int64((value * 1_000).rounded())) }

    static func texts(_ values: [some CustomStringConvertible]) -> FactValue {
        .list(values.map(\.description))
    }
}
