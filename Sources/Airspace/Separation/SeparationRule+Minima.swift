extension SeparationRule {
    func isMet(gapMilliseconds gap: Int64) -> Bool { time.map { Self.isBelow(gap, $0) } ?? true }

    func isMet(by bands: BandPair) -> Bool {
        guard let verticalFeet else { return true }
        let minimum = bands.reachesFL290 ? verticalFeetAtOrAboveFL290 ?? verticalFeet : verticalFeet
        return Self.isBelow(bands.gapFeet, minimum)
    }

    /// Footprints nearer than this, in metres, meet the rule.
    var lateralLimit: Double {
        lateralMetres.map { Double($0) + Separation.toleranceMetres } ?? Separation.farthestMetres
    }

    /// Ranges are closed, so at a minimum of 0 it is sharing a point that counts.
    private static func isBelow<Value: BinaryInteger>(_ gap: Value, _ minimum: Value) -> Bool {
        gap == 0 || gap < minimum
    }
}
