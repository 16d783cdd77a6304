import RealModule

/// The shortest geodesic between two points: its length and its azimuths at both ends.
///
/// Solved by iterating the longitude on the auxiliary sphere, which gains two to three digits a step for
/// points up to about 120° apart; nearly antipodal points, which nothing here asks for, would not converge.
struct GeodesicInverse: Hashable, Sendable {
    let metres: Double
    /// At the first point, towards the second.
    let departure: Azimuth
    /// At the second point, onwards.
    let arrival: Azimuth

    init(from p: GroundPoint, to q: GroundPoint) {
        let difference = (q.longitude - p.longitude).remainder(dividingBy: 2 * .pi)
        var arc = SphericalArc(from: p, to: q, longitude: difference)
        var metres = arc.metres
        for _ in 0..<Self.iterationLimit where arc.sinSigma > 0 {
            let next = difference + arc.longitudeExcess
            let change = abs(next - arc.longitude)
            arc = SphericalArc(from: p, to: q, longitude: next)
            metres = arc.metres
            if change < 1e-14 { break }
        }
        self.metres = metres
        departure = arc.departure
        arrival = arc.arrival
    }

    private static let iterationLimit = 12
}

/// The arc of the auxiliary sphere between two reduced latitudes, for a guessed difference of longitude.
private struct SphericalArc {
    let longitude: Double
    let sinSigma: Double
    let departure: Azimuth
    let arrival: Azimuth
    private let sigma: Double
    private let sigma1: Double
    private let sinAlpha0: Double
    private let series: GeodesicSeries

    init(from p: GroundPoint, to q: GroundPoint, longitude: Double) {
        self.longitude = longitude
        let sine = Double.sin(longitude)
        let cosine = Double.cos(longitude)
        let east = q.cosBeta * sine
        let north = p.cosBeta * q.sinBeta - p.sinBeta * q.cosBeta * cosine
        sinSigma = .hypot(east, north)
        let cosSigma = p.sinBeta * q.sinBeta + p.cosBeta * q.cosBeta * cosine
        sigma = .atan2(y: sinSigma, x: cosSigma)
        guard sinSigma > 0 else {
            departure = .north
            arrival = .north
            sinAlpha0 = 0
            sigma1 = 0
            series = GeodesicSeries(squaredCosAlpha0: 1)
            return
        }
        departure = Azimuth(sine: east / sinSigma, cosine: north / sinSigma)
        arrival = Azimuth(
            sine: p.cosBeta * sine / sinSigma,
            cosine: (p.cosBeta * q.sinBeta * cosine - p.sinBeta * q.cosBeta) / sinSigma)
        sinAlpha0 = departure.sine * p.cosBeta
        sigma1 = .atan2(y: p.sinBeta, x: departure.cosine * p.cosBeta)
        series = GeodesicSeries(squaredCosAlpha0: max(0, 1 - sinAlpha0 * sinAlpha0))
    }

    var metres: Double {
        series.metresPerRadian * (sigma + (series.tau(sigma1 + sigma) - sigma - series.tau(sigma1)))
    }

    /// How much the spherical longitude exceeds the geographic one.
    var longitudeExcess: Double {
        let integral = series.longitudeIntegral(sigma1 + sigma) - series.longitudeIntegral(sigma1)
        return Ellipsoid.f * sinAlpha0 * integral
    }
}
