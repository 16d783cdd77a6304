/// The separation minima of a charter, for each pair of classes, and the uncertainty between altitude
/// references.
public struct SeparationTable: Sendable {
    public let uncertainty: AltitudeUncertainty
    /// For each class the others that a rule names with it, in the order of their numbers.
    private var partners: [[SeparationPartner]]

    /// - Parameters:
    ///   - altitudeUncertaintyFeet: how far a flight level and an altitude above mean sea level may be apart at least: 27 ft for each of some
    ///     37 hPa that the pressure may be off the standard's 1013.25.
    ///   - altitudeUncertaintyPercent: of the altitude, for air warmer or colder than the standard's: 4 % for each 10 °C (ICAO Doc 8168).
    public init(altitudeUncertaintyFeet: Int32 = 1_000, altitudeUncertaintyPercent: Int32 = 8) {
        uncertainty = AltitudeUncertainty(feet: altitudeUncertaintyFeet, percent: altitudeUncertaintyPercent)
        partners = Array(repeating: [], count: Int(Limits.separationClasses))
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
        insert(rule, for: first, with: second)
        if first != second { insert(rule, for: second, with: first) }
    }

    private mutating func insert(_ rule: SeparationRule, for first: UInt8, with second: UInt8) {
        var list = partners[Int(first)]
        let place = list.firstIndex { $0.classID >= second } ?? list.endIndex
        if place == list.endIndex || list[place].classID != second {
            list.insert(SeparationPartner(classID: second, rules: []), at: place)
        }
        var rules = list[place].rules
        rules.insert(rule, at: rules.firstIndex { $0.row > rule.row } ?? rules.endIndex)
        list[place] = SeparationPartner(classID: second, rules: rules)
        partners[Int(first)] = list
    }

    /// The rules for two classes, in the order of their rows.
    public func rules(_ first: SeparationClass, _ second: SeparationClass) -> [SeparationRule] {
        partners(of: first.id).first { $0.classID == second.id }?.rules ?? []
    }

    /// The classes that an activity of a class can conflict with.
    func partners(of id: UInt8) -> [SeparationPartner] { partners[Int(id)] }
}
