/// A volume's edges in a plane, straight, in a buffer that is used again and again. A circle's centre is an
/// edge from itself to itself.
struct PlaneShape: Sendable {
    /// An edge from (x, y) to (z, w), in metres.
    typealias Edge = SIMD4<Double>

    private(set) var edges: [Edge] = []
    private(set) var isPolygon = false
    /// One ring, convex and counterclockwise.
    private(set) var isConvex = false
    private(set) var bulge = 0.0
    private(set) var reach = 0.0
    /// How far from the frame's origin a position lies at most: units of latitude in a flat frame, metres in
    /// a central one.
    private(set) var offset = 0.0
    /// The box of every `runLength` edges, if there are more than that: west, south, east, north.
    private(set) var runs: [SIMD4<Double>] = []

    static let runLength = 32

    var first: SIMD2<Double> { edges[0].lowHalf }

    /// Convex rings are turned so that they run counterclockwise.
    mutating func set(_ volume: PackedVolume, _ words: Span<Int32>, in frame: FlatFrame) {
        start(isPolygon: volume.kind == .polygon, reach: Double(volume.reach))
        isConvex = volume.isConvex
        bulge = Double(volume.bulge)
        var units: Int64 = 0
        addRings(volume, words) { vertex in
            units = max(units, frame.latitudeOffset(words, vertex))
            return frame.point(words, vertex)
        }
        offset = Double(units)
        box()
    }

    /// - Returns: whether all of the shape can be seen from the frame.
    mutating func set(_ volume: PackedVolume, _ words: Span<Int32>, in frame: CentralFrame) -> Bool {
        start(isPolygon: volume.kind == .polygon, reach: Double(volume.reach))
        var isSeen = true
        addRings(volume, words) { vertex in
            guard let point = frame.point(GroundPoint(volume.position(vertex, words)).place) else {
                isSeen = false
                return SIMD2(0, 0)
            }
            return point
        }
        return isSeen && finish()
    }

    /// The same for a shape whose edges are known.
    mutating func set(_ shape: GroundShape, in frame: CentralFrame) -> Bool {
        start(isPolygon: shape.isPolygon, reach: shape.reach)
        for edge in shape.trace.edges {
            guard let start = frame.point(edge.start.place), let end = frame.point(edge.end.place) else {
                return false
            }
            edges.append(Edge(lowHalf: start, highHalf: end))
        }
        return finish()
    }

    @inline(__always)
    private mutating func addRings(
        _ volume: PackedVolume, _ words: Span<Int32>, _ point: (Int) -> SIMD2<Double>
    ) {
        let isPolygon = isPolygon
        edges.append(addingCapacity: volume.positions) { edges in
            var first = 0
            for ring in 0..<max(1, volume.rings) {
                let last = first + volume.positions(ofRing: ring, words) - 1
                var previous = point(isPolygon && !volume.isClockwise ? last : first)
                for vertex in first...last {
                    let next = point(volume.isClockwise ? last + first - vertex : vertex)
                    if isPolygon || vertex > first || last == first {
                        edges.append(Edge(lowHalf: previous, highHalf: next))
                    }
                    previous = next
                }
                first = last + 1
            }
        }
    }

    /// What the edges of a central frame say of their shape.
    private mutating func finish() -> Bool {
        var squared = 0.0
        var longest = 0.0
        for edge in edges {
            longest = max(longest, Self.squared(edge.highHalf - edge.lowHalf))
            squared = max(squared, Self.squared(edge.lowHalf), Self.squared(edge.highHalf))
        }
        // In the plane an edge is not shorter than on the ground but by the change of the earth's radius.
        let length = 1.003_5 * longest.squareRoot()
        guard length < 2_000_000 else { return false }
        bulge = CentralFrame.largestMagnification * Ellipsoid.deviation(length)
        offset = squared.squareRoot()
        box()
        return true
    }

    private mutating func start(isPolygon: Bool, reach: Double) {
        self.isPolygon = isPolygon
        self.reach = reach
        isConvex = false
        edges.removeAll(keepingCapacity: true)
        if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
    }

    private mutating func box() {
        guard edges.count > Self.runLength else { return }
        for first in stride(from: 0, to: edges.count, by: Self.runLength) {
            var low = edges[first].lowHalf
            var high = low
            for index in first..<min(first + Self.runLength, edges.count) {
                low = pointwiseMin(low, pointwiseMin(edges[index].lowHalf, edges[index].highHalf))
                high = pointwiseMax(high, pointwiseMax(edges[index].lowHalf, edges[index].highHalf))
            }
            runs.append(SIMD4(lowHalf: low, highHalf: high))
        }
    }

    private static func squared(_ way: SIMD2<Double>) -> Double { way.x * way.x + way.y * way.y }

    /// Whether a point lies inside, by the edges that a ray to the east crosses.
    func contains(_ point: SIMD2<Double>) -> Bool {
        guard isPolygon else { return false }
        var isInside = false
        for edge in edges where (edge.y > point.y) != (edge.w > point.y) {
            let side = (edge.z - edge.x) * (point.y - edge.y) - (edge.w - edge.y) * (point.x - edge.x)
            if (side > 0) == (edge.w > edge.y) { isInside.toggle() }
        }
        return isInside
    }
}
