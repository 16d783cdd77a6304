package import Deconfliction
package import Line

/// What rings a bell: a FLASH of another member's that has come, and an ``Alarm``. Its name and its code, and nothing of what it says.
package struct Ring: Hashable, Sendable {
    package let serial: Serial
    package let code: Code
    /// The step that it has come to, and why that is said here; nil for what has just come.
    package let alarm: Alarm?

    /// Of what has just come.
    package init(serial: Serial, code: Code) {
        self.serial = serial
        self.code = code
        alarm = nil
    }

    package init(_ alarm: Alarm) {
        serial = alarm.serial
        code = alarm.code
        self.alarm = alarm
    }

    /// Whose message it is about: of an own one this member.
    package var author: MemberName { serial.log.author }

    /// The arguments of a program that is called: these three whatever it is called for, so that a program may count on them.
    var arguments: [String] { [serial.description, code.text, Priority.flash.rawValue] }

    /// At a step with the deadlines that have passed, why people are called, which members it is about, and the roles of this desk that
    /// are to be told.
    var json: CanonicalJSON {
        let members = alarm.map { CanonicalJSON.array($0.members.map { .string($0.text) }) }
        let told = alarm.map { CanonicalJSON.array($0.told.map { .string($0.rawValue) }) }
        return .object(present: [
            "code": .string(code.text), "deadlines": alarm.map { .integer($0.step.atDeadlines) },
            "members": members, "priority": .string(Priority.flash.rawValue),
            "reason": alarm.map { .string($0.reason.rawValue) }, "serial": .string(serial.description),
            "told": told,
        ])
    }
}
