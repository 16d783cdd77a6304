package import Airspace
package import Deconfliction
package import Line

/// The conflicts of own notices as the API shows them.
extension Node {
    /// Never said without it, and never said at all while a line is not up.
    package static let noConflict =
        "No conflict found. This is not permission and says nothing about undeclared activity."

    package func conflictsView(at now: Instant) -> CanonicalJSON {
        let conflicts = board.conflicts(in: register, at: now)
        // Whoever floods a picture with conflicts is not to keep its officers from seeing them.
        let soonest = conflicts.sorted { ($0.encounter.start, $0.mine) < ($1.encounter.start, $1.mine) }
            .prefix(OfficersLimits.conflictsWithChanges)
        let sought = Set(soonest.map(\.id))
        var own: [NoticeKey: Conflict] = [:]
        for conflict in soonest where own[conflict.mine] == nil { own[conflict.mine] = conflict }
        let first = own.values.sorted { $0.mine < $1.mine }
        return [
            "complete": .bool(isPictureComplete(at: now)), "statement": .string(Self.noConflict),
            "conflicts": .array(
                conflicts.map { view(of: $0, seeksChanges: sought.contains($0.id), at: now) }),
            "together": .array(first.flatMap { together($0, at: now) }),
            "openings": .array(first.compactMap { opening($0, at: now) }),
        ]
    }

    /// The changes of an own notice that clear all its conflicts at once.
    private func together(_ conflict: Conflict, at now: Instant) -> [CanonicalJSON] {
        changes(clearingAllOf: conflict.mine, at: now).map { change in
            [
                "notice": .string(version(of: conflict.mine, toldTo: conflict.other.author)),
                "handle": .string(conflict.mine.handle.text), "change": change.view,
                "words": .string(change.words(today: now)),
            ]
        }
    }

    /// Where an own notice would meet nothing of the whole picture.
    private func opening(_ conflict: Conflict, at now: Instant) -> CanonicalJSON? {
        opening(of: conflict.mine, at: now).map { opening in
            [
                "notice": .string(version(of: conflict.mine, toldTo: conflict.other.author)),
                "handle": .string(conflict.mine.handle.text),
                "slot": opening.slot.map { .time($0) } ?? .null,
                "bandFt": opening.feet.map { .integer(Int64($0)) } ?? .null,
                "words": .string(
                    opening.words(today: now, window: charter.profile.changes.searchWindow)),
            ]
        }
    }

    private func view(of conflict: Conflict, seeksChanges: Bool, at now: Instant) -> CanonicalJSON {
        let encounter = conflict.encounter
        let seeks = seeksChanges && hasLookedForChanges(clearing: conflict)
        let mine = version(of: conflict.mine, toldTo: conflict.other.author)
        return [
            "id": .string("\(conflict.id)"), "kind": .string(conflict.kind.rawValue),
            "home": .bool(conflict.isHome),
            "mine": end(conflict.mine, version: mine),
            "other": end(conflict.other, version: version(of: conflict.other, toldTo: me)),
            "start": .time(encounter.start), "end": .time(encounter.end),
            // Cut, not rounded: a distance shown must not reach the minimum that it is below.
            "lateralM": .integer(Int64(encounter.lateralMetres)),
            "verticalFt": .integer(Int64(encounter.verticalFeet)),
            "gapS": .integer(encounter.gapMilliseconds / 1_000),
            // False: nobody looked, which is another thing than that there are none.
            "changesSought": .bool(seeks),
            "changes": .array(
                (seeks ? changes(clearing: conflict, at: now) : []).map { offer in
                    [
                        "notice": .string(offer.version.map { "\($0)" } ?? mine), "change": offer.change.view,
                        "words": .string(offer.change.words(today: now)),
                    ]
                }),
        ]
    }

    private func end(_ key: NoticeKey, version: String) -> CanonicalJSON {
        ["author": .string(key.author.text), "handle": .string(key.handle.text), "version": .string(version)]
    }

    /// The serial under which both sides know a notice; of one that never left this node, its author and handle.
    private func version(of key: NoticeKey, toldTo member: MemberName) -> String {
        register[key]?.versions[member].map { "\($0)" } ?? "\(key.author).\(key.handle)"
    }
}
