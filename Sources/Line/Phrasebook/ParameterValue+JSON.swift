import Airspace
import TransparencyLog

/// How values are written: on the line in integers, for people in degrees, RFC 3339 and GeoJSON.
package enum Spelling: Hashable, Sendable {
    case line, people
}

extension ParameterValue {
    package func json(_ spelling: Spelling = .line) -> CanonicalJSON {
        switch self {
        case .serial(let serial): .string(serial.description)
        case .serials(let serials): .array(serials.map { .string($0.description) })
        case .handle(let handle): .string(handle.text)
        case .member(let name): .string(name.text)
        case .position(let position): spelling == .line ? position.body : position.coordinates
        case .area(let area): .oneOrMore(area.footprints.map { $0.json(spelling) })
        case .altitude(let altitude, let reference):
            ["feet": .integer(Int64(altitude.feet)), "reference": .string(reference.word)]
        case .bands(let bands): .oneOrMore(bands.map(\.json))
        case .time(let instant):
            spelling == .line ? .integer(instant.milliseconds) : .string(Timestamp.text(instant))
        case .distance(let count, _), .count(let count): .integer(count)
        case .bearing(let degrees): .integer(Int64(degrees))
        case .choice(let text), .name(let text), .field(let text): .string(text)
        case .choices(let texts), .scopes(let texts): .array(texts.map { .string($0) })
        case .digest(let digest): .string(digest.hex)
        case .change(let change): change.canonical
        case .readback(let readback):
            [
                "code": .string(readback.code.text),
                "values": .object(
                    readback.names.compactMap { name in
                        readback.values[name].map { .init(name, $0.json(spelling)) }
                    }),
            ]
        }
    }
}

extension CanonicalJSON {
    /// One value by itself, several as a list: a list is never of one.
    fileprivate static func oneOrMore(_ values: [CanonicalJSON]) -> CanonicalJSON {
        values.count == 1 ? values[0] : .array(values)
    }
}

extension AltitudeBand {
    fileprivate var json: CanonicalJSON {
        .object(present: [
            "ceiling_ft": ceiling.map { .integer(Int64($0.feet)) },
            "floor_ft": floor.map { .integer(Int64($0.feet)) },
            "reference": .string(reference.word),
        ])
    }
}

extension Footprint {
    fileprivate func json(_ spelling: Spelling) -> CanonicalJSON {
        guard spelling == .people else { return .object(body) }
        let widths = body.filter { $0.key.hasSuffix("_m") }
        return ["type": "Feature", "geometry": geometry, "properties": .object(widths)]
    }
}

/// Reads values of parameters.
struct ParameterReader {
    let phrasebook: Phrasebook
    let spelling: Spelling
    /// In a readback stands what was said, corridors of boundaries included.
    var isReadback = false

    func value(_ json: JSONValue, _ kind: ParameterKind) throws(JSONFault) -> ParameterValue {
        switch kind {
        case .serial: .serial(try json.serial())
        case .serials:
            .serials(try each(json, least: 2, most: 2) { value throws(JSONFault) in try value.serial() })
        case .handle: .handle(try json.handle())
        case .member: .member(try json.memberName())
        case .position: .position(try json.position(decimals: spelling == .line ? 0 : 7))
        case .area: .area(try area(json))
        case .altitude: try altitude(json)
        case .band: .bands(try bands(json))
        case .time: .time(try time(json))
        case .distance(let unit): .distance(try json.integer(in: unit.range), unit)
        case .bearing: .bearing(Int32(try json.integer(in: 0...359)))
        case .count(let range): .count(try json.integer(in: range))
        case .choice(let list): .choice(try json.value(of: list))
        case .choices(let list):
            .choices(
                try each(json, most: list.values.count) { value throws(JSONFault) in try value.value(of: list)
                })
        case .scopes: .scopes(try scopes(json))
        case .digest: .digest(try json.digest())
        case .name: .name(try name(json, limit: Limits.nameCharacters))
        case .callSign: .name(try name(json, limit: Limits.callSignCharacters))
        case .field: .field(try field(json))
        case .change: .change(try Change(json: json))
        case .readback: .readback(try readback(json))
        }
    }

    private func each<Value: Hashable>(
        _ json: JSONValue, least: Int = 1, most: Int, _ read: (JSONValue) throws(JSONFault) -> Value
    ) throws(JSONFault) -> [Value] {
        var values: [Value] = []
        for element in try json.array(min: least, max: most) { values.append(try read(element)) }
        guard Set(values).count == values.count else {
            throw json.fault(.malformed(found: "a value that stands twice", wanted: "each once"))
        }
        return values
    }

    private func time(_ json: JSONValue) throws(JSONFault) -> Instant {
        spelling == .line ? try json.instant() : try json.timestamp()
    }

    private func altitude(_ json: JSONValue) throws(JSONFault) -> ParameterValue {
        let object = try json.object(allowing: ["feet", "reference"])
        let reference = try object.required("reference").choice(of: AltitudeReferenceWord.self).reference
        return .altitude(try object.required("feet").altitude(), reference)
    }

    private func bands(_ json: JSONValue) throws(JSONFault) -> [AltitudeBand] {
        var bands: [AltitudeBand] = []
        for element in try oneOrMore(json) {
            let object = try element.object(allowing: ["ceiling_ft", "floor_ft", "reference"])
            let reference = try object.required("reference").choice(of: AltitudeReferenceWord.self).reference
            bands.append(try AltitudeBand(object, reference: reference))
        }
        return bands
    }

    private func area(_ json: JSONValue) throws(JSONFault) -> Area {
        var footprints: [Footprint] = []
        for element in try oneOrMore(json) { footprints += try self.footprints(element) }
        guard let area = Area(footprints) else {
            throw json.fault(.tooMany(found: footprints.count, limit: Limits.volumesPerNotice))
        }
        guard !area.hasCorridor || isReadback || spelling == .people else {
            throw json.fault(.malformed(found: "corridor", wanted: "its outline, as polygons"))
        }
        return area
    }

    private func footprints(_ json: JSONValue) throws(JSONFault) -> [Footprint] {
        guard spelling == .people else {
            let object = try json.object(allowing: [
                "polygon", "circle", "corridor", "radius_m", "half_width_m",
            ])
            return [try Footprint(body: object)]
        }
        let feature = try json.object(allowing: ["type", "geometry", "properties"])
        _ = try feature.required("type").read("Feature") { $0 == "Feature" ? $0 : nil }
        let properties = try feature.required("properties").object(allowing: ["radius_m", "half_width_m"])
        return try GeometryReader(properties: properties).footprints(feature.required("geometry"))
    }

    private func oneOrMore(_ json: JSONValue) throws(JSONFault) -> [JSONValue] {
        guard json.kind == .array else { return [json] }
        let limit = isReadback ? Limits.volumesPerNotice : Limits.footprintsPerMessage
        return Array(try json.array(min: 2, max: limit))
    }

    private func scopes(_ json: JSONValue) throws(JSONFault) -> [String] {
        try each(json, most: Limits.scopesPerMember) { value throws(JSONFault) in
            try value.plainText(max: Limits.scopeCharacters)
        }
    }

    private func name(_ json: JSONValue, limit: Int) throws(JSONFault) -> String {
        let text = try json.string(max: limit)
        guard ParameterValue.isName(text, limit: limit) else {
            throw json.fault(
                .malformed(
                    found: JSONValue.quoted(text), wanted: "a short name: letters and digits, no coordinates")
            )
        }
        return text
    }

    private func field(_ json: JSONValue) throws(JSONFault) -> String {
        try json.read("the name of a parameter", max: 32) { phrasebook.hasLabel($0) ? $0 : nil }
    }

    private func readback(_ json: JSONValue) throws(JSONFault) -> Readback {
        let object = try json.object(allowing: ["code", "values"])
        let code = try object.required("code").read("a code of the phrasebook", max: 8) { Code($0) }
        guard let phrase = phrasebook[code] else {
            throw try object.required("code").fault(
                .malformed(found: code.text, wanted: "a code of the phrasebook"))
        }
        var reader = self
        reader.isReadback = true
        var values: [String: ParameterValue] = [:]
        for member in try object.required("values").object().members {
            guard let parameter = phrase.parameter(member.key), parameter.kind != .readback else {
                throw member.value.fault(
                    .unknownKey(JSONValue.quoted(member.key), known: phrase.parameters.map(\.name)))
            }
            values[member.key] = try reader.value(member.value, parameter.kind)
        }
        guard let readback = Readback(code: code, values: values, in: phrasebook) else {
            throw json.fault(.malformed(found: code.text, wanted: "parameters of that code"))
        }
        return readback
    }
}

extension JSONValue {
    fileprivate func value(of list: WordList) throws(JSONFault) -> String {
        let text = try string(max: Limits.choiceCharacters)
        guard list.values.contains(text) else {
            throw fault(.notOneOf(found: JSONValue.quoted(text), wanted: list.values))
        }
        return text
    }
}
