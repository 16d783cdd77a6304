package import Airspace

/// Two notices closer than the separation minima for their kinds.
package struct NoticeConflict: Hashable, Sendable {
    package let a: Notice
    package let b: Notice
    package let kind: ConflictKind
    /// The numbers, of the worst pair of volumes. Its `a` and `b` are those of this conflict.
    package let encounter: Encounter
}
