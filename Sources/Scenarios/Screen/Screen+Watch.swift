import Airspace
import Deconfliction
import Line

/// What stays on the screen until its time has passed or somebody has done something.
extension Screen {
    /// Dangers that were said, with the own notices in them.
    var hazards: [Fact] {
        node.hazards(at: now).map { hazard in
            Fact(
                .hazard,
                [
                    "of": .text(name(hazard.message)), "start": .time(hazard.start),
                    "end": hazard.end.map { .time($0) }, "open": .flag(!hazard.isOver),
                    "radius_nm": hazard.radiusNauticalMiles.map { .count($0) },
                    "inside": .list(hazard.ownNotices?.map(\.handle.text) ?? []),
                ])
        }
    }

    /// What the watch holds; accepted by whoever accepted it since it was last handed over.
    var watches: [Fact] {
        node.watchItems(at: now).map { item in
            let name: String
            switch item.subject {
            case .entry(let serial): name = labels.name(of: serial)
            case .line(let member): name = member.text
            }
            return Fact(
                .watch,
                [
                    "of": .text(name), "kind": .text(item.kind.rawValue), "due": item.due.map { .time($0) },
                    "unread": .flag(item.isUnread), "accepted": .flag(item.accepted != nil),
                ])
        }
    }

    var reminders: [Fact] {
        node.reminders(at: now).map { reminder in
            let notice = node.register.key(of: reminder.about)?.handle.text
            return Fact(
                .reminder,
                [
                    "of": .text(notice ?? labels.name(of: reminder.about)),
                    "kind": .text(reminder.kind.rawValue),
                    "at": .time(reminder.at), "count": .count(reminder.count),
                ])
        }
    }
}
