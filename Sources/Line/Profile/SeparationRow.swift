/// One row of the separation minima: for which notices it stands, and the minima. nil = does not separate.
package struct SeparationRow: Hashable, Sendable {
    /// What a row may stand for: a role, a kind, every notice, or the kinds that a red line declares.
    package enum Term: String, Hashable, Sendable, CaseIterable {
        case air
        case ground
        case hazard
        case transit
        case exercise
        case deployment
        case protected
        case movement
        case civil
        case redLine = "red-line"
        case boundary
        case any
        case declaredKinds = "declared-kinds"
    }

    package let first: Term
    package let second: Term
    package let lateralMetres: Int32?
    package let verticalFeet: Int32?
    /// Where either ceiling is at or above 29,000 ft; nil = as `verticalFeet`.
    package let verticalFeetAtOrAboveFL290: Int32?
    package let time: Duration?

    /// The most that time may separate, in seconds: a day.
    private static let longestTime: ClosedRange<Int64> = 0...86_400

    init(_ value: JSONValue) throws(JSONFault) {
        let object = try value.object(allowing: [
            "pair", "lateral_m", "vertical_ft", "vertical_ft_at_or_above_fl290", "time_s",
        ])
        let pair = try object.required("pair")
        var terms: [Term] = []
        for term in try pair.array(min: 2, max: 2) { terms.append(try term.choice(of: Term.self)) }
        if terms.contains(.declaredKinds), !terms.contains(.redLine) {
            throw pair.fault(.profile(.declaredKindsWithoutRedLine))
        }
        (first, second) = (terms[0], terms[1])
        lateralMetres = try object.minimum("lateral_m", in: 0...1_000_000).map { Int32($0) }
        verticalFeet = try object.minimum("vertical_ft", in: 0...100_000).map { Int32($0) }
        let high = try object.optional("vertical_ft_at_or_above_fl290")?.integer(in: 0...100_000)
        verticalFeetAtOrAboveFL290 = high.map { Int32($0) }
        time = try object.minimum("time_s", in: SeparationRow.longestTime).map { .seconds($0) }
    }

    var canonical: CanonicalJSON {
        .object(present: [
            "pair": [.string(first.rawValue), .string(second.rawValue)],
            "lateral_m": lateralMetres.map { .count($0) } ?? .null,
            "vertical_ft": verticalFeet.map { .count($0) } ?? .null,
            "vertical_ft_at_or_above_fl290": verticalFeetAtOrAboveFL290.map { .count($0) },
            "time_s": time.map { .seconds($0) } ?? .null,
        ])
    }
}

extension JSONObject {
    /// A minimum must be said, if only by `null`.
    fileprivate func minimum(
        _ key: StaticString, in range: ClosedRange<Int64>
    ) throws(JSONFault) -> Int64? {
        let value = try required(key)
        return value.isNull ? nil : try value.integer(in: range)
    }
}
