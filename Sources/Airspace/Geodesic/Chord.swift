/// A straight line between two places, through the earth.
struct Chord {
    let start: Vector
    let end: Vector

    /// More than the arithmetic of this type can be wrong by, in metres.
    static let rounding = 1e-6

    init(_ start: Vector, _ end: Vector) {
        self.start = start
        self.end = end
    }

    /// Where on the chord, from 0 to 1, the point nearest to `place` lies.
    func parameter(nearestTo place: Vector) -> Double {
        let way = end - start
        let squared = way.squaredLength
        guard squared > 0 else { return 0 }
        return min(max((place - start).dot(way) / squared, 0), 1)
    }

    func distance(to place: Vector) -> Double {
        (start + (end - start) * parameter(nearestTo: place) - place).length
    }

    /// The nearest points are either both inside, or one of them is an end.
    func distance(to other: Chord) -> Double {
        let ends = min(
            distance(to: other.start), distance(to: other.end), other.distance(to: start),
            other.distance(to: end))
        let u = end - start
        let v = other.end - other.start
        let w = start - other.start
        let (uu, uv, vv) = (u.squaredLength, u.dot(v), v.squaredLength)
        let determinant = uu * vv - uv * uv
        guard determinant > 0 else { return ends }
        let s = (uv * v.dot(w) - vv * u.dot(w)) / determinant
        let t = (uu * v.dot(w) - uv * u.dot(w)) / determinant
        guard (0...1).contains(s), (0...1).contains(t) else { return ends }
        return min(ends, (w + u * s - v * t).length)
    }
}
