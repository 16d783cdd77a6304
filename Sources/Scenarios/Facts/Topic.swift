/// What can be expected of a member's screen: tables of named columns, each of one type. `docs/scenarios.md` lists them.
package enum Topic: String, Hashable, Sendable, CaseIterable {
    case outcome, returned, notice, conflict, offer, entry, message, judgement, statement, escalation, line,
        envelope
    case proposal, phrase, hazard, reminder, reconciliation, watch

    package enum Column: Hashable, Sendable {
        case text, number, time, flag, list
    }

    /// In the order in which they are shown.
    package var columnNames: [String] { table.map(\.key) }

    package var columns: [String: Column] { Self.columns[self] ?? [:] }

    private static let columns: [Topic: [String: Column]] = Dictionary(
        uniqueKeysWithValues: allCases.map { topic in
            (topic, Dictionary(uniqueKeysWithValues: topic.table.map { ($0.key, $0.value) }))
        })
}
