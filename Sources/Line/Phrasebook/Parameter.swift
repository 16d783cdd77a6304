/// A typed place in a phrase.
package struct Parameter: Hashable, Sendable {
    package let name: String
    package let kind: ParameterKind
    package let isOptional: Bool
    /// What a desk fills in unless the officer says otherwise.
    package let preset: Preset?

    /// Where a preset value comes from. A preset is shown before it is sent; it never answers anything.
    package enum Preset: String, Hashable, Sendable, CaseIterable {
        /// The moment of sending.
        case now
        /// The number after the last one sent.
        case next
        /// The digest of the phrasebook in use.
        case phrasebook
        /// The moment of sending and the profile's validity of an answer.
        case queryValidity = "query-validity"
        /// The moment of sending and the profile's persistence of a hazard.
        case hazardPersistence = "hazard-persistence"
        case hazardRadius = "hazard-radius"
    }

    init(_ json: JSONValue, lists: [WordList]) throws(JSONFault) {
        let object = try json.object(allowing: [
            "kind", "least", "list", "most", "name", "optional", "preset", "unit",
        ])
        name = try object.required("name").read("lower-case letters and _", max: 32) {
            Template.isName($0) ? $0 : nil
        }
        kind = try ParameterKind(object, lists: lists)
        isOptional = try object.optional("optional")?.bool() ?? false
        preset = try object.optional("preset")?.choice(of: Preset.self)
    }
}

extension ParameterKind {
    private static let plain: [ParameterKind] = [
        .serial, .serials, .handle, .member, .position, .area, .altitude, .band, .time, .bearing, .scopes,
        .digest, .name, .callSign, .field, .change, .readback,
    ]

    fileprivate init(_ object: JSONObject, lists: [WordList]) throws(JSONFault) {
        let kind = try object.required("kind")
        let word = try kind.string(max: 32)
        switch word {
        case "distance": self = .distance(try object.required("unit").choice(of: DistanceUnit.self))
        case "count":
            let least = try object.required("least").integer()
            self = .count(
                least...(try object.required("most").integer(in: least...JSONValue.integers.upperBound)))
        case "choice": self = .choice(try object.required("list").list(of: lists))
        case "choices": self = .choices(try object.required("list").list(of: lists))
        default:
            guard let found = ParameterKind.plain.first(where: { $0.word == word }) else {
                throw kind.fault(.notOneOf(found: word, wanted: ParameterKind.plain.map(\.word)))
            }
            self = found
        }
    }
}

extension JSONValue {
    fileprivate func list(of lists: [WordList]) throws(JSONFault) -> WordList {
        let name = try string(max: 32)
        guard let list = lists.first(where: { $0.name == name }) else {
            throw fault(.notOneOf(found: name, wanted: lists.map(\.name)))
        }
        return list
    }
}
