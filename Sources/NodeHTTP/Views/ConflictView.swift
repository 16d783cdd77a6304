package import Airspace
package import Deconfliction
package import Line

/// The conflicts of own notices as the API shows them.
extension Node {
    /// Never said without it, and never said at all while a line is not up.
    package static let noConflict =
        "No conflict found. This is not permission and says nothing about undeclared activity."

    package func conflictsView(at now: Instant) -> CanonicalJSON {
        [
            "complete": .bool(isComplete(at: now)), "statement": .string(Self.noConflict),
            "conflicts": .array(conflicts(at: now).map { view(of: $0, at: now) }),
            "together": .array(together(at: now)),
        ]
    }

    private func conflicts(at now: Instant) -> [Conflict] { board.conflicts(in: register, at: now) }

    /// For each own notice, the changes that clear all its conflicts at once.
    private func together(at now: Instant) -> [CanonicalJSON] {
        var seen: Set<NoticeKey> = []
        return conflicts(at: now).filter { seen.insert($0.mine).inserted }.flatMap { conflict in
            changes(clearingAllOf: conflict.mine, at: now).map { change in
                [
                    "notice": .string(version(of: conflict.mine, toldTo: conflict.other.author)),
                    "handle": .string(conflict.mine.handle.text), "change": change.view,
                    "words": .string(change.words(today: now)),
                ]
            }
        }
    }

    /// Whether everything that the others have disclosed can be known here: every line is up.
    package func isComplete(at now: Instant) -> Bool {
        peers.allSatisfy { link(to: $0)?.isUp(at: now) ?? false }
    }

    private func view(of conflict: Conflict, at now: Instant) -> CanonicalJSON {
        let encounter = conflict.encounter
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
            "changesSought": .bool(hasLookedForChanges(clearing: conflict)),
            "changes": .array(
                changes(clearing: conflict, at: now).map { offer in
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
