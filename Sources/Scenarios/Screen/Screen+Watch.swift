import Airspace
import Deconfliction
import Line

/// What stays on the screen until its time has passed or somebody has done something.
extension Screen {
    /// Dangers that were said, with the own notices in them.
    var hazards: [Fact] {
        node.messages.all.filter { [.dangerNow, .airDefenceAlert].contains($0.code) }.compactMap { message in
            guard case .message(let said) = message.content else { return nil }
            let isEnded = node.messages.judgements(of: message).contains {
                $0.filing.entry.code == .dangerEnded
            }
            var radius: Int64?
            if case .distance(let miles, .nauticalMiles) = said["radius"] { radius = miles }
            let isOver = isEnded || said.end.map { $0 <= now } ?? false
            return Fact(
                .hazard,
                [
                    "of": .text(labels.name(of: message.id.message, or: message.filing.serial)),
                    "start": .time(message.filed), "end": said.end.map { .time($0) }, "open": .flag(!isOver),
                    "radius_nm": radius.map { .count($0) },
                    "inside": .list(node.ownNotices(near: message, at: now).map(\.handle.text)),
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
