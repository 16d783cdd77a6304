import Airspace
import Testing

/// The guide of the library's documentation, line by line: `TidyTests` compares the two.
@Suite struct GuideTests {
    @Test func `the guide says what happens`() throws {
        // guide
        let aircraft = try SeparationClass(id: 0)
        let people = try SeparationClass(id: 1)
        var table = SeparationTable()
        try table.add(
            SeparationRule(lateralMetres: 9_260, verticalFeet: 1_000, time: 15 * 60_000, row: 0),
            between: aircraft.id, and: aircraft.id)
        try table.add(
            SeparationRule(lateralMetres: 9_260, verticalFeet: nil, time: 15 * 60_000, row: 1),
            between: aircraft.id, and: people.id)
        let midnight = try Instant(milliseconds: 1_804_636_800_000)
        func hours(_ from: Int, _ to: Int) throws(AirspaceError) -> TimeWindow {
            try TimeWindow(start: midnight + .seconds(from * 3_600), end: midnight + .seconds(to * 3_600))
        }
        let airfield = try Position(latitudeE7: 345_225_000, longitudeE7: 376_300_000)
        let survey = Activity(
            id: ActivityID(601), party: 1, separation: people,
            volumes: [
                Volume(
                    footprint: .circle(try Circle(centre: airfield, radiusMetres: 5_556)),
                    band: try AltitudeBand(floor: nil, ceiling: nil, reference: .amsl),
                    window: try hours(6, 14))
            ])
        var picture = ConflictIndex(table: table)
        picture.insert(survey)
        let area = try Polygon(rings: [
            [
                Position(latitudeE7: 346_000_000, longitudeE7: 377_000_000),
                Position(latitudeE7: 346_000_000, longitudeE7: 384_000_000),
                Position(latitudeE7: 342_000_000, longitudeE7: 384_000_000),
                Position(latitudeE7: 342_000_000, longitudeE7: 377_000_000),
            ]
        ])
        let plan = Activity(
            id: ActivityID(610), party: 2, separation: aircraft,
            volumes: [
                Volume(
                    footprint: .polygon(area),
                    band: try AltitudeBand(
                        floor: Altitude(feet: 0), ceiling: Altitude(feet: 10_000), reference: .amsl),
                    window: try hours(12, 13))
            ])
        let encounters = picture.encounters(with: plan)
        let changes = ClearingChanges().changes(for: plan, clear: [survey], table: table, notBefore: midnight)
        let openings = Openings(in: picture)
        let slot = openings.earliestSlot(for: plan, notBefore: midnight)
        let band = openings.nearestBand(for: plan)
        let later = try plan.applying(.startAt(midnight + .seconds(14 * 3_600 + 15 * 60)))
        func crossed() throws(AirspaceError) -> Polygon {
            try Polygon(rings: [[area.outer[0], area.outer[2], area.outer[1], area.outer[3]]])
        }
        // end of the guide
        #expect(encounters.map(\.row) == [1])
        #expect(encounters.map { ($0.lateralMetres / 100).rounded() } == [9])
        let quarterPastTwo = midnight + .seconds(14 * 3_600 + 15 * 60)
        #expect(changes.contains(.startAt(quarterPastTwo)))
        #expect(changes.contains(.limit(.west, e7: 378_000_000)))
        #expect(slot == quarterPastTwo)
        #expect(band == nil)
        #expect(picture.encounters(with: later).isEmpty)
        #expect(throws: AirspaceError.ringCrossesItself(ring: 0, edge: 0, otherEdge: 2)) { try crossed() }
    }
}
