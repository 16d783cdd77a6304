import RealModule

/// A plane that touches the ground, near enough, at one place, and onto which everything is projected from
/// the earth's centre: what lies in one plane with the centre lies in one line.
///
/// **Bound.** A geodesic of ℓ metres leaves the plane through its ends and the centre by `Ellipsoid.deviation`
/// at most; projected, that is at most 1.04 times as much as long as all is seen from the centre within
/// `farthest` radians of the frame's place (1 / cos² of it, and 1.0034 for the greater of two radii of the
/// earth). Within θ of the place the projection lengthens a way over a sphere by 1 to 1 / cos² θ ≤ 1 + 1.05 θ²;
/// the earth's radius changes by at most 0.0035 for each radian, and the ground is inclined to the sphere by at
/// most 0.00336, which lengthens a way by 1 / cos of it. So a metre over the ground is 1 ± `stretch` metres
/// in the plane, with stretch = 0.0035 θ + 1.05 θ² + 0.000006.
struct CentralFrame: Sendable {
    private let up: Vector
    private let east: Vector
    private let north: Vector
    private let radius: Double

    /// Radians from the place, as seen from the earth's centre, beyond which the frame is not used.
    private static let farthest = 0.15
    static let largestMagnification = 1.04

    init(at place: Vector) {
        radius = place.length
        up = place * (1 / radius)
        // Any two directions at right angles do.
        let aside = abs(up.z) < 0.9 ? Vector(x: 0, y: 0, z: 1) : Vector(x: 1, y: 0, z: 0)
        east = aside.cross(up).normalized
        north = up.cross(east)
    }

    /// `nil` for what lies on the other side of the earth.
    func point(_ place: Vector) -> SIMD2<Double>? {
        let height = place.dot(up)
        guard height > 1_000_000 else { return nil }
        let scale = radius / height
        return SIMD2(place.dot(east) * scale, place.dot(north) * scale)
    }

    /// - Parameter metres: in the plane, from the frame's place.
    /// - Returns: `nil` beyond the frame.
    func stretch(withinMetres metres: Double) -> Double? {
        let angle = metres / 6_356_000
        guard angle < Self.farthest else { return nil }
        return 0.003_5 * angle + 1.05 * angle * angle + 0.000_006
    }
}
