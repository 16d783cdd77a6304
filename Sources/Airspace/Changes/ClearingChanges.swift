/// The smallest single changes to a plan, one of each sort, that clear it of other activities.
public struct ClearingChanges: Sendable {
    /// A search has no settings of its own.
    public init() {}

    /// Whether a search among these takes seconds at most: it tries a plan's places many times over, so that it is not for borders of
    /// ten thousand vertices.
    public static func isQuick(_ activities: [Activity]) -> Bool {
        activities.reduce(0) { sum, activity in
            sum + activity.volumes.reduce(0) { $0 + $1.footprint.vertexCount }
        } <= quickVertices
    }

    /// The most vertices of a quick search, of all activities together.
    public static let quickVertices = 6_000

    /// - Parameters:
    ///   - plan: whose change is wanted.
    ///   - others: all of them are cleared by each change returned.
    ///   - table: what keeps them apart.
    ///   - units: the steps of the changes, and how far a later start is looked for.
    ///   - now: no change sets a time before it.
    /// - Returns: changes that were each checked against `Separation`, in the order later start, earlier end,
    ///   higher floor, lower ceiling, smaller radius, smaller half width, shift, and the limits in the north,
    ///   south, east and west; a sort for which there is none is absent. Empty when nothing is in conflict.
    public func changes(
        for plan: Activity, clear others: [Activity], table: SeparationTable,
        units: ChangeUnits = ChangeUnits(),
        notBefore now: Instant?
    ) -> [Change] {
        let trial = Trial(plan: plan, others: others, table: table)
        guard !trial.encounters(of: plan).isEmpty else { return [] }
        let scales = Scales(plan: plan, others: others, units: units, now: now)
        let times = [
            trial.laterStart(units: units, now: now), trial.smallestOnThisGround(scales.earlierEnd),
        ]
        let heights = [scales.floor, scales.ceiling].map(trial.smallestOnThisGround)
        let sizes = [scales.radius, scales.halfWidth].map(trial.smallest)
        let shift = ShiftSearch(trial: trial, units: units).smallest
        let limits = Change.Side.allCases.map { trial.smallest(scales.limit($0)) }
        return (times + heights + sizes + [shift] + limits).compactMap(\.self)
    }
}
