/// The search for the first later start that clears. Moving a window later can meet others, so it is not a
/// scale; but what is in conflict stays so until it lies behind, which says how far to go at least.
struct LaterStart {
    let trial: Trial
    let units: ChangeUnits
    let now: Instant?

    var smallest: Change? {
        guard let start = trial.plan.volumes.map(\.window.start).min() else { return nil }
        let last = start.advanced(byMilliseconds: units.searchWindowMilliseconds).milliseconds
        var candidate = roundedUp(max(start.milliseconds + 1, now?.milliseconds ?? 0))
        while candidate <= last {
            let change = Change.startAt(Instant(saturating: candidate))
            // Not to be moved at all, as when nothing of it is left to move.
            guard let moved = try? trial.plan.applying(change) else { return nil }
            let encounters = trial.encounters(of: moved)
            if encounters.isEmpty { return change }
            var least = candidate + 1
            for (encounter, other) in encounters {
                guard let delay = delay(of: moved, until: other, isBehind: encounter) else { return nil }
                least = max(least, candidate + delay)
            }
            candidate = roundedUp(least)
        }
        return nil
    }

    /// Milliseconds until the two volumes of an encounter are as far apart in time as its rule wants; `nil`:
    /// never.
    private func delay(of plan: Activity, until other: Activity, isBehind encounter: Encounter) -> Int64? {
        let (mine, theirs) =
            encounter.a == plan.id
            ? (encounter.volumeA, encounter.volumeB) : (encounter.volumeB, encounter.volumeA)
        guard let minimum = encounter.rule.time, let end = other.volumes[theirs].window.end else {
            return nil
        }
        return end.milliseconds(since: plan.volumes[mine].window.start) + max(1, minimum)
    }

    private func roundedUp(_ milliseconds: Int64) -> Int64 {
        let unit = units.timeMilliseconds
        return (milliseconds + unit - 1) / unit * unit
    }
}
