import Airspace
import Deconfliction
import Line
import TestSupport

extension Entropy {
    /// For events of which a test says that they write nothing.
    static let fixed = Entropy([UInt8](repeating: 1, count: 32))
}

extension Message {
    /// A message that a test gets right.
    static func of(_ code: Code, _ values: [String: ParameterValue] = [:], note: String? = nil)
        -> Message
    {
        do throws(MessageProblem) {
            return try Message(code, values, note: note)
        } catch {
            preconditionFailure("\(code): \(error.words)")
        }
    }

    /// STOP, in the middle of the theatre.
    static let stopHere = Message.of(.stop, ["position": .position(.e7(345_000_000, 380_000_000))])
}

/// A notice's key, of a handle that a test gets right.
func key(_ author: MemberName, _ handle: String) throws -> NoticeKey {
    NoticeKey(author: author, handle: try Handle(handle))
}

extension Wire {
    /// A member's node as it starts: folding all that is stored, and told of what has settled.
    func restarted(_ name: MemberName) -> [Node] {
        [
            mechanism.node(name, records: disk(name)),
            Node(name, of: mechanism.charter, keys: mechanism.keys(of: name), starting: disk(name)),
        ]
    }

    /// Says something with a phrase; what came of it.
    @discardableResult
    mutating func say(
        _ name: MemberName, _ message: Message, to members: [MemberName] = [], re reference: Serial? = nil
    ) -> Outcome {
        officer(name, .send(message, to: members, regarding: reference.map { .serial($0) }))
    }

    /// What a member's node makes of one addressee of a message.
    func recipient(_ member: MemberName, of serial: Serial, at name: MemberName) -> Recipient {
        let board = node(name).messages
        let recipients = board[serial].map { board.recipients(of: $0) } ?? []
        return sound(recipients.first { $0.member == member }, "\(member) of \(serial)")
    }

    /// What a facilitator was told.
    func envelopes(from author: MemberName, to facilitator: MemberName) -> [Envelope] {
        let filings = node(facilitator).messages.envelopes.values.joined().filter { $0.author == author }
        return filings.sorted { $0.serial < $1.serial }.compactMap {
            if case .envelope(let envelope) = $0.content { envelope } else { nil }
        }
    }
}
