import Airspace
import Line

/// Says what a check found, to people or to programs.
struct CheckReport {
    let comparison: NoticeComparison
    let offersChanges: Bool
    /// No change offered sets a time before it.
    let now: Instant

    /// Always said when nothing was found: silence of the tool is not consent of the other side.
    static let nothingFound =
        "No conflict found. This is not permission and says nothing about undeclared activity."

    /// The changes to the first notice that clear one conflict.
    func changes(_ conflict: NoticeConflict) -> [Change] {
        comparison.changes(to: conflict.a, clearing: [conflict], notBefore: now)
    }

    /// Metres cut to tenths: rounding up could show a distance that is no longer below the minimum.
    func tenthsOfMetres(_ conflict: NoticeConflict) -> Int64 {
        Int64((conflict.encounter.lateralMetres * 10).rounded(.down))
    }
}
