/// What an entry is: a phrasebook code such as `NT01`, or one of the words of the exchange itself.
package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    /// A phrasebook code: two capitals and two digits. Whether the phrasebook has it is another question.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isPhrase =
            bytes.count == 4 && bytes[..<2].allSatisfy { (0x41...0x5A).contains($0) }
            && bytes[2...].allSatisfy { (0x30...0x39).contains($0) }
        guard isPhrase || ["refused", "contact", "continuation", "envelope"].contains(text) else {
            return nil
        }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    package var description: String { text }

    package static func < (a: Code, b: Code) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

    /// An entry of the opposite log, or its body, could not be taken. Has no body, and is never refused itself.
    package static let refused = Code(known: "refused")
    /// A member's new certificate and endpoints.
    package static let contact = Code(known: "contact")
    /// What a facilitator is told of a message or a line between others: never content.
    package static let envelope = Code(known: "envelope")
    /// The first entry of a later epoch, and of nothing else.
    package static let continuation = Code(known: "continuation")

    package static let airActivity = Code(known: "NT01")
    package static let groundPresence = Code(known: "NT02")
    package static let hazardArea = Code(known: "NT03")
    package static let transit = Code(known: "NT04")
    package static let exercise = Code(known: "NT05")
    package static let amendment = Code(known: "NT06")
    package static let complete = Code(known: "NT07")
    package static let cancelled = Code(known: "NT08")
    package static let deployment = Code(known: "NT09")
    package static let boundary = Code(known: "NT10")
    package static let active = Code(known: "NT11")
    package static let protectedSite = Code(known: "PR01")
    package static let movement = Code(known: "PR02")
    package static let civilFlight = Code(known: "CV01")
    package static let redLine = Code(known: "RL01")
    package static let proposal = Code(known: "CO01")
    package static let agreement = Code(known: "CO02")
    package static let disagreement = Code(known: "CO03")
}
