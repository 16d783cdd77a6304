import Airspace

/// Reads one `Feature` into a notice with the volumes of its geometry.
enum FeatureReader {
    private static let properties: [StaticString] = [
        "id", "kind", "floor_ft", "ceiling_ft", "altitude_reference", "start", "end", "to", "withheld",
        "text",
        "category", "watches", "responsible", "etd", "eta", "speed_kt", "radius_m", "half_width_m",
    ]

    private static let feature: [StaticString] = ["type", "id", "geometry", "properties", "bbox"]
    /// What gives everything else another meaning: members that RFC 7946 forbids in a collection, and the coordinate reference
    /// systems of what came before it. Other members of a collection say nothing about its features (section 6.1).
    private static let meanings = ["coordinates", "geometries", "geometry", "properties", "crs"]

    private enum ObjectType: String, CaseIterable {
        case feature = "Feature"
        case collection = "FeatureCollection"
    }

    /// The feature that a text is which collects none.
    static func feature(_ root: JSONValue) throws(JSONFault) -> JSONValue {
        guard try root.object().required("type").choice(of: ObjectType.self) == .collection else {
            return root
        }
        // The array of a collection is read on its own; here it is absent, or no array.
        let features = try root.object().required("features")
        throw features.wrongKind(.array)
    }

    /// A collection's shell, before all of it is there.
    static func checkHead(_ root: JSONValue) throws(JSONFault) {
        guard let type = try root.object().optional("type") else { return }
        try check(type, of: root)
    }

    /// A collection's whole shell.
    static func checkCollection(_ root: JSONValue) throws(JSONFault) {
        try check(root.object().required("type"), of: root)
    }

    private static func check(_ type: JSONValue, of root: JSONValue) throws(JSONFault) {
        switch try type.choice(of: ObjectType.self) {
        case .feature: _ = try root.object(allowing: feature)
        case .collection:
            for member in try root.object().members where meanings.contains(member.key) {
                guard member.key == "crs", try isWGS84(member.value) else {
                    throw member.value.fault(
                        .malformed(found: member.key, wanted: "a collection in WGS 84, with no such member"))
                }
            }
        }
    }

    /// As tools write it that also know other systems: `{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}`.
    private static func isWGS84(_ system: JSONValue) throws(JSONFault) -> Bool {
        let name = try system.object().required("properties").object().required("name").string(max: 64)
        return name == "urn:ogc:def:crs:OGC:1.3:CRS84" || name == "urn:ogc:def:crs:OGC::CRS84"
    }

    /// The notice that a feature is, or is a part of; and its properties, to show faults at.
    static func notice(_ value: JSONValue) throws(JSONFault) -> (Notice, JSONObject) {
        let feature = try value.object(allowing: feature)
        let type = try feature.required("type")
        guard try type.choice(of: ObjectType.self) == .feature else {
            throw type.fault(.notOneOf(found: "FeatureCollection", wanted: ["Feature"]))
        }
        let properties = try feature.required("properties").object(allowing: properties)
        let handle = try handle(of: feature, properties)
        let kind = try properties.required("kind").choice(of: NoticeKind.self)
        let volumes = try volumes(feature.required("geometry"), properties)
        let remarks = try Notice.Remarks(properties) { value throws(JSONFault) in try value.timestamp() }
        let audience = try audience(properties)
        let notice = try properties.noticeFaults { () throws(NoticeProblem) in
            try Notice(handle: handle, kind: kind, volumes: volumes, remarks: remarks, audience: audience)
        }
        return (notice, properties)
    }

    private static func handle(of feature: JSONObject, _ properties: JSONObject) throws(JSONFault) -> Handle {
        let property = try properties.required("id")
        let handle = try property.handle()
        if let id = feature.optionalOrNull("id") {
            guard id.kind == .string else { throw id.wrongKind(.string) }
            let text = try id.string(max: Limits.handleCharacters)
            guard text == handle.text else {
                throw id.fault(.notice(.idsDiffer(feature: text, property: handle.text)))
            }
        }
        return handle
    }

    private static func volumes(
        _ geometry: JSONValue, _ properties: JSONObject
    ) throws(JSONFault) -> [Volume] {
        let reference = try properties.optionalOrNull("altitude_reference")?.choice(
            of: AltitudeReferenceWord.self)
        let band = try AltitudeBand(properties, reference: reference?.reference ?? .amsl)
        let start = try properties.required("start").timestamp()
        let endValue = properties.optionalOrNull("end")
        let end = try endValue?.timestamp()
        let window = try (endValue ?? properties.value).airspace { () throws(AirspaceError) in
            try TimeWindow(start: start, end: end)
        }
        return try GeometryReader(properties: properties).footprints(geometry).map { footprint in
            Volume(footprint: footprint, band: band, window: window)
        }
    }

    /// `to` names members; `withheld: true` says nobody. `withheld: false` says nothing by itself.
    private static func audience(_ properties: JSONObject) throws(JSONFault) -> Audience {
        let withheld = try properties.optionalOrNull("withheld")?.bool() ?? false
        guard let to = properties.optionalOrNull("to") else { return withheld ? .withheld : .unsaid }
        guard !withheld else { throw properties.fault(.audienceContradicts) }
        var members: [MemberName] = []
        for member in try to.array(min: 1, max: Limits.members) { members.append(try member.memberName()) }
        return .to(members)
    }
}
