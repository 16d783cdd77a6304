package import Airspace

/// Compares notices outside of any mechanism: a planner's plan with a picture, or all notices of a file. Two
/// notices are always taken for those of two parties.
package struct NoticeComparison: Sendable {
    package let profile: Profile
    private let scheme: SeparationScheme

    /// - Parameter profile: the minima to compare by.
    package init(profile: Profile) {
        self.profile = profile
        scheme = SeparationScheme(profile: profile, everyNoticeIsForeign: true)
    }

    /// The conflicts of a plan with a picture, in the order of the plan, then of the picture. Notices
    /// with the same handle are the same notice and are not compared.
    package func conflicts(of plan: [Notice], against picture: [Notice]) -> [NoticeConflict] {
        var index = ConflictIndex(table: scheme.table)
        // Only looked up, never walked.
        var places: [Handle: Int] = [:]
        for (place, notice) in picture.enumerated() {
            places[notice.handle] = place
            index.insert(activity(notice, place))
        }
        var conflicts: [NoticeConflict] = []
        for (place, notice) in plan.enumerated() {
            // An activity is never compared with one of its own number.
            let number = places[notice.handle] ?? picture.count + place
            for encounter in index.encounters(with: activity(notice, number)) {
                let other = encounter.a.number == Int64(number) ? encounter.b : encounter.a
                let turned = encounter.a == other ? encounter.mirrored : encounter
                conflicts.append(conflict(notice, picture[Int(other.number)], turned))
            }
        }
        return conflicts
    }

    /// The conflicts among notices that are each another party's: every pair once, in the order given.
    package func conflicts(among notices: [Notice]) -> [NoticeConflict] {
        var index = ConflictIndex(table: scheme.table)
        for (place, notice) in notices.enumerated() { index.insert(activity(notice, place)) }
        return index.allEncounters().map { encounter in
            conflict(notices[Int(encounter.a.number)], notices[Int(encounter.b.number)], encounter)
        }
    }

    /// The smallest single changes to one notice that clear all of these conflicts of it.
    package func changes(to notice: Notice, clearing conflicts: [NoticeConflict], notBefore: Instant?)
        -> [Change]
    {
        let others = conflicts.enumerated().map { place, conflict in
            activity(conflict.b.handle == notice.handle ? conflict.a : conflict.b, place)
        }
        return ClearingChanges().changes(
            for: activity(notice, others.count), clear: others, table: scheme.table,
            units: profile.changes.units, notBefore: notBefore)
    }

    private func activity(_ notice: Notice, _ number: Int) -> Activity {
        notice.activity(id: ActivityID(Int64(number)), party: 0, scheme: scheme)
    }

    private func conflict(_ a: Notice, _ b: Notice, _ encounter: Encounter) -> NoticeConflict {
        NoticeConflict(
            a: a, b: b, kind: scheme.conflictKind(row: encounter.row, a, b), encounter: encounter)
    }
}
