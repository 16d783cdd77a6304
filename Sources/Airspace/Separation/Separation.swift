/// The exact test of a pair of activities.
///
/// A rule is met when the true geodesic distance is below its minimum; so that no rounding can miss a
/// conflict, the test adds `toleranceMetres` to the minimum. It never reports one at a metre or more beyond
/// the minimum.
public enum Separation {
    /// More than all that the geometry can be wrong by, in metres. See docs/decisions/0003-geometry.md.
    static let toleranceMetres = 0.25

    /// Distances are measured no farther than this, in metres: with two radii of 1,000 km added, a ball on
    /// the ellipsoid is still convex, as `GeodesicEdge.distance(to:)` wants it.
    static let farthestMetres = 7_900_000.0

    /// The encounter of two activities, or `nil` when every rule for them keeps them apart.
    ///
    /// Symmetric but for the names `a` and `b`. Activities with the same id are one activity, and are not
    /// compared.
    public static func encounter(_ a: Activity, _ b: Activity, table: SeparationTable) -> Encounter? {
        encounter(PlacedActivity(a), PlacedActivity(b), table: table)
    }

    static func encounter(_ a: PlacedActivity, _ b: PlacedActivity, table: SeparationTable) -> Encounter? {
        // In one order only, so that both orders give the same numbers to the last bit.
        if b.id < a.id { return PairTest(a: b, b: a, table: table).encounter?.mirrored }
        return a.id == b.id ? nil : PairTest(a: a, b: b, table: table).encounter
    }
}
