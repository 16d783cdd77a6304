import RealModule

/// What of a leg lies in the theatre.
struct TheatreCut {
    private let theatre: Polygon
    private let shape: GroundShape

    init(theatre: Polygon) {
        self.theatre = theatre
        shape = GroundShape(.polygon(theatre))
    }

    /// The pieces, which are none for a leg outside. Should rounding leave no valid piece, the whole leg:
    /// better too much is disclosed than too little.
    func pieces(of leg: Leg) -> [Polygon] {
        let polygon = leg.polygon
        let outline = GroundShape(.polygon(polygon))
        if TraceDistance.between(outline.trace, shape.trace, below: 1) == nil {
            if shape.contains(outline.trace.edges[0].start), !coversHole(outline) { return [polygon] }
            guard outline.contains(shape.trace.edges[0].start) || coversHole(outline) else { return [] }
        }
        var pieces: [Polygon] = []
        for ring in leg.convexRings {
            guard let parts = Polygon.pieces(of: cut(to: ring)) else { return [polygon] }
            pieces += parts
        }
        return pieces
    }

    private func coversHole(_ outline: GroundShape) -> Bool {
        theatre.holes.contains { outline.contains(GroundPoint($0[0])) }
    }

    /// The theatre's rings, cut by the plane of each edge of a convex ring in turn. Long edges of the theatre
    /// are divided first, so that a plane that meets one in the middle only is not overlooked.
    private func cut(to ring: [GroundPoint]) -> [[GroundPoint]] {
        let middle = ring.reduce(Vector(x: 0, y: 0, z: 0)) { $0 + $1.direction }
        var rings = theatre.rings.map(Self.divided)
        for (index, start) in ring.enumerated() where !rings.isEmpty {
            let end = ring[(index + 1) % ring.count]
            rings = HalfPlane(start, end, keeping: middle).clip(rings)
        }
        return rings
    }

    private static func divided(_ ring: [Position]) -> [GroundPoint] {
        GroundShape.edges(ring, isClosed: true).map(\.solved).flatMap { edge in
            let count = max(1, (edge.length / EdgeDistance.straightLength).rounded(.up))
            return (0..<Int(count)).map { edge.point(at: edge.length * Double($0) / count).point }
        }
    }
}

extension HalfPlane {
    /// The side of the great ellipse through two points on which a direction lies.
    fileprivate init(_ start: GroundPoint, _ end: GroundPoint, keeping inside: Vector) {
        let (a, b) = (start.direction, end.direction)
        let normal = a.cross(b - a).normalized
        let sign: Double = normal.dot(inside) < 0 ? -1 : 1
        let zero = (a + b).normalized
        let ahead = normal.cross(zero)
        self.init(
            height: { sign * normal.dot($0.direction - a) },
            order: { point in
                let direction = point.direction
                return .atan2(y: direction.dot(ahead), x: direction.dot(zero))
            })
    }
}
