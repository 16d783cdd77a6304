/// The steps in which changes are offered, and how far they are looked for.
public struct ChangeUnits: Hashable, Sendable {
    /// Starts and ends are whole multiples of this.
    public let timeMilliseconds: Int64
    /// Floors, ceilings and shifts of a band are whole multiples of this.
    public let altitudeFeet: Int32
    /// Radii, half widths and shifts are whole multiples of this.
    public let distanceMetres: Int32
    /// Limits in the north, south, east and west are whole multiples of this, in 1e-7 degree.
    public let limitE7: Int32
    /// Bearings along which a whole notice may move, evenly spaced from north.
    public let bearings: Int32
    /// How much later than its own start a notice may be moved, in milliseconds.
    public let searchWindowMilliseconds: Int64

    /// Values outside the ranges in which they make sense (one to a day, 100,000 ft, 1,000 km, 90°, 360
    /// bearings) are brought to the nearest end.
    public init(
        timeMilliseconds: Int64 = 60_000, altitudeFeet: Int32 = 100, distanceMetres: Int32 = 100,
        limitE7: Int32 = 100_000, bearings: Int32 = 16, searchWindowMilliseconds: Int64 = 72 * 3_600_000
    ) {
        self.timeMilliseconds = min(max(1, timeMilliseconds), 86_400_000)
        self.altitudeFeet = min(max(1, altitudeFeet), 100_000)
        self.distanceMetres = min(max(1, distanceMetres), 1_000_000)
        self.limitE7 = min(max(1, limitE7), 900_000_000)
        self.bearings = min(max(1, bearings), 360)
        self.searchWindowMilliseconds = min(max(0, searchWindowMilliseconds), Limits.milliseconds.upperBound)
    }
}
