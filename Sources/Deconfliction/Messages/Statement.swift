package import Airspace
package import Line

/// What a member has said in answer, by the scopes for which it must speak. Nobody's silence is a word: where nobody has
/// spoken, or the word has expired, stands UNKNOWN.
package struct Statement: Hashable, Sendable {
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        case yes = "YES"
        case no = "NO"
        case unknown = "UNKNOWN"
    }

    /// The newest word about one scope.
    package struct Word: Hashable, Sendable {
        package let answer: Answer
        package let until: Instant
        package let serial: Serial

        package func isExpired(at now: Instant) -> Bool { until <= now }
    }

    package struct Line: Hashable, Sendable {
        package let scope: String
        package let word: Word?
    }

    /// The charter's scopes in its order, or, where it names none, those that were said.
    package private(set) var lines: [Line]
    private let isRegistered: Bool

    init(scopes: [String]) {
        lines = scopes.map { Line(scope: $0, word: nil) }
        isRegistered = !scopes.isEmpty
    }

    mutating func say(_ word: Word, of scopes: [String]) {
        for scope in scopes {
            if let place = lines.firstIndex(where: { $0.scope == scope }) {
                lines[place] = Line(scope: scope, word: word)
            } else if !isRegistered {
                lines.append(Line(scope: scope, word: word))
            }
        }
    }

    /// The scopes about which nobody has spoken: they are asked for.
    package var missing: [String] { lines.filter { $0.word == nil }.map(\.scope) }

    /// Whether every scope has been spoken for, whatever was said and whether or not it still holds.
    package var isComplete: Bool { !lines.isEmpty && missing.isEmpty }

    /// What all of it amounts to at an instant: YES if anybody's word is YES; NO only if every scope's word is NO and holds.
    package func answer(at now: Instant) -> Answer {
        let words = lines.map { line in
            line.word.map { $0.isExpired(at: now) ? .unknown : $0.answer } ?? .unknown
        }
        if words.contains(.yes) { return .yes }
        return words.isEmpty || words.contains(.unknown) ? .unknown : .no
    }

    var expiries: [Instant] { lines.compactMap { $0.word?.until } }
}
