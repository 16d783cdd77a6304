/// Bounds of sine and cosine by their alternating series, for angles of 0…85°: cheap, and on the safe side
/// where the arithmetic of a whole library function would only be close.
enum TrigonometricBounds {
    /// The largest angle these hold for, in radians, rounded down.
    static let largestAngle = 1.483

    static func cosineAtMost(_ x: Double) -> Double {
        let y = x * x
        return 1 - y * (1.0 / 2 - y / 24)
    }

    static func cosineAtLeast(_ x: Double) -> Double {
        let y = x * x
        return 1 - y * (1.0 / 2 - y * (1.0 / 24 - y / 720))
    }

    static func sineAtMost(_ x: Double) -> Double {
        let y = x * x
        return x * (1 - y * (1.0 / 6 - y / 120))
    }
}
