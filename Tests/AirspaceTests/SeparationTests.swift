import Airspace
import Testing

@Suite struct SeparationTests {
    /// Two circles whose edges are 1,000 m apart: on the equator a degree is 111,319.4908 m.
    private func apart(
        _ metres: Double, _ first: (AltitudeBand, TimeWindow)? = nil,
        _ second: (AltitudeBand, TimeWindow)? = nil,
        parties: (UInt16, UInt16) = (1, 2), watches: UInt64 = .max
    ) throws -> (Activity, Activity) {
        let degrees = (metres + 3_000) / 111_319.490_793_273_57
        let (firstBand, firstWindow) = try first ?? (band(nil, nil), window(0, 60))
        let (secondBand, secondWindow) = try second ?? (band(nil, nil), window(0, 60))
        return (
            try activity(1, [volume(circle(0, 0, 1_000), firstBand, firstWindow)], party: parties.0),
            try activity(
                2, [volume(circle(0, degrees, 2_000), secondBand, secondWindow)], party: parties.1,
                watches: watches)
        )
    }

    @Test(arguments: [(999, false), (1_000, true), (1_002, true)])
    func `a distance below the lateral minimum is met`(minimum: Int32, isMet: Bool) throws {
        let (a, b) = try apart(999.5)
        #expect((Separation.encounter(a, b, table: try table(lateral: minimum)) != nil) == isMet)
    }

    @Test(arguments: [(0.0, true), (2.0, false)])
    func `a lateral minimum of zero is met by sharing a point`(metres: Double, isMet: Bool) throws {
        let (a, b) = try apart(metres)
        #expect((Separation.encounter(a, b, table: try table(lateral: 0)) != nil) == isMet)
    }

    @Test(
        arguments: [
            // Gap in feet, minimum, met.
            (999, 1_000, true), (1_000, 1_000, false), (0, 0, true), (1, 0, false), (0, 1_000, true),
            (5_000, nil, true),
        ] as [(Int32, Int32?, Bool)])
    func `vertical minima are closed at zero and open above`(gap: Int32, minimum: Int32?, isMet: Bool) throws
    {
        let (a, b) = try apart(0, (band(0, 1_000), window(0, 60)), (band(1_000 + gap, 9_000), window(0, 60)))
        let found = Separation.encounter(a, b, table: try table(lateral: 0, vertical: minimum))
        #expect((found != nil) == isMet)
        if let found { #expect(found.verticalFeet == gap) }
    }

    @Test(
        arguments: [
            (28_999, 1_500, false), (29_000, 1_500, true), (nil, 1_500, true), (29_000, 2_000, false),
        ] as [(Int32?, Int32, Bool)])
    func `from flight level 290 the wider minimum holds`(ceiling: Int32?, gap: Int32, isMet: Bool) throws {
        let lower = try band(1_000, 20_000)
        let upper = try band(20_000 + gap, ceiling)
        let (a, b) = try apart(0, (lower, window(0, 60)), (upper, window(0, 60)))
        let rules = try table(lateral: 0, vertical: 1_000, atFL290: 2_000)
        #expect((Separation.encounter(a, b, table: rules) != nil) == isMet)
        #expect(Separation.encounter(a, b, table: try table(lateral: 0, vertical: 1_000)) == nil)
    }

    @Test(
        arguments: [
            // FL 100 = 10,000 ft is 8,200…11,800 ft AMSL: u = 1,000 + 800.
            (band: (10_000, 10_000), amsl: (11_800, 12_000), gap: 0),
            (band: (10_000, 10_000), amsl: (11_801, 12_000), gap: 1),
            (band: (10_000, 10_000), amsl: (8_000, 8_199), gap: 1),
            // u = 1,000 + 0.08 × 10,010 = 1,800.8, rounded outward.
            (band: (10_010, 10_010), amsl: (11_812, 12_000), gap: 1),
            (band: (10_010, 10_010), amsl: (11_811, 12_000), gap: 0),
            // A missing limit is not widened.
            (band: (nil, 10_000), amsl: (11_900, nil), gap: 100),
        ] as [(band: (Int32?, Int32?), amsl: (Int32?, Int32?), gap: Int32)])
    func `flight levels against AMSL are widened outward`(
        level: (Int32?, Int32?), amsl: (Int32?, Int32?), gap: Int32
    ) throws {
        let first = try band(level.0, level.1, .flightLevel)
        let second = try band(amsl.0, amsl.1, .amsl)
        let (a, b) = try apart(0, (first, window(0, 60)), (second, window(0, 60)))
        let found = Separation.encounter(a, b, table: try table(lateral: 0, vertical: 2_000))
        #expect(found?.verticalFeet == gap)
    }

    @Test func `flight levels against each other are not widened`() throws {
        let (a, b) = try apart(
            0, (band(0, 10_000, .flightLevel), window(0, 60)),
            (band(10_900, nil, .flightLevel), window(0, 60)))
        #expect(
            Separation.encounter(a, b, table: try table(lateral: 0, vertical: 1_000))?.verticalFeet == 900)
    }

    @Test(
        arguments: [
            // Window b, minimum in minutes, expected start and end of the encounter; b starts at or after a's
            // 0…60.
            ((60, 90), 0, (60, 60)), ((61, 90), 0, nil), ((74, 90), 15, (59, 75)), ((75, 90), 15, nil),
            ((30, 40), 0, (30, 40)), ((30, 40), 15, (15, 55)), ((50, nil), 15, (35, 75)),
            ((500, 600), nil, (0, 600)), ((500, nil), nil, (0, nil)),
        ] as [((Int64, Int64?), Int64?, (Int64, Int64?)?)])
    func `windows meet when widened by the minimum`(
        other: (Int64, Int64?), minimum: Int64?, expected: (Int64, Int64?)?
    ) throws {
        let (a, b) = try apart(
            0, (band(nil, nil), window(0, 60)), (band(nil, nil), window(other.0, other.1)))
        let found = Separation.encounter(a, b, table: try table(lateral: 0, minutes: minimum))
        #expect((found == nil) == (expected == nil))
        guard let found, let expected else { return }
        #expect(found.start == (try minute(expected.0)))
        #expect(found.end == (try expected.1.map { minutes throws in try minute(minutes) }))
    }

    @Test func `two open windows meet openly`() throws {
        let (a, b) = try apart(0, (band(nil, nil), window(0, nil)), (band(nil, nil), window(40, nil)))
        let found = Separation.encounter(a, b, table: try table(lateral: 0, minutes: 15))
        #expect(found?.start == (try minute(25)))
        #expect(found?.end == nil)
        #expect(found?.gapMilliseconds == 0)
    }

    @Test func `a rule between parties leaves one party alone`() throws {
        let rules = try table(lateral: 0, betweenPartiesOnly: true)
        let (a, b) = try apart(0, parties: (7, 7))
        #expect(Separation.encounter(a, b, table: rules) == nil)
        let (c, d) = try apart(0, parties: (7, 8))
        #expect(Separation.encounter(c, d, table: rules) != nil)
    }

    @Test func `a selective rule concerns only what is watched`() throws {
        let rules = try table(lateral: 0, selective: true)
        let (a, b) = try apart(0, watches: ~1)
        #expect(Separation.encounter(a, b, table: rules) == nil)
        #expect(Separation.encounter(b, a, table: rules) == nil)
        let (c, d) = try apart(0, watches: 1)
        #expect(Separation.encounter(c, d, table: rules) != nil)
    }

    @Test func `the first row met names the conflict and the nearest volumes speak for it`() throws {
        var rules = SeparationTable()
        try rules.add(
            SeparationRule(lateralMetres: 50_000, verticalFeet: nil, time: 0, row: 5), between: 0, and: 1)
        try rules.add(
            SeparationRule(lateralMetres: 5_000, verticalFeet: 1_000, time: 0, row: 2), between: 1, and: 0)
        let a = try activity(
            1, [volume(circle(0, 0, 0)), volume(circle(0, 0.02, 0), band(0, 0)), volume(circle(0, 0, 0))])
        let near = try activity(2, [volume(circle(0, 0.3, 0)), volume(circle(0, 0.03, 0))], kind: 1)
        let found = try #require(Separation.encounter(a, near, table: rules))
        #expect(found.row == 2)
        #expect((found.volumeA, found.volumeB) == (1, 1))
        #expect(abs(found.lateralMetres - 1_113.195) < 0.001)
        let far = try activity(3, [volume(circle(0, -0.3, 0)), volume(circle(0, 0.3, 0))], kind: 1)
        let other = try #require(Separation.encounter(far, a, table: rules))
        #expect(other.row == 5)
        #expect((other.a.number, other.volumeA, other.volumeB) == (3, 1, 1))
    }

    @Test func `of equally near volumes the one nearer in height and then in time speaks`() throws {
        let a = try activity(1, [volume(circle(0, 0, 0), band(0, 0), window(0, 10))])
        let b = try activity(
            2,
            [
                volume(circle(0, 0, 0), band(900, 900), window(0, 10)),
                volume(circle(0, 0, 0), band(500, 500), window(20, 30)),
                volume(circle(0, 0, 0), band(500, 500), window(15, 30)),
                volume(circle(0, 0, 0), band(500, 500), window(15, 30)),
            ])
        let found = Separation.encounter(a, b, table: try table(lateral: 10, vertical: 1_000, minutes: 15))
        #expect(found?.volumeB == 2)
        #expect(found?.gapMilliseconds == 300_000)
    }

    @Test func `an encounter seen from the other side is the same to the last bit`() throws {
        for vector in try Vectors.pairs().prefix(900) {
            let a = try activity(1, vector.a)
            let b = try activity(2, vector.b)
            let rules = try table(lateral: nil)
            let found = try #require(Separation.encounter(a, b, table: rules))
            #expect(Separation.encounter(b, a, table: rules) == found.mirrored)
        }
    }

    @Test func `activities with the same id are not compared`() throws {
        let a = try activity(1, circle(0, 0, 10))
        #expect(Separation.encounter(a, a, table: try table(lateral: 10)) == nil)
    }

    @Test func `classes without a rule do not meet`() throws {
        let (a, b) = try apart(0)
        #expect(Separation.encounter(a, b, table: SeparationTable()) == nil)
    }
}
