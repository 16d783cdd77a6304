package import Airspace
package import Line

/// How old is what is shown of a member whose line is not up.
package struct Age: Hashable, Sendable {
    /// When anything was last heard of it; nil: not since this node started.
    package let lastHeard: Instant?
    /// How long ago that was.
    package let milliseconds: Int64?

    package init(lastHeard: Instant?, at now: Instant) {
        self.lastHeard = lastHeard
        milliseconds = lastHeard.map { now.milliseconds(since: $0) }
    }
}

extension Node {
    /// Of every member whose line is not up, how old is what is shown of it. Who is not in it is heard, and its line is up.
    package func ages(at now: Instant) -> [MemberName: Age] {
        var ages: [MemberName: Age] = [:]
        for peer in peers where !isUp(to: peer, at: now) {
            ages[peer] = Age(lastHeard: link(to: peer)?.lastHeard, at: now)
        }
        return ages
    }
}
