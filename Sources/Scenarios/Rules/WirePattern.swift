package import Airspace
package import Line

/// Something that must not stand among the bytes that nodes send each other.
package struct WirePattern: Sendable {
    /// Looked for at these receivers; nil: at all.
    package let to: [MemberName]?
    /// When it is sent.
    package let range: ClosedRange<Instant>
    package let test: Test

    package enum Test: Sendable {
        /// These bytes, in whatever is sent, bodies decoded.
        case text(String)
        /// A vertex within so many metres of a position.
        case position(Position, metres: Int32)
        /// A vertex outside the theatre.
        case outsideTheatre
        /// A key of a body that is none of these.
        case keysBut([String])
        /// A code that is none of these.
        case codesBut([String])
    }
}
