/// What can be expected of a member's screen: tables of named columns, each of one type. `docs/scenarios.md` lists them.
package enum Topic: String, Hashable, Sendable, CaseIterable {
    case outcome, returned, notice, conflict, offer, entry, message, said, judgement, statement, escalation,
        line,
        log, envelope
    case proposal, phrase, hazard, reminder, reconciliation, watch

    package struct Column: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case text, number, time, flag, list
        }

        package let kind: Kind
        /// Of a text, or of the elements of a list.
        package let words: Vocabulary
        /// Of a number: none is less.
        let lowest: FactValue?

        init(kind: Kind, words: Vocabulary = .open, lowest: FactValue? = nil) {
            self.kind = kind
            self.words = words
            self.lowest = lowest
        }

        static let number = Column(kind: .number)
        /// How many, how much or how far.
        static let count = Column(kind: .number, lowest: .number(0))
        /// The same of what there is at least one of.
        static let positive = Column(kind: .number, lowest: .number(1_000))
        static let time = Column(kind: .time)
        static let flag = Column(kind: .flag)

        static func text(_ words: Vocabulary) -> Column { Column(kind: .text, words: words) }
        static func list(_ words: Vocabulary) -> Column { Column(kind: .list, words: words) }
    }

    /// In the order in which they are shown.
    package var columnNames: [String] { table.map(\.key) }

    package var columns: [String: Column] { Self.columns[self] ?? [:] }

    /// Whether some of its facts begin, end or change by nothing but the passing of time.
    var ages: Bool {
        switch self {
        case .notice, .conflict, .offer, .line, .hazard, .reminder, .reconciliation, .watch: true
        case .message, .outcome, .returned, .entry, .said, .log, .proposal, .judgement, .statement,
            .escalation, .envelope, .phrase:
            false
        }
    }

    private static let columns: [Topic: [String: Column]] = Dictionary(
        uniqueKeysWithValues: allCases.map { topic in
            (topic, Dictionary(uniqueKeysWithValues: topic.table.map { ($0.key, $0.value) }))
        })
}
