package import Airspace
package import TransparencyLog

/// One record in a log: the leaf. Everything that must be kept for good and nothing that must be able to expire.
package struct Entry: Hashable, Sendable {
    package let serial: Serial
    package let time: Instant
    /// The version of the charter it was written under.
    package let charter: Int64
    package let code: Code
    /// The role of the desk that sent it; people and tokens never leave the node.
    package let role: String
    package let message: MessageID
    /// What it answers or amends.
    package let regarding: Reference?
    /// The addressees that its reader may know of.
    package let to: [MemberName]
    package let due: Due?
    package let commitment: Digest?
    package let refusal: Refusal?
    package let holds: Holding

    package init(
        serial: Serial, time: Instant, charter: Int64 = 1, code: Code, role: String, message: MessageID,
        regarding: Reference? = nil, to: [MemberName], due: Due? = nil, commitment: Digest? = nil,
        refusal: Refusal? = nil, holds: Holding
    ) {
        self.serial = serial
        self.time = time
        self.charter = charter
        self.code = code
        self.role = role
        self.message = message
        self.regarding = regarding
        self.to = to.sorted()
        self.due = due
        self.commitment = commitment
        self.refusal = refusal
        self.holds = holds
    }
}

/// How an entry names another: by its serial where the reader has it, else by the message that is equal in all copies.
package enum Reference: Hashable, Sendable, CustomStringConvertible {
    case serial(Serial)
    case message(MessageID)

    package init?(_ text: String) {
        if let serial = Serial(text) {
            self = .serial(serial)
        } else if let message = MessageID(text) {
            self = .message(message)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .serial(let serial): serial.description
        case .message(let message): message.description
        }
    }

    package var serial: Serial? {
        if case .serial(let serial) = self { serial } else { nil }
    }
}
