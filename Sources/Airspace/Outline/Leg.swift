import RealModule

/// One leg of a corridor, as a shape with round ends.
///
/// Its vertices lie on the line at a distance a little over the half width, so far out that the edges between
/// them clear the buffer. Along the sides the edges bulge away from the leg, as geodesics between points of
/// an equidistant do.
struct Leg {
    private let start: Position
    private let end: Position
    private let halfWidth: Double

    /// How far a vertex of a round end may lie outside the buffer, in metres.
    private static let cornerMetres = 40.0
    /// How far an edge along a side may bulge, in metres.
    private static let bulgeMetres = 30.0
    /// More than rounding and the flattening of the earth can take away, in metres.
    private static let marginMetres = 2.0
    /// No edge along a side comes near the limit on edges.
    private static let longestSide = 2_000_000.0

    /// The ends in their own order, so that the direction of flight is forgotten at once.
    init(_ one: Position, _ other: Position, halfWidthMetres: Int32) {
        start = min(one, other)
        end = max(one, other)
        halfWidth = Double(halfWidthMetres)
    }

    /// The whole leg.
    var polygon: Polygon {
        let ring = ring(of: edge, sections: sections)
        guard let polygon = Polygon.pieces(of: [ring])?.first else {
            preconditionFailure("the outline of the leg \(start) \(end), \(halfWidth) m, is no polygon")
        }
        return polygon
    }

    /// Rings that together cover the same ground, each of them convex.
    var convexRings: [[GroundPoint]] {
        let step = edge.length / Double(sections)
        return (0..<sections).map { index in
            let from = edge.point(at: step * Double(index)).point
            let to = edge.point(at: step * Double(index + 1)).point
            return ring(of: GeodesicEdge(from, to), sections: 1)
        }
    }

    private var edge: GeodesicEdge { GeodesicEdge(GroundPoint(start), GroundPoint(end)).solved }

    /// Into how many parts a side must be cut so that none bulges too far: an edge of ℓ metres between two
    /// points of an equidistant at w metres leaves it by ℓ² tan(w/R) / 8R.
    private var sections: Int {
        let bend = Double.tan((halfWidth + Self.cornerMetres) / Ellipsoid.leastRadius)
        let longest = (8 * Ellipsoid.leastRadius * Self.bulgeMetres / bend).squareRoot()
        return max(1, Int((edge.length / min(longest, Self.longestSide)).rounded(.up)))
    }

    private func ring(of edge: GeodesicEdge, sections: Int) -> [GroundPoint] {
        let inner = halfWidth + Self.marginMetres
        let steps = max(8, Int((.pi / (2 * Self.halfAngle(inner))).rounded(.up)))
        let reach = inner / .cos(.pi / Double(2 * steps))
        let turns = (0...steps).map { Double.pi * (Double($0) / Double(steps) - 0.5) }
        let along = (1..<sections).map { edge.length * Double($0) / Double(sections) }
        let first = edge.point(at: 0)
        let last = edge.point(at: edge.length)
        func side(_ metres: Double, _ turn: Double) -> GroundPoint {
            let here = edge.point(at: metres)
            return Self.point(from: here.point, azimuth: here.azimuth.radians + turn, metres: reach)
        }
        return turns.map { Self.point(from: last.point, azimuth: last.azimuth.radians + $0, metres: reach) }
            + along.reversed().map { side($0, .pi / 2) }
            + turns.map {
                Self.point(from: first.point, azimuth: first.azimuth.radians + $0 + .pi, metres: reach)
            }
            + along.map { side($0, -.pi / 2) }
    }

    /// Half the angle between two vertices of a round end, in radians: the middle of their edge clears the
    /// buffer.
    private static func halfAngle(_ inner: Double) -> Double { .acos(inner / (inner + cornerMetres)) }

    private static func point(from start: GroundPoint, azimuth: Double, metres: Double) -> GroundPoint {
        GeodesicLine(from: start, azimuth: Azimuth(radians: azimuth)).point(at: metres).point
    }
}
