import Airspace
import Foundation
import Testing

/// Most polygons are found sound on a flat chart; the rest by exact geometry. A ring with its first position
/// given twice is always for the exact test, because the edges on both sides of the repeated place touch.
@Suite struct ChartTests {
    private func verdicts(_ ring: [Position]) -> (chart: AirspaceError?, exact: AirspaceError?) {
        (refusal([ring]), refusal([[ring[0]] + ring]))
    }

    private func refusal(_ rings: [[Position]]) -> AirspaceError? {
        do {
            _ = try Polygon(rings: rings)
            return nil
        } catch {
            return error
        }
    }

    /// As counted without the repeated position.
    private func counted(_ error: AirspaceError?) -> AirspaceError? {
        guard case .ringCrossesItself(let ring, let edge, let other) = error else { return error }
        return .ringCrossesItself(ring: ring, edge: edge - 1, otherEdge: other - 1)
    }

    private func position(_ latitude: Double, _ longitude: Double) throws -> Position {
        try at(min(max(latitude, -90), 90), longitude.remainder(dividingBy: 360))
    }

    private func centre(_ random: inout Seeded) -> (latitude: Double, longitude: Double) {
        let latitude = [0, 60, -35, 84, 88, Double.random(in: -89...89, using: &random)].randomElement(
            using: &random)
        let longitude = [180, -179.9, Double.random(in: -180...180, using: &random)].randomElement(
            using: &random)
        return (latitude ?? 0, longitude ?? 0)
    }

    @Test func `rings of any vertices are taken or refused as the exact test does`() throws {
        var random = Seeded(31)
        var (taken, refused) = (0, 0)
        for _ in 0..<3_000 {
            let centre = centre(&random)
            let degrees = Double.random(in: -6...1.2, using: &random)
            let size = pow(10, degrees)
            let ring = try (0..<Int.random(in: 4...7, using: &random)).map { _ in
                try position(
                    centre.latitude + size * Double.random(in: -1...1, using: &random),
                    centre.longitude + size * Double.random(in: -1...1, using: &random))
            }
            let found = verdicts(ring)
            #expect(found.chart == counted(found.exact), "\(ring)")
            if found.chart == nil { taken += 1 } else { refused += 1 }
        }
        #expect(taken > 500 && refused > 500)
    }

    @Test func `a vertex between an edge and its straight line on the chart is on its right side`() throws {
        var random = Seeded(32)
        var (taken, refused) = (0, 0)
        for _ in 0..<2_000 {
            let centre = centre(&random)
            let width = pow(10, Double.random(in: -3...1.4, using: &random))
            let rise = width * Double.random(in: -0.3...0.3, using: &random)
            // A geodesic bulges towards its pole by about this many degrees; above all there it gets close.
            let bulge = width * width * 0.002 * (centre.latitude > 0 ? 1 : -1)
            let notch = centre.latitude + bulge * Double.random(in: -1...2, using: &random)
            let ring = try [
                position(centre.latitude - rise, centre.longitude - width),
                position(centre.latitude + rise, centre.longitude + width),
                position(centre.latitude + width / 2 + abs(rise), centre.longitude + width / 2),
                position(notch, centre.longitude),
                position(centre.latitude + width / 2 + abs(rise), centre.longitude - width / 2),
            ]
            let found = verdicts(ring)
            #expect(found.chart == counted(found.exact), "\(ring)")
            if found.chart == nil { taken += 1 } else { refused += 1 }
        }
        #expect(taken > 300 && refused > 300)
    }

    @Test func `rings of hundreds of vertices are taken or refused as the exact test does`() throws {
        var random = Seeded(33)
        var (taken, refused) = (0, 0)
        for _ in 0..<60 {
            let centre = centre(&random)
            let size = pow(10, Double.random(in: -4...0.5, using: &random))
            let count = Int.random(in: 41...400, using: &random)
            var ring = try (0..<count).map { index in
                let x = Double(index) / Double(count) * 4 - 2
                let y = (index % 2 == 0 ? 0.01 : 0) + Double.random(in: 0...0.005, using: &random)
                return try position(centre.latitude + size * y, centre.longitude + size * x)
            }
            ring.append(try position(centre.latitude - size, centre.longitude))
            if Bool.random(using: &random) {
                ring.swapAt(Int.random(in: 0..<20, using: &random), Int.random(in: 20..<40, using: &random))
            }
            let found = verdicts(ring)
            // Which of many crossings is named depends on where the count begins.
            #expect((found.chart == nil) == (found.exact == nil), "\(ring)")
            if found.chart == nil { taken += 1 } else { refused += 1 }
        }
        #expect(taken > 10 && refused > 10)
    }
}
