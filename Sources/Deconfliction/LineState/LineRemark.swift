package import Airspace
package import Line
package import TransparencyLog

/// What is to be said of a line beside its state: why it is not up, and what its officers are to look to.
package enum LineRemark: Hashable, Sendable {
    /// So many FLASH messages were left unanswered for too many deadlines.
    case flashUnanswered(Int64)
    /// So many line checks were not answered.
    case checksMissed(Int64)
    /// So many messages were left unanswered for too many deadlines.
    case unanswered(Int64)
    /// Nobody has made the line check that was due then.
    case checkOverdue(since: Instant)
    /// The same, and the charter leaves it without consequence for a while.
    case checkDue(since: Instant)
    case suspended(by: [MemberName])
    /// Nothing is heard at the moment.
    case silent(since: Instant?)
    /// The other side has said that it reads codes by another phrasebook.
    case phrasebooksDiffer(own: Digest, other: Digest)
    /// The other node's clock is so far ahead of this one's; negative: behind.
    case skewed(milliseconds: Int64, limit: Int64)
}

extension Node {
    /// In a fixed order, the gravest first. The one place that says it: screens, API and commands show this and nothing else.
    package func remarks(on peer: MemberName, at now: Instant) -> [LineRemark] {
        remarks(in: messages.condition(with: peer, at: now), at: now)
    }

    /// The same, where the line's condition is known already.
    package func remarks(in condition: LineCondition, at now: Instant) -> [LineRemark] {
        let peer = condition.with
        var remarks: [LineRemark] = []
        if condition.unansweredFlash > 0 { remarks.append(.flashUnanswered(condition.unansweredFlash)) }
        if condition.missedChecks > 0 { remarks.append(.checksMissed(condition.missedChecks)) }
        if condition.unanswered > condition.unansweredFlash {
            remarks.append(.unanswered(condition.unanswered - condition.unansweredFlash))
        }
        if let since = condition.overdueSince {
            remarks.append(.checkOverdue(since: since))
        } else if let next = condition.nextCheck, next <= now {
            remarks.append(.checkDue(since: next))
        }
        if !condition.suspendedBy.isEmpty { remarks.append(.suspended(by: condition.suspendedBy)) }
        guard let link = link(to: peer) else { return remarks }
        if !link.isUp(at: now) { remarks.append(.silent(since: link.lastHeard)) }
        if phrasebookDiffers(from: peer) == true, let other = messages.phrasebookDigest(of: peer) {
            remarks.append(.phrasebooksDiffer(own: messages.terms.phrasebook.digest, other: other))
        }
        if let skew = link.skew, abs(skew) > skewLimit {
            remarks.append(.skewed(milliseconds: skew, limit: skewLimit))
        }
        return remarks
    }

    /// By how many milliseconds two clocks may differ before it is said.
    package var skewLimit: Int64 { charter.profile.clock.warning.wholeMilliseconds }
}
