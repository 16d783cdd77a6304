import Airspace

/// How soon a code wants an answer.
package enum Priority: String, Hashable, Sendable, CaseIterable {
    case flash = "FLASH"
    case immediate = "IMMEDIATE"
    case priority = "PRIORITY"
    case routine = "ROUTINE"
}

/// What this version of the program understands: the phrasebook's codes and the two words of the exchange itself.
package struct CodeRow: Hashable, Sendable {
    package let name: String
    package let priority: Priority
    /// Seconds to a human's acknowledgement and to the answer; nil = none is due.
    package let due: Due?
}

extension CodeRow {
    /// As the default profile gives it; see `Phrase.due` for a charter's.
    fileprivate init(_ phrase: Phrase) {
        self.init(name: phrase.name, priority: phrase.priority ?? .immediate, due: phrase.due(under: .r0))
    }
}

extension Code {
    /// The row of a code that this program understands; nil = an entry with it is refused as unknown.
    package var row: CodeRow? {
        switch self {
        case .refused: CodeRow(name: "Could not be taken", priority: .immediate, due: nil)
        case .continuation: CodeRow(name: "New epoch of the log", priority: .priority, due: nil)
        case .contact: CodeRow(name: "New certificate and endpoints", priority: .priority, due: nil)
        case .envelope:
            CodeRow(
                name: "Envelope of a missed deadline or of a line's state", priority: .immediate, due: nil)
        default: Phrasebook.standard[self].map(CodeRow.init)
        }
    }

    /// The code under which a new notice of this kind is filed.
    package static func filing(_ kind: NoticeKind) -> Code {
        switch kind {
        case .air: .airActivity
        case .ground: .groundPresence
        case .hazard: .hazardArea
        case .transit: .transit
        case .exercise: .exercise
        case .deployment: .deployment
        case .protected: .protectedSite
        case .movement: .movement
        case .civil: .civilFlight
        case .redLine: .redLine
        case .boundary: .boundary
        }
    }
}
