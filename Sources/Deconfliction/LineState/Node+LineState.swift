package import Airspace
package import Line

/// Whether what another member has said may be taken for the present: the one place that says it.
extension Node {
    /// Whether the line to a counterpart is up: something is heard of it at the moment, and by what was said on the line and
    /// left unsaid it is neither degraded nor down, and routine is not suspended.
    package func isUp(to peer: MemberName, at now: Instant) -> Bool {
        isUp(to: peer, in: messages.condition(with: peer, at: now), at: now)
    }

    /// The same, where the line's condition is known already.
    package func isUp(to peer: MemberName, in condition: LineCondition, at now: Instant) -> Bool {
        link(to: peer)?.isUp(at: now) == true && condition.state == .up
    }

    /// Whether everything that the others have disclosed can be known here: every line is up. Where it is not, nobody may be
    /// told that there is no conflict.
    package func isPictureComplete(at now: Instant) -> Bool {
        peers.allSatisfy { isUp(to: $0, at: now) }
    }
}
