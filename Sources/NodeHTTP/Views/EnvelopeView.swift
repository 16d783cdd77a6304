import Airspace
package import Deconfliction
package import Line

/// What a facilitator is told, as the API shows it: never content.
extension Node {
    package var envelopesView: CanonicalJSON {
        let filings = messages.envelopes.values.joined().sorted { ($0.at, $0.serial) < ($1.at, $1.serial) }
        return ["envelopes": .array(filings.suffix(1_000).reversed().compactMap { view(ofEnvelope: $0) })]
    }

    private func view(ofEnvelope filing: Filing) -> CanonicalJSON? {
        guard case .envelope(let envelope) = filing.content else { return nil }
        let (deadline, condition): (Envelope.Deadline?, Envelope.Condition?) =
            switch envelope {
            case .message(let deadline): (deadline, nil)
            case .line(let condition): (nil, condition)
            }
        return [
            "serial": .string("\(filing.serial)"), "from": .string(filing.author.text),
            "time": .time(filing.entry.time), "known": .time(filing.at),
            "about": .optional(deadline.map { "\($0.about)" }), "code": .optional(deadline?.code.text),
            "stage": .optional(deadline?.stage?.rawValue), "due": .time(deadline?.due),
            "missed": deadline.map { .integer($0.missed) } ?? .null, "line": .optional(condition?.with.text),
            "state": .string(deadline?.state.rawValue ?? condition?.state.rawValue ?? ""),
        ]
    }
}
