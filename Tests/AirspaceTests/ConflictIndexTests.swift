import Airspace
import Testing

@Suite struct ConflictIndexTests {
    /// Rules of several sorts between three classes; class 3 has none with itself.
    private func rules() throws -> SeparationTable {
        var table = SeparationTable()
        let air = try SeparationRule(lateralMetres: 9_260, verticalFeet: 1_000, time: 900_000, row: 0)
        let ground = try SeparationRule(lateralMetres: 2_000, verticalFeet: nil, time: 0, row: 2)
        let red = try SeparationRule(
            lateralMetres: 0, verticalFeet: nil, time: 0, row: 3, betweenPartiesOnly: true)
        try table.add(air, between: 0, and: 0)
        try table.add(ground, between: 1, and: 1)
        try table.add(ground, between: 0, and: 1)
        for other: UInt8 in 0...1 { try table.add(red, between: 2, and: other) }
        return table
    }

    /// Activities of all shapes: many near the Levant, some at the pole and the antimeridian, a few of
    /// enormous size.
    private func activities(_ count: Int, seed: UInt64) throws -> [Activity] {
        var random = Seeded(seed)
        return try (0..<count).map { index in
            let volumes = try (0..<Int.random(in: 1...3, using: &random)).map { _ in
                let start = Int64.random(in: 0...600, using: &random)
                let floor = Int32.random(in: 0...300, using: &random) * 100
                return try volume(
                    footprint(&random), band(floor, floor + 5_000, index % 5 == 0 ? .flightLevel : .amsl),
                    window(start, index % 7 == 0 ? nil : start + 60))
            }
            return try activity(
                Int64(index * 37 % 1_009), volumes, party: UInt16(index % 2), kind: UInt8(index % 3))
        }
    }

    private func footprint(_ random: inout Seeded) throws -> Footprint {
        let places = [(35.0, 38.0), (35, 38), (35, 38), (89.9, 0), (0, 180)]
        let place = places[Int.random(in: 0..<places.count, using: &random)]
        let size = [0.05, 0.05, 0.5, 3][Int.random(in: 0...3, using: &random)]
        let latitude = min(place.0 + Double.random(in: -1...1, using: &random), 89.99 - size)
        let offset = place.1 + Double.random(in: -2...2, using: &random)
        func east(_ degrees: Double) -> Double { (offset + degrees).remainder(dividingBy: 360) }
        switch Int.random(in: 0...2, using: &random) {
        case 0: return try circle(latitude, east(0), Int32(size * 50_000))
        case 1:
            return try corridor(
                [(latitude, east(0)), (latitude + size, east(size)), (latitude, east(2 * size))], 7_408)
        default:
            return try polygon(
                [(latitude, east(0)), (latitude + size, east(0)), (latitude + size / 2, east(size))])
        }
    }

    private func index(_ activities: [Activity]) throws -> ConflictIndex {
        var index = ConflictIndex(table: try rules())
        for activity in activities { index.insert(activity) }
        return index
    }

    @Test func `the index finds what comparing every pair finds`() throws {
        let all = try activities(160, seed: 1).sorted { $0.id < $1.id }
        let rules = try rules()
        var expected: [Encounter] = []
        for (place, a) in all.enumerated() {
            for b in all[(place + 1)...] {
                if let found = Separation.encounter(a, b, table: rules) { expected.append(found) }
            }
        }
        #expect(expected.count > 100)
        #expect(try index(all).allEncounters() == expected)
    }

    @Test func `the order of insertion does not show`() throws {
        var random = Seeded(2)
        let all = try activities(80, seed: 3)
        let found = try index(all).allEncounters()
        for _ in 0..<3 { #expect(try index(all.shuffled(using: &random)).allEncounters() == found) }
    }

    @Test func `an index from which some were removed is as one that never had them`() throws {
        let all = try activities(80, seed: 5)
        var removed = try index(all)
        for activity in all.prefix(40) { removed.remove(activity.id) }
        removed.remove(ActivityID(-1))
        #expect(try removed.allEncounters() == index(Array(all.dropFirst(40))).allEncounters())
    }

    @Test func `inserting an id again replaces it`() throws {
        var index = ConflictIndex(table: try table(lateral: 10))
        index.insert(try activity(1, circle(0, 0, 0)))
        index.insert(try activity(2, circle(0, 0, 0)))
        index.insert(try activity(2, circle(1, 0, 0)))
        #expect(index.allEncounters().isEmpty)
        #expect(index.encounters(with: try activity(3, circle(1, 0, 0))).map(\.b.number) == [2])
    }

    @Test func `a plan is not compared with its own earlier version`() throws {
        let all = try activities(40, seed: 6)
        let index = try index(all)
        for plan in all {
            let found = index.encounters(with: plan)
            #expect(!found.contains { $0.b == plan.id })
            #expect(found == found.sorted { $0.b < $1.b })
            #expect(found.allSatisfy { $0.a == plan.id })
        }
    }

    @Test func `a rule without a lateral minimum reaches round the earth`() throws {
        var index = ConflictIndex(table: try table(lateral: nil, vertical: 1_000))
        index.insert(try activity(1, circle(-35, -142, 0)))
        #expect(index.encounters(with: try activity(2, circle(35, 38, 0))).first?.lateralMetres == 7_900_000)
    }
}
