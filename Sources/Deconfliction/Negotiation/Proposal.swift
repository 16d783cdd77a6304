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
    package internal(set) var state: State
}
