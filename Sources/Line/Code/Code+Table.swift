import Airspace

/// How soon a code wants an answer.
package enum Priority: String, Hashable, Sendable, CaseIterable {
    case flash = "FLASH"
    case immediate = "IMMEDIATE"
    case priority = "PRIORITY"
    case routine = "ROUTINE"
}

/// What this version of the program understands: each code's name and priority, and its own deadlines where it has any.
package struct CodeRow: Hashable, Sendable {
    package let name: String
    package let priority: Priority
    /// Seconds to a human's acknowledgement and to the answer; nil = none is due.
    package let due: Due?
}

extension Code {
    /// The row of a code that this program understands; nil = an entry with it is refused as unknown.
    package var row: CodeRow? { Self.rows[self] }

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

    private static func row(_ name: String, _ priority: Priority, _ ack: Int64?, _ reply: Int64?) -> CodeRow {
        let due = ack == nil && reply == nil ? nil : Due(acknowledgement: ack, reply: reply)
        return CodeRow(name: name, priority: priority, due: due)
    }

    private static let rows: [Code: CodeRow] = [
        .refused: row("Could not be taken", .immediate, nil, nil),
        .contact: row("New certificate and endpoints", .priority, nil, nil),
        .continuation: row("New epoch of the log", .priority, nil, nil),
        .airActivity: row("Air activity", .priority, 600, 1800),
        .groundPresence: row("Presence on the ground", .priority, 600, 7200),
        .hazardArea: row("Hazard area (planned)", .immediate, 180, 600),
        .transit: row("Transit", .priority, 600, 1800),
        .exercise: row("Exercise", .routine, 14400, 86400),
        .amendment: row("Amendment", .immediate, 180, 600),
        .complete: row("Complete / area clear", .routine, 1800, nil),
        .cancelled: row("Cancelled", .priority, 600, 600),
        .deployment: row("Deployment", .priority, 600, 7200),
        .boundary: row("Boundary", .priority, 600, 1800),
        .active: row("Active", .priority, 600, nil),
        .protectedSite: row("Protected site or position", .priority, 180, 7200),
        .movement: row("Movement", .priority, 3600, 14400),
        .civilFlight: row("Civil flight", .priority, 600, 1800),
        .redLine: row("Red line", .priority, 600, 3600),
        .proposal: row("Proposal", .immediate, 180, 600),
        .agreement: row("Agreement", .immediate, 60, 180),
        .disagreement: row("Disagreement", .immediate, 180, 600),
    ]
}
