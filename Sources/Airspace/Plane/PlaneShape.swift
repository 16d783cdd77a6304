/// A plain volume's positions in a plane, in a buffer that is used again and again.
struct PlaneShape: Sendable {
    private(set) var points: [SIMD2<Double>] = []
    private(set) var kind = PackedVolume.Kind.circle
    private(set) var isConvex = false
    private(set) var bulge = 0.0
    private(set) var reach = 0.0
    /// How far from the frame's origin a position lies at most: units of latitude in a flat frame, metres in
    /// a central one.
    private(set) var offset = 0.0

    /// Convex rings are turned so that they run counterclockwise.
    mutating func set(_ volume: PackedVolume, _ words: Span<Int32>, in frame: FlatFrame) {
        start(volume)
        isConvex = volume.isConvex
        bulge = Double(volume.bulge)
        let last = volume.positions - 1
        let isReversed = volume.isClockwise
        var units: Int64 = 0
        for vertex in 0...last {
            points.append(frame.point(words, isReversed ? last - vertex : vertex))
            units = max(units, frame.latitudeOffset(words, vertex))
        }
        offset = Double(units)
    }

    /// - Returns: whether all of the shape can be seen from the frame.
    mutating func set(_ volume: PackedVolume, _ words: Span<Int32>, in frame: CentralFrame) -> Bool {
        start(volume)
        isConvex = false
        var squared = 0.0
        var longest = 0.0
        for vertex in 0..<volume.positions {
            guard let point = frame.point(GroundPoint(volume.position(vertex, words)).place) else {
                return false
            }
            if let last = points.last { longest = max(longest, Self.squared(point - last)) }
            squared = max(squared, Self.squared(point))
            points.append(point)
        }
        if kind == .polygon { longest = max(longest, Self.squared(points[0] - points[points.count - 1])) }
        // In the plane an edge is not shorter than on the ground but by the change of the earth's radius.
        let length = 1.003_5 * longest.squareRoot()
        guard length < 2_000_000 else { return false }
        bulge = CentralFrame.largestMagnification * Ellipsoid.deviation(length)
        offset = squared.squareRoot()
        return true
    }

    private mutating func start(_ volume: PackedVolume) {
        kind = volume.kind
        reach = Double(volume.reach)
        points.removeAll(keepingCapacity: true)
    }

    private static func squared(_ way: SIMD2<Double>) -> Double { way.x * way.x + way.y * way.y }

    /// Number of edges; a circle's centre is one.
    var edgeCount: Int { kind == .corridor ? points.count - 1 : points.count }

    @inline(__always)
    func edge(_ index: Int) -> (SIMD2<Double>, SIMD2<Double>) {
        (points[index], points[index + 1 == points.count ? 0 : index + 1])
    }

    /// Whether a point lies within the ring, by the edges that a ray to the east crosses.
    func contains(_ point: SIMD2<Double>) -> Bool {
        guard kind == .polygon else { return false }
        var isInside = false
        for index in points.indices {
            let (a, b) = edge(index)
            guard (a.y > point.y) != (b.y > point.y) else { continue }
            let side = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
            if (side > 0) == (b.y > a.y) { isInside.toggle() }
        }
        return isInside
    }
}
