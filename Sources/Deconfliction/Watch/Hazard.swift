package import Airspace
import Line

/// A danger that was said (HZ01, HZ02). It stays before a desk until its time is over or its author says that it has ended,
/// whoever has answered.
package struct Hazard: Hashable, Sendable {
    package let message: Correspondence
    /// When it was said.
    package let start: Instant
    /// Until when it was said to last.
    package let end: Instant?
    package let isOver: Bool
    package let radiusNauticalMiles: Int64?
    /// The own live notices in it; nil where nobody looked. They are shown to their owner alone.
    package let ownNotices: [NoticeKey]?
}

extension Node {
    /// In the order in which they were said; those that are over among them. Of each member the newest are held against the own
    /// notices.
    package func hazards(at now: Instant) -> [Hazard] {
        var looked: [MemberName: Int] = [:]
        return messages.lastingMessages.reversed().compactMap { message -> Hazard? in
            guard message.code.isDanger else { return nil }
            looked[message.author, default: 0] += 1
            return hazard(of: message, nearby: looked[message.author] ?? 0 <= Limits.hazardsNear, at: now)
        }.reversed()
    }

    /// nil for what warns of nothing, and for what its author's role may not say.
    func hazard(of message: Correspondence, nearby: Bool, at now: Instant) -> Hazard? {
        guard message.code.isDanger, messages.lasting.contains(message.id),
            case .message(let said) = message.content
        else { return nil }
        var radius: Int64?
        if case .distance(let miles, .nauticalMiles) = said["radius"] { radius = miles }
        let isOver = said.end.map { $0 <= now } ?? false || hasEnded(message, by: .dangerEnded)
        return Hazard(
            message: message, start: message.filed, end: said.end, isOver: isOver,
            radiusNauticalMiles: radius,
            ownNotices: isOver ? [] : nearby ? ownNotices(near: message, at: now) : nil)
    }

    /// Whether the author of a message, and nobody else, has said with this code that it is over.
    func hasEnded(_ message: Correspondence, by code: Code) -> Bool {
        messages.judgements(of: message).contains {
            $0.filing.entry.code == code && $0.filing.author == message.author && $0.finding == .related
        }
    }
}

extension MessageBoard {
    /// What stays before a desk whether or not it was answered, in the order in which it was filed.
    var lastingMessages: [Correspondence] { sorted(lasting.compactMap { self[$0] }) }
}
