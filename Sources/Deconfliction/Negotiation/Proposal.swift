package import Airspace
package import Line

/// A CO01 and what came of it.
package struct Proposal: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case open
        case agreed(Serial, at: Instant)
        case declined(Serial, Content.Referral)
    }

    package let serial: Serial
    package let settlement: Settlement
    package let filed: Instant
    /// Of the log in which it is answered, by its author.
    let holds: Holding
    package internal(set) var state: State
}
