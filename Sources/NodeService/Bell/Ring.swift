package import Deconfliction
package import Line

/// What rings a bell: an entry of another member's that is FLASH. Its name, its code and its priority, and nothing of what
/// it says.
package struct Ring: Hashable, Sendable {
    package let serial: Serial
    package let code: Code
    package let priority: Priority

    /// nil for a record that is no reason to ring.
    package init?(_ record: Record, me: MemberName) {
        guard case .entry(let log, let leaf, _, _, nil) = record, log.addressee == me else { return nil }
        // What cannot be read was refused; it rings nothing.
        let read = try? Entry(encoded: leaf)
        guard let entry = read, let row = entry.code.row, row.priority == .flash else { return nil }
        serial = entry.serial
        code = entry.code
        priority = row.priority
    }

    /// The fixed arguments of a program that is called.
    var arguments: [String] { [serial.description, code.text, priority.rawValue] }

    var json: CanonicalJSON {
        [
            "code": .string(code.text), "priority": .string(priority.rawValue),
            "serial": .string(serial.description),
        ]
    }
}
