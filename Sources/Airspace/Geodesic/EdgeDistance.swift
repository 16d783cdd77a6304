/// The distance between two edges, sought only below a limit.
///
/// On a surface that curves the same way everywhere two geodesics that do not cross are nearest at an end of
/// one of them: moving both feet of an inner perpendicular in parallel would shorten it (the second variation
/// is minus the curvature). So four distances from a point to an edge and one crossing are all there is to
/// compute.
struct EdgeDistance {
    /// The least distance found so far, in metres; at first the limit.
    private(set) var least: Double

    /// Shapes nearer than this many metres touch. It covers by how much a piece of `straightLength` can lie
    /// beside the plane through its ends and the earth's centre, on either side.
    static let contact = 0.06

    /// Metres; see `contact`.
    static let straightLength = 20_000.0

    init(limit: Double) { least = limit }

    var touches: Bool { least <= Self.contact }

    mutating func measure(_ a: GeodesicEdge, _ b: GeodesicEdge) {
        let bound = a.leastDistance(to: b)
        guard bound < least, !touches else { return }
        if bound <= 0 {
            guard max(a.mostLength, b.mostLength) <= Self.straightLength else { return measureHalves(a, b) }
            guard EdgePlane(a).sideDistance(to: EdgePlane(b)) < least else { return }
            if Crossing(a, b).isProper {
                least = 0
                return
            }
        }
        measure(a, b.start)
        measure(a, b.end)
        measure(b, a.start)
        measure(b, a.end)
    }

    private mutating func measure(_ edge: GeodesicEdge, _ point: GroundPoint) {
        guard edge.leastDistance(to: point) < least else { return }
        least = min(least, edge.distance(to: point))
    }

    private mutating func measureHalves(_ a: GeodesicEdge, _ b: GeodesicEdge) {
        if a.mostLength >= b.mostLength {
            let (first, second) = a.halves
            measure(first, b)
            measure(second, b)
        } else {
            let (first, second) = b.halves
            measure(a, first)
            measure(a, second)
        }
    }
}
