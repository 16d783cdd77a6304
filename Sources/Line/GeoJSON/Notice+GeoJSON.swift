package import Airspace

/// Notices written as GeoJSON: a feature for each volume, coordinates exact in decimals of 1e-7°.
extension Notice {
    package var features: [CanonicalJSON] { volumes.map(feature) }

    /// All features of some notices, in order.
    package static func featureCollection(of notices: [Notice]) -> CanonicalJSON {
        ["type": "FeatureCollection", "features": .array(notices.flatMap(\.features))]
    }

    private func feature(_ volume: Volume) -> CanonicalJSON {
        [
            "type": "Feature", "id": .string(handle.text), "properties": .object(properties(volume)),
            "geometry": volume.footprint.geometry,
        ]
    }

    private func properties(_ volume: Volume) -> [CanonicalJSON.Member] {
        let optional: KeyValuePairs<String, CanonicalJSON?> = [
            "floor_ft": volume.band.floor.map { .integer(Int64($0.feet)) },
            "ceiling_ft": volume.band.ceiling.map { .integer(Int64($0.feet)) },
            "end": volume.window.end.map { .string(Timestamp.text($0)) },
            "radius_m": volume.footprint.radius.map { .integer(Int64($0)) },
            "half_width_m": volume.footprint.halfWidth.map { .integer(Int64($0)) },
            "text": text.map { .string($0) },
            "category": category.map { .string($0) },
            "watches": watches.isEmpty ? nil : .array(watches.map { .string($0.rawValue) }),
            "responsible": responsible.map { .string($0.text) },
            "etd": schedule.map { .string(Timestamp.text($0.departure)) },
            "eta": schedule?.arrival.map { .string(Timestamp.text($0)) },
            "speed_kt": schedule?.speedKnots.map { .integer(Int64($0)) },
        ]
        let present = optional.compactMap { property in
            property.value.map { CanonicalJSON.Member(property.key, $0) }
        }
        return [
            .init("id", .string(handle.text)), .init("kind", .string(kind.rawValue)),
            .init("altitude_reference", .string(volume.band.reference.word)),
            .init("start", .string(Timestamp.text(volume.window.start))),
        ] + present + audience.properties
    }
}

extension Audience {
    fileprivate var properties: [CanonicalJSON.Member] {
        switch self {
        case .to(let members): [.init("to", .array(members.map { .string($0.text) }))]
        case .withheld: [.init("withheld", true)]
        case .unsaid: []
        }
    }
}

extension Footprint {
    /// The GeoJSON geometry; radius and half width are properties of the feature.
    package var geometry: CanonicalJSON {
        switch self {
        case .polygon(let polygon): polygon.geometry
        case .circle(let circle): ["type": "Point", "coordinates": circle.centre.coordinates]
        case .corridor(let corridor):
            ["type": "LineString", "coordinates": .array(corridor.line.map(\.coordinates))]
        }
    }

    fileprivate var radius: Int32? {
        guard case .circle(let circle) = self else { return nil }
        return circle.radiusMetres
    }

    fileprivate var halfWidth: Int32? {
        guard case .corridor(let corridor) = self else { return nil }
        return corridor.halfWidthMetres
    }
}

extension Polygon {
    package var geometry: CanonicalJSON {
        let rings = rings.map { ring in
            CanonicalJSON.array((ring + ring.prefix(1)).map(\.coordinates))
        }
        return ["type": "Polygon", "coordinates": .array(rings)]
    }
}

extension Position {
    /// Longitude and latitude in degrees.
    package var coordinates: CanonicalJSON { [.degrees(longitudeE7), .degrees(latitudeE7)] }
}
