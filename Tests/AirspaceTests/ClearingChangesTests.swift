import Airspace
import Foundation
import Testing

/// Scenario S25, the survey team at an airfield, with the default minima.
@Suite struct SurveyTeamTests {
    private static let air: UInt8 = 0
    private static let ground: UInt8 = 1

    private func table() throws -> SeparationTable {
        var table = SeparationTable()
        let airAir = try SeparationRule(
            lateralMetres: 9_260, verticalFeet: 1_000, verticalFeetAtOrAboveFL290: 2_000, time: 900_000,
            row: 0)
        let airGround = try SeparationRule(lateralMetres: 9_260, verticalFeet: nil, time: 900_000, row: 1)
        try table.add(airAir, between: Self.air, and: Self.air)
        try table.add(airGround, between: Self.air, and: Self.ground)
        return table
    }

    private func survey() throws -> Activity {
        let place = try circle(34.5225, 37.63, 5_556)
        return try activity(601, [volume(place, nil, window(6 * 60, 14 * 60))], party: 1, kind: Self.ground)
    }

    private func transit() throws -> Activity {
        let line = try corridor([(37.0021, 35.4259), (36.0, 36.9), (34.5225, 37.63)], 7_408)
        return try activity(
            602, [volume(line, band(6_000, 12_000), window(300, 375))], party: 1, kind: Self.air)
    }

    private func plan(_ start: Int64 = 340, _ end: Int64 = 400) throws -> Activity {
        let area = try polygon([(34.6, 37.7), (34.6, 38.4), (34.2, 38.4), (34.2, 37.7)])
        return try activity(
            610, [volume(area, band(0, 40_000), window(start, end))], party: 2, kind: Self.air)
    }

    @Test func `the plan is too close to the team and to the transit`() throws {
        let ground = try #require(Separation.encounter(plan(), survey(), table: table()))
        #expect(ground.row == 1)
        #expect(try ground.start == minute(345))
        #expect(try ground.end == minute(415))
        #expect(abs(ground.lateralMetres / 1_852 - 0.5) < 0.05)
        let air = try #require(Separation.encounter(plan(), transit(), table: table()))
        #expect(air.row == 0)
        #expect(air.lateralMetres == 0)
    }

    @Test func `a later start and a limit in the west clear both, an earlier end is not possible`() throws {
        let changes = try ClearingChanges().changes(
            for: plan(), clear: [survey(), transit()], table: table(), notBefore: minute(4 * 60 + 40))
        #expect(changes.contains(.startAt(try minute(14 * 60 + 15))))
        #expect(changes.contains(.limit(.west, e7: 378_200_000)))
        #expect(!changes.contains { if case .endBy = $0 { true } else { false } })
        #expect(!changes.contains { if case .ceiling = $0 { true } else { false } })
    }

    @Test func `the plan cut in the west keeps the distances of the scenario`() throws {
        let cut = try plan().applying(.limit(.west, e7: 378_200_000))
        var wide = SeparationTable()
        let rule = try SeparationRule(lateralMetres: nil, verticalFeet: nil, time: nil, row: 0)
        try wide.add(rule, between: Self.air, and: Self.air)
        try wide.add(rule, between: Self.air, and: Self.ground)
        let team = try #require(Separation.encounter(cut, survey(), table: wide)).lateralMetres
        let line = try #require(Separation.encounter(cut, transit(), table: wide)).lateralMetres
        #expect(abs(team / 1_852 - 6.4) < 0.05)
        #expect(abs(line / 1_852 - 5.4) < 0.05)
    }

    @Test func `an earlier end is offered where the plan starts early enough`() throws {
        let changes = try ClearingChanges().changes(
            for: plan(200, 400), clear: [survey(), transit()], table: table(), notBefore: minute(180))
        #expect(changes.contains(.endBy(try minute(4 * 60 + 45))))
        let tooLate = try ClearingChanges().changes(
            for: plan(200, 400), clear: [survey(), transit()], table: table(), notBefore: minute(286))
        #expect(!tooLate.contains { if case .endBy = $0 { true } else { false } })
    }
}

@Suite struct ClearingChangesTests {
    private func changes(
        _ plan: [Volume], clear others: [Volume]..., rules: SeparationTable, now: Instant? = nil
    ) throws -> (plan: Activity, others: [Activity], changes: [Change]) {
        let plan = try activity(1, plan)
        let others = try others.enumerated().map { try activity(Int64($0.offset) + 2, $0.element) }
        let found = ClearingChanges().changes(for: plan, clear: others, table: rules, notBefore: now)
        return (plan, others, found)
    }

    /// The change of the same sort that is one unit smaller.
    private func smaller(_ change: Change) throws -> Change {
        switch change {
        case .startAt(let instant): .startAt(instant - .seconds(60))
        case .endBy(let instant): .endBy(instant + .seconds(60))
        case .floor(let altitude): .floor(try Altitude(feet: altitude.feet - 100))
        case .ceiling(let altitude): .ceiling(try Altitude(feet: altitude.feet + 100))
        case .radius(let metres): .radius(metres: metres + 100)
        case .halfWidth(let metres): .halfWidth(metres: metres + 100)
        case .shift(let bearing, let metres): .shift(bearingTenths: bearing, metres: metres - 100)
        case .limit(.north, let e7): .limit(.north, e7: e7 + 100_000)
        case .limit(.east, let e7): .limit(.east, e7: e7 + 100_000)
        case .limit(let side, let e7): .limit(side, e7: e7 - 100_000)
        }
    }

    private func isClear(_ plan: Activity, _ others: [Activity], _ rules: SeparationTable) -> Bool {
        others.allSatisfy { Separation.encounter(plan, $0, table: rules) == nil }
    }

    @Test func `every change offered clears, and one unit less does not`() throws {
        let rules = try table(lateral: 5_000, vertical: 1_000, minutes: 15)
        var random = Seeded(11)
        var offered = 0
        for _ in 0..<25 {
            let side = Double.random(in: 0.1...0.6, using: &random)
            let (south, west) = (
                Double.random(in: 34...35, using: &random), Double.random(in: 37...38, using: &random)
            )
            let shapes = [
                try polygon([
                    (south, west), (south + side, west), (south + side, west + side), (south, west + side),
                ]),
                try circle(south, west, Int32(side * 60_000)),
                try corridor([(south, west), (south + side, west + side)], Int32(side * 20_000)),
            ]
            let start = Int64.random(in: 0...200, using: &random)
            for shape in shapes {
                let plan = try [volume(shape, band(5_000, 15_000), window(start, start + 200))]
                let other = try [volume(circle(34.6, 37.9, 20_000), band(1_000, 9_050), window(150, 260))]
                let third = try [volume(circle(35.2, 37.2, 9_000), band(11_000, 12_000), window(230, 300))]
                let found = try changes(plan, clear: other, third, rules: rules)
                for change in found.changes {
                    let changed = try found.plan.applying(change)
                    #expect(isClear(changed, found.others, rules), "\(change)")
                    // One unit less may be no change at all.
                    if let less = try? found.plan.applying(smaller(change)) {
                        #expect(!isClear(less, found.others, rules), "\(change)")
                    }
                    offered += 1
                }
            }
        }
        #expect(offered > 100)
    }

    /// A gap of some hundred metres, between two boxes that belong together, is wide enough for a small circle. Their edges bulge
    /// 1.8 km northwards there.
    @Test(arguments: [700, 500])
    func `the shortest shift can end in a gap`(metres: Int) throws {
        let rules = try table(lateral: 0, vertical: 0, minutes: 0)
        let gap = 34.2282
        let north = gap + Double(metres) / 110_930
        let boxes = try [(33.0, gap), (north, 36.0)].map { south, north in
            try volume(polygon([(south, 36), (north, 36), (north, 40), (south, 40)]))
        }
        let found = try changes([volume(circle(34, 38, 50))], clear: boxes, rules: rules)
        let shift = found.changes.compactMap { change -> Int32? in
            if case .shift(0, let metres) = change { metres } else { nil }
        }
        #expect(try #require(shift.first) <= 27_300, "\(found.changes)")
    }

    @Test func `borders of thousands of vertices are moved out of each other`() throws {
        let rules = try table(lateral: 5_000)
        func border(_ latitude: Double, _ longitude: Double) throws -> [Volume] {
            let ring = (0..<3_000).map { index in
                let angle = Double(index) / 3_000 * 2 * .pi
                let radius = 0.3 + 0.1 * sin(5 * angle) + 0.000_1 * sin(1_499 * angle)
                return (latitude + radius * cos(angle), longitude + radius * sin(angle))
            }
            return [try volume(.polygon(Polygon(rings: [ring.map { try at($0.0, $0.1) }])))]
        }
        let found = try changes(border(35, 38), clear: border(35.1, 38.2), rules: rules)
        let shift = try #require(found.changes.first { if case .shift = $0 { true } else { false } })
        #expect(try isClear(found.plan.applying(shift), found.others, rules))
        #expect(try !isClear(found.plan.applying(smaller(shift)), found.others, rules))
        guard case .shift(_, let metres) = shift else { return }
        // No bearing leads out within the narrower of the two, and one does within both widths.
        #expect(20_000 < metres && metres < 80_000, "\(metres)")
    }

    @Test func `a later start goes past everything that it would meet on the way`() throws {
        let shape = try circle(0, 0, 1_000)
        let rules = try table(lateral: 0, minutes: 15)
        let found = try changes(
            [volume(shape, nil, window(0, 30)), volume(shape, nil, window(60, 70))],
            clear: [volume(shape, nil, window(20, 40))], [volume(shape, nil, window(80, 90))], rules: rules)
        // After the second at 90 + 15; the first volume alone would fit nowhere earlier with the second
        // behind it.
        #expect(found.changes.first == .startAt(try minute(105)))
    }

    @Test func `a start is a whole minute and never in the past`() throws {
        let shape = try circle(0, 0, 1_000)
        let rules = try table(lateral: 0, minutes: 0)
        let odd = try TimeWindow(start: minute(0), end: minute(30) + .milliseconds(1))
        let other = Volume(footprint: shape, band: try band(nil, nil), window: odd)
        let plan = try [volume(shape, nil, window(0, 10))]
        #expect(try changes(plan, clear: [other], rules: rules).changes.first == .startAt(minute(31)))
        let late = try changes(plan, clear: [other], rules: rules, now: minute(44) + .milliseconds(1))
        #expect(try late.changes.first == .startAt(minute(45)))
    }

    @Test func `nothing clears an open end by starting later, nor beyond the search window`() throws {
        let shape = try circle(0, 0, 1_000)
        let rules = try table(lateral: 0, minutes: 0)
        let plan = try [volume(shape, nil, window(0, 10))]
        for end in [nil, 72 * 60 + 1] as [Int64?] {
            let found = try changes(plan, clear: [volume(shape, nil, window(5, end))], rules: rules).changes
            #expect(!found.contains { if case .startAt = $0 { true } else { false } })
            #expect(found.contains(.endBy(try minute(4))))
        }
    }

    @Test func `no change is offered where there is nothing to clear`() throws {
        let rules = try table(lateral: 0)
        #expect(
            try changes([volume(circle(0, 0, 9))], clear: [volume(circle(1, 1, 9))], rules: rules).changes
                .isEmpty)
    }

    @Test func `a shift moves by the distance and the bearing`() throws {
        for move in try Vectors.moves() {
            let plan = try activity(1, [volume(.circle(Circle(centre: move.start, radiusMetres: 0)))])
            let moved = try plan.applying(.shift(bearingTenths: move.bearingTenths, metres: move.metres))
            guard case .circle(let circle)? = moved.volumes.first?.footprint else { continue }
            let target = Footprint.circle(try Circle(centre: move.end, radiusMetres: 0))
            #expect(try #require(try metres(.circle(circle), target)) < 0.1, "\(move)")
        }
    }

    @Test func `a shift carries shapes across a pole and the antimeridian`() throws {
        let plan = try activity(1, [volume(polygon([(89, 0), (89, 120), (89, -120)]))])
        let moved = try plan.applying(.shift(bearingTenths: 0, metres: 300_000))
        #expect(try metres(moved.volumes[0].footprint, circle(90, 0, 0)).map { $0 > 100_000 } == true)
        let seam = try activity(1, [volume(polygon([(0, 179), (1, 179), (0, 179.9)]))])
        let east = try seam.applying(.shift(bearingTenths: 900, metres: 100_000))
        #expect(try metres(east.volumes[0].footprint, circle(0.1, -179.9, 0)) == 0)
    }

    @Test func `a limit leaves what lies on its own side and nothing else`() throws {
        let shapes = [
            try polygon([(34, 37), (36, 38), (34, 39), (35, 38)]),
            try polygon([(34, 37), (36, 37), (36, 39), (34, 39)], [(34.5, 37.5), (35.5, 37.6), (35, 38.5)]),
            try polygon([(60, 10), (61, 10), (61, 30), (60, 30)]),
            try polygon([(-35, 179), (-34, -179), (-36, -179.5)]),
        ]
        var random = Seeded(12)
        for shape in shapes {
            guard case .polygon(let whole) = shape else { continue }
            let latitudes = whole.outer.map(\.latitudeE7)
            let longitudes = whole.outer.map { (Int($0.longitudeE7) + 3_600_000_000) % 3_600_000_000 }
            guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
                let east = longitudes.max()
            else { continue }
            let middle = Position.degrees(west + (east - west) * 3 / 5)
            let cuts: [(Change.Side, Int32)] = [
                (.north, south + (north - south) / 2), (.south, south + (north - south) / 3), (.west, middle),
                (.east, middle),
            ]
            for (side, e7) in cuts {
                let cut = try activity(1, shape).applying(.limit(side, e7: e7))
                for _ in 0..<200 {
                    let latitude = Int32.random(in: south...north, using: &random)
                    let longitude = Position.degrees(Int.random(in: west...east, using: &random))
                    let point = try Position(latitudeE7: latitude, longitudeE7: longitude)
                    let place = Footprint.circle(try Circle(centre: point, radiusMetres: 0))
                    let isInside = try metres(shape, place) == 0
                    let beyond = Position.isBeyond(point, side, e7)
                    let left =
                        try cut.volumes.compactMap { try metres($0.footprint, place) }.min() ?? .infinity
                    if isInside && !beyond { #expect(left < 3, "\(side) \(e7) lost \(point)") }
                    if !isInside || beyond { #expect(left > 0, "\(side) \(e7) gained \(point)") }
                }
            }
        }
    }

    @Test func `a limit that separates the arms of a polygon leaves two`() throws {
        let fork = try activity(1, polygon([(0, 0), (0, 3), (2, 3), (2, 2), (1, 2), (1, 1), (2, 1), (2, 0)]))
        #expect(try fork.applying(.limit(.south, e7: 15_000_000)).volumes.count == 2)
        #expect(try fork.applying(.limit(.north, e7: 15_000_000)).volumes.count == 1)
    }

    @Test func `limits do not exist round a pole, and what would be empty is refused`() throws {
        let cap = try activity(1, polygon([(80, 0), (80, 120), (80, -120)]))
        let change = Change.limit(.north, e7: 850_000_000)
        #expect(throws: AirspaceError.changeDoesNotApply(change)) { try cap.applying(change) }
        let plan = try activity(1, [volume(circle(0, 0, 9), band(100, 200), window(0, 10))])
        for change: Change in [
            .limit(.north, e7: 0), .halfWidth(metres: 1), .radius(metres: 9), .endBy(try minute(0)),
            .floor(try Altitude(feet: 200)), .ceiling(try Altitude(feet: 100)),
        ] {
            #expect(throws: AirspaceError.changeDoesNotApply(change)) { try plan.applying(change) }
        }
    }
}

extension Position {
    /// 1e-7 degree east of Greenwich within ±180°.
    fileprivate static func degrees(_ e7: Int) -> Int32 {
        Int32(e7 > 1_800_000_000 ? e7 - 3_600_000_000 : e7)
    }

    fileprivate static func isBeyond(_ point: Position, _ side: Change.Side, _ e7: Int32) -> Bool {
        let east = Int(point.longitudeE7) - Int(e7)
        let wrapped = (east + 5_400_000_000) % 3_600_000_000 - 1_800_000_000
        return switch side {
        case .north: point.latitudeE7 > e7 + 100
        case .south: point.latitudeE7 < e7 - 100
        case .east: wrapped > 100
        case .west: wrapped < -100
        }
    }
}
