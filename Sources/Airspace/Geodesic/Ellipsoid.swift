import RealModule

/// The constants of WGS-84 (NGA.STND.0036), and what follows from them.
enum Ellipsoid {
    /// Equatorial radius in metres.
    static let a = 6_378_137.0
    /// Flattening.
    static let f = 1 / 298.257_223_563
    /// Polar radius in metres.
    static let b = a * (1 - f)
    /// Third flattening.
    static let n = f / (2 - f)
    /// Second eccentricity, squared.
    static let e2prime = f * (2 - f) / ((1 - f) * (1 - f))
    /// The smallest radius of curvature anywhere, a(1 − e²), rounded down: no geodesic bends more sharply.
    static let leastRadius = 6_335_400.0
    /// The largest radius of curvature anywhere, a² / b, rounded up: that of any direction at the poles.
    static let greatestRadius = 6_399_600.0
    /// A mean radius, for first guesses only.
    static let meanRadius = 6_371_009.0

    /// The greatest length in metres of a geodesic, up to half way round the earth, whose ends are so many
    /// metres apart straight through it.
    ///
    /// No curve that bends less than a circle has nearer ends than that circle's arc of the same length
    /// (Schur's comparison theorem).
    static func mostLength(ofChord chord: Double) -> Double {
        let sine = min(1, chord / (2 * leastRadius))
        let squared = sine * sine
        // asin x is below x + 0.17 x³ up to there.
        let angle = sine < 0.1 ? sine * (1 + 0.17 * squared) : .asin(sine)
        return 2 * leastRadius * angle * (1 + 1e-12)
    }

    /// How far, in metres, a geodesic of `length` metres can lie from the chord between its ends.
    ///
    /// Across the chord a geodesic's second derivative is at most its curvature, and it is zero at both ends.
    static func sagitta(_ length: Double) -> Double { length * length / (8 * leastRadius) }

    /// How far, in metres, a geodesic of `length` metres can lie beside the plane through its ends and the
    /// earth's centre.
    ///
    /// The surface's normal is off the radius by 0.00336 at most. With that share of its curvature the
    /// geodesic bends away from the plane, and with the rest back to it: y″ ≤ (0.00336 a − y) / r², and y is
    /// zero at both ends.
    static func deviation(_ length: Double) -> Double {
        21_500 * (1 / .cos(length / (2 * leastRadius)) - 1)
    }
}
