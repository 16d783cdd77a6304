/// Two altitude bands as each is seen from the other's reference.
struct BandPair {
    let first: ClosedRange<Int32>
    let second: ClosedRange<Int32>

    init(_ first: AltitudeBand, _ second: AltitudeBand, _ uncertainty: AltitudeUncertainty) {
        self.first = uncertainty.range(of: first, against: second.reference)
        self.second = uncertainty.range(of: second, against: first.reference)
    }

    init(_ first: PackedVolume, _ second: PackedVolume, _ uncertainty: AltitudeUncertainty) {
        let areAlike = first.isFlightLevel == second.isFlightLevel
        self.first =
            areAlike
            ? first.floor...first.ceiling
            : uncertainty.range(of: first.band, against: second.band.reference)
        self.second =
            areAlike
            ? second.floor...second.ceiling
            : uncertainty.range(of: second.band, against: first.band.reference)
    }

    /// Feet between the bands; 0 when they share a height.
    var gapFeet: Int32 {
        max(0, first.lowerBound - second.upperBound, second.lowerBound - first.upperBound)
    }

    /// Whether either ceiling is at or above 29,000 ft, where pressure altimeters are least exact.
    var reachesFL290: Bool { max(first.upperBound, second.upperBound) >= 29_000 }
}
