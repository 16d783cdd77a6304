import Airspace
import Deconfliction
import Line

/// What stays before a desk: dangers with the own notices in them, and what is to be done.
extension Node {
    func view(of hazard: Hazard) -> CanonicalJSON {
        let message = hazard.message
        return [
            "serial": .string("\((message.copy(to: me) ?? message.filing).serial)"),
            "author": .string(message.author.text), "code": .string(message.code.text),
            "name": .string(messages.terms.phrasebook[message.code]?.name ?? message.code.text),
            "start": .time(hazard.start), "end": .time(hazard.end), "open": .bool(!hazard.isOver),
            "radiusNm": hazard.radiusNauticalMiles.map { .integer($0) } ?? .null,
            "ownNotices": handles(hazard.ownNotices),
        ]
    }

    /// null where nobody looked.
    func handles(_ keys: [NoticeKey]?) -> CanonicalJSON {
        keys.map { keys in .array(keys.map { .string($0.handle.text) }) } ?? .null
    }

    /// Protected positions by their authors' names for them; null where nobody looked.
    func view(ofSites keys: [NoticeKey]?) -> CanonicalJSON {
        guard let keys else { return .null }
        return .array(
            keys.map { key in
                [
                    "handle": .string(key.handle.text), "author": .string(key.author.text),
                    "text": .optional(register[key]?.disclosed.text),
                ]
            })
    }

    func view(of reminder: Reminder) -> CanonicalJSON {
        [
            "kind": .string(reminder.kind.rawValue), "serial": .string("\(reminder.about)"),
            "code": .optional(messages[reminder.about]?.code.text),
            "handle": .optional(register.key(of: reminder.about)?.handle.text), "at": .time(reminder.at),
            "count": .integer(reminder.count), "words": .string(reminder.words),
        ]
    }
}
