package import Airspace

/// A change that settles a conflict: which versions of which two notices it is about, which of them changes, and how.
///
/// Naming the versions makes an agreement about anything else impossible: once one of the two has been amended, it is
/// stale.
package struct Settlement: Hashable, Sendable {
    /// The two notices' versions, in order.
    package let about: [Serial]
    /// The version that changes: one of the two.
    package let changing: Serial
    package let change: Change

    /// nil unless the changing version is one of two different ones.
    package init?(about: [Serial], changing: Serial, change: Change) {
        let ordered = about.sorted()
        guard ordered.count == 2, ordered[0] != ordered[1], ordered.contains(changing) else { return nil }
        self.about = ordered
        self.changing = changing
        self.change = change
    }
}
