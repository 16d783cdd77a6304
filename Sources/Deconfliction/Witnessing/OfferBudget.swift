package import Airspace
package import Line

/// How many checkpoints a witness looks at for one who offers them: each is a signature to verify and, where it is new, a record
/// to make durable. A member that offers as ``Offers`` does never notices.
package struct OfferBudget: Hashable, Sendable {
    /// Offers of one log in a second: an end offers it again a quarter of a second after its last, and where the other end was
    /// first, once more.
    private static let ofOneLog: Int64 = 8
    /// Seconds of it that may come at once, as after an outage.
    private static let atOnce: Int64 = 30

    private let perSecond: Int64
    /// In thousandths, since they come back by the millisecond.
    private var left: Int64
    private var since: Instant?

    /// Enough for every log that any one member is an end of, among those of which `witness` cosigns checkpoints.
    package init(_ charter: Charter, witness: MemberName) {
        let lines = charter.lines.filter { !$0.contains(witness) }
        let most = charter.members.map { member in lines.count { $0.contains(member.name) } }.max() ?? 0
        perSecond = Self.ofOneLog * max(1, 2 * Int64(most))
        left = 1_000 * Self.atOnce * perSecond
    }

    /// Whether one more is looked at now.
    package mutating func takes(at now: Instant) -> Bool {
        ease(until: now)
        guard left >= 1_000 else { return false }
        left -= 1_000
        return true
    }

    private mutating func ease(until now: Instant) {
        defer { since = now }
        guard let since, since < now else { return }
        let most = 1_000 * Self.atOnce
        left = min(most * perSecond, left + min(most, now.milliseconds(since: since)) * perSecond)
    }
}
