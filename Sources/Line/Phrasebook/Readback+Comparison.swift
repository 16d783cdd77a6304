import Airspace

/// A field whose readback differs.
package struct ReadbackMismatch: Hashable, Sendable {
    package let field: String
    /// What was sent; nil if it says nothing of the field.
    package let sent: ParameterValue?
    /// What was read back; nil if it was left out.
    package let read: ParameterValue?
}

extension Readback {
    /// The fields in which a readback differs from what was sent, in the order of the phrase: none if it is right. Positions
    /// may differ by the tolerance, all other numbers not at all, and nothing may be left out.
    ///
    /// - Parameter tolerance: metres, of the profile (`readback_tolerance_m`).
    package func mismatches(
        with sent: Content, code: Code, toleranceMetres tolerance: Int32,
        in phrasebook: Phrasebook = .standard
    ) -> [ReadbackMismatch] {
        let original = Readback(of: sent, code: code)
        let fields = phrasebook[code]?.parameters.map(\.name) ?? []
        return fields.compactMap { field in
            let (sent, read) = (original.values[field], self.code == code ? values[field] : nil)
            let isRight =
                switch (sent, read) {
                case (nil, nil): true
                case (let sent?, let read?): sent.isReadBack(by: read, within: Double(tolerance))
                default: false
                }
            return isRight ? nil : ReadbackMismatch(field: field, sent: sent, read: read)
        }
    }

    /// What AK05 says: of the wrong fields what is right. Fields that should have been left out stand for nothing and are
    /// not named.
    package static func correction(
        _ mismatches: [ReadbackMismatch], of code: Code, in phrasebook: Phrasebook = .standard
    ) -> Readback? {
        var values: [String: ParameterValue] = [:]
        for mismatch in mismatches { values[mismatch.field] = mismatch.sent }
        return Readback(code: code, values: values, in: phrasebook)
    }
}

extension ParameterValue {
    /// Whether another value says the same: of positions, no farther away than that.
    func isReadBack(by read: ParameterValue, within metres: Double) -> Bool {
        switch (self, read) {
        case (.position(let sent), .position(let read)): sent.isNear(read, metres)
        case (.area(let sent), .area(let read)):
            sent.footprints.count == read.footprints.count
                && zip(sent.footprints, read.footprints).allSatisfy { $0.isNear($1, metres) }
        default: self == read
        }
    }
}

extension Position {
    fileprivate func isNear(_ other: Position, _ metres: Double) -> Bool {
        self.metres(to: other).map { $0 <= metres } ?? false
    }
}

extension Footprint {
    /// The same shape with each position near the other's.
    fileprivate func isNear(_ other: Footprint, _ metres: Double) -> Bool {
        switch (self, other) {
        case (.circle(let sent), .circle(let read)):
            sent.centre.isNear(read.centre, metres)
                && Double(abs(sent.radiusMetres - read.radiusMetres)) <= metres
        case (.corridor(let sent), .corridor(let read)):
            Footprint.areNear(sent.line, read.line, metres)
                && Double(abs(sent.halfWidthMetres - read.halfWidthMetres)) <= metres
        case (.polygon(let sent), .polygon(let read)):
            sent.rings.count == read.rings.count
                && zip(sent.rings, read.rings).allSatisfy { Footprint.areNear($0, $1, metres) }
        default: false
        }
    }

    private static func areNear(_ sent: [Position], _ read: [Position], _ metres: Double) -> Bool {
        sent.count == read.count && zip(sent, read).allSatisfy { $0.isNear($1, metres) }
    }
}
