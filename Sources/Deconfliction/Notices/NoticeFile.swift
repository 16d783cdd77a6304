package import Airspace
package import Line

/// One notice as this member knows it: its newest version, and where it is in its life.
package struct NoticeFile: Hashable, Sendable {
    package let key: NoticeKey
    /// What its author filed; only of own notices.
    package let original: Notice?
    /// The newest version by its addressee: an own notice has one in each log it was told in.
    package let versions: [MemberName: Serial]
    let newest: Telling

    /// - Parameter isPast: whether a log has gone on from a message to a later version.
    init(
        _ key: NoticeKey, told tellings: [MemberName: Telling], originals: (MessageID) -> Notice?,
        isPast: (MessageID) -> Bool
    ) {
        self.key = key
        let newest = Self.newest(of: tellings.sorted { $0.key < $1.key }.map(\.value), isPast)
        self.newest = newest
        original = newest.message.map { originals($0) } ?? newest.notice
        // Who was told an earlier version that is not over is told what follows.
        versions = tellings.compactMapValues { telling in
            telling.phase.isLive || telling.message == newest.message ? telling.serial : nil
        }
    }

    /// The newest of what several logs tell, whatever came first: each of them may end anywhere.
    private static func newest(of tellings: [Telling], _ isPast: (MessageID) -> Bool) -> Telling {
        guard tellings.count > 1 else { return tellings[0] }
        let unfollowed = tellings.filter { !($0.message.map(isPast) ?? false) }
        let candidates = unfollowed.isEmpty ? tellings : unfollowed
        // The same stands in each log: the one that tells more goes on where the other ends.
        var furthest: [MessageID?: Telling] = [:]
        for telling in candidates {
            let known = furthest[telling.message]?.steps.count ?? -1
            if known < telling.steps.count { furthest[telling.message] = telling }
        }
        guard let newest = furthest.values.max(by: isOlder) else {
            preconditionFailure("none of \(tellings)")
        }
        return newest
    }

    /// Of two lives under one handle, since no more than one is not over.
    private static func isOlder(_ a: Telling, _ b: Telling) -> Bool {
        if a.phase.isLive != b.phase.isLive { return b.phase.isLive }
        if a.filed != b.filed { return a.filed < b.filed }
        guard let first = a.message, let second = b.message else { return a.message == nil }
        return first < second
    }

    /// What its readers may see: of an own corridor its outline. What conflicts are computed from.
    package var disclosed: Notice { newest.notice }
    /// The code of the newest version; nil for a withheld one.
    var code: Code? { newest.code }
    /// Equal in the copies of the newest version; nil for a withheld one.
    package var message: MessageID? { newest.message }
    /// When its author wrote the newest version, by the author's clock.
    package var filed: Instant { newest.filed }
    /// When this member knew of the newest version, by its own clock.
    var known: Instant { newest.known }
    package var phase: Phase { newest.phase }
    /// When it passed to that phase, by this member's clock; nil while it is as filed. A withheld one: when it was last changed.
    package var turned: Instant? { newest.turned }
    /// Where the newest version stands; nil for a withheld one.
    var serial: Serial? { newest.serial }

    package var isWithheld: Bool { message == nil }

    /// Members told, in the order of their names.
    package var told: [MemberName] { versions.keys.sorted() }

    package var start: Instant { disclosed.start }
    /// nil = until cancelled.
    package var end: Instant? { disclosed.end }

    package func isOver(at now: Instant) -> Bool { !phase.isLive || end.map { $0 < now } ?? false }
}
