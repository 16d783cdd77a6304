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

        static let number = Column(kind: .number, words: .open)
        static let time = Column(kind: .time, words: .open)
        static let flag = Column(kind: .flag, words: .open)

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
