/// What a parameter of a phrase is: how it is written on the line, checked, shown and read back.
package enum ParameterKind: Hashable, Sendable {
    case serial
    /// Two entries or more, in order.
    case serials
    case handle
    case member
    case position
    /// One footprint or more. A corridor is disclosed as its outline, never as its centre line.
    case area
    case altitude
    case band
    case time
    /// Whole units.
    case distance(DistanceUnit)
    /// Degrees from true north, 0 to 359.
    case bearing
    case count(ClosedRange<Int64>)
    /// One value of a closed list.
    case choice(WordList)
    case choices(WordList)
    /// Whom an answer speaks for: scopes of the charter.
    case scopes
    case digest
    /// A short name (a channel, a third party): letters, digits and few signs, never a coordinate.
    case name
    case callSign
    /// The name of a parameter.
    case field
    case change
    /// Another message's parameters, said back.
    case readback

    /// The word for it in the phrasebook's document.
    package var word: String {
        switch self {
        case .serial: "serial"
        case .serials: "serials"
        case .handle: "handle"
        case .member: "member"
        case .position: "position"
        case .area: "area"
        case .altitude: "altitude"
        case .band: "band"
        case .time: "time"
        case .distance: "distance"
        case .bearing: "bearing"
        case .count: "count"
        case .choice: "choice"
        case .choices: "choices"
        case .scopes: "scopes"
        case .digest: "digest"
        case .name: "name"
        case .callSign: "call-sign"
        case .field: "field"
        case .change: "change"
        case .readback: "readback"
        }
    }
}

/// The unit of a distance, fixed by the phrase so that a number is never said in the wrong one.
package enum DistanceUnit: String, Hashable, Sendable, CaseIterable {
    case nauticalMiles = "NM"
    case kilometres = "km"
    case metres = "m"

    /// Millimetres, so that all three are exact.
    package var millimetres: Int64 {
        switch self {
        case .nauticalMiles: 1_852_000
        case .kilometres: 1_000_000
        case .metres: 1_000
        }
    }

    /// Up to 2,000 km: beyond that a message says an area.
    package var range: ClosedRange<Int64> { 0...2_000_000_000 / millimetres }
}

/// A closed list: values that are never translated on the line, with the words for each.
package struct WordList: Hashable, Sendable {
    package let name: String
    /// In the order in which they are offered.
    package let values: [String]
    private let words: [String: Words]

    package func words(for value: String) -> Words? { words[value] }

    init(name: String, _ json: JSONValue) throws(JSONFault) {
        self.name = name
        var values: [String] = []
        var words: [String: Words] = [:]
        for row in try json.array(min: 2, max: Limits.choicesPerList) {
            let object = try row.object(allowing: ["value", "words"])
            let value = try object.required("value").plainText(max: Limits.choiceCharacters)
            guard words[value] == nil else {
                throw row.fault(.malformed(found: value, wanted: "each value once"))
            }
            values.append(value)
            words[value] = try Words(object.required("words"), max: Limits.choiceCharacters)
        }
        self.values = values
        self.words = words
    }
}
