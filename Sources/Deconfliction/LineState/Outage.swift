package import Airspace

/// A time in which nothing of the other side's was heard, by this node's own clock: longer than the charter leaves an
/// unanswered line check without consequence, and longer than a heartbeat may be silent.
package struct Outage: Hashable, Sendable {
    /// When it was last heard before: to within half of that time, if the node started anew in between.
    package let from: Instant
    /// When it was heard again; nil while it lasts.
    package let until: Instant?

    package init(from: Instant, until: Instant?) {
        self.from = from
        self.until = until
    }

    /// - Parameter now: where an outage that lasts has come to.
    func contains(_ instant: Instant, at now: Instant) -> Bool {
        from <= instant && instant < until ?? now
    }
}
