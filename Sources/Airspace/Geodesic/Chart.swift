import RealModule

/// A flat map of a small part of the earth: longitude to the right, latitude up, both drawn too short rather
/// than too long. What lies apart on it lies at least as far apart on the ground.
///
/// On the chart an edge is not quite the straight line between its ends. Let M be the radius of curvature of
/// a meridian and p = N cos φ that of a parallel. With time running from 0 to 1 along an edge of L metres the
/// equations of a geodesic are
///
///     p λ″ = 2 (sin φ / p) (M φ′) (p λ′)
///     M φ″ = −(sin φ / p) (p λ′)² − (M′ / M²) (M φ′)²        where (M φ′)² + (p λ′)² = L²
///
/// so that the right sides, as a vector, are no longer than (1.155 tan φ / a + 1.6 × 10⁻⁹) L². A curve and the
/// straight line with the same ends and the same clock differ by an eighth of the largest second derivative
/// at most. Hence ``bend``.
struct Chart {
    /// Whence longitudes and latitudes are counted, in 1e-7 degree.
    private let origin: Position
    /// Metres on the chart for 1e-7 degree of longitude and of latitude: the least anywhere on it.
    private let scale: SIMD2<Double>
    /// An edge of ℓ metres on the chart leaves its straight line by ``bend`` ℓ² metres at most, ground metres
    /// and stretching included.
    let bend: Double

    /// More than the arithmetic on a chart can be wrong by, in metres.
    static let rounding = 1e-3

    /// Where `tan φ` is larger, a chart says too little to be worth drawing.
    private static let highestE7 = 850_000_000.0
    /// Of longitude or latitude, in 1e-7 degree: so far that nothing on a chart meets it from behind.
    private static let widestE7 = 600_000_000.0

    /// `nil` when the rings reach too far or too near to a pole.
    ///
    /// - Parameter rings: not empty, and no ring is.
    init?(of rings: [[Position]]) {
        origin = rings[0][0]
        var (low, high, edge) = (SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero)
        for ring in rings {
            var last = Self.offset(of: ring[ring.count - 1], from: origin)
            for position in ring {
                let offset = Self.offset(of: position, from: origin)
                low = pointwiseMin(low, offset)
                high = pointwiseMax(high, offset)
                let way = offset - last
                edge = pointwiseMax(edge, pointwiseMax(way, -way))
                last = offset
            }
        }
        guard all((high - low) .< SIMD2(repeating: Self.widestE7)) else { return nil }
        // A geodesic leaves the latitudes of its ends by half its length at most.
        let margin = (edge.x + edge.y) * 0.51 + 1
        let latitude = Double(origin.latitudeE7)
        let (south, north) = (latitude + low.y - margin, latitude + high.y + margin)
        let farthest = max(-south, north)
        guard farthest <= Self.highestE7 else { return nil }
        let nearest = south > 0 ? south : north < 0 ? -north : 0
        let least = Double.cos(farthest * Self.radians)
        let most = Double.cos(nearest * Self.radians)
        scale = SIMD2(Ellipsoid.a * least, Ellipsoid.leastRadius) * Self.radians
        let stretch = Ellipsoid.greatestRadius / Ellipsoid.leastRadius * most / least
        let tangent = (1 - least * least).squareRoot() / least
        bend = (1.155 * tangent / Ellipsoid.a + 1.6e-9) / 8 * stretch * stretch
    }

    func place(_ position: Position) -> SIMD2<Double> { Self.offset(of: position, from: origin) * scale }

    private static let radians = 1e-7 * Double.pi / 180

    /// East and north in 1e-7 degree, the shorter way round.
    private static func offset(of position: Position, from origin: Position) -> SIMD2<Double> {
        var east = Int64(position.longitudeE7) - Int64(origin.longitudeE7)
        if east > 1_800_000_000 { east -= 3_600_000_000 }
        if east < -1_800_000_000 { east += 3_600_000_000 }
        return SIMD2(Double(east), Double(Int64(position.latitudeE7) - Int64(origin.latitudeE7)))
    }
}
