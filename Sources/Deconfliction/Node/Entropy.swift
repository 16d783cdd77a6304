import Line
import TransparencyLog

/// Fresh randomness, which arrives with the event that may need it: the state machine has none of its own.
package struct Entropy: Hashable, Sendable {
    private let seed: [UInt8]
    private var drawn: UInt64 = 0

    /// - Precondition: 32 bytes nobody can guess.
    package init(_ seed: [UInt8]) {
        precondition(seed.count == 32, "\(seed.count) bytes of entropy")
        self.seed = seed
    }

    /// 32 bytes that were never drawn before.
    mutating func salt() -> [UInt8] {
        drawn += 1
        return Digest(hashing: Array("clearline/entropy/v1\n\(drawn)\n".utf8) + seed).bytes
    }

    mutating func messageID() -> MessageID {
        guard let id = MessageID(Array(salt().prefix(16))) else {
            preconditionFailure("16 bytes make a message id")
        }
        return id
    }
}
