import Airspace
import Line

/// When to look whether a conflict has gone without a proposal for as long as the charter gives the two sides for
/// themselves.
struct Invitations: Sendable {
    private let pause: Duration
    /// In order, by the second.
    private var due: [Instant] = []

    init(after pause: Duration) { self.pause = pause }

    var next: Instant? { due.first }

    /// A notice in a conflict was written at this instant.
    mutating func add(after written: Instant) {
        insert(Instant(saturating: ((written + pause).milliseconds + 999) / 1_000 * 1_000))
    }

    private mutating func insert(_ second: Instant) {
        let place = due.firstIndex { second <= $0 } ?? due.endIndex
        guard place == due.endIndex || due[place] != second else { return }
        due.insert(second, at: place)
    }

    /// Somebody can be invited then who could not be before.
    mutating func lookAgain(at instant: Instant) { insert(instant) }

    mutating func turnBack(byMilliseconds milliseconds: Int64) {
        due = due.map { $0.advanced(byMilliseconds: -milliseconds) }
    }

    /// Whether it is time to look.
    mutating func take(upTo now: Instant) -> Bool {
        let isDue = due.first.map { $0 <= now } ?? false
        due.removeAll { $0 <= now }
        return isDue
    }
}

extension Node {
    /// Invites the facilitators that both sides have a line to, each once to a conflict, and as fast as the charter's budget lets
    /// anything be written.
    mutating func inviteFacilitators(_ reaction: inout Reaction) {
        guard reaction.canWrite, invitations.take(upTo: reaction.now) else { return }
        let facilitators = reachableFacilitators
        guard !facilitators.isEmpty else { return }
        for invitation in unproposed(at: reaction.now).map(\.invitation) {
            for facilitator in facilitators
            where !(messages.invited[facilitator]?.contains(invitation) ?? false) {
                guard allowances[facilitator]?.allows(flash: false, at: reaction.now) ?? true else {
                    return invitations.lookAgain(at: Allowance.next(after: reaction.now))
                }
                tell(.invitation(invitation), to: facilitator, &reaction)
            }
        }
    }
}
