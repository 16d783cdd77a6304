package import Airspace
package import Line

/// How well a line is, by what its two ends have said and not said on it.
package struct LineCondition: Hashable, Sendable {
    /// A line check, made by one end and answered, or not, by the other.
    package struct Check: Hashable, Sendable {
        package let serial: Serial
        /// When its clock began: at filing for an own one, at delivery for the other side's.
        package let made: Instant
        package let answered: Instant?
    }

    package let with: MemberName
    package let state: LineState
    /// Who has suspended routine exchange; also while the line is worse than that.
    package let suspendedBy: [MemberName]
    /// The newest check that was answered.
    package let lastCheck: Check?
    /// Checks that went unanswered for too long, one after the other, since the last that was answered.
    package let missedChecks: Int64
    /// Messages, in either direction, that were not answered within so many deadlines that the line counts as degraded.
    package let unanswered: Int64
    /// FLASH messages among them: these take the line down.
    package let unansweredFlash: Int64
    /// When an officer of either end is to make the next check; nil on a line that was never used.
    package let nextCheck: Instant?
    /// The same, once it is overdue by more than the charter allows: the line is degraded, and the reason is that nobody has tried it.
    package let overdueSince: Instant?
    /// The other side's newest check, while nobody here has answered it.
    package let toAnswer: Serial?
    /// What is overdue on it, in the order in which it was filed.
    package let overdue: [Correspondence.ID]
}
