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
        let (overdue, degrading, flash) = overdue(with: peer, at: now)
        let suspendedBy = suspending(with: peer, at: now)
        let state: LineState
        if missed.count >= terms.downAfterMissed || flash >= terms.downAfterUnansweredFlash {
            state = .down
        } else if !missed.isEmpty || degrading {
            state = .degraded
        } else {
            state = suspendedBy.isEmpty ? .up : .suspendedRoutine
        }
        return LineCondition(
            with: peer, state: state, suspendedBy: suspendedBy, lastCheck: last,
            missedChecks: Int64(missed.count), unansweredFlash: flash,
            nextCheck: checks.map(\.made).max().map { $0 + terms.interval }, overdue: overdue)
    }

    /// In the order in which they were made.
    func lineChecks(with peer: MemberName) -> [LineCondition.Check] {
        let logs = checks.keys.filter { $0.author == peer || $0.addressee == peer }.sorted()
        // Older ones say nothing that newer ones do not, and nobody's flood of checks is to cost much.
        let newest = logs.flatMap { (checks[$0] ?? []).suffix(Limits.checksLookedAt) }
        return newest.flatMap { id -> [LineCondition.Check] in
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

    private func overdue(with peer: MemberName, at now: Instant) -> ([Correspondence.ID], Bool, Int64) {
        let steps = terms.profile.escalation
        let limit = steps.filter { $0.line != nil }.map(\.atDeadlines).min()
        var overdue: [Correspondence.ID] = []
        var (isDegrading, flash): (Bool, Int64) = (false, 0)
        for correspondence in waiting {
            for recipient in recipients(of: correspondence) where recipient.serial != nil {
                guard correspondence.author == peer || recipient.member == peer else { continue }
                let missed = recipient.missed(steps, at: now)
                guard missed > 0 || recipient.isReplyOverdue(at: now) else { continue }
                if overdue.last != correspondence.id { overdue.append(correspondence.id) }
                guard let limit, missed >= limit else { continue }
                isDegrading = true
                if terms.phrasebook[correspondence.code]?.priority() == .flash { flash += 1 }
            }
        }
        return (overdue, isDegrading, flash)
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
    /// What the line's state follows by itself.
    var isOfTheLine: Bool { [.lineCheck, .suspended, .resumed].contains(self) }

    /// Acknowledgements and line checks, which nobody acknowledges again.
    package var isOfTheExchange: Bool {
        Answering.general.contains(self) || self == .readbackWrong || self == .lineCheck
            || self == .lineCheckReply
    }
}
