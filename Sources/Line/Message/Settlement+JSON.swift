package import Airspace

extension Settlement {
    package var canonical: CanonicalJSON {
        [
            "about": .array(about.map { .string($0.description) }),
            "change": change.canonical,
            "changing": .string(changing.description),
        ]
    }

    package init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["about", "change", "changing"])
        var about: [Serial] = []
        for element in try object.required("about").array(min: 2, max: 2) {
            about.append(try element.serial())
        }
        let changing = try object.required("changing").serial()
        guard about[0] < about[1],
            let settlement = Settlement(
                about: about, changing: changing, change: try Change(json: object.required("change")))
        else {
            throw json.fault(
                .malformed(found: "\(about)", wanted: "two versions in order, and which of them changes"))
        }
        self = settlement
    }
}

extension JSONValue {
    package func serial() throws(JSONFault) -> Serial {
        try read("a serial such as A-B-17", max: 64) { Serial($0) }
    }
}

/// The words for a change on the wire. Values are integers: Unix milliseconds, feet, metres, tenths of a degree of
/// bearing, 1e-7 degrees of a limit.
extension Change {
    package var canonical: CanonicalJSON {
        switch self {
        case .startAt(let instant): ["type": "start-at", "value": .integer(instant.milliseconds)]
        case .endBy(let instant): ["type": "end-by", "value": .integer(instant.milliseconds)]
        case .floor(let altitude): ["type": "floor", "value": .integer(Int64(altitude.feet))]
        case .ceiling(let altitude): ["type": "ceiling", "value": .integer(Int64(altitude.feet))]
        case .radius(let metres): ["type": "radius", "value": .integer(Int64(metres))]
        case .halfWidth(let metres): ["type": "half-width", "value": .integer(Int64(metres))]
        case .shift(let tenths, let metres):
            ["bearing": .integer(Int64(tenths)), "type": "shift", "value": .integer(Int64(metres))]
        case .limit(let side, let e7):
            ["side": .string(side.word), "type": "limit", "value": .integer(Int64(e7))]
        }
    }

    package init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["bearing", "side", "type", "value"])
        let value = try object.required("value")
        let type = try object.required("type")
        guard (try type.string(max: 16) == "shift") == (object.optional("bearing") != nil),
            (try type.string(max: 16) == "limit") == (object.optional("side") != nil)
        else {
            throw json.fault(
                .malformed(found: try type.string(max: 16), wanted: "a bearing with shift, a side with limit")
            )
        }
        switch try type.string(max: 16) {
        case "start-at": self = .startAt(try value.instant())
        case "end-by": self = .endBy(try value.instant())
        case "floor": self = .floor(try value.altitude())
        case "ceiling": self = .ceiling(try value.altitude())
        case "radius": self = .radius(metres: try value.metres())
        case "half-width": self = .halfWidth(metres: try value.metres())
        case "shift":
            let tenths = try object.required("bearing").integer(in: 0...3_599)
            self = .shift(bearingTenths: Int32(tenths), metres: try value.metres())
        case "limit":
            let side = try object.required("side").read("north, south, east or west", max: 8) {
                Change.Side(word: $0)
            }
            self = .limit(side, e7: Int32(try value.integer(in: -1_800_000_000...1_800_000_000)))
        case let other:
            throw type.fault(.notOneOf(found: other, wanted: Change.types))
        }
    }

    package static let types = [
        "start-at", "end-by", "floor", "ceiling", "radius", "half-width", "shift", "limit",
    ]
}

extension Change.Side {
    package var word: String {
        switch self {
        case .north: "north"
        case .south: "south"
        case .east: "east"
        case .west: "west"
        }
    }

    package init?(word: String) {
        guard let side = Change.Side.allCases.first(where: { $0.word == word }) else { return nil }
        self = side
    }
}
