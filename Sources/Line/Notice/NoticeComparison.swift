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

    /// A picture to compare plans with, still empty.
    package func picture() -> ComparedPicture { ComparedPicture(scheme: scheme) }

    /// The conflicts of a plan's notice with a settled picture, in the order of the picture. Notices with the
    /// same handle are the same notice and are not compared.
    package func conflicts(of plan: Notice, against picture: ComparedPicture) -> [NoticeConflict] {
        let activity = picture.activity(ofPlan: plan)
        return picture.index.encounters(with: activity).map { encounter in
            let other = encounter.a == activity.id ? encounter.b : encounter.a
            let turned = encounter.a == other ? encounter.mirrored : encounter
            return conflict(plan, picture.notice(at: Int(other.number)), turned)
        }
    }

    /// The conflicts among the notices of a settled picture that are each another party's: every pair once,
    /// in the order given.
    package func conflicts(within picture: ComparedPicture) -> some Sequence<NoticeConflict> {
        picture.index.encountersInTurn().lazy.map { encounter in
            conflict(
                picture.notice(at: Int(encounter.a.number)), picture.notice(at: Int(encounter.b.number)),
                encounter)
        }
    }

    /// The smallest single changes to one notice that clear all of these conflicts of it; nil where they are not looked for, since
    /// that would take minutes (``ClearingChanges/isQuick(_:)``).
    package func changes(to notice: Notice, clearing conflicts: [NoticeConflict], notBefore: Instant?)
        -> [Change]?
    {
        let others = conflicts.enumerated().map { place, conflict in
            activity(conflict.b.handle == notice.handle ? conflict.a : conflict.b, place)
        }
        let own = activity(notice, others.count)
        guard ClearingChanges.isQuick(others + [own]) else { return nil }
        return ClearingChanges().changes(
            for: own, clear: others, table: scheme.table, units: profile.changes.units, notBefore: notBefore)
    }

    private func activity(_ notice: Notice, _ number: Int) -> Activity {
        notice.activity(id: ActivityID(Int64(number)), party: 0, scheme: scheme)
    }

    private func conflict(_ a: Notice, _ b: Notice, _ encounter: Encounter) -> NoticeConflict {
        NoticeConflict(
            a: a, b: b, kind: scheme.conflictKind(row: encounter.row, a, b), encounter: encounter)
    }
}
