package import Airspace
import Line

/// What a line remembers of having been silent. It is stored, since what went on meanwhile is to be gone through afterwards,
/// also by a node that has started anew.
extension Link {
    /// The outage that lasts now.
    package func outage(at now: Instant) -> Outage? {
        guard let since = lastHeard ?? lastRecorded, isOutage(since, now) else { return nil }
        return Outage(from: since, until: nil)
    }

    /// Something is heard: keeps that nothing was for long, and every so often that all is well.
    mutating func noteHeard(_ reaction: inout Reaction) {
        let now = reaction.now
        if let since = lastHeard ?? lastRecorded, isOutage(since, now) {
            let outage = Outage(from: since, until: now)
            reaction.store(.silence(peer, from: since, until: now))
            keep(outage)
        } else if let lastRecorded, now.milliseconds(since: lastRecorded) >= terms.outage / 2 {
            reaction.store(.heard(peer, at: now))
            self.lastRecorded = now
        } else if lastRecorded == nil {
            lastRecorded = now
        }
    }

    /// Folds an outage that is over. Of too many the two oldest become one, so that nothing that fell into them is lost.
    mutating func keep(_ outage: Outage) {
        outages.append(outage)
        if let until = outage.until { restoreHeard(at: until) }
        guard outages.count > Limits.outagesKept else { return }
        outages.replaceSubrange(0..<2, with: [Outage(from: outages[0].from, until: outages[1].until)])
    }

    /// Folds that something was heard.
    mutating func restoreHeard(at time: Instant) { lastRecorded = max(lastRecorded ?? time, time) }

    private func isOutage(_ since: Instant, _ now: Instant) -> Bool {
        now.milliseconds(since: since) > terms.outage
    }
}
