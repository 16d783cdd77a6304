/// The class that an activity may conflict with, the rules for that, and how far the widest of them reach.
struct SeparationPartner: Sendable {
    let classID: UInt8
    /// In the order of their rows.
    var rules: [SeparationRule]
    var reach: SeparationReach

    init(classID: UInt8, rules: [SeparationRule]) {
        self.classID = classID
        self.rules = rules
        reach = SeparationReach(rules)
    }
}

/// How far apart two volumes can be at most to meet one of some rules.
struct SeparationReach: Sendable {
    /// With the tolerance; `nil` when lateral distance does not separate.
    let metres: Double?
    let feet: Int32
    let milliseconds: Int64

    init(_ rules: [SeparationRule]) {
        var metres: Double? = 0
        var feet: Int32 = 0
        var milliseconds: Int64 = 0
        for rule in rules {
            if let least = rule.lateralMetres, let widest = metres {
                metres = max(widest, Double(least) + Separation.toleranceMetres + 1)
            } else {
                metres = nil
            }
            let most = Limits.verticalMinimumFeet.upperBound
            feet = max(feet, rule.verticalFeet ?? most)
            if rule.verticalFeet != nil { feet = max(feet, rule.verticalFeetAtOrAboveFL290 ?? 0) }
            milliseconds = max(milliseconds, rule.time ?? Limits.milliseconds.upperBound)
        }
        self.metres = metres
        self.feet = feet
        self.milliseconds = milliseconds
    }
}
