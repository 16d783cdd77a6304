package import Airspace
import Line

/// Which messages and lines are looked at again, and when.
extension MessageBoard {
    /// The next instant at which something about a message changes by itself.
    package var wakeUp: Instant? {
        agenda.first.orEarlier(overdueAt.values.filter { horizon < $0 }.min())
    }

    /// Messages and lines that were touched, or at which something has become due, since the last look.
    mutating func changed(at now: Instant) -> (messages: [Change], lines: Set<MemberName>) {
        catchUp()
        let overdue = overdueAt.filter { horizon < $0.value && $0.value <= now }.keys
        let lines = touchedLines.union(overdue)
        horizon = max(horizon, now)
        for id in agenda.take(upTo: now) { refresh(id, noting: true) }
        defer { (touched, touchedLines) = ([:], []) }
        let messages = touched.sorted { $0.key < $1.key }.compactMap { id, recipients in
            correspondences[id].map { Change(correspondence: $0, recipients: recipients) }
        }
        return (messages, lines)
    }

    /// What somebody waits for is looked at again by the clock as it is now.
    mutating func turnBack(to now: Instant) {
        // No deadline is shorter: a clock that trembles costs nothing.
        guard horizon.milliseconds(since: now) >= 1_000 else { return }
        horizon = now
        stale.formUnion(open.keys)
    }

    /// A message of which something has changed, and how it stands now with each of its addressees.
    struct Change {
        let correspondence: Correspondence
        let recipients: [Recipient]
    }

    /// Those of which an answer may be missed at an instant, in the order in which they were filed: no more than were missed before,
    /// and what has become due since.
    func perhapsLate(at now: Instant) -> [Correspondence] {
        let ids = agenda.due(upTo: now).union(late.keys)
        return sorted(ids.filter { open[$0] != nil }.compactMap { correspondences[$0] })
    }

    /// Everything is to be looked at again: a facilitator can be told what it could not be told before.
    mutating func touchAll() {
        for correspondence in correspondences.values {
            touched[correspondence.id] = recipients(of: correspondence)
        }
    }

    /// Looks at all of which something was said. Whoever folds does so before anybody asks who waits for what.
    mutating func catchUp() {
        for line in unsettledLines {
            if settle(line) { stale.formUnion(open.keys.filter { isOpen($0, with: line) }) }
            overdueAt[line] = checkOverdue(with: line)
        }
        touchedLines.formUnion(unsettledLines)
        unsettledLines = []
        for id in isFresh ? correspondences.keys : Array(stale) { refresh(id) }
        (isFresh, stale) = (false, [])
    }

    private func isOpen(_ id: Correspondence.ID, with peer: MemberName) -> Bool {
        correspondences[id]?.copies.contains { self.peer(of: $0) == peer } ?? false
    }

    /// Looks anew at a message: whether anybody waits for it, and when next to look.
    ///
    /// - Parameter noting: Also of one for which nobody waits it is noted that it was touched.
    private mutating func refresh(_ id: Correspondence.ID, noting: Bool = false) {
        guard let correspondence = correspondences[id] else { return }
        let recipients = recipients(of: correspondence)
        let (wasOpen, isOpen) = (open[id] != nil, recipients.contains(where: \.isWaiting))
        if isOpen != wasOpen { open[id] = isOpen ? true : nil }
        let isLate = isOpen && recipients.contains { $0.isLate(terms.profile.escalation, at: horizon) }
        if isLate != (late[id] != nil) { late[id] = isLate ? true : nil }
        let waitedOut = recipients.contains { hasWaitedOut($0, correspondence) }
        if waitedOut != (queued[id] != nil) { queued[id] = waitedOut ? true : nil }
        if noting || isOpen || wasOpen || correspondence.code.isOfTheLine { touched[id] = recipients }
        let next = recipients.compactMap { $0.next(terms.profile.escalation, after: horizon) }.min()
        if let next { agenda.add(id, at: next) }
        if isOpen, let next = nextReminder(correspondence, after: horizon) { agenda.add(id, at: next) }
        for instant in lineInstants(correspondence) where instant > horizon { agenda.add(id, at: instant) }
    }

    /// Whether a message was longer on its way than a line may be silent, and nobody there has said a word about it.
    func hasWaitedOut(_ recipient: Recipient, _ correspondence: Correspondence) -> Bool {
        guard recipient.serial != nil, let delivered = recipient.delivered, recipient.spoken == nil,
            recipient.ending == .open, !correspondence.code.isOfTheExchange
        else { return false }
        return delivered.stated - correspondence.filed > terms.profile.heartbeat.silent
    }
}
