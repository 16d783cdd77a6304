/// Every limit of this module, with its reason. Whatever lies beyond is refused where the value is made, so
/// that no arithmetic behind that point can overflow and no input can make the geometry meaningless.
public enum Limits {
    /// Latitude, in 1e-7 degree.
    public static let latitudeE7: ClosedRange<Int32> = -900_000_000...900_000_000
    /// Longitude, in 1e-7 degree; both spellings of the antimeridian are accepted.
    public static let longitudeE7: ClosedRange<Int32> = -1_800_000_000...1_800_000_000
    /// 1970-01-01T00:00:00.000Z to 2199-12-31T23:59:59.999Z, in Unix milliseconds.
    public static let milliseconds: ClosedRange<Int64> = 0...7_258_118_399_999
    /// From below the lowest dry land to well above the highest airspace that is controlled.
    public static let feet: ClosedRange<Int32> = -2_000...100_000
    /// Vertices of one volume: what a coastline needs, and still checked for crossings in a fraction of a
    /// second.
    public static let verticesOfAVolume = 10_000
    /// Rings of one volume. Of holes whose balls meet, each is compared with each other.
    public static let ringsOfAVolume = 100
    /// Half a great circle has no shorter side; a quarter leaves no doubt which way an edge goes.
    public static let edgeMetres = 10_000_000.0
    /// All edges of a volume together: two and a half times round the earth. It keeps the work on hostile
    /// shapes, such as thousands of edges that run along each other for thousands of kilometres, to seconds.
    public static let outlineMetres = 100_000_000.0
    /// Radius of a circle and half width of a corridor.
    public static let radiusMetres: ClosedRange<Int32> = 0...1_000_000
    /// Lateral separation minimum.
    public static let lateralMinimumMetres: ClosedRange<Int32> = 0...1_000_000
    /// Vertical separation minimum: the whole of `feet`, and beyond it nothing would separate.
    public static let verticalMinimumFeet: ClosedRange<Int32> = 0...102_000
    /// Time minimum, in milliseconds: one year.
    public static let timeMinimumMilliseconds: ClosedRange<Int64> = 0...31_622_400_000
    /// Separation classes; a set of them is one 64-bit word.
    public static let separationClasses: UInt8 = 64
}
