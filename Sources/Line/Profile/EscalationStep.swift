/// What happens when so many times the deadline has passed without an answer.
package struct EscalationStep: Hashable, Sendable {
    package enum Recipient: String, Hashable, Sendable, CaseIterable {
        case deputy
        case allOnWatch = "all on watch"
        case facilitator = "facilitator (envelope only)"
        case dutyCommander = "duty commander"
    }

    package enum LineEffect: String, Hashable, Sendable, CaseIterable {
        case degraded = "DEGRADED"
    }

    package let atDeadlines: Int64
    package let to: [Recipient]
    package let line: LineEffect?

    /// Whom of these the desk tells that is waited for. The facilitator stands at none: it has an envelope from the nodes.
    package var atDesk: [Recipient] { to.filter { $0 != .facilitator } }

    init(_ value: JSONValue) throws(JSONFault) {
        let object = try value.object(allowing: ["at_deadlines", "to", "line"])
        atDeadlines = try object.count("at_deadlines", in: 1...100)
        to = object.optional("to") == nil ? [] : try object.choices("to", of: Recipient.self)
        line = try object.optional("line")?.choice(of: LineEffect.self)
    }

    var canonical: CanonicalJSON {
        .object(present: [
            "at_deadlines": .integer(atDeadlines),
            "to": to.isEmpty ? nil : .words(to),
            "line": line.map { .string($0.rawValue) },
        ])
    }
}
