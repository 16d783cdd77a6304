/// Whether two short edges cross, taken as arcs of great ellipses.
struct Crossing {
    let isProper: Bool

    init(_ a: GeodesicEdge, _ b: GeodesicEdge) {
        let (a0, a1, b0, b1) = (a.start.place, a.end.place, b.start.place, b.end.place)
        let aboveB = Self.heights(of: a0, a1, overPlaneOf: b0, b1)
        let aboveA = Self.heights(of: b0, b1, overPlaneOf: a0, a1)
        guard Self.differ(aboveA), Self.differ(aboveB) else {
            isProper = false
            return
        }
        // Edges in one line have heights of mere rounding, and any signs. Where both meet the other's plane
        // must be one place, seen from the earth's centre.
        let onA = a0 + (a1 - a0) * (aboveB.0 / (aboveB.0 - aboveB.1))
        let onB = b0 + (b1 - b0) * (aboveA.0 / (aboveA.0 - aboveA.1))
        isProper = (onA.normalized - onB.normalized).length * Ellipsoid.a < EdgeDistance.contact
    }

    /// Heights, times a factor, of two places over the plane through two others and the earth's centre.
    private static func heights(
        of p: Vector, _ q: Vector, overPlaneOf u: Vector, _ v: Vector
    ) -> (Double, Double) {
        let normal = u.cross(v - u)
        return (normal.dot(p - u), normal.dot(q - u))
    }

    private static func differ(_ heights: (Double, Double)) -> Bool {
        (heights.0 < 0 && heights.1 > 0) || (heights.0 > 0 && heights.1 < 0)
    }
}
