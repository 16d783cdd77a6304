package import Airspace

/// What a facilitator is told of what passes between others: which entry, which code, which deadline, what state. Never
/// content.
package enum Envelope: Hashable, Sendable {
    case message(Deadline)
    case line(Condition)
    /// Nobody has proposed anything in a conflict between the author and another member.
    case invitation(Invitation)

    /// The versions of the two notices, by which a conflict is named; nothing of what they say.
    package struct Invitation: Hashable, Sendable {
        package let first: Serial
        package let second: Serial

        package init(_ a: Serial, _ b: Serial) { (first, second) = a < b ? (a, b) : (b, a) }
    }

    /// A deadline that was missed, and what became of it.
    package struct Deadline: Hashable, Sendable {
        package let about: Serial
        package let code: Code
        package let state: MessageState
        /// What was missed; nil once nothing is waited for.
        package let stage: MessageStage?
        package let due: Instant?
        /// How many times over.
        package let missed: Int64

        package init(
            about: Serial, code: Code, state: MessageState, stage: MessageStage?, due: Instant?, missed: Int64
        ) {
            self.about = about
            self.code = code
            self.state = state
            self.stage = stage
            self.due = due
            self.missed = missed
        }
    }

    /// The state of the author's line to another member.
    package struct Condition: Hashable, Sendable {
        package let with: MemberName
        package let state: LineState

        package init(with member: MemberName, state: LineState) {
            with = member
            self.state = state
        }
    }
}

extension Envelope {
    package var canonical: CanonicalJSON {
        switch self {
        case .message(let deadline):
            .object(present: [
                "about": .string(deadline.about.description),
                "code": .string(deadline.code.text),
                "due": deadline.due.map { .integer($0.milliseconds) },
                "missed": .integer(deadline.missed),
                "stage": deadline.stage.map { .string($0.rawValue) },
                "state": .string(deadline.state.rawValue),
            ])
        case .line(let condition):
            ["line": .string(condition.with.text), "state": .string(condition.state.rawValue)]
        case .invitation(let invitation):
            ["conflict": [.string(invitation.first.description), .string(invitation.second.description)]]
        }
    }

    package init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: [
            "about", "code", "conflict", "due", "line", "missed", "stage", "state",
        ])
        if let conflict = object.optional("conflict") {
            _ = try json.object(allowing: ["conflict"])
            let pair = Array(try conflict.array(min: 2, max: 2))
            let (first, second) = (try pair[0].serial(), try pair[1].serial())
            guard first < second else {
                throw conflict.fault(
                    .malformed(found: "\(first), \(second)", wanted: "two versions in order"))
            }
            self = .invitation(Invitation(first, second))
            return
        }
        guard let about = object.optional("about") else {
            _ = try json.object(allowing: ["line", "state"])
            self = .line(
                Condition(
                    with: try object.required("line").memberName(),
                    state: try object.required("state").choice(of: LineState.self)))
            return
        }
        _ = try json.object(allowing: ["about", "code", "due", "missed", "stage", "state"])
        self = .message(
            Deadline(
                about: try about.serial(),
                code: try object.required("code").read("a code such as NT01") { Code($0) },
                state: try object.required("state").choice(of: MessageState.self),
                stage: try object.optional("stage")?.choice(of: MessageStage.self),
                due: try object.optional("due")?.instant(),
                missed: try object.required("missed").integer(in: 0...100)))
    }
}
