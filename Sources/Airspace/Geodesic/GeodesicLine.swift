import RealModule

/// A geodesic from a point in a direction.
struct GeodesicLine: Hashable, Sendable {
    private let longitude1: Double
    private let sinAlpha0: Double
    private let cosAlpha0: Double
    private let tau1: Double
    private let omega1: Double
    private let integral1: Double
    private let series: GeodesicSeries

    init(from start: GroundPoint, azimuth: Azimuth) {
        longitude1 = start.longitude
        sinAlpha0 = azimuth.sine * start.cosBeta
        cosAlpha0 = .hypot(azimuth.cosine, azimuth.sine * start.sinBeta)
        let sigma1 = Double.atan2(y: start.sinBeta, x: azimuth.cosine * start.cosBeta)
        // Not from sigma1, whose cosine has no correct digit at a pole.
        omega1 = .atan2(y: sinAlpha0 * start.sinBeta, x: azimuth.cosine * start.cosBeta)
        series = GeodesicSeries(squaredCosAlpha0: cosAlpha0 * cosAlpha0)
        tau1 = series.tau(sigma1)
        integral1 = series.longitudeIntegral(sigma1)
    }

    /// The point `metres` along the line, and the azimuth of the line there.
    func point(at metres: Double) -> (point: GroundPoint, azimuth: Azimuth) {
        let sigma = series.sigma(tau1 + metres / series.metresPerRadian)
        let sine = Double.sin(sigma)
        let cosine = Double.cos(sigma)
        let cosBeta = Double.hypot(sinAlpha0, cosAlpha0 * cosine)
        let omega = Double.atan2(y: sinAlpha0 * sine, x: cosine)
        let excess = Ellipsoid.f * sinAlpha0 * (series.longitudeIntegral(sigma) - integral1)
        let point = GroundPoint(
            sinBeta: cosAlpha0 * sine, cosBeta: cosBeta, longitude: longitude1 + omega - omega1 - excess)
        guard cosBeta > 0 else { return (point, .north) }
        return (point, Azimuth(sine: sinAlpha0 / cosBeta, cosine: cosAlpha0 * cosine / cosBeta))
    }
}
