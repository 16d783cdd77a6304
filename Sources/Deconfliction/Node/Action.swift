import Airspace
package import Line
package import TransparencyLog

/// What the shell is to do, in this order: everything that is to be stored is durable before anything else is done.
package enum Action: Hashable, Sendable {
    case store([Record])
    /// Post to the counterpart's endpoint with this number (modulo their count).
    case exchange(with: MemberName, endpoint: Int, ExchangeMessage)
    case answer(RequestID, ExchangeAnswer)
    case offer(LogName, to: MemberName, AddCheckpointRequest)
    case answerOffer(RequestID, OfferAnswer)
    case reply(RequestID, Outcome)
    /// Read entries of a log from the store, from the first index on, below the second and within a batch, and come back with
    /// ``Event/loaded(_:from:_:)``.
    case load(LogName, from: UInt64, upTo: UInt64)
    /// Make people at this desk look.
    case alarm(Alarm)
}

/// What one event makes a node do: gathered on the way down, handed to the shell at the end.
struct Reaction {
    let now: Instant
    private var entropy: Entropy?
    private(set) var records: [Record] = []
    private(set) var actions: [Action] = []

    init(now: Instant, entropy: Entropy?) {
        self.now = now
        self.entropy = entropy
    }

    /// Whether entries can be written: they need fresh salts.
    var canWrite: Bool { entropy != nil }

    mutating func salt() -> [UInt8] { draw { $0.salt() } }
    mutating func messageID() -> MessageID { draw { $0.messageID() } }

    private mutating func draw<Value>(_ value: (inout Entropy) -> Value) -> Value {
        guard var source = entropy else {
            preconditionFailure("an event without entropy led to something that needs it")
        }
        defer { entropy = source }
        return value(&source)
    }

    mutating func store(_ record: Record) { records.append(record) }
    mutating func act(_ action: Action) { actions.append(action) }

    /// A receipt stands behind the entries that it covers, also those that were given back with it.
    var ordered: [Action] {
        guard !records.isEmpty else { return actions }
        let receipts = records.filter(\.isReceipt)
        let stored = receipts.isEmpty ? records : records.filter { !$0.isReceipt } + receipts
        return [.store(stored)] + actions
    }
}

extension Record {
    fileprivate var isReceipt: Bool { if case .receipt = self { true } else { false } }
}
