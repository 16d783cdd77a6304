import RealModule

/// The expansions of the geodesic integrals in ε, to the fourth order, which leaves less than a micrometre on
/// the earth: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), equations 16 to 25.
struct GeodesicSeries: Hashable, Sendable {
    /// Metres of distance for a radian of `tau`.
    let metresPerRadian: Double
    private let distance: SIMD4<Double>
    private let reversion: SIMD4<Double>
    private let longitudeFactor: Double
    private let longitude: SIMD4<Double>

    /// - Parameter cosAlpha0: cosine of the azimuth at which the geodesic crosses the equator.
    init(squaredCosAlpha0: Double) {
        let k2 = Ellipsoid.e2prime * squaredCosAlpha0
        let e = k2 / (2 * (1 + (1 + k2).squareRoot()) + k2)
        let e2 = e * e
        let e3 = e2 * e
        let e4 = e2 * e2
        let n = Ellipsoid.n
        metresPerRadian = Ellipsoid.b * (1 + e2 / 4 + e4 / 64) / (1 - e)
        distance = SIMD4(-e / 2 + 3 * e3 / 16, -e2 / 16 + e4 / 32, -e3 / 48, -5 * e4 / 512)
        reversion = SIMD4(
            e / 2 - 9 * e3 / 32, 5 * e2 / 16 - 37 * e4 / 96, 29 * e3 / 96, 539 * e4 / 1536)
        longitudeFactor =
            1 - (1 - n) / 2 * e - (1 + n / 2 - 3 * n * n / 2) / 4 * e2 - (1 + 3 * n + n * n) / 16 * e3
            - 3 * e4 / 64
        longitude = SIMD4(
            (1 - n) / 4 * e + (1 - n * n) / 8 * e2 + 3 * (1 + n) / 64 * e3 + 5 * e4 / 128,
            (2 - 3 * n) / 32 * e2 + (3 - 2 * n) / 64 * e3 + 3 * e4 / 128,
            (5 - 9 * n) / 192 * e3 + 3 * e4 / 128,
            7 * e4 / 512)
    }

    /// The distance integral at `sigma`, in units of `metresPerRadian`.
    func tau(_ sigma: Double) -> Double { sigma + Self.sum(distance, sigma) }

    /// The inverse of `tau(_:)`.
    func sigma(_ tau: Double) -> Double { tau + Self.sum(reversion, tau) }

    /// The longitude integral at `sigma`: longitude is ω − f sin α₀ × this.
    func longitudeIntegral(_ sigma: Double) -> Double {
        longitudeFactor * (sigma + Self.sum(longitude, sigma))
    }

    /// Σ cₖ sin 2kσ, by Clenshaw's recurrence.
    private static func sum(_ c: SIMD4<Double>, _ sigma: Double) -> Double {
        let sine = Double.sin(2 * sigma)
        let twice = 2 * Double.cos(2 * sigma)
        let y4 = c[3]
        let y3 = twice * y4 + c[2]
        let y2 = twice * y3 - y4 + c[1]
        let y1 = twice * y2 - y3 + c[0]
        return sine * y1
    }
}
