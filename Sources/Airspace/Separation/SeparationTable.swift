/// The separation minima of a charter, for each pair of classes, and the uncertainty between altitude
/// references.
public struct SeparationTable: Sendable {
    public let uncertainty: AltitudeUncertainty
    private var rows: [ClassPair: [SeparationRule]] = [:]

    public init(altitudeUncertaintyFeet: Int32 = 1_000, altitudeUncertaintyPercent: Int32 = 8) {
        uncertainty = AltitudeUncertainty(feet: altitudeUncertaintyFeet, percent: altitudeUncertaintyPercent)
    }

    /// Adds a rule for two classes, whichever of them comes first.
    ///
    /// - Throws: `separationClassOutOfRange`.
    public mutating func add(
        _ rule: SeparationRule, between first: UInt8, and second: UInt8
    ) throws(AirspaceError) {
        for id in [first, second] where id >= Limits.separationClasses {
            throw .separationClassOutOfRange(id: id)
        }
        var rules = rows[ClassPair(first, second)] ?? []
        let place = rules.firstIndex { $0.row > rule.row } ?? rules.endIndex
        rules.insert(rule, at: place)
        rows[ClassPair(first, second)] = rules
    }

    /// The rules for two classes, in the order of their rows.
    public func rules(_ first: SeparationClass, _ second: SeparationClass) -> [SeparationRule] {
        rows[ClassPair(first.id, second.id)] ?? []
    }

    /// The largest lateral minimum of any rule that concerns the class, in metres: nobody farther away
    /// matters. `nil` when a rule has none, so that everybody matters.
    func reachMetres(of separation: SeparationClass) -> Int32? {
        var reach: Int32 = 0
        for other in 0..<Limits.separationClasses {
            for rule in rows[ClassPair(separation.id, other)] ?? [] {
                guard let lateral = rule.lateralMetres else { return nil }
                reach = max(reach, lateral)
            }
        }
        return reach
    }

    /// Two classes in no order.
    private struct ClassPair: Hashable {
        let low: UInt8
        let high: UInt8

        init(_ first: UInt8, _ second: UInt8) {
            low = min(first, second)
            high = max(first, second)
        }
    }
}
