import Airspace

/// Activities like those of Benchmarks/conflicts/gen_notices.py, in plain form: rotated quadrangles of 10–50 km by
/// 5–15 km over 1,000 km by 1,000 km and one day, 3,000–10,000 ft thick and 30–180 minutes long. The same for a seed.
struct Work {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    static let table: SeparationTable = {
        do throws(AirspaceError) {
            var table = SeparationTable()
            let rule = try SeparationRule(lateralMetres: 0, verticalFeet: 0, time: 0, row: 0)
            try table.add(rule, between: 0, and: 0)
            return table
        } catch {
            preconditionFailure("the table is refused: \(error)")
        }
    }()

    /// - Parameter first: the number of the first activity.
    mutating func activities(_ count: Int, first: Int64 = 0) -> [Activity] {
        (0..<count).map { place in
            do throws(AirspaceError) {
                return Activity(
                    id: ActivityID(first + Int64(place)), party: 0, separation: try SeparationClass(id: 0),
                    volumes: [try volume()])
            } catch {
                preconditionFailure("activity \(place) is refused: \(error)")
            }
        }
    }

    private mutating func volume() throws(AirspaceError) -> Volume {
        let floor = Int32(100 * integer(below: 390))
        let start = 1_798_761_600_000 + Int64(60_000 * integer(below: 1_440))
        return Volume(
            footprint: .polygon(try Polygon(rings: [try ring()])),
            band: try AltitudeBand(
                floor: try Altitude(feet: floor),
                ceiling: try Altitude(feet: floor + 3_000 + Int32(100 * integer(below: 70))), reference: .amsl
            ),
            window: try TimeWindow(
                start: try Instant(milliseconds: start),
                end: try Instant(milliseconds: start + Int64(60_000 * (30 + integer(below: 150))))))
    }

    /// A rectangle in the plane, turned: along a vector that is not normalised, so that no trigonometry is needed.
    mutating func ring() throws(AirspaceError) -> [Position] {
        let (x, y) = (fraction() * 10 - 5, fraction() * 8 - 4)
        let (along, across) = (0.05 + fraction() * 0.2, 0.02 + fraction() * 0.05)
        let (a, b) = (fraction() * 2 - 1, 1 - fraction())
        let length = (a * a + b * b).squareRoot()
        let (c, s) = (a / length, b / length)
        var ring: [Position] = []
        for (p, q) in [(-along, -across), (along, -across), (along, across), (-along, across)] {
            ring.append(
                try Position(
                    latitudeE7: Int32((348_000_000 + (y + s * p + c * q) * 1e7).rounded()),
                    longitudeE7: Int32((385_000_000 + (x + c * p - s * q) * 1e7).rounded())))
        }
        return ring
    }

    private mutating func integer(below bound: UInt64) -> UInt64 { next() % bound }

    private mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
