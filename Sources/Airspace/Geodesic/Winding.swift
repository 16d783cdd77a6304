import RealModule

/// How a ring of edges winds round a point that is not on it: the angle, in radians, through which the
/// direction from the point turns along the ring. It is ±2π when the ring parts the point from its antipode,
/// and otherwise 0.
struct Winding {
    let angle: Double

    init(of ring: ArraySlice<GeodesicEdge>, around point: GroundPoint) {
        let centre = point.direction
        angle = ring.reduce(0) { $0 + Self.turn(along: $1, seenFrom: centre, at: point.place) }
    }

    var isRound: Bool { abs(angle) > .pi }

    /// An edge near the point, or near its antipode, is halved until the great ellipse through its ends lies
    /// closer to it than the point does.
    private static func turn(along edge: GeodesicEdge, seenFrom centre: Vector, at place: Vector) -> Double {
        if edge.mostLength > EdgeDistance.straightLength {
            let chord = Chord(edge.start.place, edge.end.place)
            let near = edge.sagitta + 2 * edge.deviation
            if chord.distance(to: place) <= near || chord.distance(to: -place) <= near {
                let (first, second) = edge.halves
                return turn(along: first, seenFrom: centre, at: place)
                    + turn(along: second, seenFrom: centre, at: place)
            }
        }
        let a = edge.start.direction - centre
        let b = edge.end.direction - centre
        return .atan2(y: centre.dot(a.cross(b)), x: a.dot(b) - a.squaredLength * b.squaredLength / 4)
    }
}
