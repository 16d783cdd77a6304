import Airspace
import Testing

@Suite struct ValueTests {
    @Test func `positions end at the poles and at the antimeridian`() throws {
        _ = try Position(latitudeE7: 900_000_000, longitudeE7: -1_800_000_000)
        #expect(throws: AirspaceError.latitudeOutOfRange(e7: 900_000_001)) {
            try Position(latitudeE7: 900_000_001, longitudeE7: 0)
        }
        #expect(throws: AirspaceError.longitudeOutOfRange(e7: .min)) {
            try Position(latitudeE7: 0, longitudeE7: .min)
        }
    }

    @Test func `instants run from 1970 to 2199 and saturate`() throws {
        #expect(Instant.latest.milliseconds == 7_258_118_399_999)
        #expect(throws: AirspaceError.instantOutOfRange(milliseconds: -1)) { try Instant(milliseconds: -1) }
        #expect(throws: AirspaceError.instantOutOfRange(milliseconds: 7_258_118_400_000)) {
            try Instant(milliseconds: 7_258_118_400_000)
        }
        #expect(Instant.latest.advanced(byMilliseconds: .max) == .latest)
        #expect(Instant.earliest.advanced(byMilliseconds: .min) == .earliest)
        #expect(Instant.latest + .seconds(Int64.max) == .latest)
        #expect(Instant.latest - .seconds(Int64.max) == .earliest)
        #expect(try minute(3) - minute(1) == .seconds(120))
        #expect(try minute(1) + .milliseconds(60_000) == minute(2))
    }

    @Test func `altitudes, bands and windows are checked`() throws {
        #expect(throws: AirspaceError.altitudeOutOfRange(feet: 100_001)) { try Altitude(feet: 100_001) }
        #expect(throws: AirspaceError.altitudeOutOfRange(feet: .min)) { try Altitude(feet: .min) }
        #expect(throws: AirspaceError.self) { try band(200, 100) }
        #expect(throws: AirspaceError.self) { try window(2, 1) }
        #expect(try band(nil, nil).effectiveFloor.feet == -2_000)
        #expect(try band(nil, nil, .flightLevel).effectiveCeiling.feet == 100_000)
        _ = try window(1, 1)
        _ = try band(100, 100)
    }

    @Test func `radii, half widths, lines and minima are checked`() throws {
        #expect(throws: AirspaceError.radiusOutOfRange(metres: -1)) { try circle(0, 0, -1) }
        #expect(throws: AirspaceError.radiusOutOfRange(metres: 1_000_001)) { try circle(0, 0, 1_000_001) }
        #expect(throws: AirspaceError.halfWidthOutOfRange(metres: -1)) { try corridor([(0, 0), (1, 1)], -1) }
        #expect(throws: AirspaceError.lineTooShort(positions: 1)) { try corridor([(0, 0)], 1) }
        #expect(throws: AirspaceError.lineEdgeTooLong(edge: 1)) {
            try corridor([(0, 0), (1, 1), (-1, 179)], 1)
        }
        #expect(throws: AirspaceError.separationClassOutOfRange(id: 64)) { try SeparationClass(id: 64) }
        #expect(throws: AirspaceError.lateralMinimumOutOfRange(metres: -1)) { try table(lateral: -1) }
        #expect(throws: AirspaceError.verticalMinimumOutOfRange(feet: -1)) {
            try table(lateral: 0, vertical: -1)
        }
        #expect(throws: AirspaceError.timeMinimumOutOfRange(milliseconds: -60_000)) {
            try table(lateral: 0, minutes: -1)
        }
    }
}
