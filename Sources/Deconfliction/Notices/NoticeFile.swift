package import Airspace
package import Line

/// One notice as this member knows it: its newest version, and where it is in its life.
package struct NoticeFile: Hashable, Sendable {
    package let key: NoticeKey
    /// What its readers may see: of an own corridor its outline. What conflicts are computed from.
    package internal(set) var disclosed: Notice
    /// What its author filed; only of own notices.
    package internal(set) var original: Notice?
    /// The newest version by its addressee: an own notice has one in each log it was told in.
    package internal(set) var versions: [MemberName: Serial]
    /// Equal in the copies of the newest version; nil for a withheld one.
    package internal(set) var message: MessageID?
    /// When its author wrote the newest version, by the author's clock.
    package internal(set) var filed: Instant
    package internal(set) var phase: Phase
    /// When it passed to that phase, by this member's clock; nil while it is as filed.
    package internal(set) var turned: Instant?

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
}
