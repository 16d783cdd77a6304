/// Why an entry, or its body, could not be taken. The entry stays in the log, is counted as not delivered, and is sent
/// anew as a new entry.
package enum Refusal: String, Hashable, Sendable, CaseIterable {
    case notCanonical = "entry not canonical"
    case notKnown = "entry not known"
    case wrongPlace = "entry names another place"
    case bodyAbsent = "body absent"
    case bodyTooLarge = "body too large"
    case bodyMismatch = "body does not match its commitment"
    case bodyUnreadable = "body not readable"
}
