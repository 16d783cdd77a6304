package import Line
package import TransparencyLog

/// The shell's number for something that waits for an answer.
package struct RequestID: Hashable, Comparable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) { self.number = number }

    package static func < (a: RequestID, b: RequestID) -> Bool { a.number < b.number }
}

/// Who acts for the desk. The name stays at the node; the role goes into the entry.
package struct Officer: Hashable, Sendable {
    package let name: String
    package let role: String

    package init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// Everything that can happen to a node.
package enum Event: Hashable, Sendable {
    /// The instant that `wakeUp` named has come.
    case wake(Entropy)
    /// A counterpart, known by its certificate, asks for an exchange.
    case exchangeRequested(RequestID, by: MemberName, ExchangeMessage, Entropy)
    /// It answered ours.
    case exchangeAnswered(by: MemberName, waited: Bool, ExchangeAnswer, Entropy)
    /// Ours did not get through.
    case exchangeFailed(with: MemberName, waited: Bool)
    /// A member offers a checkpoint to this witness.
    case checkpointOffered(RequestID, AddCheckpointRequest)
    /// What became of a checkpoint that this node offered.
    case offerAnswered(LogName, by: MemberName, OfferAnswer)
    case offerFailed(LogName, to: MemberName)
    /// Entries that the node asked to have read from its store.
    case loaded(LogName, from: UInt64, [ExchangeMessage.Parcel])
    /// An officer of the desk does something.
    case officer(RequestID, Officer, Command, Entropy)
}

/// The answer to an exchange.
package enum ExchangeAnswer: Hashable, Sendable {
    case message(ExchangeMessage)
    /// 409: the counterpart's entries do not join on; so many are held.
    case conflict(held: UInt64)
    /// 422: a signature, a proof or a leaf that cannot be taken.
    case unprocessable
    /// 429: more than the charter lets the author write. None of it was taken; it may come again later.
    case overBudget
    /// 404: not a log between these two.
    case unknownLog
}

/// The answer of a witness, with the HTTP status that tlog-witness gives it.
package enum OfferAnswer: Hashable, Sendable {
    case cosigned([NoteSignature])
    case conflict(currentSize: UInt64)
    /// 422: the proof fails against this checkpoint, which the witness holds of the log.
    case contradicted(SignedNote)
    /// 409: the log's author has signed two histories, as this shows.
    case forked(ForkEvidence)
    case refused(status: Int)
}
