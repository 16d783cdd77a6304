import Airspace
import Foundation
import Testing

/// Distances against GeographicLib; see `script/vectors`.
@Suite struct DistanceVectorTests {
    @Test func `the distance of two points is right to a millimetre`() throws {
        var worst = 0.0
        for vector in try Vectors.points() {
            let a = Footprint.circle(try Circle(centre: vector.a, radiusMetres: 0))
            let b = Footprint.circle(try Circle(centre: vector.b, radiusMetres: 0))
            let found = try #require(try metres(a, b))
            // What touches is 0 by definition.
            worst = max(worst, abs(found - vector.metres) - (found == 0 ? 0.06 : 0))
        }
        #expect(worst < 0.001)
    }

    @Test func `a point beside an edge of thousands of kilometres is on its right side`() throws {
        var inside = 0
        for vector in try Vectors.borders() {
            let found = try #require(try metres(vector.a, vector.b))
            #expect(abs(found - vector.metres) < 0.1, "line \(vector.line): \(found), not \(vector.metres)")
            inside += vector.metres == 0 ? 1 : 0
        }
        #expect(inside > 100)
    }

    @Test func `of 10,000 pairs none is missed, and none reported a metre beyond its minimum`() throws {
        var closeness = Closeness()
        for vector in try Vectors.pairs() { try closeness.measure(vector) }
        print(closeness)
        #expect(closeness.pairs == 10_000 && closeness.touching > 1_000)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["CLEARLINE_SOAK"] == "1"))
    func `Soak: of 100,000 pairs none is missed, and none reported a metre beyond its minimum`() throws {
        var closeness = Closeness()
        for vector in try Vectors.manyPairs() { try closeness.measure(vector) }
        print(closeness)
        #expect(closeness.pairs == 100_000)
    }
}

/// How close the distances, and the decisions at whole metres round them, come to the oracle's: those of the
/// exact test and those of a picture.
private struct Closeness: CustomStringConvertible {
    private(set) var pairs = 0
    /// Pairs that share a point.
    private(set) var touching = 0
    private var decisions = 0
    private var misses = 0
    /// Metres by which a distance differs.
    private var worst = 0.0
    /// Metres beyond a minimum at which a pair was still reported.
    private var farthest = 0.0
    private var found: [ConflictPair] = []
    private var scratch = ConflictScratch()

    /// The oracle's last digit is 0.1 mm.
    private static let digit = 0.000_2

    mutating func measure(_ vector: Vectors.Pair) throws {
        pairs += 1
        touching += vector.metres == 0 ? 1 : 0
        let found = try #require(try metres(vector.a, vector.b))
        worst = max(worst, abs(found - vector.metres))
        #expect(abs(found - vector.metres) < 0.1, "line \(vector.line): \(found), not \(vector.metres)")
        let (a, b) = (try activity(1, vector.a), try activity(2, vector.b))
        for offset in stride(from: -2.0, through: 3, by: 1) {
            let minimum = (vector.metres + offset).rounded(.down)
            guard (0...1_000_000).contains(minimum) else { continue }
            let table = try table(lateral: Int32(minimum))
            judge(vector, minimum, Separation.encounter(a, b, table: table) != nil)
            judge(vector, minimum, isInPicture(of: b, a, table))
        }
    }

    /// The same decision by the picture, whose quick tests must not be wrong either.
    private mutating func isInPicture(of b: Activity, _ a: Activity, _ table: SeparationTable) -> Bool {
        var picture = ConflictIndex(table: table)
        picture.insert(b)
        found.removeAll(keepingCapacity: true)
        picture.pairs(with: a, into: &found, using: &scratch)
        return !found.isEmpty
    }

    private mutating func judge(_ vector: Vectors.Pair, _ minimum: Double, _ found: Bool) {
        decisions += 1
        let beyond = vector.metres - minimum
        if !found, beyond < -Self.digit || vector.metres == 0 {
            misses += 1
            Issue.record("line \(vector.line) missed at \(minimum), \(-beyond) m inside")
        }
        guard found else { return }
        farthest = max(farthest, beyond)
        if beyond > 1 + 1e-4 * vector.metres {
            Issue.record("line \(vector.line) reported at \(minimum), \(beyond) m beyond")
        }
    }

    var description: String {
        func digits(_ metres: Double) -> String { String(format: "%.4f m", metres) }
        return """
            \(pairs) pairs, \(touching) of them sharing a point; \(decisions) decisions within 3 m of a minimum: \
            \(misses) misses, reported \(digits(farthest)) beyond a minimum at most (allowed: 1 m + 0.01 %); \
            distances differ by \(digits(worst)) at most
            """
    }
}
