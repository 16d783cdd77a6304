/// The desk's roles that mean something to the rules. Every other is the member's own word for a duty position: whoever bears a
/// token in it may do what a desk does, FLASH included, and giving it out is the member's act (docs/decisions/0014-messages.md).
package enum DeskRole {
    /// What the node writes by itself: amendments that were agreed. Never an answer.
    package static let node = "node"
    /// Keeps the machine, and sees no content.
    package static let administrator = "administrator"
    /// Stands between two languages and has no authority: reads all, and says and does nothing.
    package static let interpreter = "interpreter"

    /// Whether an officer may have the role at all.
    package static func isOfficers(_ role: String) -> Bool { ![node, administrator].contains(plain(role)) }

    /// Whether an officer in it may do anything but read.
    package static func hasAuthority(_ role: String) -> Bool { plain(role) != interpreter }

    /// However it is spaced and capitalised.
    private static func plain(_ role: String) -> String {
        role.split(separator: " ").joined(separator: " ").lowercased()
    }
}
