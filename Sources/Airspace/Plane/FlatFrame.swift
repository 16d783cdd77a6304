import RealModule

/// A plane in which latitude and longitude are counted in metres from one position, with the radii of
/// curvature at one latitude: good for shapes of some hundred kilometres, with a known error.
///
/// **Bound.** Within Δφ of the frame's latitude φ₀ the radius of a parallel is p₀ (1 ± Δφ sin φ / cos φ₀),
/// since dp/dφ = −M sin φ and M ≤ N; that of the meridian is M₀ (1 ± 0.0102 Δφ). So a way of d metres over the
/// ground, wherever it runs within that band, is one of d (1 ± `stretch`) in the plane, with
/// stretch = Δφ (sin φ / cos φ₀ + 0.0102). The shortest way on either side bounds the shortest on the other.
struct FlatFrame {
    private let latitudeE7: Int64
    private let longitudeE7: Int64
    private let north: Double
    private let east: Double
    /// Stretch for each 1e-7 degree of Δφ.
    private let stretchOfUnit: Double

    private static let radiansPerUnit = Double.pi / 180 * 1e-7

    /// - Precondition: within 78° of the equator.
    init(latitudeE7: Int64, longitudeE7: Int64) {
        self.latitudeE7 = latitudeE7
        self.longitudeE7 = longitudeE7
        let latitude = Double(latitudeE7) * Self.radiansPerUnit
        let sine = Double.sin(latitude)
        let cosine = (1 - sine * sine).squareRoot()
        let e2 = Ellipsoid.f * (2 - Ellipsoid.f)
        let w2 = 1 - e2 * sine * sine
        let normal = Ellipsoid.a / w2.squareRoot()
        east = normal * cosine * Self.radiansPerUnit
        north = normal * (1 - e2) / w2 * Self.radiansPerUnit
        // 0.08 rad more: no shape here reaches farther.
        stretchOfUnit = Self.radiansPerUnit * (min(1, abs(sine) + Self.farthest) / cosine + 0.0102)
    }

    /// Radians of latitude beyond which the frame is not used.
    private static let farthest = 0.08

    /// How much a metre within so many units of latitude can be stretched; `nil` beyond the frame.
    func stretch(withinUnits units: Double) -> Double? {
        let stretch = units * stretchOfUnit * 1.001
        return units * Self.radiansPerUnit < Self.farthest && stretch < 0.25 ? stretch : nil
    }

    @inline(__always)
    func point(_ words: Span<Int32>, _ vertex: Int) -> SIMD2<Double> {
        let word = PackedVolume.headerWords + 2 * vertex
        let longitude = PositionBox.wrapped(Int64(words[word + 1]) - longitudeE7)
        return SIMD2(Double(longitude) * east, Double(Int64(words[word]) - latitudeE7) * north)
    }

    /// Units of latitude from the frame's origin to a position.
    func latitudeOffset(_ words: Span<Int32>, _ vertex: Int) -> Int64 {
        abs(Int64(words[PackedVolume.headerWords + 2 * vertex]) - latitudeE7)
    }
}
