import Airspace
import Testing

/// What the index says of pairs, held against the exact test of each pair.
@Suite struct ConflictPairTests {
    /// Where a shape may lie: the equator, middle and high latitudes, both poles and the antimeridian.
    private let places: [(Double, Double)] = [
        (0, 0), (35, 38), (-35, 38), (60, 10), (77, 100), (79, -40), (89.5, 0), (-89.5, 20), (10, 179.99),
        (-50, -179.99),
    ]

    /// A shape of about `degrees`, more or less near a place.
    private func footprint(
        _ place: (Double, Double), _ degrees: Double, _ random: inout Seeded
    ) throws -> Footprint {
        let wide = degrees / max(0.05, 1 - abs(place.0) / 90)
        func point(_ radius: Double, _ angle: Double, _ centre: (Double, Double)) -> (Double, Double) {
            let latitude = min(max(centre.0 + radius * sine(angle), -89.999), 89.999)
            return (
                latitude, (centre.1 + wide / degrees * radius * sine(angle + 0.25)).remainder(dividingBy: 360)
            )
        }
        let turn = Double.random(in: 0...1, using: &random)
        let centre = point(Double.random(in: 0...3, using: &random) * degrees, turn, place)
        let count = Int.random(in: 3...40, using: &random)
        func ring(_ scale: Double, _ waver: Double) -> [(Double, Double)] {
            (0..<count).map { vertex in
                let radius = degrees * scale * Double.random(in: (1 - waver)...1, using: &random)
                return point(radius, turn + Double(vertex) / Double(count), centre)
            }
        }
        switch Int.random(in: 0...5, using: &random) {
        case 0: return try circle(centre.0, centre.1, Int32(min(degrees * 50_000, 900_000)))
        case 1:
            return try corridor(
                (0...3).map { point(degrees * Double($0), turn, centre) }, Int32(min(degrees * 9_000, 90_000))
            )
        case 2: return try polygon(ring(1, 0))
        case 3: return try polygon(ring(1, 0), ring(0.4, 0.5))
        default: return try polygon(ring(1, 0.7))
        }
    }

    private func drawn(
        _ place: (Double, Double), _ degrees: Double, _ random: inout Seeded
    ) -> Footprint? {
        try? footprint(place, degrees, &random)  // One that crosses itself is refused; another is drawn.
    }

    /// Of a share of a turn, by a parabola: any round shape will do.
    private func sine(_ turns: Double) -> Double {
        let x = turns - turns.rounded(.down)
        return x < 0.5 ? 16 * x * (0.5 - x) : -16 * (x - 0.5) * (1 - x)
    }

    private func isFound(_ a: Activity, _ b: Activity, _ table: SeparationTable) -> Bool {
        var index = ConflictIndex(table: table)
        index.insert(b)
        var found: [ConflictPair] = []
        var scratch = ConflictScratch()
        index.pairs(with: a, into: &found, using: &scratch)
        return !found.isEmpty
    }

    @Test func `at every whole metre round the distance the index decides as the exact test does`() throws {
        var random = Seeded(11)
        var pairs = 0
        while pairs < 1_500 {
            let place = places[Int.random(in: 0..<places.count, using: &random)]
            let size = [0.001, 0.02, 0.2, 1, 6][Int.random(in: 0...4, using: &random)]
            guard let first = drawn(place, size, &random),
                let second = drawn(place, size, &random)
            else { continue }
            pairs += 1
            let (a, b) = (try activity(1, first), try activity(2, second))
            let metres = try #require(try metres(first, second))
            for offset in [-2, -1, 0, 1, 2] + [Double(-5_000)] {
                let minimum = Int32(max(0, min(metres + offset, 1_000_000).rounded()))
                let table = try table(lateral: minimum)
                let expected = Separation.encounter(a, b, table: table) != nil
                #expect(isFound(a, b, table) == expected, "\(first) \(second) \(minimum)")
                #expect(isFound(b, a, table) == expected, "\(second) \(first) \(minimum)")
            }
        }
    }

    @Test func `the published distances are decided as the exact test decides them`() throws {
        for vector in try Vectors.pairs() {
            let (a, b) = (try activity(1, vector.a), try activity(2, vector.b))
            for minimum in [0, vector.metres - 1, vector.metres + 2] where (0...1_000_000).contains(minimum) {
                let table = try table(lateral: Int32(minimum))
                let expected = Separation.encounter(a, b, table: table) != nil
                #expect(isFound(a, b, table) == expected, "line \(vector.line), \(minimum) m")
            }
        }
    }

    /// Classes 0…9, some of which no rule names, some watched by few; parties, open ends and flight levels.
    private func picture(_ count: Int, seed: UInt64) throws -> [Activity] {
        var random = Seeded(seed)
        var all: [Activity] = []
        while all.count < count {
            let place = places[Int.random(in: 0..<places.count, using: &random)]
            let volumes = try (0..<Int.random(in: 1...4, using: &random)).compactMap { _ -> Volume? in
                let size = [0.02, 0.2, 0.5, 4][Int.random(in: 0...3, using: &random)]
                guard let shape = drawn(place, size, &random) else { return nil }
                let start = Int64.random(in: 0...2_000, using: &random)
                let length = [0, 60, 1_000, 90_000][Int.random(in: 0...3, using: &random)]
                let floor = Int32.random(in: -20...300, using: &random) * 100
                return try volume(
                    shape,
                    band(
                        all.count % 6 == 0 ? nil : floor, all.count % 5 == 0 ? nil : floor + 4_000,
                        all.count % 3 == 0 ? .flightLevel : .amsl),
                    window(start, all.count % 7 == 0 ? nil : start + Int64(length)))
            }
            all.append(
                try activity(
                    Int64(all.count * 37 % 1_009), volumes, party: UInt16(all.count % 3),
                    kind: UInt8(all.count % 10), watches: all.count % 4 == 0 ? 0b1011 : .max))
        }
        return all
    }

    private func rules() throws -> SeparationTable {
        var table = SeparationTable()
        for first: UInt8 in 0...8 {
            for second in first...8 where (first + second) % 4 != 3 {
                try table.add(
                    SeparationRule(
                        lateralMetres: Int32(first) * 5_000, verticalFeet: second == 5 ? nil : 1_000,
                        verticalFeetAtOrAboveFL290: 2_000, time: 900_000, row: 3,
                        betweenPartiesOnly: first == 1, selective: second == 2),
                    between: first, and: second)
                try table.add(
                    SeparationRule(
                        lateralMetres: first == 8 ? nil : 20_000, verticalFeet: 500,
                        time: second == 7 ? nil : 0, row: 1),
                    between: second, and: first)
            }
        }
        return table
    }

    private func byEachPair(_ all: [Activity], _ table: SeparationTable) -> [ConflictPair] {
        let sorted = all.sorted { $0.id < $1.id }
        var expected: [ConflictPair] = []
        for (place, a) in sorted.enumerated() {
            for b in sorted[(place + 1)...] {
                if let found = Separation.encounter(a, b, table: table) {
                    expected.append(ConflictPair(a: a.id, b: b.id, row: found.row))
                }
            }
        }
        return expected
    }

    private func index(_ all: [Activity], _ table: SeparationTable) -> ConflictIndex {
        var index = ConflictIndex(table: table)
        for activity in all { index.insert(activity) }
        return index
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `all pairs, and the pairs of each, are those of comparing every pair`(seed: UInt64) throws {
        let table = try rules()
        let all = try picture(150, seed: seed)
        let expected = byEachPair(all, table)
        #expect(expected.count > 300)
        let index = index(all, table)
        #expect(index.allPairs() == expected)
        var scratch = ConflictScratch()
        for plan in all {
            var found: [ConflictPair] = []
            index.pairs(with: plan, into: &found, using: &scratch)
            let mine = expected.compactMap { pair -> ConflictPair? in
                if pair.a == plan.id { return pair }
                return pair.b == plan.id ? ConflictPair(a: pair.b, b: pair.a, row: pair.row) : nil
            }
            #expect(found == mine.sorted { $0.b < $1.b })
        }
    }

    @Test func `after many changes the index is as a fresh one, and snapshots stay as they were`() throws {
        let table = try rules()
        let all = try picture(300, seed: 31)
        let others = try picture(300, seed: 32)
        var random = Seeded(33)
        var index = ConflictIndex(table: table)
        var current: [ActivityID: Activity] = [:]
        for step in 0..<8 {
            let snapshot = index.snapshot()
            let before = snapshot.allPairs()
            for _ in 0..<100 {
                let chosen = Int.random(in: 0..<300, using: &random)
                let activity = [all, others][step % 2][chosen]
                if Int.random(in: 0...2, using: &random) == 0 {
                    index.remove(activity.id)
                    current[activity.id] = nil
                } else {
                    index.insert(activity)
                    current[activity.id] = activity
                }
            }
            #expect(snapshot.allPairs() == before)
            let fresh = self.index(current.values.sorted { $0.id < $1.id }, table)
            #expect(index.allPairs() == fresh.allPairs())
            #expect(index.count == current.count)
        }
        for activity in current.values { #expect(index.activity(activity.id) == activity) }
        for id in current.keys { index.remove(id) }
        #expect(index.allPairs().isEmpty && index.count == 0)
    }

    @Test func `readers on other threads find what was there, while the owner goes on writing`() async throws
    {
        let table = try rules()
        let all = try picture(300, seed: 51)
        let others = try picture(300, seed: 52)
        var index = index(all, table)
        await withTaskGroup(of: Void.self) { readers in
            for step in 0..<60 {
                let (snapshot, before) = (index.snapshot(), index.allPairs())
                for _ in 0..<2 {
                    readers.addTask {
                        for _ in 0..<3 { #expect(snapshot.allPairs() == before) }
                        var scratch = ConflictScratch()
                        var found: [ConflictPair] = []
                        for plan in all { snapshot.pairs(with: plan, into: &found, using: &scratch) }
                        #expect(!found.isEmpty)
                    }
                }
                for place in 0..<40 {
                    let chosen = (step * 40 + place) * 7 % 300
                    if place % 4 == 0 {
                        index.remove(all[chosen].id)
                    } else {
                        index.insert([all, others][step % 2][chosen])
                    }
                }
            }
        }
    }

    @Test func `of several volumes those speak that come nearest, as when each pair is measured alone`()
        throws
    {
        let table = try table(lateral: 60_000)
        var compared = 0
        for seed: UInt64 in 41...60 {
            let all = try picture(12, seed: seed).map { one in
                Activity(
                    id: one.id, party: one.party, separation: try SeparationClass(id: 0), volumes: one.volumes
                )
            }
            for a in all {
                for b in all where a.id < b.id {
                    let expected = nearest(a, b, table)
                    let found = Separation.encounter(a, b, table: table)
                    #expect(found?.lateralMetres == expected?.lateralMetres)
                    #expect(found?.verticalFeet == expected?.verticalFeet)
                    #expect(found?.gapMilliseconds == expected?.gapMilliseconds)
                    if found != nil { compared += 1 }
                }
            }
        }
        #expect(compared > 100)
    }

    private func nearest(_ a: Activity, _ b: Activity, _ table: SeparationTable) -> Encounter? {
        var all: [Encounter] = []
        for one in a.volumes {
            for other in b.volumes {
                let first = Activity(id: a.id, party: a.party, separation: a.separation, volumes: [one])
                let second = Activity(id: b.id, party: b.party, separation: b.separation, volumes: [other])
                if let found = Separation.encounter(first, second, table: table) { all.append(found) }
            }
        }
        return all.min {
            ($0.lateralMetres, $0.verticalFeet, $0.gapMilliseconds)
                < ($1.lateralMetres, $1.verticalFeet, $1.gapMilliseconds)
        }
    }

    @Test func `hundreds of volumes that lie between hundreds of others are told apart`() throws {
        let (a, b) = (try ribbons(1, east: 0), try ribbons(2, east: 0.000_1))
        let apart = try table(lateral: 0)
        #expect(!isFound(a, b, apart))
        #expect(Separation.encounter(a, b, table: apart) == nil)
        let near = try #require(Separation.encounter(a, b, table: table(lateral: 10)))
        #expect(near.lateralMetres > 1 && near.lateralMetres < 10)
    }

    /// Narrow zigzags from south to north, close beside each other.
    private func ribbons(_ id: Int64, east: Double) throws -> Activity {
        let volumes = try (0..<200).map { index in
            let west: Double = 40 + east + Double(index) * 0.000_2
            var ring: [(Double, Double)] = []
            for step in 0..<10 { ring.append((30 + Double(step) * 0.1, west + Double(step % 2) * 0.3)) }
            for corner in ring.reversed() { ring.append((corner.0, corner.1 + 0.000_03)) }
            return try volume(polygon(ring))
        }
        return try activity(id, volumes)
    }
}
