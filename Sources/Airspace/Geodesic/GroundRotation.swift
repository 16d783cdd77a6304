import RealModule

/// The turning of the earth's directions that carries one point to another the shortest way. It moves shapes
/// whole, also across a pole; on the ellipsoid lengths change by less than 1 % even on the longest way.
struct GroundRotation {
    private let axis: Vector
    private let sine: Double
    private let cosine: Double

    init(from start: GroundPoint, to end: GroundPoint) {
        let normal = start.direction.cross(end.direction - start.direction)
        sine = normal.length
        cosine = start.direction.dot(end.direction)
        axis = sine > 0 ? normal * (1 / sine) : Vector(x: 0, y: 0, z: 1)
    }

    /// Rodrigues' formula.
    func callAsFunction(_ point: GroundPoint) -> GroundPoint {
        let v = point.direction
        let turned = v * cosine + axis.cross(v) * sine + axis * (axis.dot(v) * (1 - cosine))
        return GroundPoint(direction: turned)
    }
}
