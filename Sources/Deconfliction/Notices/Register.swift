import Airspace
package import Line
import TransparencyLog

/// All notices that this member has written or been told of: the fold of the logs and of its own store.
package struct Register: Sendable {
    private var files = Shelf<NoticeKey, NoticeFile>()
    /// The notice of every version ever seen, also of those since amended.
    private var keys = Shelf<Serial, NoticeKey>()
    /// Every entry that was a version of a notice, or said what became of it.
    private var entries = Shelf<NoticeKey, [Serial]>()
    /// Own notices as filed, by the message under which they went out.
    private var originals = Shelf<MessageID, Notice>()
    /// The messages of own versions that are not the newest any more.
    private var superseded = Shelf<MessageID, Bool>()

    package subscript(_ key: NoticeKey) -> NoticeFile? { files[key] }

    /// In the order of authors and handles.
    package var all: [NoticeFile] { files.values.sorted { $0.key < $1.key } }

    /// The notice that a serial is a version of.
    package func key(of version: Serial) -> NoticeKey? { keys[version] }

    /// Whether this is the newest version of a live notice.
    package func isCurrent(_ version: Serial) -> Bool {
        guard let key = keys[version], let file = files[key] else { return false }
        return file.phase.isLive && file.versions[version.log.addressee] == version
    }

    mutating func keep(original: Notice, of message: MessageID) { originals[message] = original }

    /// Folds a filing or an amendment. An amendment of a notice never heard of is a notice all the same, and an entry that
    /// repeats the message of the one before in the same log is a new version, whatever its author meant by it.
    ///
    /// - Parameter isOwn: written here. Copies of one message go to several members, and one that is given back or sent anew comes
    ///   after newer ones to others: it is known by its message.
    mutating func fold(_ notice: Notice, in entry: Entry, isOwn: Bool) -> NoticeKey {
        let (log, message) = (entry.serial.log, entry.message)
        let key = NoticeKey(author: log.author, handle: notice.handle)
        keys[entry.serial] = key
        entries[key, default: []].append(entry.serial)
        let before = files[key]?.versions[log.addressee]
        if isOwn, superseded[message] != nil {
            if before == nil { files[key]?.versions[log.addressee] = entry.serial }
            return key
        }
        if files[key]?.message == message, isOwn || before == nil {
            files[key]?.versions[log.addressee] = entry.serial
            return key
        }
        if isOwn, let older = files[key]?.message { superseded[older] = true }
        files[key] = NoticeFile(
            key: key, disclosed: notice, original: originals[message],
            versions: [log.addressee: entry.serial], message: message, filed: entry.time,
            phase: files[key].map { $0.phase.isLive ? $0.phase : .filed } ?? .filed,
            turned: files[key].flatMap { $0.phase.isLive ? $0.turned : nil })
        return key
    }

    /// Folds a notice's passing to another state; nil for one never heard of.
    mutating func fold(_ turn: Content.Turn, in entry: Entry, at now: Instant) -> NoticeKey? {
        let key = NoticeKey(author: entry.serial.log.author, handle: turn.handle)
        guard files[key] != nil, let phase = Phase(entry.code) else { return nil }
        entries[key, default: []].append(entry.serial)
        files[key]?.phase = phase
        // Known to its reader no earlier than it arrived, whatever it says.
        files[key]?.turned = max(now, entry.time)
        return key
    }

    /// Every entry that was a version of a notice, or said what became of it.
    func entries(of key: NoticeKey) -> [Serial] { entries[key] ?? [] }

    /// Forgets a notice whose time is over.
    mutating func remove(_ key: NoticeKey) {
        for serial in entries(of: key) { keys[serial] = nil }
        (files[key], entries[key]) = (nil, nil)
    }

    /// Forgets what an own notice was filed as.
    mutating func remove(original message: MessageID) {
        (originals[message], superseded[message]) = (nil, nil)
    }

    mutating func withhold(_ notice: Notice, phase: Phase, by author: MemberName, at now: Instant)
        -> NoticeKey
    {
        let key = NoticeKey(author: author, handle: notice.handle)
        files[key] = NoticeFile(
            key: key, disclosed: notice, original: notice, versions: [:], message: nil, filed: now,
            phase: phase, turned: now)
        return key
    }
}

extension Phase {
    init?(_ code: Code) {
        switch code {
        case .active: self = .active
        case .complete: self = .ended
        case .cancelled: self = .cancelled
        default: return nil
        }
    }
}

extension Command.Turn {
    var code: Code {
        switch self {
        case .activate: .active
        case .end: .complete
        case .cancel: .cancelled
        }
    }

    var phase: Phase {
        switch self {
        case .activate: .active
        case .end: .ended
        case .cancel: .cancelled
        }
    }
}
