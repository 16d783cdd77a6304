/// What a band's feet are measured from.
public enum AltitudeReference: Hashable, Sendable {
    /// Above mean sea level.
    case amsl
    /// Pressure altitude above 1013.25 hPa: flight level n is given as 100 × n feet.
    case flightLevel
}

/// A closed range of heights. A missing floor is −2,000 ft and a missing ceiling 100,000 ft, whatever the
/// reference.
public struct AltitudeBand: Hashable, Sendable {
    /// `nil`: none was given, and −2,000 ft counts.
    public let floor: Altitude?
    /// `nil`: none was given, and 100,000 ft counts.
    public let ceiling: Altitude?
    public let reference: AltitudeReference

    /// - Throws: `ceilingBelowFloor`. A band of one height is allowed.
    public init(floor: Altitude?, ceiling: Altitude?, reference: AltitudeReference) throws(AirspaceError) {
        if let floor, let ceiling, ceiling < floor {
            throw .ceilingBelowFloor(floor: floor, ceiling: ceiling)
        }
        self.floor = floor
        self.ceiling = ceiling
        self.reference = reference
    }

    /// From the lowest height to the highest.
    init(unlimited reference: AltitudeReference) {
        floor = nil
        ceiling = nil
        self.reference = reference
    }

    /// The floor that counts.
    public var effectiveFloor: Altitude { floor ?? .lowest }
    /// The ceiling that counts.
    public var effectiveCeiling: Altitude { ceiling ?? .highest }
}
