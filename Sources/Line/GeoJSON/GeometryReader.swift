import Airspace

/// Reads the geometry of a feature into footprints: one, or one for each polygon of a `MultiPolygon`.
struct GeometryReader {
    let properties: JSONObject

    private enum GeometryType: String, CaseIterable {
        case polygon = "Polygon"
        case multiPolygon = "MultiPolygon"
        case point = "Point"
        case lineString = "LineString"
    }

    func footprints(_ geometry: JSONValue) throws(JSONFault) -> [Footprint] {
        let object = try geometry.object(allowing: ["type", "coordinates", "bbox"])
        let type = try object.required("type").choice(of: GeometryType.self)
        let coordinates = try object.required("coordinates")
        switch type {
        case .polygon:
            try refuseWidths(type)
            return [.polygon(try polygon(coordinates))]
        case .multiPolygon:
            try refuseWidths(type)
            var footprints: [Footprint] = []
            for polygon in try coordinates.array(min: 1, max: Limits.volumesPerNotice) {
                footprints.append(.polygon(try self.polygon(polygon)))
            }
            return footprints
        case .point:
            try refuse(.halfWidth, type)
            return [.circle(try circle(coordinates))]
        case .lineString:
            try refuse(.radius, type)
            return [.corridor(try corridor(coordinates))]
        }
    }

    private func polygon(_ coordinates: JSONValue) throws(JSONFault) -> Polygon {
        let rings = try coordinates.rings(closing: 1, decimals: 7)
        for (value, ring) in zip(try coordinates.array(max: .max), rings) where ring.first != ring.last {
            throw value.fault(.notice(.unclosedRing))
        }
        return try coordinates.airspace { () throws(AirspaceError) in try Polygon(rings: rings) }
    }

    private func circle(_ coordinates: JSONValue) throws(JSONFault) -> Circle {
        let centre = try coordinates.position(decimals: 7)
        let radius = try properties.required("radius_m").metres()
        return try coordinates.airspace { () throws(AirspaceError) in
            try Circle(centre: centre, radiusMetres: radius)
        }
    }

    private func corridor(_ coordinates: JSONValue) throws(JSONFault) -> Corridor {
        let line = try coordinates.line(decimals: 7)
        let halfWidth = try properties.required("half_width_m").metres()
        return try coordinates.airspace { () throws(AirspaceError) in
            try Corridor(line: line, halfWidthMetres: halfWidth)
        }
    }

    private func refuseWidths(_ type: GeometryType) throws(JSONFault) {
        try refuse(.radius, type)
        try refuse(.halfWidth, type)
    }

    private func refuse(_ field: NoticeField, _ type: GeometryType) throws(JSONFault) {
        let isThere =
            switch field {
            case .radius: properties.optionalOrNull("radius_m") != nil
            default: properties.optionalOrNull("half_width_m") != nil
            }
        guard !isThere else { throw properties.fault(.doesNotFit(field, geometry: type.rawValue)) }
    }
}
