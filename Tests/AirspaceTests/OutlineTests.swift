import Airspace
import Testing

@Suite struct OutlineTests {
    private func corridorOf(_ line: [(Double, Double)], _ halfWidth: Int32) throws -> Corridor {
        try Corridor(line: line.map { try at($0.0, $0.1) }, halfWidthMetres: halfWidth)
    }

    private func polygonOf(_ rings: [(Double, Double)]...) throws -> Polygon {
        try Polygon(rings: rings.map { try $0.map { try at($0.0, $0.1) } })
    }

    private func least(_ polygons: [Polygon], _ place: Footprint) throws -> Double {
        try polygons.compactMap { try metres(.polygon($0), place) }.min() ?? .infinity
    }

    /// Random places on the border of the corridor's buffer and round about it.
    private func places(round corridor: Corridor, _ count: Int, _ random: inout Seeded) throws -> [Footprint]
    {
        try (0..<count).map { _ in
            let index = Int.random(in: 1..<corridor.line.count, using: &random)
            let (a, b) = (corridor.line[index - 1], corridor.line[index])
            let share = [0, 1, Double.random(in: 0...1, using: &random)].randomElement(using: &random) ?? 0
            let east = ((Double(b.longitudeE7) - Double(a.longitudeE7)) / 1e7).remainder(dividingBy: 360)
            let centre = try at(
                (Double(a.latitudeE7) + Double(b.latitudeE7 - a.latitudeE7) * share) / 1e7,
                (Double(a.longitudeE7) / 1e7 + east * share).remainder(dividingBy: 360))
            let away = Double(corridor.halfWidthMetres) * Double.random(in: 0.9...1.1, using: &random) + 60
            let start = try activity(1, [volume(.circle(Circle(centre: centre, radiusMetres: 0)))])
            let bearing = Int32.random(in: 0..<3_600, using: &random)
            return try start.applying(.shift(bearingTenths: bearing, metres: Int32(away))).volumes[0]
                .footprint
        }
    }

    @Test(
        arguments: [
            ([(37.0021, 35.4259), (36.0, 36.9), (34.5225, 37.63)], 7_408),
            ([(37.0, 35.4), (37.0, 35.401)], 0), ([(10, 20), (40, 80)], 1_000),
            ([(-60, 170), (-62, -170)], 300_000),
            ([(88, 0), (88, 179)], 20_000), ([(0, 0), (0.001, 0)], 1_000_000),
        ] as [([(Double, Double)], Int32)])
    func `an outline holds the buffer and nothing 100 m outside it`(
        line: [(Double, Double)], halfWidth: Int32
    ) throws {
        let corridor = try corridorOf(line, halfWidth)
        let outline = corridor.outline(cutTo: nil)
        #expect(outline.count == line.count - 1)
        var random = Seeded(21)
        for place in try places(round: corridor, 300, &random) {
            let distance = try #require(try metres(.corridor(corridor), place))
            let outside = try least(outline, place)
            if distance == 0 { #expect(outside == 0, "\(place)") }
            if outside == 0 { #expect(distance <= 100, "\(place)") }
        }
        for polygon in outline {
            for vertex in polygon.outer {
                let place = Footprint.circle(try Circle(centre: vertex, radiusMetres: 0))
                #expect(try #require(try metres(.corridor(corridor), place)) <= 100)
            }
        }
    }

    @Test func `an outline does not tell which way the line runs`() throws {
        let line = [(37.0021, 35.4259), (36.0, 36.9), (34.5225, 37.63), (36.0, 36.9)]
        let there = try corridorOf(line, 7_408)
        let back = try corridorOf(line.reversed(), 7_408)
        let theatre = try polygonOf([(34, 35), (34, 38), (36.5, 38), (36.5, 35)])
        #expect(there.outline(cutTo: nil) == back.outline(cutTo: nil))
        #expect(there.outline(cutTo: theatre) == back.outline(cutTo: theatre))
        #expect(there.outline(cutTo: nil).count == 2)
        let outers = there.outline(cutTo: theatre).map(\.outer)
        for outer in outers { #expect(outer.min() == outer.first) }
        #expect(outers.map { $0[0] } == outers.map { $0[0] }.sorted())
    }

    private static let theatres: [[[(Double, Double)]]] = [
        // A box, a theatre with a bay and a hole, and a sliver that the corridor covers in part.
        [[(35, 35), (35, 38), (36.6, 38), (36.6, 35)]],
        [
            [(33, 34), (33, 39), (38, 39), (38, 36), (35.9, 36.8), (38, 35.5), (38, 34)],
            [(35, 37), (35.2, 37.4), (35.3, 37.1)],
        ],
        [[(36.2, 36.0), (36.21, 37.5), (36.22, 36.0)]],
    ]

    @Test(arguments: theatres.indices)
    func `an outline cut to a theatre holds what of the buffer is in the theatre and no more`(index: Int)
        throws
    {
        let corridor = try corridorOf([(37.0021, 35.4259), (36.0, 36.9), (34.5225, 37.63)], 7_408)
        let theatre = try Polygon(rings: Self.theatres[index].map { try $0.map { try at($0.0, $0.1) } })
        let outline = corridor.outline(cutTo: theatre)
        #expect(!outline.isEmpty)
        var random = Seeded(22)
        var inside = 0
        let sliver = Self.theatres[index][0].count == 3
        for _ in 0..<1_500 {
            let place = try circle(
                Double.random(in: sliver ? 36.19...36.23 : 34.4...37.1, using: &random),
                Double.random(in: 35.3...37.8, using: &random), 0)
            let distance = try #require(try metres(.corridor(corridor), place))
            let outside = try #require(try metres(.polygon(theatre), place))
            let out = try least(outline, place)
            if distance == 0 && outside == 0 {
                #expect(out < 0.1, "\(place)")
                inside += 1
            }
            if distance > 100 || outside > 0.1 { #expect(out > 0, "\(place)") }
        }
        #expect(inside > 3)
    }

    @Test func `legs outside the theatre vanish, and a theatre inside a leg is all that is left`() throws {
        let corridor = try corridorOf([(10, 10), (10, 12), (10, 14)], 20_000)
        #expect(corridor.outline(cutTo: try polygonOf([(0, 0), (0, 1), (1, 1)])).isEmpty)
        let first = try polygonOf([(9, 9), (11, 9), (11, 11), (9, 11)])
        #expect(corridor.outline(cutTo: first).count == 1)
        let small = try polygonOf([(10, 11), (10.01, 11), (10, 11.01)])
        let outline = corridor.outline(cutTo: small)
        #expect(outline.count == 1)
        #expect(Set(outline[0].outer) == Set(small.outer))
    }

    @Test func `long and wide legs are cut as well`() throws {
        let corridor = try corridorOf([(10, 0), (20, 60)], 500_000)
        let theatre = try polygonOf([(0, 20), (30, 20), (30, 25), (0, 25)])
        let outline = corridor.outline(cutTo: theatre)
        #expect(outline.count >= 1)
        var random = Seeded(23)
        for _ in 0..<500 {
            let place = try circle(
                Double.random(in: 0...30, using: &random), Double.random(in: 15...30, using: &random), 0)
            let distance = try #require(try metres(.corridor(corridor), place))
            let outside = try #require(try metres(.polygon(theatre), place))
            let out = try least(outline, place)
            if distance == 0 && outside == 0 { #expect(out < 0.1, "\(place)") }
            if distance > 100 || outside > 0.1 { #expect(out > 0, "\(place)") }
        }
    }

    @Test func `a line that never moves is outlined as a round`() throws {
        #expect(try corridorOf([(1, 1), (1, 1)], 500).outline(cutTo: nil).count == 1)
    }
}
