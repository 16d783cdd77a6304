package import Airspace
package import Line

/// Two notices closer than the charter's minima, one of them this member's own.
package struct Conflict: Hashable, Sendable {
    package let id: ConflictID
    /// The own notice; of two own ones, the first.
    package let mine: NoticeKey
    package let other: NoticeKey
    package let kind: ConflictKind
    /// `a` is mine, `b` the other.
    package let encounter: Encounter
    /// It concerns this member alone: between its own notices, or with one it has told nobody of.
    package var isHome: Bool { if case .home = id { true } else { false } }
}
