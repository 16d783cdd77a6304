import Airspace
package import Line
import TransparencyLog

/// All notices that this member has written or been told of: the fold of the logs and of its own store.
package struct Register: Sendable {
    private var files = Shelf<NoticeKey, NoticeFile>()
    /// What each log tells of a notice, by its addressee; what is withheld, by its author.
    private var tellings = Shelf<NoticeKey, [MemberName: Telling]>()
    /// The notice of every version ever seen, also of those since amended.
    private var keys = Shelf<Serial, NoticeKey>()
    /// Every entry that was a version of a notice, or said what became of it.
    private var entries = Shelf<NoticeKey, [Serial]>()
    /// Own notices as filed, by the message under which they went out.
    private var originals = Shelf<MessageID, Notice>()
    /// The messages of own versions that others have followed and of what became of own notices, and in whose logs: told there anew
    /// they say nothing new.
    private var past = Shelf<MessageID, Set<MemberName>>()

    package subscript(_ key: NoticeKey) -> NoticeFile? { files[key] }

    /// In the order of authors and handles.
    package var all: [NoticeFile] { all { _ in true } }

    /// Those of which something is so, in the order of authors and handles: of many, only these are put in order.
    func all(where isSo: (NoticeFile) -> Bool) -> [NoticeFile] {
        files.values(where: isSo).sorted { $0.key < $1.key }
    }

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
    ///   after newer ones: it is known by its message.
    mutating func fold(_ notice: Notice, in entry: Entry, isOwn: Bool, known: Instant) -> NoticeKey {
        let (log, message) = (entry.serial.log, entry.message)
        let key = NoticeKey(author: log.author, handle: notice.handle)
        keys[entry.serial] = key
        entries[key, default: []].append(entry.serial)
        let before = tellings[key]?[log.addressee]
        if isOwn, before?.message == message {
            tellings[key]?[log.addressee]?.stand(at: entry.serial)
        } else if isOwn, past[message]?.contains(log.addressee) == true {
            return key
        } else {
            if isOwn, let older = before?.message { past[older, default: []].insert(log.addressee) }
            tellings[key, default: [:]][log.addressee] = Telling(
                notice, in: entry, after: before, isOwn: isOwn, known: known)
        }
        refresh(key)
        return key
    }

    /// Folds a notice's passing to another state; nil for one never heard of.
    mutating func fold(_ turn: Content.Turn, in entry: Entry, isOwn: Bool, known: Instant) -> NoticeKey? {
        let log = entry.serial.log
        let key = NoticeKey(author: log.author, handle: turn.handle)
        guard tellings[key]?[log.addressee] != nil, let phase = Phase(entry.code) else { return nil }
        entries[key, default: []].append(entry.serial)
        if isOwn, !past[entry.message, default: []].insert(log.addressee).inserted { return key }
        tellings[key]?[log.addressee]?.turn(to: phase, in: entry, isOwn: isOwn, known: known)
        refresh(key)
        return key
    }

    /// What an own notice was in the log to a member, step by step; of one that it was not told, by the log that tells most of it.
    func steps(of key: NoticeKey, toldTo member: MemberName) -> [Telling.Step] {
        (tellings[key]?[member]?.steps).flatMap { $0.last?.phase.isLive == true ? $0 : nil }
            ?? files[key]?.newest.steps ?? []
    }

    /// When the last that is told of a notice is to be forgotten; nil where nothing is.
    func end(of key: NoticeKey, _ end: (Telling) -> Instant?) -> Instant? {
        guard let file = files[key] else { return nil }
        // One that a log breaks off goes on in another.
        let over = (tellings[key] ?? [:]).values.filter { !$0.phase.isLive }
        let ends = ([file.newest] + over).map(end)
        return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    }

    private mutating func refresh(_ key: NoticeKey) {
        files[key] = tellings[key].map { told in
            NoticeFile(key, told: told, originals: { originals[$0] }, isPast: { past[$0] != nil })
        }
    }

    /// Every entry that was a version of a notice, or said what became of it.
    func entries(of key: NoticeKey) -> [Serial] { entries[key] ?? [] }

    /// Forgets a notice whose time is over.
    mutating func remove(_ key: NoticeKey) {
        for serial in entries(of: key) { keys[serial] = nil }
        (files[key], tellings[key], entries[key]) = (nil, nil, nil)
    }

    /// What is told to nobody, in the order of handles.
    var withheld: [(key: NoticeKey, telling: Telling)] {
        all.filter(\.isWithheld).compactMap { file in
            tellings[file.key]?[file.key.author].map { (file.key, $0) }
        }
    }

    /// Forgets what was withheld under a handle, and nothing that was told under it before.
    mutating func removeWithheld(_ key: NoticeKey) {
        tellings[key]?[key.author] = nil
        guard tellings[key]?.isEmpty == false else { return remove(key) }
        refresh(key)
    }

    /// Forgets what an own notice was filed as.
    mutating func remove(original message: MessageID) {
        (originals[message], past[message]) = (nil, nil)
    }

    mutating func withhold(_ notice: Notice, phase: Phase, by author: MemberName, at now: Instant)
        -> NoticeKey
    {
        let key = NoticeKey(author: author, handle: notice.handle)
        let before = tellings[key]?[author]
        tellings[key, default: [:]][author] = Telling(withheld: notice, phase, after: before, at: now)
        refresh(key)
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
