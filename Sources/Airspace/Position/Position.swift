/// A point on the WGS-84 ellipsoid, in whole units of 1e-7 degree (at most 1.1 cm).
///
/// Integers, because both sides of a line must compute from the same point, bit for bit.
public struct Position: Hashable, Sendable {
    /// North of the equator, in 1e-7 degree: ±900,000,000.
    public let latitudeE7: Int32
    /// East of Greenwich, in 1e-7 degree: ±1,800,000,000.
    public let longitudeE7: Int32

    /// - Throws: `latitudeOutOfRange` beyond ±90°, `longitudeOutOfRange` beyond ±180°.
    public init(latitudeE7: Int32, longitudeE7: Int32) throws(AirspaceError) {
        guard Limits.latitudeE7.contains(latitudeE7) else { throw .latitudeOutOfRange(e7: latitudeE7) }
        guard Limits.longitudeE7.contains(longitudeE7) else { throw .longitudeOutOfRange(e7: longitudeE7) }
        self.latitudeE7 = latitudeE7
        self.longitudeE7 = longitudeE7
    }
}

extension Position: Comparable {
    /// South before north, then west before east: an order that owes nothing to how a shape was drawn.
    public static func < (left: Position, right: Position) -> Bool {
        (left.latitudeE7, left.longitudeE7) < (right.latitudeE7, right.longitudeE7)
    }
}
