// What a picture kept was checked when it was made; it is not checked again when it is unpacked.

extension Position {
    init(trustedLatitudeE7 latitudeE7: Int32, longitudeE7: Int32) {
        self.latitudeE7 = latitudeE7
        self.longitudeE7 = longitudeE7
    }
}

extension Circle {
    init(trustedCentre centre: Position, radiusMetres: Int32) {
        self.centre = centre
        self.radiusMetres = radiusMetres
    }
}

extension Corridor {
    init(trustedLine line: [Position], halfWidthMetres: Int32) {
        self.line = line
        self.halfWidthMetres = halfWidthMetres
    }
}

extension Polygon {
    init(trusted rings: [[Position]]) { self.rings = rings }
}

extension TimeWindow {
    init(trustedStart start: Instant, end: Instant?) {
        self.start = start
        self.end = end
    }
}

extension SeparationClass {
    init(trusted id: UInt8, watches: UInt64) {
        self.id = id
        self.watches = watches
    }
}

extension AltitudeBand {
    init(trustedFloor floor: Int32?, ceiling: Int32?, reference: AltitudeReference) {
        self.floor = floor.map { Altitude(trusted: $0) }
        self.ceiling = ceiling.map { Altitude(trusted: $0) }
        self.reference = reference
    }
}

extension Altitude {
    init(trusted feet: Int32) { self.feet = feet }
}
