/// One change to a notice, applied to all its volumes.
public enum Change: Hashable, Sendable {
    /// The notice starts then; its whole window moves.
    case startAt(Instant)
    /// The notice ends then at the latest; its start stays.
    case endBy(Instant)
    /// Nothing below.
    case floor(Altitude)
    /// Nothing above.
    case ceiling(Altitude)
    /// Circles have this radius, in metres.
    case radius(metres: Int32)
    /// Corridors have this half width, in metres.
    case halfWidth(metres: Int32)
    /// Everything moves along a bearing, in tenths of a degree from north, by a distance in metres.
    case shift(bearingTenths: Int32, metres: Int32)
    /// Nothing of a polygon beyond a parallel or a meridian, in 1e-7 degree.
    case limit(Side, e7: Int32)

    /// Of a polygon.
    public enum Side: Hashable, CaseIterable, Sendable {
        case north, south, east, west
    }
}
