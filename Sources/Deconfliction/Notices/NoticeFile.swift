package import Airspace
package import Line

/// One notice as this member knows it: its newest version, and where it is in its life.
package struct NoticeFile: Hashable, Sendable {
    package let key: NoticeKey
    /// What its author filed; only of own notices.
    package let original: Notice?
    /// The newest version by its addressee: an own notice has one in each log it was told in.
    package let versions: [MemberName: Serial]
    private let newest: Telling

    /// - Parameter superseded: whether a log has gone on from a message to a later version.
    init(
        _ key: NoticeKey, told tellings: [MemberName: Telling], originals: (MessageID) -> Notice?,
        superseded: (MessageID) -> Bool
    ) {
        self.key = key
        let newest = Self.newest(of: tellings.sorted { $0.key < $1.key }.map(\.value), superseded)
        self.newest = newest
        original = newest.message.map { originals($0) } ?? newest.notice
        // Who was told an earlier version that is not over is told what follows.
        versions = tellings.compactMapValues { telling in
            telling.phase.isLive || telling.message == newest.message ? telling.serial : nil
        }
    }

    /// The newest of what several logs tell, whatever came first: each of them may end anywhere.
    private static func newest(of tellings: [Telling], _ superseded: (MessageID) -> Bool) -> Telling {
        guard tellings.count > 1 else { return tellings[0] }
        let unfollowed = tellings.filter { !($0.message.map(superseded) ?? false) }
        let candidates = unfollowed.isEmpty ? tellings : unfollowed
        // The same turns stand in each log: the one that tells more of them goes on where the other ends.
        var furthest: [MessageID?: Telling] = [:]
        for telling in candidates {
            let known = furthest[telling.message]?.turns.count ?? -1
            if known < telling.turns.count { furthest[telling.message] = telling }
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
    package var turned: Instant? { isWithheld ? filed : newest.turns.last?.at }

    package var isWithheld: Bool { message == nil }

    /// Members told, in the order of their names.
    package var told: [MemberName] { versions.keys.sorted() }

    package var start: Instant { disclosed.volumes.map(\.window.start).min() ?? .latest }

    /// nil = until cancelled.
    package var end: Instant? {
        var last = Instant.earliest
        for volume in disclosed.volumes {
            guard let end = volume.window.end else { return nil }
            last = max(last, end)
        }
        return last
    }

    package func isOver(at now: Instant) -> Bool { !phase.isLive || end.map { $0 < now } ?? false }

    /// Whether somebody was in it at an instant, by what had become of it then.
    func wasActive(at instant: Instant) -> Bool {
        guard newest.opened <= instant else { return false }
        let phase = newest.turns.last { $0.at <= instant }?.phase ?? .filed
        return phase == .active
            || phase == .filed && start <= instant && end.map { instant <= $0 } ?? true
    }
}
