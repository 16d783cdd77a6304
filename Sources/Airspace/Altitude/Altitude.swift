/// A height in whole feet, from −2,000 to 100,000. Which datum it is above is said by the band.
public struct Altitude: Hashable, Comparable, Sendable {
    /// −2,000…100,000.
    public let feet: Int32

    /// −2,000 ft.
    public static let lowest = Altitude(saturating: Limits.feet.lowerBound)
    /// 100,000 ft.
    public static let highest = Altitude(saturating: Limits.feet.upperBound)

    /// - Throws: `altitudeOutOfRange`.
    public init(feet: Int32) throws(AirspaceError) {
        guard Limits.feet.contains(feet) else { throw .altitudeOutOfRange(feet: feet) }
        self.feet = feet
    }

    private init(saturating feet: Int32) { self.feet = feet }

    public static func < (left: Altitude, right: Altitude) -> Bool { left.feet < right.feet }
}
