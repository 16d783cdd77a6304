import RealModule

/// A footprint ready to be measured: a point, a line or the rings of a polygon, and how far the footprint
/// reaches beyond them.
struct GroundShape: Sendable {
    let trace: Trace
    /// Radius or half width in metres; 0 for a polygon.
    let reach: Double
    /// For a polygon, the edges of each of its rings.
    private let rings: [Range<Int>]

    init(_ footprint: Footprint) {
        switch footprint {
        case .circle(let circle):
            let centre = GroundPoint(circle.centre)
            self.init(edges: [GeodesicEdge(centre, centre)], reach: circle.radiusMetres)
        case .corridor(let corridor):
            self.init(edges: Self.edges(corridor.line, isClosed: false), reach: corridor.halfWidthMetres)
        case .polygon(let polygon):
            self.init(rings: polygon.rings)
        }
    }

    init(rings: [[Position]]) {
        var edges: [GeodesicEdge] = []
        var ranges: [Range<Int>] = []
        for ring in rings {
            let first = edges.count
            edges += Self.edges(ring, isClosed: true)
            ranges.append(first..<edges.count)
        }
        self.rings = ranges
        trace = Trace(edges: edges)
        reach = 0
    }

    private init(edges: [GeodesicEdge], reach: Int32) {
        trace = Trace(edges: edges)
        self.reach = Double(reach)
        rings = []
    }

    var isPolygon: Bool { !rings.isEmpty }

    /// A ball that holds the footprint; `nil` when it is so large that no ball says anything.
    var ball: Ball? {
        guard rings.isEmpty || !isHuge else { return nil }
        return trace.ball.widened(by: reach)
    }

    /// The geodesic distance in metres between two footprints: 0 when they share a point, `nil` when it is
    /// not below `limit`.
    func distance(to other: GroundShape, below limit: Double) -> Double? {
        let reaches = reach + other.reach
        let between = TraceDistance.between(trace, other.trace, below: limit + reaches)
        if between == 0 || contains(other.trace.edges[0].start) || other.contains(trace.edges[0].start) {
            return 0
        }
        return between.map { max(0, $0 - reaches) }
    }

    /// Whether a point that is not on an edge lies in the polygon.
    func contains(_ point: GroundPoint) -> Bool {
        guard let outer = rings.first else { return false }
        if isHuge {
            guard windsLikeItsSmallerSide(Winding(of: trace.edges[outer], around: point)) else {
                return false
            }
        } else {
            guard trace.ball.contains(point.place) else { return false }
            guard Winding(of: trace.edges[outer], around: point).isRound else { return false }
        }
        return !rings.dropFirst().contains { Winding(of: trace.edges[$0], around: point).isRound }
    }

    /// Too large for its ball to stay on one side of the earth. In a smaller one the ring lies in less than a
    /// hemisphere, and so does its smaller side.
    private var isHuge: Bool { trace.ball.radius > 5_000_000 }

    /// A ring winds one way round what is inside and the other way round the antipodes of what is inside.
    private func windsLikeItsSmallerSide(_ winding: Winding) -> Bool {
        winding.isRound && (winding.angle > 0) == (signedArea > 0)
    }

    /// The area on the left of the outer ring, on the unit sphere, taken between ±2π: negative when the
    /// smaller side is on the right.
    private var signedArea: Double {
        guard let outer = rings.first else { return 0 }
        let apex = trace.edges[outer.lowerBound].start.direction
        let sum = trace.edges[outer].reduce(0) { sum, edge in
            let (a, b) = (edge.start.direction, edge.end.direction)
            let volume = apex.dot((a - apex).cross(b - apex))
            return sum + 2 * .atan2(y: volume, x: 1 + apex.dot(a) + a.dot(b) + b.dot(apex))
        }
        return sum.remainder(dividingBy: 4 * .pi)
    }

    /// The edges between positions that differ; a line that never leaves its first one is a single point.
    static func edges(_ line: [Position], isClosed: Bool) -> [GeodesicEdge] {
        let points = line.map(GroundPoint.init)
        var edges: [GeodesicEdge] = []
        for index in points.indices.dropFirst() {
            let edge = GeodesicEdge(points[index - 1], points[index])
            if !edge.isPoint { edges.append(edge) }
        }
        if isClosed, let first = points.first, let last = points.last {
            let edge = GeodesicEdge(last, first)
            if !edge.isPoint { edges.append(edge) }
        }
        return edges.isEmpty ? points.prefix(1).map { GeodesicEdge($0, $0) } : edges
    }
}
