import RealModule

/// A point of the ellipsoid in the forms the geometry needs.
struct GroundPoint: Hashable, Sendable {
    /// Sine and cosine of the reduced latitude.
    let sinBeta: Double
    let cosBeta: Double
    /// Radians.
    let longitude: Double
    /// Earth-centred, in metres.
    let place: Vector

    init(sinBeta: Double, cosBeta: Double, longitude: Double) {
        self.sinBeta = sinBeta
        self.cosBeta = cosBeta
        self.longitude = longitude
        let equatorial = Ellipsoid.a * cosBeta
        place = Vector(
            x: equatorial * .cos(longitude), y: equatorial * .sin(longitude), z: Ellipsoid.b * sinBeta)
    }

    init(_ position: Position) {
        let latitude = Double(position.latitudeE7) * 1e-7 * .pi / 180
        let y = (1 - Ellipsoid.f) * .sin(latitude)
        let x = Double.cos(latitude)
        let h = Double.hypot(x, y)
        self.init(
            sinBeta: y / h, cosBeta: x / h, longitude: Double(position.longitudeE7) * 1e-7 * .pi / 180)
    }

    /// The point of the ground in a direction from the earth's centre.
    init(direction: Vector) {
        let equatorial = Double.hypot(direction.x, direction.y) / Ellipsoid.a
        let polar = direction.z / Ellipsoid.b
        let h = Double.hypot(equatorial, polar)
        self.init(
            sinBeta: polar / h, cosBeta: equatorial / h, longitude: .atan2(y: direction.y, x: direction.x))
    }

    /// From the earth's centre, length 1. Great ellipses are great circles in it.
    var direction: Vector { place.normalized }

    /// Geographic latitude in degrees.
    var latitudeDegrees: Double {
        .atan2(y: sinBeta, x: (1 - Ellipsoid.f) * cosBeta) * 180 / .pi
    }

    /// Longitude in degrees, within ±180.
    var longitudeDegrees: Double { .remainder(longitude * 180 / .pi, 360) }

    /// The nearest position of the 1e-7° grid.
    var position: Position? {
        let latitude = Int32((latitudeDegrees * 1e7).rounded())
        let longitude = Int32((longitudeDegrees * 1e7).rounded())
        return try? Position(  // Cannot be out of range: atan2 and remainder are not.
            latitudeE7: latitude, longitudeE7: longitude)
    }
}

extension Double {
    /// The remainder of least magnitude.
    fileprivate static func remainder(_ x: Double, _ y: Double) -> Double { x.remainder(dividingBy: y) }
}
