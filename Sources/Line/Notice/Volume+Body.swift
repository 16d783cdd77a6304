package import Airspace

/// A volume on the wire: one of `polygon`, `circle` or `corridor`, with its band and window.
extension Volume {
    var body: CanonicalJSON {
        var members: [CanonicalJSON.Member] = footprint.body
        members.append(.init("reference", .string(band.reference.word)))
        if let floor = band.floor { members.append(.init("floor_ft", .integer(Int64(floor.feet)))) }
        if let ceiling = band.ceiling { members.append(.init("ceiling_ft", .integer(Int64(ceiling.feet)))) }
        members.append(.init("start", .integer(window.start.milliseconds)))
        if let end = window.end { members.append(.init("end", .integer(end.milliseconds))) }
        return .object(members)
    }

    init(body: JSONValue) throws(JSONFault) {
        let object = try body.object(allowing: [
            "polygon", "circle", "corridor", "radius_m", "half_width_m", "reference", "floor_ft",
            "ceiling_ft",
            "start", "end",
        ])
        let footprint = try Footprint(body: object)
        let reference = try object.required("reference").choice(of: AltitudeReferenceWord.self).reference
        let band = try AltitudeBand(object, reference: reference)
        let start = try object.required("start").instant()
        let end = try object.optional("end")?.instant()
        let window = try (object.optional("end") ?? body).airspace { () throws(AirspaceError) in
            try TimeWindow(start: start, end: end)
        }
        self.init(footprint: footprint, band: band, window: window)
    }
}

/// The words for what altitudes are measured from.
enum AltitudeReferenceWord: String, CaseIterable {
    case amsl = "AMSL"
    case flightLevel = "FL"

    var reference: AltitudeReference {
        switch self {
        case .amsl: .amsl
        case .flightLevel: .flightLevel
        }
    }
}

extension AltitudeReference {
    package var word: String {
        switch self {
        case .amsl: AltitudeReferenceWord.amsl.rawValue
        case .flightLevel: AltitudeReferenceWord.flightLevel.rawValue
        }
    }
}

extension AltitudeBand {
    /// Reads `floor_ft` and `ceiling_ft`, the same in bodies and in GeoJSON.
    init(_ object: JSONObject, reference: AltitudeReference) throws(JSONFault) {
        let floor = try object.optionalOrNull("floor_ft")?.altitude()
        let ceiling = object.optionalOrNull("ceiling_ft")
        let ceilingAltitude = try ceiling?.altitude()
        self = try (ceiling ?? object.value).airspace { () throws(AirspaceError) in
            try AltitudeBand(floor: floor, ceiling: ceilingAltitude, reference: reference)
        }
    }
}

extension Footprint {
    var body: [CanonicalJSON.Member] {
        switch self {
        case .polygon(let polygon):
            [.init("polygon", .array(polygon.rings.map { .array($0.map(\.body)) }))]
        case .circle(let circle):
            [.init("circle", circle.centre.body), .init("radius_m", .integer(Int64(circle.radiusMetres)))]
        case .corridor(let corridor):
            [
                .init("corridor", .array(corridor.line.map(\.body))),
                .init("half_width_m", .integer(Int64(corridor.halfWidthMetres))),
            ]
        }
    }

    init(body object: JSONObject) throws(JSONFault) {
        let radius = object.optional("radius_m")
        let halfWidth = object.optional("half_width_m")
        switch (object.optional("polygon"), object.optional("circle"), object.optional("corridor")) {
        case (let value?, nil, nil):
            guard radius == nil, halfWidth == nil else { throw object.misfit("Polygon") }
            // Bodies leave the closing position out; it is put back so that no other is taken for it.
            let rings = try value.rings(closing: 0, decimals: 0).map { $0 + $0.prefix(1) }
            self = .polygon(try value.airspace { () throws(AirspaceError) in try Polygon(rings: rings) })
        case (nil, let value?, nil):
            guard halfWidth == nil else { throw object.misfit("Point") }
            let centre = try value.position(decimals: 0)
            let metres = try object.required("radius_m").metres()
            self = .circle(
                try value.airspace { () throws(AirspaceError) in
                    try Circle(centre: centre, radiusMetres: metres)
                })
        case (nil, nil, let value?):
            guard radius == nil else { throw object.misfit("LineString") }
            let line = try value.line(decimals: 0)
            let metres = try object.required("half_width_m").metres()
            self = .corridor(
                try value.airspace { () throws(AirspaceError) in
                    try Corridor(line: line, halfWidthMetres: metres)
                })
        default: throw object.value.fault(.missing(key: "polygon | circle | corridor"))
        }
    }
}

extension JSONObject {
    /// A radius without a circle, or a half width without a corridor.
    func misfit(_ geometry: String) -> JSONFault {
        let field: NoticeField
        switch geometry {
        case "Point": field = .halfWidth
        case "LineString": field = .radius
        default: field = optionalOrNull("radius_m") == nil ? .halfWidth : .radius
        }
        return fault(.doesNotFit(field, geometry: geometry))
    }
}

extension Position {
    /// Longitude first, as in GeoJSON; in 1e-7 degree.
    var body: CanonicalJSON { [.integer(Int64(longitudeE7)), .integer(Int64(latitudeE7))] }

    static let longitudesE7: ClosedRange<Int64> = -1_800_000_000...1_800_000_000
    static let latitudesE7: ClosedRange<Int64> = -900_000_000...900_000_000
}

extension JSONValue {
    /// A pair of longitude and latitude.
    /// - Parameter decimals: 7 where degrees are written, 0 where it is units of 1e-7 degree. What counts is
    ///   the position after rounding to those.
    func position(decimals: Int) throws(JSONFault) -> Position {
        if let position = document.position(at: index, decimals: decimals) { return position }
        let pair = try array(max: 3)
        var iterator = pair.makeIterator()
        guard let first = iterator.next(), let second = iterator.next() else {
            throw fault(.tooFew(found: pair.count, least: 2))
        }
        guard pair.count == 2 else { throw fault(.notice(.altitudeInCoordinates)) }
        let longitude = try first.coordinate(in: Position.longitudesE7, decimals: decimals)
        let latitude = try second.coordinate(in: Position.latitudesE7, decimals: decimals)
        return try airspace { () throws(AirspaceError) in
            try Position(latitudeE7: Int32(latitude), longitudeE7: Int32(longitude))
        }
    }

    /// The positions of a line.
    func line(decimals: Int) throws(JSONFault) -> [Position] {
        try positions(min: 2, vertices: 0, decimals: decimals)
    }

    /// The rings of a polygon.
    /// - Parameter closing: positions of each ring that repeat its first one and are no vertices: 1 or 0.
    func rings(closing: Int, decimals: Int) throws(JSONFault) -> [[Position]] {
        var rings: [[Position]] = []
        var vertices = 0
        for value in try array(min: 1, max: Limits.verticesPerVolume) {
            let ring = try value.positions(min: 3 + closing, vertices: vertices - closing, decimals: decimals)
            vertices += ring.count - closing
            rings.append(ring)
        }
        return rings
    }

    /// - Parameter vertices: how many the volume has already. Too many are refused before they are looked at.
    private func positions(min: Int, vertices: Int, decimals: Int) throws(JSONFault) -> [Position] {
        let values = try array(min: min, max: .max)
        let found = vertices + values.count
        guard found <= Limits.verticesPerVolume else {
            throw fault(.notice(.tooManyVertices(found: found, limit: Limits.verticesPerVolume)))
        }
        var positions: [Position] = []
        positions.reserveCapacity(values.count)
        var child = index + 1
        while child < node.next {
            positions.append(try JSONValue(document: document, index: child).position(decimals: decimals))
            child = Int(document.nodes[child].next)
        }
        return positions
    }

    private func coordinate(in range: ClosedRange<Int64>, decimals: Int) throws(JSONFault) -> Int64 {
        decimals == 0 ? try integer(in: range) : try fixed(decimals: decimals, in: range)
    }
}

extension JSONDocument {
    /// The position that an array of two short numbers is; nil for anything else, sound or not.
    fileprivate func position(at index: Int, decimals: Int) -> Position? {
        let node = nodes[index]
        guard node.kind == .array, Int(node.next) == index + 3,
            let longitude = fixed(nodes[index + 1], decimals: decimals),
            let latitude = fixed(nodes[index + 2], decimals: decimals),
            Position.longitudesE7.contains(longitude), Position.latitudesE7.contains(latitude)
        else { return nil }
        // Whoever asked finds out in the long way what is wrong.
        return try? Position(latitudeE7: Int32(latitude), longitudeE7: Int32(longitude))
    }
}
