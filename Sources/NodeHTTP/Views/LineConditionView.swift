package import Airspace
package import Deconfliction
package import Line
import TransparencyLog

/// The lines as the API shows them: the state by what was said on them, the age of what was heard, and after an outage what
/// is overdue, what is to be acknowledged one by one, and whether both sides hold the same.
extension Node {
    package func linesView(at now: Instant) -> CanonicalJSON {
        ["now": .time(now), "lines": .array(peers.map { lineView(of: $0, at: now) })]
    }

    package func lineView(of peer: MemberName, at now: Instant) -> CanonicalJSON {
        let condition = messages.condition(with: peer, at: now)
        let link = link(to: peer)
        return [
            "member": .string(peer.text), "state": .string(condition.state.rawValue),
            "silent": .bool(link.map { !$0.isUp(at: now) } ?? true), "lastHeard": .time(link?.lastHeard),
            "ageMs": link?.lastHeard.map { .integer(now.milliseconds(since: $0)) } ?? .null,
            "skewMs": link?.skew.map { .integer($0) } ?? .null,
            "suspendedBy": .array(condition.suspendedBy.map { .string($0.text) }),
            "check": view(of: condition, at: now), "remarks": remarksView(of: peer, at: now),
            "unansweredFlash": .integer(condition.unansweredFlash),
            "phrasebook": phrasebookView(of: peer),
            "overdue": .array(condition.overdue.compactMap { messages[$0] }.map { serial(of: $0) }),
            "queued": .array(messages.queued(with: peer).map { serial(of: $0) }),
            "logs": .array(link?.comparisons.map(\.view) ?? []),
            "reconciliation": reconciliationView(with: peer, at: now),
        ]
    }

    /// The line's checks: the newest that was answered, and what is to be done about the next.
    func view(of condition: LineCondition, at now: Instant) -> CanonicalJSON {
        [
            "last": condition.lastCheck.map {
                ["serial": .string("\($0.serial)"), "made": .time($0.made), "answered": .time($0.answered)]
            } ?? .null,
            "missed": .integer(condition.missedChecks), "next": .time(condition.nextCheck),
            "due": .bool(condition.nextCheck.map { $0 <= now } ?? false),
            "overdueSince": .time(condition.overdueSince),
            "toAnswer": .optional(condition.toAnswer.map { "\($0)" }),
        ]
    }

    func remarksView(of peer: MemberName, at now: Instant) -> CanonicalJSON {
        .array(
            remarks(on: peer, at: now).map {
                ["code": .string($0.code), "text": .string($0.words(today: now))]
            })
    }

    private func serial(of correspondence: Correspondence) -> CanonicalJSON {
        .string("\((correspondence.copy(to: me) ?? correspondence.filing).serial)")
    }

    /// Whether the other side named the same phrasebook in its newest check or answer to one.
    private func phrasebookView(of peer: MemberName) -> CanonicalJSON {
        [
            "own": .string(messages.terms.phrasebook.digest.hex),
            "other": .optional(messages.phrasebookDigest(of: peer)?.hex),
            "same": phrasebookDiffers(from: peer).map { .bool(!$0) } ?? .null,
        ]
    }
}
