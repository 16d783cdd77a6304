/// A piece of a geodesic between two points, or a single point.
///
/// Most edges are only ever looked at from afar, for which their ends and ``mostLength`` are enough. The
/// geodesic itself is solved when something is asked that only it can tell, and again each time unless one
/// keeps the edge that ``solved`` returns.
struct GeodesicEdge: Hashable, Sendable {
    let start: GroundPoint
    let end: GroundPoint
    /// No less than the length in metres, and more than it by a millionth below 100 km and by 2 % at 10,000.
    let mostLength: Double
    private let course: Course?

    /// Where the edge lies on its geodesic, in metres from the beginning of that.
    private struct Course: Hashable {
        let line: GeodesicLine
        let from: Double
        let to: Double

        init(line: GeodesicLine, from: Double, to: Double) {
            self.line = line
            self.from = from
            self.to = to
        }

        init(_ start: GroundPoint, _ end: GroundPoint) {
            let inverse = GeodesicInverse(from: start, to: end)
            let line = GeodesicLine(from: start, azimuth: inverse.departure)
            self.init(line: line, from: 0, to: inverse.metres)
        }
    }

    /// The whole edge between two points.
    init(_ start: GroundPoint, _ end: GroundPoint) {
        self.start = start
        self.end = end
        mostLength = Ellipsoid.mostLength(ofChord: (end.place - start.place).length)
        course = nil
    }

    private init(start: GroundPoint, end: GroundPoint, course: Course) {
        self.start = start
        self.end = end
        self.course = course
        mostLength = course.to - course.from
    }

    /// The same edge with its geodesic, for asking several things of it.
    var solved: GeodesicEdge {
        course == nil ? GeodesicEdge(start: start, end: end, course: Course(start, end)) : self
    }

    private var solvedCourse: Course { course ?? Course(start, end) }

    /// Both ends are one place, or as good as one: the grid of positions is finer only beside a pole.
    var isPoint: Bool { mostLength < 1e-6 }

    /// Metres.
    var length: Double {
        let course = solvedCourse
        return course.to - course.from
    }

    /// How far the edge can lie from its chord, in metres.
    var sagitta: Double { Ellipsoid.sagitta(mostLength) }

    /// How far the edge can lie beside the plane through its ends and the earth's centre, in metres.
    var deviation: Double { Ellipsoid.deviation(mostLength) }

    /// A ball that holds the edge.
    var ball: Ball {
        Ball(
            centre: (start.place + end.place) * 0.5,
            radius: (end.place - start.place).length / 2 + sagitta)
    }

    /// The point `metres` from the start, and the edge's azimuth there.
    func point(at metres: Double) -> (point: GroundPoint, azimuth: Azimuth) {
        let course = solvedCourse
        return course.line.point(at: course.from + metres)
    }

    /// Both halves.
    var halves: (GeodesicEdge, GeodesicEdge) {
        let course = solvedCourse
        let middle = (course.from + course.to) / 2
        let point = course.line.point(at: middle).point
        let first = Course(line: course.line, from: course.from, to: middle)
        let second = Course(line: course.line, from: middle, to: course.to)
        return (
            GeodesicEdge(start: start, end: point, course: first),
            GeodesicEdge(start: point, end: end, course: second)
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
