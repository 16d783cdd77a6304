package import Airspace
package import Line

/// The line's state: LN01 follows the charter's `line_check` alone; any message left unanswered for as many deadlines as
/// the charter says makes the line DEGRADED, and FLASH messages make it DOWN.
extension MessageBoard {
    package func condition(with peer: MemberName, at now: Instant) -> LineCondition {
        let terms = terms.profile.lineCheck
        let checks = lineChecks(with: peer)
        let last = checks.filter { $0.answered != nil }.max {
            ($0.answered ?? .earliest) < ($1.answered ?? .earliest)
        }
        let missed = checks.filter { check in
            guard check.answered == nil else { return false }
            let missed = check.made + terms.degradedAfter
            return missed <= now && missed > last?.answered ?? .earliest
        }
        let (overdue, unanswered, flash) = overdue(with: peer, at: now)
        let next = nextCheck(with: peer)
        let isOverdue = checkOverdue(with: peer).map { $0 <= now } ?? false
        let suspendedBy = suspending(with: peer, at: now)
        let state: LineState
        if missed.count >= terms.downAfterMissed || flash >= terms.downAfterUnansweredFlash {
            state = .down
        } else if !missed.isEmpty || unanswered > 0 || isOverdue {
            state = .degraded
        } else {
            state = suspendedBy.isEmpty ? .up : .suspendedRoutine
        }
        return LineCondition(
            with: peer, state: state, suspendedBy: suspendedBy, lastCheck: last,
            missedChecks: Int64(missed.count), unanswered: unanswered, unansweredFlash: flash,
            nextCheck: next, overdueSince: isOverdue ? next : nil,
            toAnswer: checks.last { $0.serial.log.author == peer }.flatMap {
                $0.answered == nil ? $0.serial : nil
            }, overdue: overdue)
    }

    /// When an officer of either end is to make the next check: an interval after the newest, by whomever; before the first, after
    /// the line came into use. nil before that, and where the charter wants no checks.
    func nextCheck(with peer: MemberName) -> Instant? {
        let interval = terms.profile.lineCheck.interval
        guard interval > .zero else { return nil }
        let newest = newestChecks(with: peer).flatMap { id in
            (self[id]?.copies ?? []).filter { self.peer(of: $0) == peer }.map(made)
        }
        return (newest.max() ?? begun(with: peer)).map { $0 + interval }
    }

    /// When that check will be overdue.
    func checkOverdue(with peer: MemberName) -> Instant? {
        nextCheck(with: peer).map { $0 + terms.profile.lineCheck.degradedAfter }
    }

    /// When a line came into use: the first receipt given on it, in either direction.
    private func begun(with peer: MemberName) -> Instant? {
        let limit = terms.profile.clock.disputedReceipt
        return receipts.filter { $0.key.author == peer || $0.key.addressee == peer }
            .compactMap { $0.value.marks.first?.time.counted(within: limit) }.min()
    }

    /// Older ones say nothing that newer ones do not, and nobody's flood of checks is to cost much.
    private func newestChecks(with peer: MemberName) -> [Correspondence.ID] {
        checks.keys.filter { $0.author == peer || $0.addressee == peer }.sorted()
            .flatMap { (checks[$0] ?? []).suffix(Limits.checksLookedAt) }
    }

    /// In the order in which they were made.
    func lineChecks(with peer: MemberName) -> [LineCondition.Check] {
        newestChecks(with: peer).flatMap { id -> [LineCondition.Check] in
            guard let correspondence = self[id] else { return [] }
            let judgements = judgements(of: correspondence)
            return correspondence.copies.filter { self.peer(of: $0) == peer }.map { copy in
                let reply = judgements.first {
                    $0.counts && $0.filing.entry.code == .lineCheckReply
                        && $0.filing.author == copy.serial.log.addressee
                }
                return LineCondition.Check(
                    serial: copy.serial, made: made(copy), answered: reply.map { counted($0.filing) })
            }
        }.sorted { ($0.made, $0.serial) < ($1.made, $1.serial) }
    }

    private func made(_ check: Filing) -> Instant {
        guard check.author != terms.me else { return check.entry.time }
        return delivered(check.serial)?.stated ?? check.at
    }

    private func overdue(with peer: MemberName, at now: Instant) -> ([Correspondence.ID], Int64, Int64) {
        let steps = terms.profile.escalation
        let limit = steps.filter { $0.line != nil }.map(\.atDeadlines).min()
        var overdue: [Correspondence.ID] = []
        var (unanswered, flash): (Int64, Int64) = (0, 0)
        for correspondence in perhapsLate(at: now) {
            for recipient in recipients(of: correspondence) where recipient.serial != nil {
                guard correspondence.author == peer || recipient.member == peer else { continue }
                guard recipient.isLate(steps, at: now) else { continue }
                let missed = recipient.missed(steps, at: now)
                if overdue.last != correspondence.id { overdue.append(correspondence.id) }
                guard let limit, missed >= limit else { continue }
                unanswered += 1
                if priority(of: correspondence.filing) == .flash { flash += 1 }
            }
        }
        return (overdue, unanswered, flash)
    }

    /// The instants at which a check is missed, or a suspension takes effect.
    func lineInstants(_ correspondence: Correspondence) -> [Instant] {
        switch correspondence.code {
        case .lineCheck:
            correspondence.copies.map { made($0) + terms.profile.lineCheck.degradedAfter }
        case .suspended, .resumed: correspondence.copies.compactMap(takesEffect)
        default: []
        }
    }
}

extension Code {
    /// What stays before a desk until its time has passed or somebody has done something, whoever has answered.
    var lasts: Bool {
        isDanger
            || [.relayAsked, .accidentalCrossing, .incident, .outOfService, .degradedCapability].contains(
                self)
    }

    /// What the line's state follows by itself.
    var isOfTheLine: Bool { [.lineCheck, .suspended, .resumed].contains(self) }

    /// Acknowledgements and line checks, which nobody acknowledges again.
    package var isOfTheExchange: Bool {
        Answering.general.contains(self) || self == .readbackWrong || self == .lineCheck
            || self == .lineCheckReply
    }
}
