import RealModule

extension Polygon {
    /// What of the polygon does not lie beyond a parallel or a meridian: no piece, one, or several.
    ///
    /// New vertices lie on the old edges. Along a parallel they follow so closely that no edge leaves it by
    /// more than 1 m. `nil` for a polygon that goes round a pole or half round the earth, which has no such
    /// limits, and where rounding would make a piece cross itself.
    func cut(at side: Change.Side, e7: Int32) -> [Polygon]? {
        guard longitudeSpanE7 < 1_800_000_000 else { return nil }
        let limit = Limit(side: side, e7: e7, reference: outer[0])
        let points = rings.map { limit.withExtremes($0.map(GroundPoint.init)) }
        let clipped = limit.halfPlane.clip(points)
        return Polygon.pieces(of: clipped.map(limit.followed))
    }

    /// How far the outer ring reaches in longitude, the shorter way along each edge; 360° and more round a
    /// pole.
    var longitudeSpanE7: Int64 {
        let offsets = longitudeOffsetsE7
        guard let west = offsets.min(), let east = offsets.max(), let last = offsets.last else { return 0 }
        let closing = Self.wrappedE7(Int64(outer[0].longitudeE7) - Int64(outer[outer.count - 1].longitudeE7))
        return last + closing == 0 ? east - west : 3_600_000_000
    }

    /// Longitudes of the outer ring relative to its first vertex, followed along the edges.
    var longitudeOffsetsE7: [Int64] {
        var offsets: [Int64] = [0]
        for index in outer.indices.dropFirst() {
            let step = Int64(outer[index].longitudeE7) - Int64(outer[index - 1].longitudeE7)
            offsets.append(offsets[index - 1] + Self.wrappedE7(step))
        }
        return offsets
    }

    /// A difference of longitudes the shorter way, in −180° ..< 180°.
    static func wrappedE7(_ difference: Int64) -> Int64 {
        let turn: Int64 = 3_600_000_000
        let positive = (difference % turn + turn) % turn
        return positive >= turn / 2 ? positive - turn : positive
    }
}

/// A parallel or a meridian as the border of what stays.
private struct Limit {
    let side: Change.Side
    let degrees: Double
    /// Longitude, in degrees, from which others are counted the shorter way.
    let reference: Double

    init(side: Change.Side, e7: Int32, reference: Position) {
        self.side = side
        degrees = Double(e7) / 1e7
        self.reference = Double(reference.longitudeE7) / 1e7
    }

    private var isParallel: Bool { side == .north || side == .south }

    var halfPlane: HalfPlane {
        switch side {
        case .north: HalfPlane(height: { degrees - $0.latitudeDegrees }, order: east)
        case .south: HalfPlane(height: { $0.latitudeDegrees - degrees }, order: east)
        case .east: HalfPlane(height: { -eastOfLimit($0) }, order: \.latitudeDegrees)
        case .west: HalfPlane(height: { eastOfLimit($0) }, order: \.latitudeDegrees)
        }
    }

    private func east(_ point: GroundPoint) -> Double {
        (point.longitudeDegrees - reference).remainder(dividingBy: 360)
    }

    private func eastOfLimit(_ point: GroundPoint) -> Double {
        east(point) - (degrees - reference).remainder(dividingBy: 360)
    }

    /// A ring with the point of highest latitude of each edge that bulges over the limit between two ends on
    /// one side.
    func withExtremes(_ ring: [GroundPoint]) -> [GroundPoint] {
        guard isParallel else { return ring }
        let height = halfPlane.height
        let heights = ring.map(height)
        var points: [GroundPoint] = []
        for (index, start) in ring.enumerated() {
            let next = (index + 1) % ring.count
            let isKept = heights[index] >= 0
            let edge = GeodesicEdge(start, ring[next])
            points.append(start)
            // No edge rises by more than half its length over both its ends.
            let rise = edge.mostLength / (2 * Ellipsoid.leastRadius) * 180 / .pi
            guard min(abs(heights[index]), abs(heights[next])) <= rise, isKept == (heights[next] >= 0),
                let extreme = extreme(edge.solved), isKept != (height(extreme) >= 0)
            else { continue }
            points.append(extreme)
        }
        return points
    }

    /// Where the edge runs due east or west, if it does so between its ends.
    private func extreme(_ edge: GeodesicEdge) -> GroundPoint? {
        let isNorthward = edge.point(at: 0).azimuth.cosine > 0
        guard !edge.isPoint, (edge.point(at: edge.length).azimuth.cosine > 0) != isNorthward else {
            return nil
        }
        var (low, high) = (0.0, edge.length)
        while high - low > 1e-3 {
            let middle = (low + high) / 2
            if (edge.point(at: middle).azimuth.cosine > 0) == isNorthward {
                low = middle
            } else {
                high = middle
            }
        }
        return edge.point(at: low).point
    }

    /// A ring with more vertices where it runs along the parallel.
    func followed(_ ring: [GroundPoint]) -> [GroundPoint] {
        guard isParallel else { return ring }
        let height = halfPlane.height
        let isOnLimit = ring.map { abs(height($0)) < 1e-8 }
        var points: [GroundPoint] = []
        for (index, start) in ring.enumerated() {
            points.append(start)
            let next = (index + 1) % ring.count
            guard isOnLimit[index], isOnLimit[next] else { continue }
            points += between(start, ring[next])
        }
        return points
    }

    /// Points on the parallel between two of it, so close that the geodesics between them stay within 1 m: a
    /// chord of d metres leaves its parallel by d² tan φ / 8R.
    private func between(_ start: GroundPoint, _ end: GroundPoint) -> [GroundPoint] {
        let latitude = degrees * .pi / 180
        let width = (east(end) - east(start)) * .pi / 180
        let metres = abs(width) * .cos(latitude) * Ellipsoid.meanRadius
        let bulge = metres * metres * abs(.tan(latitude)) / (8 * Ellipsoid.leastRadius)
        let count = Int(bulge.squareRoot().rounded(.up))
        guard count > 1 else { return [] }
        return (1..<count).map { index in
            let longitude = start.longitude + width * Double(index) / Double(count)
            return GroundPoint(sinBeta: start.sinBeta, cosBeta: start.cosBeta, longitude: longitude)
        }
    }
}
