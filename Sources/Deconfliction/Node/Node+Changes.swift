package import Airspace
package import Line

/// The changes of notices that would clear conflicts.
extension Node {
    /// The smallest changes that would clear a conflict: of the own notice, and of the other's.
    package func changes(clearing conflict: Conflict, at now: Instant) -> [(version: Serial?, change: Change)]
    {
        guard let mine = board.activity(of: conflict.mine), let other = board.activity(of: conflict.other),
            ClearingChanges.isQuick([mine, other])
        else { return [] }
        let table = board.scheme.table
        let units = charter.profile.changes.units
        let own = ClearingChanges().changes(
            for: mine, clear: [other], table: table, units: units, notBefore: now)
        let theirs = ClearingChanges().changes(
            for: other, clear: [mine], table: table, units: units, notBefore: now)
        let ownVersion = register[conflict.mine]?.versions[conflict.other.author]
        let otherVersion = register[conflict.other]?.versions[me]
        return own.map { (ownVersion, $0) } + (conflict.isHome ? [] : theirs.map { (otherVersion, $0) })
    }

    /// Whether the changes that would clear a conflict were looked for.
    package func hasLookedForChanges(clearing conflict: Conflict) -> Bool {
        ClearingChanges.isQuick([conflict.mine, conflict.other].compactMap { board.activity(of: $0) })
    }

    /// Where an own notice, otherwise as it is, would meet nothing of all that is known here; nil where nobody looked. It is for
    /// the own side alone: with withheld notices in the picture, it would tell of them.
    package func opening(of key: NoticeKey, at now: Instant) -> NoticeOpening? {
        guard key.author == me, let file = register[key], let activity = board.activity(of: key),
            ClearingChanges.isQuick([activity])
        else { return nil }
        return NoticeOpening(
            of: file.disclosed, as: activity, in: board.index, units: charter.profile.changes.units,
            notBefore: now)
    }

    /// The smallest single changes of an own notice that clear all its conflicts together.
    package func changes(clearingAllOf key: NoticeKey, at now: Instant) -> [Change] {
        guard let mine = board.activity(of: key) else { return [] }
        let others = board.conflicts(in: register, at: now).compactMap { conflict -> Activity? in
            if conflict.mine == key { return board.activity(of: conflict.other) }
            return conflict.other == key ? board.activity(of: conflict.mine) : nil
        }
        guard !others.isEmpty, ClearingChanges.isQuick(others + [mine]) else { return [] }
        return ClearingChanges().changes(
            for: mine, clear: others, table: board.scheme.table, units: charter.profile.changes.units,
            notBefore: now)
    }
}
