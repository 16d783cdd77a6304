import Airspace
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

    @Test func `the distance of two footprints is right to a decimetre`() throws {
        var seen = 0
        for vector in try Vectors.pairs() {
            let found = try #require(try metres(vector.a, vector.b))
            #expect(abs(found - vector.metres) < 0.1, "line \(vector.line): \(found), not \(vector.metres)")
            seen += 1
        }
        #expect(seen > 2_000)
    }

    @Test func `a point beside an edge of thousands of kilometres is on its right side`() throws {
        var inside = 0
        for vector in try Vectors.pairs("borders.txt") {
            let found = try #require(try metres(vector.a, vector.b))
            #expect(abs(found - vector.metres) < 0.1, "line \(vector.line): \(found), not \(vector.metres)")
            inside += vector.metres == 0 ? 1 : 0
        }
        #expect(inside > 100)
    }

    @Test func `no minimum above the distance is missed and none a metre below it is reported`() throws {
        for vector in try Vectors.pairs() where vector.metres < 900_000 {
            let a = try activity(1, vector.a)
            let b = try activity(2, vector.b)
            for offset in stride(from: -2.0, through: 3, by: 1) where vector.metres + offset >= 0 {
                let minimum = max(vector.metres + offset, 0).rounded(.down)
                let found = Separation.encounter(a, b, table: try table(lateral: Int32(minimum))) != nil
                // The oracle's last digit is 0.1 mm.
                if vector.metres + 0.0002 < minimum || vector.metres == 0 {
                    #expect(found, "line \(vector.line) missed at \(minimum)")
                } else if vector.metres - 1 - 1e-4 * vector.metres > minimum {
                    #expect(!found, "line \(vector.line) reported at \(minimum)")
                }
            }
        }
    }
}
