/// How exactly a notice must say where and how high.
package struct Precision: Hashable, Sendable {
    /// A shape by which area is limited; half widths limit corridors.
    package enum Shape: String, Hashable, Sendable, CaseIterable {
        case polygon
        case circle
        case corridor
    }

    /// Square kilometres, of a volume of a notice whose lead class is SHORT or less.
    package let maxArea: Int64
    package let areaLimitAppliesTo: [Shape]
    /// Metres, of a corridor of a notice whose lead class is SHORT or less.
    package let maxHalfWidthMetres: Int32
    package let altitudeRequired: [NoticeKind]
    /// Metres between what a notice's text says and its coordinates.
    package let textToleranceMetres: Int32
    package let readbackToleranceMetres: Int32

    init(_ value: JSONValue) throws(JSONFault) {
        let object = try value.object(allowing: [
            "max_area_km2_for_short_or_less", "area_limit_applies_to", "max_half_width_m_for_short_or_less",
            "altitude_required_for_kinds", "text_tolerance_m", "readback_tolerance_m",
        ])
        maxArea = try object.count("max_area_km2_for_short_or_less", in: 0...600_000_000)
        areaLimitAppliesTo = try object.choices("area_limit_applies_to", of: Shape.self)
        maxHalfWidthMetres = try object.metres("max_half_width_m_for_short_or_less")
        altitudeRequired = try object.choices("altitude_required_for_kinds", of: NoticeKind.self)
        textToleranceMetres = try object.metres("text_tolerance_m")
        readbackToleranceMetres = try object.metres("readback_tolerance_m")
    }

    var canonical: CanonicalJSON {
        [
            "max_area_km2_for_short_or_less": .integer(maxArea),
            "area_limit_applies_to": .words(areaLimitAppliesTo),
            "max_half_width_m_for_short_or_less": .count(maxHalfWidthMetres),
            "altitude_required_for_kinds": .words(altitudeRequired),
            "text_tolerance_m": .count(textToleranceMetres),
            "readback_tolerance_m": .count(readbackToleranceMetres),
        ]
    }
}
