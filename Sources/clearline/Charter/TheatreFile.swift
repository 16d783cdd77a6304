package import Airspace
package import Line

/// The theatre as people draw it: GeoJSON (RFC 7946) with one polygon, bare, in a Feature or as the only feature of a
/// FeatureCollection.
package enum TheatreFile {
    /// The polygon's outer ring.
    package static func ring(in bytes: [UInt8]) throws(JSONFault) -> [Position] {
        let root = try JSONDocument(bytes, limit: Limits.geoJSONBytes).root
        return try polygon(root).ring()
    }

    private static func polygon(_ value: JSONValue) throws(JSONFault) -> JSONValue {
        let object = try value.object()
        let type = try object.required("type")
        switch try type.string(max: 64) {
        case "Polygon": return try object.required("coordinates")
        case "Feature": return try polygon(object.required("geometry"))
        case "FeatureCollection":
            for feature in try object.required("features").array(min: 1, max: 1) {
                return try polygon(feature)
            }
            preconditionFailure("an array of one element is empty")
        case let other:
            throw type.fault(.notOneOf(found: other, wanted: ["Polygon", "Feature", "FeatureCollection"]))
        }
    }
}

extension JSONValue {
    /// The one ring of a polygon's coordinates.
    fileprivate func ring() throws(JSONFault) -> [Position] {
        var positions: [Position] = []
        for ring in try array(min: 1, max: 1) {
            for position in try ring.array(min: 4, max: Limits.theatreVertices) {
                positions.append(try position.position())
            }
            if positions.first != positions.last {
                throw ring.fault(
                    .malformed(found: "a ring that is open", wanted: "the first position again at its end"))
            }
        }
        return positions
    }

    /// Longitude, latitude, and an altitude that says nothing here.
    private func position() throws(JSONFault) -> Position {
        let numbers = Array(try array(min: 2, max: 3))
        let longitude = try numbers[0].fixed(decimals: 7, in: -1_800_000_000...1_800_000_000)
        let latitude = try numbers[1].fixed(decimals: 7, in: -900_000_000...900_000_000)
        do throws(AirspaceError) {
            return try Position(latitudeE7: Int32(latitude), longitudeE7: Int32(longitude))
        } catch {
            throw fault(.airspace(error))
        }
    }
}
