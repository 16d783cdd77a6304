/// What a polygon's rings must be. The polygon keeps the rings; this type only looks at them.
struct PolygonCheck {
    private let rings: [[Position]]

    init(rings: [[Position]]) {
        self.rings = rings
    }

    func validate() throws(AirspaceError) {
        guard !rings.isEmpty else { throw .noOuterRing }
        guard rings.count <= Limits.ringsOfAVolume else { throw .tooManyRings(count: rings.count) }
        let count = rings.reduce(0) { $0 + $1.count }
        guard count <= Limits.verticesOfAVolume else { throw .tooManyVertices(count: count) }
        try validateLengths()
        // What the chart leaves in doubt, and a ring that crosses, is for the exact test.
        if ChartedRings(rings)?.areApart != true { try RingCrossings(rings: rings).validate() }
        try validateHoles()
    }

    private func validateLengths() throws(AirspaceError) {
        guard !areShortAtAGlance else { return }
        var metres = 0.0
        for (index, ring) in rings.enumerated() {
            guard ring.count >= 3 else { throw .ringTooShort(ring: index, positions: ring.count) }
            let lengths = EdgeLengths(of: ring, isClosed: true)
            if let edge = lengths.firstTooLong { throw .ringEdgeTooLong(ring: index, edge: edge) }
            metres += lengths.sum
        }
        guard metres <= Limits.outlineMetres else { throw .outlineTooLong }
    }

    private var areShortAtAGlance: Bool {
        var metres = 0.0
        for ring in rings {
            guard ring.count >= 3, let most = EdgeLengths.glance(at: ring, isClosed: true) else {
                return false
            }
            metres += most
        }
        return metres <= Limits.outlineMetres
    }

    private func validateHoles() throws(AirspaceError) {
        guard rings.count > 1 else { return }
        let shapes = rings.map { GroundShape(rings: [$0]) }
        for hole in 1..<rings.count {
            if Self.lies(shapes[hole], in: shapes[0]) == false { throw .holeOutside(ring: hole) }
            for other in 1..<hole where shapes[hole].trace.ball.gap(to: shapes[other].trace.ball) < 0 {
                if Self.lies(shapes[hole], in: shapes[other]) == true {
                    throw .holeInsideHole(ring: hole, otherRing: other)
                }
                if Self.lies(shapes[other], in: shapes[hole]) == true {
                    throw .holeInsideHole(ring: other, otherRing: hole)
                }
            }
        }
    }

    /// Whether a ring that does not cross another lies in it, judged by its first vertex, or else by the
    /// first middle of an edge, that is not on it; `nil` when all of them are.
    private static func lies(_ ring: GroundShape, in other: GroundShape) -> Bool? {
        let vertices = ring.trace.edges.lazy.map(\.start)
        let middles = ring.trace.edges.lazy.map { $0.point(at: $0.length / 2).point }
        for points in [AnySequence(vertices), AnySequence(middles)] {
            for point in points {
                let trace = Trace(edges: [GeodesicEdge(point, point)])
                let distance = TraceDistance.between(trace, other.trace, below: 2 * EdgeDistance.contact)
                if distance != 0 { return other.contains(point) }
            }
        }
        return nil
    }
}
