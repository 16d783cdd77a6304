/// How far a flight level can lie from the same number of feet above mean sea level: a fixed part and a share
/// of the height, since both the pressure at sea level and the temperature of the column differ from the
/// standard.
public struct AltitudeUncertainty: Hashable, Sendable {
    /// The fixed part, 0…100,000 ft.
    public let feet: Int32
    /// The share of the height, 0…100 %.
    public let percent: Int32

    /// Values outside 0…100,000 ft and 0…100 % are brought to the nearest of them.
    public init(feet: Int32, percent: Int32) {
        self.feet = min(max(feet, 0), 100_000)
        self.percent = min(max(percent, 0), 100)
    }

    /// The feet that `band` may cover as seen from `other`, rounded outward.
    ///
    /// Only flight levels against AMSL are widened, and only limits that were given: a missing one has no
    /// error.
    func range(of band: AltitudeBand, against other: AltitudeReference) -> ClosedRange<Int32> {
        guard band.reference == .flightLevel, other == .amsl else {
            return band.effectiveFloor.feet...band.effectiveCeiling.feet
        }
        let lower = band.floor.map { $0.feet - widening($0) } ?? Altitude.lowest.feet
        let upper = band.ceiling.map { $0.feet + widening($0) } ?? Altitude.highest.feet
        return lower...upper
    }

    private func widening(_ altitude: Altitude) -> Int32 {
        feet + (percent * abs(altitude.feet) + 99) / 100
    }
}
