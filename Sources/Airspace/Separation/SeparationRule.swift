/// One row of a profile for a pair of classes. It is met when the lateral, the vertical and the time distance
/// are all below their minima; where a minimum is 0, sharing a point counts; where it is absent, that
/// distance does not separate.
public struct SeparationRule: Hashable, Sendable {
    /// `nil`: position does not separate.
    public let lateralMetres: Int32?
    /// `nil`: height does not separate.
    public let verticalFeet: Int32?
    /// Applies instead of `verticalFeet` when either ceiling, rounded outward, is at or above 29,000 ft.
    public let verticalFeetAtOrAboveFL290: Int32?
    /// Milliseconds.
    public let time: Int64?
    /// Position in the profile: of the rows met, the first names the conflict.
    public let row: UInt8
    /// Does not apply between two activities of one party.
    public let betweenPartiesOnly: Bool
    /// Applies only if each side's `watches` contains the other; a side that is not choosy watches every
    /// class.
    public let selective: Bool

    /// - Parameters:
    ///   - lateralMetres: the lateral minimum; when absent, position does not separate.
    ///   - verticalFeet: the vertical minimum; when absent, height does not separate.
    ///   - verticalFeetAtOrAboveFL290: when absent, `verticalFeet` holds at every height.
    ///   - time: milliseconds; when absent, time does not separate.
    ///   - row: its position in the profile.
    ///   - betweenPartiesOnly: whether it does not apply between two activities of one party.
    ///   - selective: whether it applies only between activities that watch each other's class.
    /// - Throws: `lateralMinimumOutOfRange`, `verticalMinimumOutOfRange`, `timeMinimumOutOfRange`; see
    ///   `Limits`.
    public init(
        lateralMetres: Int32?, verticalFeet: Int32?, verticalFeetAtOrAboveFL290: Int32? = nil, time: Int64?,
        row: UInt8, betweenPartiesOnly: Bool = false, selective: Bool = false
    ) throws(AirspaceError) {
        if let lateralMetres, !Limits.lateralMinimumMetres.contains(lateralMetres) {
            throw .lateralMinimumOutOfRange(metres: lateralMetres)
        }
        for feet in [verticalFeet, verticalFeetAtOrAboveFL290] {
            if let feet, !Limits.verticalMinimumFeet.contains(feet) {
                throw .verticalMinimumOutOfRange(feet: feet)
            }
        }
        if let time, !Limits.timeMinimumMilliseconds.contains(time) {
            throw .timeMinimumOutOfRange(milliseconds: time)
        }
        self.lateralMetres = lateralMetres
        self.verticalFeet = verticalFeet
        self.verticalFeetAtOrAboveFL290 = verticalFeetAtOrAboveFL290
        self.time = time
        self.row = row
        self.betweenPartiesOnly = betweenPartiesOnly
        self.selective = selective
    }
}
