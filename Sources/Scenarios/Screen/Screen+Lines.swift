import Airspace
import Deconfliction
import Line
import TransparencyLog

/// How well each line is, and how old what came over it.
extension Screen {
    var lines: [Fact] { node.peers.compactMap { peer in node.link(to: peer).map { line(peer, $0) } } }

    private func line(_ peer: MemberName, _ link: Link) -> Fact {
        let condition = condition(with: peer)
        let state = state(condition)
        let isUp = mutations.contains(.lineState) || node.isUp(to: peer, in: condition, at: now)
        return Fact(
            .line,
            [
                "with": .text(peer.text), "state": .text(state.rawValue),
                "suspended_by": .texts(condition.suspendedBy),
                "missed_checks": .count(condition.missedChecks),
                "heard": link.lastHeard.map { .time($0) }, "age_s": age(of: peer).map { .count($0) },
                "endpoint": .count(link.endpoint), "silent": .flag(!isUp && !link.isUp(at: now)),
                "no_conflict_shown": .flag(isUp), "overdue": .list(names(condition.overdue)),
                "queued": .list(names(node.messages.queued(with: peer).map(\.id))),
                "own_size": .count(link.outbox.size), "held_size": .count(link.inbox.size),
                "peer_holds": .count(link.outbox.receipts.size),
                "agree": .flag(link.comparisons.allSatisfy(\.isComplete)),
                "digest": .text(link.inbox.tree.root.hex), "skew_ms": link.skew.map { .count($0) },
                "check_overdue": condition.overdueSince.map { .time($0) },
                "remarks": .list(node.remarks(in: condition, at: now).map(\.word)),
                "findings": .list((link.findings + node.notTaken(by: peer)).map(\.word)),
            ])
    }

    func state(of peer: MemberName) -> LineState { state(condition(with: peer)) }

    private func state(_ condition: LineCondition) -> LineState {
        mutations.contains(.lineState) ? .up : condition.state
    }

    /// What outages have left to be gone through, item by item.
    var reconciliations: [Fact] {
        guard !mutations.contains(.lineState) else { return [] }
        return node.peers.compactMap { node.reconciliation(with: $0, at: now) }.flatMap { left in
            left.items.map { item in
                Fact(
                    .reconciliation,
                    [
                        "with": .text(left.with.text), "of": .text(labels.name(of: item.serial)),
                        "kind": .text(item.kind.rawValue), "at": .time(item.at),
                        "waits_for": (item.waitsFor?.text).map { .text($0) }, "from": .time(left.outage.from),
                        "until": left.outage.until.map { .time($0) },
                    ])
            }
        }
    }

    /// When lines on which nothing more is heard will be silent.
    var silences: [Instant] {
        let heard = node.peers.compactMap { node.link(to: $0)?.lastHeard }
        return heard.map { $0 + node.charter.profile.heartbeat.silent }.filter { $0 > now }
    }

    private func names(_ ids: [Correspondence.ID]) -> [String] {
        ids.compactMap { id in
            node.messages[id].map { labels.name(of: id.message, or: $0.filing.serial) }
        }
    }

    /// Whether what a member said is shown as old: its line is not up.
    func isStale(_ member: MemberName) -> Bool {
        !mutations.contains(.lineState) && !node.isUp(to: member, in: condition(with: member), at: now)
    }
}

extension LineRemark {
    fileprivate var word: String { LineRemarkWord(self).rawValue }
}
