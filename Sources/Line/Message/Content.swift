package import Airspace

/// What a body says, parsed once: the typed side of a code.
package enum Content: Hashable, Sendable {
    /// A notice filed, or its amendment: always the whole of it.
    indirect case notice(Notice)
    /// A notice is active, complete or cancelled.
    case turn(Turn)
    indirect case proposal(Settlement)
    indirect case agreement(Settlement)
    /// Of a settlement, or, to what proposes no change of a notice, of nothing but what its entry names.
    indirect case disagreement(Referral, about: Settlement?)
    indirect case contact(Contact)
    indirect case continuation(Continuation)
    indirect case envelope(Envelope)
    /// Any other phrase, with its parameters.
    case message(Message)

    /// A notice, named by its handle, passes to another state.
    package struct Turn: Hashable, Sendable {
        package let handle: Handle
        package let at: Instant

        package init(handle: Handle, at: Instant) {
            self.handle = handle
            self.at = at
        }
    }

    /// To whom a disagreement is taken.
    package enum Referral: String, Hashable, Sendable, CaseIterable {
        case dutyCommander = "duty commander"
        case facilitator
    }
}
