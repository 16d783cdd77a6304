extension GroundShape {
    /// How far inside the footprint a point lies, in metres: no shorter way leads out of it. 0 for a point
    /// outside.
    func depth(of point: GroundPoint) -> Double {
        let place = Trace(edges: [GeodesicEdge(point, point)])
        if reach > 0 {
            return TraceDistance.between(trace, place, below: reach).map { reach - $0 } ?? 0
        }
        guard contains(point) else { return 0 }
        return TraceDistance.between(trace, place, below: Separation.farthestMetres)
            ?? Separation.farthestMetres
    }

    /// Some points of the footprint: a few of its vertices, and its middle when it belongs to it.
    var someOfItsPoints: [GroundPoint] {
        let step = max(1, trace.edges.count / 8)
        let vertices = stride(from: 0, to: trace.edges.count, by: step).map { trace.edges[$0].start }
        let sum = trace.edges.reduce(Vector(x: 0, y: 0, z: 0)) { $0 + $1.start.place }
        guard sum.squaredLength > 0 else { return vertices }
        let middle = GroundPoint(direction: sum)
        return contains(middle) ? vertices + [middle] : vertices
    }

    /// Metres that one of two footprints must move at least before they no longer meet, as far as some of
    /// their points tell: a point keeps every other within reach until it has left the other's inside.
    func leastWayOut(of other: GroundShape) -> Double {
        let mine = someOfItsPoints.reduce(0) { max($0, other.depth(of: $1)) }
        let theirs = other.someOfItsPoints.reduce(0) { max($0, depth(of: $1)) }
        return max(mine > 0 ? mine + reach : 0, theirs > 0 ? theirs + other.reach : 0)
    }
}
