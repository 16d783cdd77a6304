package import Line

/// What rings a bell: an entry of another member's that is FLASH, when it comes and at each step of the charter's escalation while it
/// waits. Its name and its code, and nothing of what it says.
package struct Ring: Hashable, Sendable {
    package let serial: Serial
    package let code: Code
    /// The step that it has come to; nil for what has just come.
    package let step: EscalationStep?

    package init(serial: Serial, code: Code, step: EscalationStep? = nil) {
        self.serial = serial
        self.code = code
        self.step = step
    }

    /// The fixed arguments of a program that is called, the same each time.
    var arguments: [String] { [serial.description, code.text, Priority.flash.rawValue] }

    /// With the deadlines that have passed, and the roles of this desk that are to be told, at a step alone.
    var json: CanonicalJSON {
        .object(present: [
            "code": .string(code.text), "deadlines": step.map { .integer($0.atDeadlines) },
            "priority": .string(Priority.flash.rawValue), "serial": .string(serial.description),
            "told": step.map { .array($0.atDesk.map { .string($0.rawValue) }) },
        ])
    }
}
