import RealModule

extension GeodesicEdge {
    /// The geodesic distance in metres from a point to the nearest point of the edge, too long by 1 mm at
    /// most.
    ///
    /// Along a geodesic the distance to a point has one minimum as long as it stays below a quarter of the
    /// earth's girth, for no larger ball fails to be convex (the curvature is at most 1/6,356 km²). So walk
    /// to where the line to the point stands at a right angle, and halve the bracket whenever a step would
    /// leave it.
    func distance(to point: GroundPoint) -> Double {
        guard !isPoint else { return GeodesicInverse(from: start, to: point).metres }
        let edge = solved
        let length = edge.mostLength
        var (low, high) = (0.0, length)
        var along = Chord(start.place, end.place).parameter(nearestTo: point.place) * length
        var least = Double.infinity
        for _ in 0..<60 {
            let here = edge.point(at: along)
            let inverse = GeodesicInverse(from: here.point, to: point)
            least = min(least, inverse.metres)
            let step = Self.step(metres: inverse.metres, cosine: here.azimuth.cosine(to: inverse.departure))
            if step > 0 { low = along } else { high = along }
            var next = along + step
            if next >= high { next = high < length ? (low + high) / 2 : length }
            if next <= low { next = low > 0 ? (low + high) / 2 : 0 }
            if abs(next - along) < Self.stepTolerance || least < Self.stepTolerance { break }
            along = next
        }
        return least
    }

    /// Metres along the edge to the foot of the perpendicular, on a sphere.
    private static func step(metres: Double, cosine: Double) -> Double {
        let arc = metres / Ellipsoid.meanRadius
        return Ellipsoid.meanRadius * .atan2(y: .sin(arc) * cosine, x: .cos(arc))
    }

    private static let stepTolerance = 1e-3
}
