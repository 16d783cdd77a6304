import Airspace
import Testing

@Suite struct OpeningsTests {
    /// Rules with and without each minimum, one of them for aircraft high up, one between parties only.
    private func rules() throws -> SeparationTable {
        var table = SeparationTable()
        let airAir = try SeparationRule(
            lateralMetres: 9_260, verticalFeet: 1_000, verticalFeetAtOrAboveFL290: 2_000, time: 900_000,
            row: 0)
        let ground = try SeparationRule(lateralMetres: 5_000, verticalFeet: nil, time: 600_000, row: 1)
        let standing = try SeparationRule(
            lateralMetres: 0, verticalFeet: 500, time: 0, row: 2, betweenPartiesOnly: true)
        try table.add(airAir, between: 0, and: 0)
        try table.add(ground, between: 0, and: 1)
        try table.add(standing, between: 0, and: 2)
        return table
    }

    private func footprint(_ random: inout Seeded) throws -> Footprint {
        let south = Double.random(in: 34...35, using: &random)
        let west = Double.random(in: 37...38, using: &random)
        let side = Double.random(in: 0.05...0.4, using: &random)
        return switch Int.random(in: 0..<3, using: &random) {
        case 0: try polygon([(south, west), (south + side, west), (south, west + side)])
        case 1: try circle(south, west, Int32(side * 30_000))
        default: try corridor([(south, west), (south + side, west + side)], Int32(side * 10_000))
        }
    }

    private func someVolume(_ random: inout Seeded, kind: UInt8) throws -> Volume {
        let floor = Int32.random(in: 0...45_000, using: &random)
        let start = Int64.random(in: 0...600, using: &random)
        let reference: AltitudeReference = Bool.random(using: &random) ? .amsl : .flightLevel
        let isOpen = kind > 0 && Int.random(in: 0..<30, using: &random) == 0
        return Volume(
            footprint: try footprint(&random),
            band: try band(floor, floor + Int32.random(in: 0...9_000, using: &random), reference),
            window: try window(start, isOpen ? nil : start + Int64.random(in: 0...120, using: &random)))
    }

    private func someActivity(_ id: Int64, kind: UInt8, _ random: inout Seeded) throws -> Activity {
        let count = Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1
        let volumes = try (0..<count).map { _ in try someVolume(&random, kind: kind) }
        return try activity(
            id, volumes, party: UInt16.random(in: 1...2, using: &random), kind: kind)
    }

    private func picture(
        _ count: Int, _ table: SeparationTable, _ random: inout Seeded
    ) throws -> ConflictIndex {
        var index = ConflictIndex(table: table)
        for number in 0..<count {
            // What stands on the ground is rarer, or nothing would be free.
            let kind: UInt8 = [0, 0, 0, 0, 0, 0, 1, 2][number % 8]
            index.insert(try someActivity(Int64(number), kind: kind, &random))
        }
        return index
    }

    @Test func `the earliest slot is the first of all starts that is clean, or there is none`() throws {
        var random = Seeded(41)
        let table = try rules()
        let units = ChangeUnits(timeMilliseconds: 300_000, searchWindowMilliseconds: 10 * 3_600_000)
        var (own, later, none) = (0, 0, 0)
        for round in 0..<40 {
            let index = try picture(20 + round * 4, table, &random)
            let openings = Openings(in: index, units: units)
            for number in 0..<5 {
                let plan = try someActivity(1_000 + Int64(number), kind: 0, &random)
                let first = try #require(plan.volumes.map(\.window.start).min())
                let now = number == 0 ? try minute(200) : nil
                var expected: Instant?
                var start = now.map { max($0, first) } ?? first
                while start.milliseconds(since: first) <= units.searchWindowMilliseconds {
                    let moved = start == first ? plan : try plan.applying(.startAt(start))
                    if index.encounters(with: moved).isEmpty {
                        expected = start
                        break
                    }
                    start = Instant(saturating: (start.milliseconds / 300_000 + 1) * 300_000)
                }
                #expect(openings.earliestSlot(for: plan, notBefore: now) == expected)
                if expected == first { own += 1 } else if expected == nil { none += 1 } else { later += 1 }
            }
        }
        #expect(own > 10 && later > 40 && none > 5, "\(own) \(later) \(none)")
    }

    @Test func `the nearest band is the first of all shifts that is clean, or there is none`() throws {
        var random = Seeded(42)
        let table = try rules()
        let units = ChangeUnits(altitudeFeet: 500)
        var (own, up, down, none) = (0, 0, 0, 0)
        for round in 0..<40 {
            let index = try picture(20 + round * 6, table, &random)
            let openings = Openings(in: index, units: units)
            for number in 0..<5 {
                let plan = try someActivity(1_000 + Int64(number), kind: 0, &random)
                let lowest = plan.volumes.compactMap(\.band.floor?.feet).min() ?? 0
                let highest = plan.volumes.compactMap(\.band.ceiling?.feet).max() ?? 0
                let shifts = (0...120).flatMap { [Int32($0) * 500, Int32($0) * -500] }
                let expected = try shifts.first { feet in
                    guard feet == 0 || (lowest + feet >= 0 && highest + feet <= 60_000) else { return false }
                    return try index.encounters(with: plan.moved(byFeet: feet)).isEmpty
                }
                #expect(openings.nearestBand(for: plan) == expected)
                switch expected {
                case nil: none += 1
                case 0: own += 1
                case let feet?: if feet > 0 { up += 1 } else { down += 1 }
                }
            }
        }
        #expect(own > 10 && up > 10 && down > 10 && none > 5, "\(own) \(up) \(down) \(none)")
    }

    @Test func `from above FL600 a plan is led below it or nowhere`() throws {
        let table = try table(lateral: 0, vertical: 1_000, minutes: 0)
        var index = ConflictIndex(table: table)
        index.insert(try activity(2, [volume(circle(0, 0, 9), band(63_500, 63_600), window(0, 10))]))
        let plan = try activity(1, [volume(circle(0, 0, 9), band(63_000, 64_000), window(0, 10))])
        #expect(Openings(in: index).nearestBand(for: plan) == -4_000)
        index.insert(try activity(3, [volume(circle(0, 0, 9), band(0, 60_000), window(0, 10))]))
        #expect(Openings(in: index).nearestBand(for: plan) == nil)
    }

    @Test func `there is no slot before an open end, and no band where height does not separate`() throws {
        let table = try rules()
        let plan = try activity(1, [volume(circle(0, 0, 9), band(0, 100), window(0, 10))])
        let post = try activity(
            2, [volume(circle(0, 0, 9), band(0, 100), window(20, nil))], kind: 1)
        var index = ConflictIndex(table: table)
        index.insert(post)
        let openings = Openings(in: index)
        #expect(try openings.earliestSlot(for: plan) == minute(0))
        #expect(try openings.earliestSlot(for: plan, notBefore: minute(5)) == nil)
        let late = try activity(1, [volume(circle(0, 0, 9), band(0, 100), window(15, 30))])
        #expect(openings.earliestSlot(for: late) == nil)
        #expect(openings.nearestBand(for: late) == nil)
        #expect(openings.nearestBand(for: plan) == 0)
    }

    @Test func `whom the caller leaves out blocks nothing`() throws {
        let table = try table(lateral: 0, vertical: 0, minutes: 0)
        let plan = try activity(1, [volume(circle(0, 0, 9), band(0, 100), window(0, 10))])
        let other = try activity(2, [volume(circle(0, 0, 9), band(0, 100), window(0, 10))])
        var index = ConflictIndex(table: table)
        index.insert(other)
        #expect(try Openings(in: index) { _ in false }.earliestSlot(for: plan) == minute(0))
        let all = Openings(in: index)
        #expect(try all.earliestSlot(for: plan) == minute(11))
        #expect(all.nearestBand(for: plan) == 200)
        let endless = try activity(1, [volume(circle(0, 0, 9), band(0, nil), window(0, 10))])
        #expect(all.nearestBand(for: endless) == nil)
    }
}
