package import Airspace
package import TransparencyLog

/// One record in a log: the leaf. Everything that must be kept for good and nothing that must be able to expire.
///
/// It stands in many places of a node at once, and each holds one reference to it.
package struct Entry: Hashable, Sendable {
    private let shared: Shared<Parts>

    package init(
        serial: Serial, time: Instant, charter: Int64 = 1, code: Code, role: String, message: MessageID,
        regarding: Reference? = nil, to: [MemberName], due: Due? = nil, commitment: Digest? = nil,
        refusal: Refusal? = nil, holds: Holding
    ) {
        shared = Shared(
            Parts(
                serial: serial, time: time, charter: charter, code: code, role: role, message: message,
                regarding: regarding, to: to.sorted(), due: due, commitment: commitment, refusal: refusal,
                holds: holds))
    }

    package var serial: Serial { shared.value.serial }
    package var time: Instant { shared.value.time }
    /// The version of the charter it was written under.
    package var charter: Int64 { shared.value.charter }
    package var code: Code { shared.value.code }
    /// The role of the desk that sent it; people and tokens never leave the node.
    package var role: String { shared.value.role }
    package var message: MessageID { shared.value.message }
    /// What it answers or amends.
    package var regarding: Reference? { shared.value.regarding }
    /// The addressees that its reader may know of.
    package var to: [MemberName] { shared.value.to }
    package var due: Due? { shared.value.due }
    package var commitment: Digest? { shared.value.commitment }
    package var refusal: Refusal? { shared.value.refusal }
    package var holds: Holding { shared.value.holds }
}

extension Entry {
    private struct Parts: Hashable, Sendable {
        let serial: Serial
        let time: Instant
        let charter: Int64
        let code: Code
        let role: String
        let message: MessageID
        let regarding: Reference?
        let to: [MemberName]
        let due: Due?
        let commitment: Digest?
        let refusal: Refusal?
        let holds: Holding
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
