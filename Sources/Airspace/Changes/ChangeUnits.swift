/// The steps in which changes are offered, and how far they are looked for.
public struct ChangeUnits: Hashable, Sendable {
    public let timeMilliseconds: Int64
    public let altitudeFeet: Int32
    public let distanceMetres: Int32
    public let limitE7: Int32
    /// Bearings along which a whole notice may move, evenly spaced from north.
    public let bearings: Int32
    /// How much later than its own start a notice may be moved, in milliseconds.
    public let searchWindowMilliseconds: Int64

    /// Every value below one unit is brought to one unit.
    public init(
        timeMilliseconds: Int64 = 60_000, altitudeFeet: Int32 = 100, distanceMetres: Int32 = 100,
        limitE7: Int32 = 100_000, bearings: Int32 = 16, searchWindowMilliseconds: Int64 = 72 * 3_600_000
    ) {
        self.timeMilliseconds = max(1, timeMilliseconds)
        self.altitudeFeet = max(1, altitudeFeet)
        self.distanceMetres = max(1, distanceMetres)
        self.limitE7 = max(1, limitE7)
        self.bearings = min(max(1, bearings), 360)
        self.searchWindowMilliseconds = min(max(0, searchWindowMilliseconds), Limits.milliseconds.upperBound)
    }
}
