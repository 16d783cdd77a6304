package import Airspace

/// When something happened, by two clocks that are shown side by side and never merged.
package struct Moment: Hashable, Sendable {
    /// By the clock of whoever did it: the time of a signed entry, or of a receipt.
    package let stated: Instant
    /// By the own clock: when this node wrote it, or came to know of it.
    package let known: Instant

    package init(stated: Instant, known: Instant) {
        self.stated = stated
        self.known = known
    }

    /// Of a receipt, for what it starts. A clock that is further ahead than the charter allows, or so far behind that it had
    /// something before it was written, moves no deadline: then the own clock counts.
    ///
    /// - Parameter filed: when what was received was written, by its author's clock.
    package func counted(asReceiptOf filed: Instant, disputedBeyond limit: Duration) -> Instant {
        isDisputed(asReceiptOf: filed, beyond: limit) ? known : max(stated, filed)
    }

    package func isDisputed(asReceiptOf filed: Instant, beyond limit: Duration) -> Bool {
        isDisputed(beyond: limit) || filed - stated > limit
    }

    /// For what stops a deadline. A clock that differs by more than the charter allows, either way, moves none: then the own
    /// clock counts. Whoever waited in vain and escalated keeps that; both times stay shown.
    package func counted(within limit: Duration) -> Instant {
        isDisputed(beyond: limit) || known - stated > limit ? known : stated
    }

    package func isDisputed(beyond limit: Duration) -> Bool { stated - known > limit }
}
