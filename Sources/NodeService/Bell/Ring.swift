package import Line

/// What rings a bell: an entry of another member's that is FLASH. Its name and its code, and nothing of what it says.
package struct Ring: Hashable, Sendable {
    package let serial: Serial
    package let code: Code

    package init(serial: Serial, code: Code) {
        self.serial = serial
        self.code = code
    }

    /// The fixed arguments of a program that is called.
    var arguments: [String] { [serial.description, code.text, Priority.flash.rawValue] }

    var json: CanonicalJSON {
        [
            "code": .string(code.text), "priority": .string(Priority.flash.rawValue),
            "serial": .string(serial.description),
        ]
    }
}
