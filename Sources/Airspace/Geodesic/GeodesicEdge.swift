/// A piece of a geodesic between two points, or a single point when its length is 0.
struct GeodesicEdge: Hashable, Sendable {
    let start: GroundPoint
    let end: GroundPoint
    private let line: GeodesicLine
    private let from: Double
    private let to: Double

    /// The whole edge between two points.
    init(_ start: GroundPoint, _ end: GroundPoint) {
        let inverse = GeodesicInverse(from: start, to: end)
        self.start = start
        self.end = end
        line = GeodesicLine(from: start, azimuth: inverse.departure)
        from = 0
        to = inverse.metres
    }

    private init(start: GroundPoint, end: GroundPoint, line: GeodesicLine, from: Double, to: Double) {
        self.start = start
        self.end = end
        self.line = line
        self.from = from
        self.to = to
    }

    /// Metres.
    var length: Double { to - from }

    /// How far the edge can lie from its chord, in metres.
    var sagitta: Double { Ellipsoid.sagitta(length) }

    /// How far the edge can lie beside the plane through its ends and the earth's centre, in metres.
    var deviation: Double { Ellipsoid.deviation(length) }

    /// A ball that holds the edge.
    var ball: Ball {
        Ball(
            centre: (start.place + end.place) * 0.5,
            radius: (end.place - start.place).length / 2 + sagitta)
    }

    /// The point `metres` from the start, and the edge's azimuth there.
    func point(at metres: Double) -> (point: GroundPoint, azimuth: Azimuth) {
        line.point(at: from + metres)
    }

    /// Both halves.
    var halves: (GeodesicEdge, GeodesicEdge) {
        let middle = (from + to) / 2
        let point = line.point(at: middle).point
        return (
            GeodesicEdge(start: start, end: point, line: line, from: from, to: middle),
            GeodesicEdge(start: point, end: end, line: line, from: middle, to: to)
        )
    }

    /// A lower bound of the distance between two edges in metres, exact enough to tell neighbours from
    /// strangers: no path over the ground is shorter than the straight one, and no edge leaves its chord by
    /// more than its sagitta.
    func leastDistance(to other: GeodesicEdge) -> Double {
        Chord(start.place, end.place).distance(to: Chord(other.start.place, other.end.place))
            - sagitta - other.sagitta - Chord.rounding
    }

    /// The same for a point.
    func leastDistance(to point: GroundPoint) -> Double {
        Chord(start.place, end.place).distance(to: point.place) - sagitta - Chord.rounding
    }
}
