package import Airspace
package import Line

/// What must be seen, by whom, and when.
package struct Expectation: Sendable {
    package let line: Int
    /// What the scenario says in words.
    package let says: String
    package let when: When
    /// Each of these members must see it.
    package let to: [MemberName]
    package let pattern: FactPattern
    /// How many facts of the kind there must be.
    package let count: ClosedRange<Int>
    /// In these columns all members must see the same.
    package let same: [String]

    package enum When: Hashable, Sendable {
        /// At this instant, after everything that happens until then.
        case by(Instant)
        /// At every moment between the two.
        case throughout(Instant, Instant)

        /// When it is looked at last.
        package var last: Instant {
            switch self {
            case .by(let instant), .throughout(_, let instant): instant
            }
        }
    }
}

/// What must never be, in the whole run.
package struct Prohibition: Sendable {
    package let line: Int
    package let says: String
    package let kind: Kind

    package enum Kind: Sendable {
        /// No such fact at these members, at the two instants and after any event between them.
        case fact(to: [MemberName], FactPattern, ClosedRange<Instant>)
        /// Nothing like it among the bytes that nodes sent each other.
        case wire(WirePattern)
        /// Bytes on the wire that tell this from another version of the same step.
        case difference(step: String, Step.Order, to: [MemberName])
    }
}
