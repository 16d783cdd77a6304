/// Two activities that are closer than a rule allows, and the pair of volumes that speaks for them.
public struct Encounter: Hashable, Sendable {
    public let a: ActivityID
    public let b: ActivityID
    /// Index of the worst volume of `a`: the nearest laterally, then vertically, then in time, then by its
    /// index.
    public let volumeA: Int
    public let volumeB: Int
    /// The row of `rule`.
    public let row: UInt8
    /// Where each window, widened by the rule's time minimum, meets the other; see `end`.
    public let start: Instant
    /// `nil`: open.
    public let end: Instant?
    /// Geodesic distance between the footprints in metres; 0 when they overlap. Beyond 7,900 km, which only a
    /// rule without a lateral minimum can reach, 7,900 km.
    public let lateralMetres: Double
    /// The least vertical distance that the bands, with the uncertainty of their references, can have; 0 when they overlap.
    public let verticalFeet: Int32
    /// From the end of one window to the start of the other; 0 when they overlap.
    public let gapMilliseconds: Int64
    /// The rule that is met.
    public let rule: SeparationRule

    /// The same encounter seen from the other side.
    public var mirrored: Encounter {
        Encounter(
            a: b, b: a, volumeA: volumeB, volumeB: volumeA, row: row, start: start, end: end,
            lateralMetres: lateralMetres, verticalFeet: verticalFeet, gapMilliseconds: gapMilliseconds,
            rule: rule)
    }
}
