/// All activities of a picture, and which of them are too close to each other.
///
/// What it says depends only on the activities in it, not on the order in which they came or on what was
/// removed.
public struct ConflictIndex: Sendable {
    private let table: SeparationTable
    private var activities: [ActivityID: PlacedActivity] = [:]
    private var grid = BallGrid()

    public init(table: SeparationTable) {
        self.table = table
    }

    /// Adds an activity; one with the same id is replaced.
    public mutating func insert(_ activity: Activity) {
        remove(activity.id)
        let placed = PlacedActivity(activity)
        activities[activity.id] = placed
        for volume in placed.volumes { grid.insert(activity.id, in: volume.ball) }
    }

    /// Removes an activity, if it is there.
    public mutating func remove(_ id: ActivityID) {
        guard let placed = activities.removeValue(forKey: id) else { return }
        for volume in placed.volumes { grid.remove(id, from: volume.ball) }
    }

    /// The encounters of `plan`, which need not be in the index, with all others, in the order of their ids.
    /// An activity of the same id is not compared.
    public func encounters(with plan: Activity) -> [Encounter] {
        encounters(with: PlacedActivity(plan)) { $0 != plan.id }
    }

    /// As ``encounters(with:)``, with those activities alone that `isWanted`: the others are not measured.
    public func encounters(with plan: Activity, where isWanted: (ActivityID) -> Bool) -> [Encounter] {
        encounters(with: PlacedActivity(plan)) { $0 != plan.id && isWanted($0) }
    }

    /// Appends the pairs of `plan`, which is `a` of each, with all activities that meet a rule with it, in the
    /// order of their ids. The same as ``encounters(with:)`` names, without measuring how close they come.
    public func pairs(
        with plan: Activity, into found: inout [ConflictPair], using scratch: inout ConflictScratch
    ) {
        for encounter in encounters(with: plan) {
            found.append(ConflictPair(a: encounter.a, b: encounter.b, row: encounter.row))
        }
    }

    /// Each unordered pair of activities that meet a rule once, `a` < `b`, in the order of `a`, then `b`.
    public func allPairs() -> [ConflictPair] {
        allEncounters().map { ConflictPair(a: $0.a, b: $0.b, row: $0.row) }
    }

    /// Each unordered pair once, `a` < `b`, in the order of `a`, then `b`.
    public func allEncounters() -> [Encounter] {
        activities.keys.sorted().flatMap { id in
            activities[id].map { placed in encounters(with: placed) { $0 > id } } ?? []
        }
    }

    private func encounters(
        with plan: PlacedActivity, where isWanted: (ActivityID) -> Bool
    ) -> [Encounter] {
        candidates(for: plan).filter(isWanted).sorted().compactMap { id in
            activities[id].flatMap { Separation.encounter(plan, $0, table: table) }
        }
    }

    private func candidates(for plan: PlacedActivity) -> Set<ActivityID> {
        guard let reach = table.reachMetres(of: plan.activity.separation) else { return Set(activities.keys) }
        let margin = Double(reach) + Separation.toleranceMetres
        return plan.volumes.reduce(into: []) { found, volume in
            grid.find(near: volume.ball?.widened(by: margin), into: &found)
        }
    }
}
