package import Airspace
package import Line

/// The conflicts of this member's own notices, kept as the register changes.
package struct ConflictBoard: Sendable {
    package let scheme: SeparationScheme
    private let me: MemberName
    /// The number of each member as a party; static declarations are compared between parties only.
    private let parties: [MemberName: UInt16]
    /// Everything that this member knows of, its own included.
    private(set) var index: ConflictIndex
    private var numbers = Shelf<NoticeKey, ActivityID>()
    private var keys = Pages<NoticeKey>()
    private var activities = Shelf<NoticeKey, Activity>()
    /// By the own notice, then by the other.
    private var encounters = Shelf<NoticeKey, [NoticeKey: Encounter]>()
    /// The own notices that a notice has an encounter with.
    private var touched = Shelf<NoticeKey, Set<NoticeKey>>()

    init(charter: Charter, me: MemberName) {
        self.me = me
        scheme = SeparationScheme(profile: charter.profile)
        parties = Dictionary(uniqueKeysWithValues: zip(charter.members.map(\.name), UInt16(0)...))
        index = ConflictIndex(table: scheme.table)
    }

    /// Takes a notice's newest state into the picture, or out of it.
    mutating func update(_ file: NoticeFile) {
        forget(file.key)
        guard file.phase.isLive else { return }
        let activity = activity(of: file.disclosed, key: file.key)
        activities[file.key] = activity
        // What others do among themselves is neither shown nor measured.
        let isOwn = file.key.author == me
        for encounter in index.encounters(
            with: activity, where: { isOwn || keys[Int($0.number)].author == me })
        {
            let other = keys[Int(encounter.b.number)]
            if file.key.author == me { note(encounter, of: file.key, with: other) }
            if other.author == me { note(encounter.mirrored, of: other, with: file.key) }
        }
        index.insert(activity)
    }

    /// Takes a notice out of the picture.
    mutating func remove(_ key: NoticeKey) { forget(key) }

    /// A notice as the engine sees it, under the number it has or is given here.
    mutating func activity(of notice: Notice, key: NoticeKey) -> Activity {
        let id = numbers[key] ?? ActivityID(Int64(keys.count))
        if numbers[key] == nil {
            numbers[key] = id
            keys.append(key)
        }
        guard let party = parties[key.author] else { preconditionFailure("\(key.author) is no member") }
        return notice.activity(id: id, party: party, scheme: scheme)
    }

    package func activity(of key: NoticeKey) -> Activity? { activities[key] }

    /// Whether a notice, own or not, is in any conflict here.
    func touches(_ key: NoticeKey) -> Bool {
        !(encounters[key] ?? [:]).isEmpty || !(touched[key] ?? []).isEmpty
    }

    /// The own notices that a notice conflicts with, in order.
    func own(touching key: NoticeKey) -> [NoticeKey] { (touched[key] ?? []).sorted() }

    /// All conflicts that are not over at `now`, each pair once, in the order of the own notices.
    package func conflicts(in register: Register, at now: Instant) -> [Conflict] {
        var conflicts: [Conflict] = []
        for mine in encounters.keys.sorted() {
            for (other, encounter) in (encounters[mine] ?? [:]).sorted(by: { $0.key < $1.key }) {
                if other.author == me, other < mine { continue }
                guard let file = register[mine], let against = register[other], file.phase.isLive,
                    against.phase.isLive, !Self.isOver(encounter, file, against, at: now)
                else { continue }
                conflicts.append(conflict(file, against, encounter))
            }
        }
        return conflicts
    }

    /// A window that has run out separates nobody before the minimum after it has, too: who was to be gone may still be there.
    private static func isOver(
        _ encounter: Encounter, _ mine: NoticeFile, _ other: NoticeFile, at now: Instant
    ) -> Bool {
        (mine.isOver(at: now) || other.isOver(at: now)) && encounter.end.map { $0 < now } ?? false
    }

    private func conflict(_ mine: NoticeFile, _ other: NoticeFile, _ encounter: Encounter) -> Conflict {
        Conflict(
            id: id(mine, other), mine: mine.key, other: other.key,
            kind: scheme.conflictKind(row: encounter.row, mine.disclosed, other.disclosed),
            encounter: encounter)
    }

    /// Shared if the other side has both notices too.
    private func id(_ mine: NoticeFile, _ other: NoticeFile) -> ConflictID {
        guard other.key.author != me, let told = mine.versions[other.key.author],
            let known = other.versions[me]
        else {
            return .atHome(mine.key, other.key)
        }
        return .of(told, known)
    }

    private mutating func forget(_ key: NoticeKey) {
        activities[key] = nil
        if let number = numbers[key] { index.remove(number) }
        for mine in touched[key] ?? [] { encounters[mine]?[key] = nil }
        for other in (encounters[key] ?? [:]).keys { touched[other]?.remove(key) }
        encounters[key] = nil
        touched[key] = nil
    }

    private mutating func note(_ encounter: Encounter, of mine: NoticeKey, with other: NoticeKey) {
        encounters[mine, default: [:]][other] = encounter
        touched[other, default: []].insert(mine)
    }
}
