import Airspace
import Testing

@Suite struct CrossingTests {
    /// A line of one edge through a place.
    private func line(
        through place: Activity, _ random: inout Seeded, bearing: Int32
    ) throws -> Footprint {
        let ends = try [bearing, (bearing + 1_800) % 3_600].map { bearing in
            let metres = Int32([3, 300, 30_000, 3_000_000].randomElement(using: &random) ?? 3)
            let share = Double.random(in: 1...1.5, using: &random)
            return try place.applying(.shift(bearingTenths: bearing, metres: Int32(Double(metres) * share)))
        }
        return .corridor(try Corridor(line: ends.compactMap(\.centre), halfWidthMetres: 0))
    }

    @Test func `lines that cross are met wherever and however long they are`() throws {
        var random = Seeded(31)
        let rules = try table(lateral: 0)
        for _ in 0..<2_000 {
            let latitude = [0, 60, 90, 89.999, Double.random(in: -90...90, using: &random)]
                .randomElement(using: &random)
            let longitude = [180, -180, Double.random(in: -180...180, using: &random)].randomElement(
                using: &random)
            let place = try activity(1, circle(latitude ?? 0, longitude ?? 0, 0))
            let bearing = Int32.random(in: 0..<3_600, using: &random)
            let turned = (bearing + Int32.random(in: 100...1_700, using: &random)) % 3_600
            let a = try line(through: place, &random, bearing: bearing)
            let b = try line(through: place, &random, bearing: turned)
            let found = Separation.encounter(try activity(1, a), try activity(2, b), table: rules)
            #expect(found?.lateralMetres == 0, "\(a) \(b)")
        }
    }

    @Test func `lines on one meridian or on the equator meet only where they share a point`() throws {
        for gap in [1e-6, 1e-3, 1] {
            let north = try corridor([(10, 20), (30, 20)], 0)
            let south = try corridor([(10 - gap, 20), (-10, 20)], 0)
            #expect(try #require(try metres(north, south)) > gap * 110_000)
            let west = try corridor([(0, 175), (0, 180)], 0)
            let east = try corridor([(0, -180 + gap), (0, -170)], 0)
            #expect(abs(try #require(try metres(west, east)) / 111_319.490_8 - gap) < 1e-6)
        }
        #expect(try metres(corridor([(10, 20), (30, 20)], 0), corridor([(30, 20), (40, 20)], 0)) == 0)
        #expect(try metres(corridor([(10, 20), (30, 20)], 0), corridor([(20, 20), (40, 20)], 0)) == 0)
    }
}

extension Activity {
    fileprivate var centre: Position? {
        guard case .circle(let circle)? = volumes.first?.footprint else { return nil }
        return circle.centre
    }
}
