import RealModule

/// A vector in three dimensions: earth-centred metres, or a direction of length 1.
struct Vector: Hashable, Sendable {
    var x: Double
    var y: Double
    var z: Double

    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z) }
    static func - (a: Vector, b: Vector) -> Vector { Vector(x: a.x - b.x, y: a.y - b.y, z: a.z - b.z) }
    static func * (a: Vector, k: Double) -> Vector { Vector(x: a.x * k, y: a.y * k, z: a.z * k) }
    static prefix func - (a: Vector) -> Vector { Vector(x: -a.x, y: -a.y, z: -a.z) }

    func dot(_ b: Vector) -> Double { x * b.x + y * b.y + z * b.z }

    func cross(_ b: Vector) -> Vector {
        Vector(x: y * b.z - z * b.y, y: z * b.x - x * b.z, z: x * b.y - y * b.x)
    }

    var squaredLength: Double { dot(self) }
    var length: Double { squaredLength.squareRoot() }
    var normalized: Vector { self * (1 / length) }
}
