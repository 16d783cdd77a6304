/// What the positions of a packed volume say about its edges in the plane of latitude and longitude: whether
/// they may be taken as straight there, and by how much that can be wrong.
///
/// **Bound.** Take a geodesic by its length, and as plane coordinates Y = M₀φ and X = p₀λ, M and p = N cos φ
/// being the radii of curvature of the meridian and of the parallel, the index 0 meaning "at some latitude".
/// The geodesic's equations on a surface of revolution are s″ = −(sin φ / p) (pλ′)², with s the meridian's
/// arc, and λ″ = 2 (sin φ / p) s′λ′; and s′² + (pλ′)² = 1. So
/// |X″| ≤ (p₀/p) · 2 |tan φ| / N · |s′ pλ′| and |Y″| ≤ (M₀/M) · (|tan φ| / N · (pλ′)² + |dM/dφ| / M² · s′²).
/// With v = (pλ′)² the two first terms have the square v (4 − 3v) ≤ 4/3, and |dM/dφ| / M ≤ 3e² sin φ cos φ /
/// (1 − e²) ≤ 0.0102. A curve over a time T whose second derivative is at most A lies within A T² / 8 of the
/// point that moves evenly along its chord. With A ≤ (1.155 tan φ + 0.0102) / 6,335,400 m × the greater of
/// the two ratios, an edge of ℓ metres lies within
///
///     bulge = (1.155 tan φ + 0.0102) ℓ² / (8 × 6,335,400 m)
///
/// of its straight line, times that ratio, which the plane in use adds. No edge is longer than its straight
/// line in the plane is on the ground, and for φ counts the highest latitude of the box, and 0.02 rad for the
/// bulge itself, which `largestBulge` keeps below that.
struct RingSurvey {
    private(set) var flags: Int32 = 0
    /// Metres, rounded up.
    private(set) var bulge: Int32 = 0

    /// Beyond these a shape is left to the geometry in space.
    static let largestSpanE7: Int64 = 40_000_000
    static let largestLatitudeE7: Int64 = 780_000_000
    static let largestBulge = 3_000.0

    private static let radians = Double.pi / 180 * 1e-7

    init(_ words: Span<Int32>, kind: PackedVolume.Kind) {
        let count = Int(words[14])
        guard let box = PositionBox(words, count: count),
            box.north <= Self.largestLatitudeE7, box.south >= -Self.largestLatitudeE7,
            box.north - box.south <= Self.largestSpanE7, box.east - box.west <= Self.largestSpanE7
        else { return }
        let isPolygon = kind == .polygon
        let rings = Int(words[15])
        var edges = Edges()
        var first = 0
        for ring in 0..<max(1, rings) {
            let positions = rings > 1 ? Int(words[PackedVolume.headerWords + 2 * count + ring]) : count
            edges.add(words, first..<first + positions, isClosed: isPolygon, box)
            first += positions
        }
        let poleward = Double(max(abs(box.south), abs(box.north))) * Self.radians + 0.02
        let tangent = TrigonometricBounds.sineAtMost(poleward) / TrigonometricBounds.cosineAtLeast(poleward)
        let metres = (1.155 * tangent + 0.0102) * edges.squaredLength / (8 * 6_335_400) * 1.000_001
        guard metres < Self.largestBulge else { return }
        bulge = Int32(metres.rounded(.up))
        flags = PackedVolume.Flag.plain
        guard rings == 1, edges.isConvex(count: count) else { return }
        flags |= PackedVolume.Flag.convex
        if edges.leftTurns == 0 { flags |= PackedVolume.Flag.clockwise }
    }

    private struct Edges {
        /// Square metres, of the longest edge, rounded up.
        var squaredLength = 0.0
        var leftTurns = 0
        var rightTurns = 0
        /// How often the ring changes between going east and going west.
        var reversals = 0

        func isConvex(count: Int) -> Bool {
            (leftTurns == count || rightTurns == count) && reversals == 2
        }

        mutating func add(
            _ words: Span<Int32>, _ vertices: Range<Int>, isClosed: Bool, _ box: PositionBox
        ) {
            let equatorward = box.south > 0 ? box.south : box.north < 0 ? -box.north : 0
            let eastMetres =
                0.011_170 * TrigonometricBounds.cosineAtMost(Double(equatorward) * RingSurvey.radians)
            let last = vertices.upperBound - 1
            guard isClosed || last > vertices.lowerBound else { return }
            var before = RingSurvey.step(words, last, vertices.lowerBound)
            for vertex in isClosed ? vertices : vertices.dropLast() {
                let next = RingSurvey.step(words, vertex, vertex == last ? vertices.lowerBound : vertex + 1)
                let north = 0.011_170 * Double(next.north)
                let east = eastMetres * Double(next.east)
                squaredLength = max(squaredLength, north * north + east * east)
                let turn = before.east * next.north - before.north * next.east
                if turn > 0 { leftTurns += 1 }
                if turn < 0 { rightTurns += 1 }
                if (before.east < 0) != (next.east < 0) { reversals += 1 }
                before = next
            }
        }
    }

    private static func step(_ words: Span<Int32>, _ from: Int, _ to: Int) -> (north: Int64, east: Int64) {
        let header = PackedVolume.headerWords
        return (
            Int64(words[header + 2 * to]) - Int64(words[header + 2 * from]),
            PositionBox.wrapped(
                Int64(words[header + 2 * to + 1]) - Int64(words[header + 2 * from + 1]))
        )
    }
}

/// The least box of latitude and longitude, in 1e-7 degree, that holds some positions within 180° of longitude
/// of the first.
struct PositionBox {
    private(set) var south: Int64
    private(set) var north: Int64
    /// Relative to the first position.
    private(set) var west: Int64 = 0
    private(set) var east: Int64 = 0
    let firstLongitude: Int64

    init?(_ words: Span<Int32>, count: Int) {
        guard count > 0 else { return nil }
        let header = PackedVolume.headerWords
        south = Int64(words[header])
        north = south
        firstLongitude = Int64(words[header + 1])
        for vertex in 1..<max(count, 1) {
            let latitude = Int64(words[header + 2 * vertex])
            let offset = Self.wrapped(Int64(words[header + 2 * vertex + 1]) - firstLongitude)
            south = min(south, latitude)
            north = max(north, latitude)
            west = min(west, offset)
            east = max(east, offset)
        }
    }

    static func wrapped(_ difference: Int64) -> Int64 {
        if difference >= 1_800_000_000 { return difference - 3_600_000_000 }
        return difference < -1_800_000_000 ? difference + 3_600_000_000 : difference
    }
}
