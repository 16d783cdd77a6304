import RealModule

/// A direction along the ground, as sine and cosine of the angle clockwise from north.
struct Azimuth: Hashable, Sendable {
    let sine: Double
    let cosine: Double

    static let north = Azimuth(sine: 0, cosine: 1)

    init(sine: Double, cosine: Double) {
        self.sine = sine
        self.cosine = cosine
    }

    init(radians: Double) {
        self.init(sine: .sin(radians), cosine: .cos(radians))
    }

    /// Within ±π.
    var radians: Double { .atan2(y: sine, x: cosine) }

    var reversed: Azimuth { Azimuth(sine: -sine, cosine: -cosine) }

    /// Cosine of the angle between two azimuths at one point.
    func cosine(to other: Azimuth) -> Double { sine * other.sine + cosine * other.cosine }

    /// Sine of the angle from this azimuth clockwise to the other.
    func sine(to other: Azimuth) -> Double { other.sine * cosine - other.cosine * sine }
}
