/// A plain volume's positions in a plane, in a buffer that is used again and again.
struct PlaneShape: Sendable {
    private(set) var points: [SIMD2<Double>] = []
    private(set) var kind = PackedVolume.Kind.circle
    private(set) var isConvex = false
    private(set) var bulge = 0.0
    private(set) var reach = 0.0
    /// The most units of latitude between the frame's origin and a position.
    private(set) var offsetE7: Int64 = 0

    /// Convex rings are turned so that they run counterclockwise.
    mutating func set(_ volume: PackedVolume, _ words: Span<Int32>, in frame: PlaneFrame) {
        kind = volume.kind
        isConvex = volume.isConvex
        bulge = Double(volume.bulge)
        reach = Double(volume.reach)
        offsetE7 = 0
        points.removeAll(keepingCapacity: true)
        let last = volume.positions - 1
        let isReversed = volume.isClockwise
        for vertex in 0...last {
            points.append(frame.point(words, isReversed ? last - vertex : vertex))
            offsetE7 = max(offsetE7, frame.latitudeOffset(words, vertex))
        }
    }

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
