/// The search for edges that cross among the rings of a polygon.
///
/// Rings may touch. A vertex within 1 cm, the grid's own width, of another edge or vertex is taken to be on
/// it; then the path through that vertex crosses only if it comes from one side and leaves to the other.
struct RingCrossings {
    private let trace: Trace
    private let places: [Place]
    /// Of each edge that is short enough for its plane to say much.
    private let planes: [EdgePlane?]

    /// Where an edge of the trace stands in its ring: the rings as given can repeat positions, the trace does
    /// not.
    private struct Place {
        let ring: Int
        /// Index in the ring as given.
        let edge: Int
        /// Neighbours in the trace.
        let previous: Int
        let next: Int
    }

    static let touching = 0.01

    init(rings: [[Position]]) {
        var edges: [GeodesicEdge] = []
        var places: [Place] = []
        for (ring, positions) in rings.enumerated() {
            let points = positions.map(GroundPoint.init)
            let first = edges.count
            var indices: [Int] = []
            for index in points.indices {
                let edge = GeodesicEdge(points[index], points[(index + 1) % points.count])
                guard !edge.isPoint || (index == points.count - 1 && indices.isEmpty) else { continue }
                edges.append(edge)
                indices.append(index)
            }
            for (offset, index) in indices.enumerated() {
                let previous = first + (offset + indices.count - 1) % indices.count
                let next = first + (offset + 1) % indices.count
                places.append(Place(ring: ring, edge: index, previous: previous, next: next))
            }
        }
        trace = Trace(edges: edges)
        planes = edges.map { $0.mostLength <= EdgeDistance.straightLength ? EdgePlane($0) : nil }
        self.places = places
    }

    /// - Throws: `ringCrossesItself`, `ringsCross`.
    func validate() throws(AirspaceError) {
        let root = Trace.Node.root(trace.edges.count)
        try search(root, root)
    }

    private func search(_ left: Trace.Node, _ right: Trace.Node) throws(AirspaceError) {
        guard trace.ball(of: left).gap(to: trace.ball(of: right)) < Self.touching else { return }
        if left.index == right.index {
            guard let (one, two) = left.halves else { return }
            try search(one, one)
            try search(one, two)
            try search(two, two)
        } else if let (one, two) = left.halves, left.edges.count >= right.edges.count {
            try search(one, right)
            try search(two, right)
        } else if let (one, two) = right.halves {
            try search(left, one)
            try search(left, two)
        } else {
            try compare(left.edges.lowerBound, right.edges.lowerBound)
        }
    }

    private func compare(_ i: Int, _ j: Int) throws(AirspaceError) {
        // The cheapest bound first: in a hostile ring millions of pairs come this far.
        if let a = planes[i], let b = planes[j], a.sideDistance(to: b) >= Self.touching { return }
        let areNeighbours = places[i].next == j || places[i].previous == j
        guard !areNeighbours, cross(i, j) else { return }
        let (p, q) = (places[i], places[j])
        if p.ring == q.ring {
            throw .ringCrossesItself(ring: p.ring, edge: min(p.edge, q.edge), otherEdge: max(p.edge, q.edge))
        }
        throw p.ring < q.ring
            ? .ringsCross(ring: p.ring, edge: p.edge, otherRing: q.ring, otherEdge: q.edge)
            : .ringsCross(ring: q.ring, edge: q.edge, otherRing: p.ring, otherEdge: p.edge)
    }

    private func cross(_ i: Int, _ j: Int) -> Bool {
        let (a, b) = (trace.edges[i], trace.edges[j])
        guard Self.mayTouch(a, b) else { return false }
        let touches = [
            Self.touch(a.start, b), Self.touch(a.end, b), Self.touch(b.start, a), Self.touch(b.end, a),
        ]
        guard touches.contains(true) else { return Self.innerPointsMeet(a, b) }
        return (touches[0] && passes(startOf: i, through: j))
            || (touches[1] && passes(startOf: places[i].next, through: j))
            || (touches[2] && passes(startOf: j, through: i))
            || (touches[3] && passes(startOf: places[j].next, through: i))
    }

    private static func mayTouch(_ a: GeodesicEdge, _ b: GeodesicEdge) -> Bool {
        if max(a.mostLength, b.mostLength) <= EdgeDistance.straightLength,
            EdgePlane(a).sideDistance(to: EdgePlane(b)) >= touching
        {
            return false
        }
        return a.leastDistance(to: b) < touching
    }

    private static func touch(_ point: GroundPoint, _ edge: GeodesicEdge) -> Bool {
        edge.leastDistance(to: point) < touching && edge.distance(to: point) < touching
    }

    /// Whether two edges whose ends are not on each other meet. Halved far enough, an edge differs from the
    /// great ellipse by far less than `touching`; and should a place where one was halved be on the other,
    /// they meet there.
    private static func innerPointsMeet(_ a: GeodesicEdge, _ b: GeodesicEdge) -> Bool {
        guard mayTouch(a, b) else { return false }
        if max(a.mostLength, b.mostLength) > 2_000 {
            if a.mostLength >= b.mostLength {
                let (first, second) = a.halves
                return innerPointsMeet(first, b) || innerPointsMeet(second, b)
            }
            let (first, second) = b.halves
            return innerPointsMeet(a, first) || innerPointsMeet(a, second)
        }
        return Crossing(a, b).isProper
            || touch(b.start, a) || touch(b.end, a) || touch(a.start, b) || touch(a.end, b)
    }

    /// Whether the path through the vertex at the start of edge `i`, which lies on edge `j`, changes sides
    /// there.
    private func passes(startOf i: Int, through j: Int) -> Bool {
        let vertex = trace.edges[i].start
        let other = trace.edges[j]
        let path = Path(to: trace.edges[places[i].previous].start, trace.edges[i].end, from: vertex)
        let crossed: Path
        if GeodesicInverse(from: vertex, to: other.start).metres < Self.touching {
            crossed = Path(to: trace.edges[places[j].previous].start, other.end, from: other.start)
        } else if GeodesicInverse(from: vertex, to: other.end).metres < Self.touching {
            crossed = Path(to: other.start, trace.edges[places[j].next].end, from: other.end)
        } else {
            crossed = Path(to: other.start, other.end, from: vertex)
        }
        return path.crosses(crossed)
    }

    /// The two ways out of a point, with their lengths in metres.
    private struct Path {
        let back: GeodesicInverse
        let onward: GeodesicInverse

        init(to previous: GroundPoint, _ next: GroundPoint, from point: GroundPoint) {
            back = GeodesicInverse(from: point, to: previous)
            onward = GeodesicInverse(from: point, to: next)
        }

        /// Ways that run along each other part somewhere else; here they touch.
        func crosses(_ other: Path) -> Bool {
            for way in [back, onward] {
                for otherWay in [other.back, other.onward] where Self.runAlong(way, otherWay) { return false }
            }
            return other.hasOnItsRight(back) != other.hasOnItsRight(onward)
        }

        private static func runAlong(_ a: GeodesicInverse, _ b: GeodesicInverse) -> Bool {
            let offset = abs(a.departure.sine(to: b.departure)) * min(a.metres, b.metres)
            return offset < touching && a.departure.cosine(to: b.departure) > 0
        }

        /// Clockwise from `onward` to `back`.
        private func hasOnItsRight(_ way: GeodesicInverse) -> Bool {
            Self.clockwise(onward, way) < Self.clockwise(onward, back)
        }

        private static func clockwise(_ a: GeodesicInverse, _ b: GeodesicInverse) -> Double {
            let turn = b.departure.radians - a.departure.radians
            return turn < 0 ? turn + 2 * .pi : turn
        }
    }
}
