import Airspace

/// Short spellings for the tests of this module.
func at(_ latitude: Double, _ longitude: Double) throws -> Position {
    try Position(
        latitudeE7: Int32((latitude * 1e7).rounded()), longitudeE7: Int32((longitude * 1e7).rounded()))
}

func polygon(_ rings: [(Double, Double)]...) throws -> Footprint {
    .polygon(try Polygon(rings: rings.map { try $0.map { try at($0.0, $0.1) } }))
}

func circle(_ latitude: Double, _ longitude: Double, _ metres: Int32) throws -> Footprint {
    .circle(try Circle(centre: at(latitude, longitude), radiusMetres: metres))
}

func corridor(_ line: [(Double, Double)], _ metres: Int32) throws -> Footprint {
    .corridor(try Corridor(line: line.map { try at($0.0, $0.1) }, halfWidthMetres: metres))
}

func band(_ floor: Int32?, _ ceiling: Int32?, _ reference: AltitudeReference = .amsl) throws -> AltitudeBand {
    try AltitudeBand(
        floor: floor.map { feet throws in try Altitude(feet: feet) },
        ceiling: ceiling.map { feet throws in try Altitude(feet: feet) }, reference: reference)
}

/// A window in minutes since 2027-03-10T00:00Z.
func window(_ start: Int64, _ end: Int64?) throws -> TimeWindow {
    try TimeWindow(start: minute(start), end: end.map { end throws in try minute(end) })
}

func minute(_ minutes: Int64) throws -> Instant {
    try Instant(milliseconds: 1_804_636_800_000 + minutes * 60_000)
}

func volume(
    _ footprint: Footprint, _ altitudes: AltitudeBand? = nil, _ time: TimeWindow? = nil
) throws -> Volume {
    Volume(footprint: footprint, band: try altitudes ?? band(nil, nil), window: try time ?? window(0, 60))
}

func activity(
    _ id: Int64, _ volumes: [Volume], party: UInt16 = 1, kind: UInt8 = 0, watches: UInt64 = .max
) throws -> Activity {
    Activity(
        id: ActivityID(id), party: party, separation: try SeparationClass(id: kind, watches: watches),
        volumes: volumes)
}

func activity(_ id: Int64, _ footprint: Footprint) throws -> Activity {
    try activity(id, [volume(footprint)])
}

/// One rule for class 0 with itself.
func table(
    lateral: Int32?, vertical: Int32? = nil, atFL290: Int32? = nil, minutes: Int64? = nil,
    betweenPartiesOnly: Bool = false, selective: Bool = false
) throws -> SeparationTable {
    var table = SeparationTable()
    let rule = try SeparationRule(
        lateralMetres: lateral, verticalFeet: vertical, verticalFeetAtOrAboveFL290: atFL290,
        time: minutes.map { $0 * 60_000 }, row: 0, betweenPartiesOnly: betweenPartiesOnly,
        selective: selective)
    try table.add(rule, between: 0, and: 0)
    return table
}

/// The distance between two footprints in metres, through the public door.
func metres(_ a: Footprint, _ b: Footprint) throws -> Double? {
    try Separation.encounter(activity(1, a), activity(2, b), table: table(lateral: nil))?.lateralMetres
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
