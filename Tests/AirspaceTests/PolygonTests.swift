import Airspace
import Testing

@Suite struct PolygonTests {
    private func refusal(_ rings: [(Double, Double)]...) throws -> AirspaceError? {
        let positions = try rings.map { try $0.map { try at($0.0, $0.1) } }
        return #expect(throws: AirspaceError.self) { try Polygon(rings: positions) }
    }

    @Test func `a ring that crosses itself is refused with the two edges`() throws {
        let bowTie = [(0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)]
        #expect(try refusal(bowTie) == .ringCrossesItself(ring: 0, edge: 0, otherEdge: 2))
    }

    @Test func `edges count from the position given, also when positions are repeated`() throws {
        let bowTie = [(0.0, 0.0), (0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0)]
        #expect(try refusal(bowTie) == .ringCrossesItself(ring: 0, edge: 1, otherEdge: 3))
    }

    @Test func `a ring that passes through a vertex of its own to the other side is refused`() throws {
        let eight = [(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (2.0, 1.0), (1.0, 1.0), (0.0, 2.0)]
        let refused = try refusal(eight)
        guard case .ringCrossesItself(ring: 0, _, _) = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }

    @Test func `a ring that passes through an edge of its own at a vertex is refused`() throws {
        // The vertex (0, 1) lies on the equator, on the first edge; the path comes from the north and goes
        // south.
        let ring = [(0.0, 0.0), (0.0, 2.0), (1.0, 2.0), (0.0, 1.0), (-1.0, 0.5)]
        #expect(try refusal(ring) != nil)
    }

    @Test func `a ring that touches itself at a point is taken`() throws {
        let hourglass = try polygon([(0, 0), (1, 1), (2, 0), (2, 2), (1, 1), (0, 2)])
        #expect(try metres(hourglass, circle(1.5, 1, 0)) == 0)
        #expect(try #require(try metres(hourglass, circle(1, 1.5, 0))) > 1_000)
        // A vertex on the inside of an edge: the equator is exact.
        _ = try polygon([(0, 0), (0, 2), (1, 2), (0, 1), (1, 0)])
    }

    @Test func `a ring drawn as an outer ring and a pocket that touch has a hole`() throws {
        let ring = [(0.0, 0.0), (0.0, 3.0), (3.0, 3.0), (3.0, 0.0), (0.0, 0.0), (2.0, 1.0), (1.0, 2.0)]
        let shape = try polygon(ring)
        #expect(try metres(shape, circle(0.2, 1.5, 0)) == 0)
        #expect(try #require(try metres(shape, circle(1.2, 1.2, 0))) > 1_000)
    }

    @Test func `long edges that cross in their exact middles are refused`() throws {
        let refused = try refusal([(10, -20), (-10, 20), (10, 20), (-10, -20)])
        #expect(refused == .ringCrossesItself(ring: 0, edge: 0, otherEdge: 2))
    }

    @Test func `polygons without area are taken and are where their line is`() throws {
        let flat = try polygon([(35, 38), (35, 39), (35, 38.5)])
        #expect(try metres(flat, circle(35, 39, 0)) == 0)
        let point = try polygon([(35, 38), (35, 38), (35, 38)])
        #expect(try metres(point, circle(35, 38, 0)) == 0)
        let spike = try polygon([(0, 0), (0, 2), (0, 1), (1, 1)])
        #expect(try metres(spike, circle(0, 2, 0)) == 0)
    }

    @Test func `too few, too many and too far apart is refused`() throws {
        #expect(try refusal() == .noOuterRing)
        #expect(try refusal([(0, 0), (1, 1)]) == .ringTooShort(ring: 0, positions: 2))
        let many = (0..<10_001).map { (Double($0) * 1e-4, $0 % 2 == 0 ? 0.0 : 0.1) }
        #expect(try refusal(many) == .tooManyVertices(count: 10_001))
        #expect(try refusal([(0, 0), (1, 0), (0, 90)]) == .ringEdgeTooLong(ring: 0, edge: 1))
        #expect(try refusal([(0, 0), (1, 0), (0, 179.9)]) == .ringEdgeTooLong(ring: 0, edge: 1))
        _ = try polygon([(0, 0), (1, 0), (0, 89.8)])
    }

    @Test func `ten thousand vertices are checked`() throws {
        var random = Seeded(4)
        let ring = (0..<10_000).map { index in
            let angle = Double(index) / 10_000 * 2 * .pi
            let radius = Double.random(in: 1...1.001, using: &random)
            return (35 + radius * cosine(angle), 38 + radius * cosine(angle - .pi / 2))
        }
        _ = try polygon(ring)
        var crossed = ring
        crossed.swapAt(3_000, 3_003)
        #expect(try refusal(crossed) != nil)
    }

    /// A Taylor series is exact enough for drawing a ring.
    private func cosine(_ angle: Double) -> Double {
        let x = angle.remainder(dividingBy: 2 * .pi)
        var (term, sum) = (1.0, 1.0)
        for k in stride(from: 2.0, through: 30, by: 2) {
            term *= -x * x / ((k - 1) * k)
            sum += term
        }
        return sum
    }

    private let square = [(0.0, 0.0), (0.0, 4.0), (4.0, 4.0), (4.0, 0.0)]

    @Test func `holes lie inside, apart, and cross nothing`() throws {
        #expect(try refusal(square, [(5, 5), (5, 6), (6, 6)]) == .holeOutside(ring: 1))
        let crossing = try refusal(square, [(1, 1), (1, 5), (2, 1)])
        guard case .ringsCross(ring: 0, edge: 1, otherRing: 1, _) = crossing else {
            Issue.record("\(String(describing: crossing))")
            return
        }
        let nested = try refusal(square, [(1, 1), (1, 3), (3, 3), (3, 1)], [(1.5, 1.5), (1.5, 2), (2, 2)])
        #expect(nested == .holeInsideHole(ring: 2, otherRing: 1))
        let reversed = try refusal(square, [(1.5, 1.5), (1.5, 2), (2, 2)], [(1, 1), (1, 3), (3, 3), (3, 1)])
        #expect(reversed == .holeInsideHole(ring: 1, otherRing: 2))
        // The outer ring's own corner, and an edge on the equator.
        _ = try polygon(square, [(0, 0), (1, 2), (2, 1)], [(0, 2), (1, 3), (1, 2.5)])
    }

    @Test func `the closing position may be repeated and is not kept`() throws {
        let open = try [at(0, 0), at(0, 1), at(1, 0)]
        #expect(try Polygon(rings: [open + [open[0]]]) == Polygon(rings: [open]))
        // What is kept of a ring of one place can be read again.
        let place = try Polygon(rings: [Array(repeating: at(1, 1), count: 4)])
        #expect(try Polygon(rings: place.rings) == place)
    }

    @Test(arguments: [false, true])
    func `the inside is the smaller side whichever way the ring runs`(isReversed: Bool) throws {
        func ring(_ points: [(Double, Double)]) -> [(Double, Double)] {
            isReversed ? points.reversed() : points
        }
        let cap = try polygon(ring([(80, 0), (80, 90), (80, 180), (80, -90)]))
        #expect(try metres(cap, circle(90, 0, 0)) == 0)
        #expect(try #require(try metres(cap, circle(-60, 0, 0))) > 1_000_000)
        let seam = try polygon(ring([(-1, 179), (-1, -179), (1, -179), (1, 179)]))
        #expect(try metres(seam, circle(0.5, 180, 0)) == 0)
        #expect(try metres(seam, circle(0.5, -180, 0)) == 0)
        #expect(try #require(try metres(seam, circle(0, 0, 0))) > 7_000_000)
        // Nearly a hemisphere: no ball tells its sides apart.
        let vast = try polygon(ring([(5, 0), (5, 70), (5, 140), (5, -150), (5, -80)]))
        #expect(try metres(vast, circle(90, 0, 0)) == 0)
        #expect(try metres(vast, circle(40, 30, 0)) == 0)
        #expect(try #require(try metres(vast, circle(-40, 30, 0))) > 4_000_000)
        #expect(try #require(try metres(vast, circle(-90, 0, 0))) > 7_000_000)
    }
}

@Suite struct HostilePolygonTests {
    @Test func `thousands of edges close along each other are refused or checked`() throws {
        let far = (0..<2_000).map { (Double($0) * 1e-4, $0 % 2 == 0 ? 0.0 : 80.0) }
        #expect(throws: AirspaceError.outlineTooLong) { try polygon(far) }
        // A comb of 9,000 teeth, 10 km long and 44 cm apart. It takes a second, and hours when pairs are not
        // told apart cheaply.
        let comb = (0..<9_000).flatMap { tooth in
            [(Double(tooth * 4) * 1e-6, tooth % 2 == 0 ? 0.0 : 0.09)]
        }
        let shape = try polygon(comb + [(0.036, -0.01), (0, -0.01)])
        #expect(try metres(shape, circle(0.01, 0.1, 0)).map { $0 > 1_000 } == true)
    }
}
