import Airspace
import Line
import Testing

/// Which rows of the profile two notices meet, and what their conflict is called.
struct ProfileSeparationTests {
    /// A notice of a kind: a point on the equator so many metres east of 0°.
    private struct Site {
        var kind: NoticeKind
        var metres: Int32 = 0
        var floor: Int32?
        var ceiling: Int32?
        var hour: Int64 = 0
        var watches: [NoticeKind] = []

        func notice(_ name: String) throws -> Notice {
            // 1e-7 degree of the equator is 11.13195 mm.
            let position = try Position(latitudeE7: 0, longitudeE7: Int32(Double(metres) / 0.011_131_95))
            let start = try Instant(milliseconds: 1_800_000_000_000 + hour * 3_600_000)
            let volume = Volume(
                footprint: .circle(try Circle(centre: position, radiusMetres: 0)),
                band: try AltitudeBand(
                    floor: floor.map { feet throws(AirspaceError) in try Altitude(feet: feet) },
                    ceiling: ceiling.map { feet throws(AirspaceError) in try Altitude(feet: feet) },
                    reference: .amsl),
                window: try TimeWindow(start: start, end: start + .seconds(60)))
            return try Notice(
                handle: Handle(name), kind: kind, volumes: [volume], remarks: .init(watches: watches))
        }
    }

    private func kind(_ a: Site, _ b: Site, _ profile: Profile = .r0) throws -> ConflictKind? {
        let comparison = NoticeComparison(profile: profile)
        let (a, b) = (try a.notice("a"), try b.notice("b"))
        let found = try comparison.conflicts(of: [a], against: [b]).first?.kind
        #expect(try comparison.conflicts(of: [b], against: [a]).first?.kind == found, "the other way round")
        #expect(try comparison.conflicts(among: [a, b]).first?.kind == found, "among all")
        return found
    }

    private static let high = (floor: Int32(5_000), ceiling: Int32(9_000))

    private func high(_ kind: NoticeKind, _ metres: Int32 = 0, _ watches: [NoticeKind] = []) -> Site {
        Site(kind: kind, metres: metres, floor: Self.high.floor, ceiling: Self.high.ceiling, watches: watches)
    }

    @Test func `rows have the minima of R0`() throws {
        #expect(try kind(high(.air), high(.air, 9_250)) == .airAir)
        #expect(try kind(high(.air), high(.air, 9_270)) == nil)
        #expect(try kind(high(.air), Site(kind: .ground, metres: 9_250)) == .airGround)
        #expect(try kind(Site(kind: .ground), Site(kind: .ground, metres: 1_990)) == .groundGround)
        #expect(try kind(Site(kind: .ground), Site(kind: .ground, metres: 2_010)) == nil)
        #expect(try kind(high(.hazard), high(.air, 2_990)) == .hazard)
        #expect(try kind(high(.hazard), high(.air, 3_010)) == nil)
        #expect(try kind(Site(kind: .protected), high(.air, 990)) == .protected)
        #expect(try kind(Site(kind: .protected), high(.air, 1_010)) == nil)
        #expect(try kind(Site(kind: .movement), Site(kind: .ground, metres: 490)) == .movement)
        #expect(try kind(Site(kind: .movement), Site(kind: .ground, metres: 510)) == nil)
        #expect(try kind(Site(kind: .boundary), high(.air, 9_250)) == .boundary)
        #expect(try kind(Site(kind: .boundary), Site(kind: .ground, metres: 1_990)) == .boundary)
        #expect(try kind(Site(kind: .boundary), Site(kind: .ground, metres: 2_010)) == nil)
    }

    @Test(arguments: [NoticeKind.transit, .civil, .exercise])
    func `transit, civil and exercise separate as air`(kind: NoticeKind) throws {
        #expect(try self.kind(high(kind), high(.air, 9_250)) == .airAir)
        #expect(try self.kind(high(kind), Site(kind: .ground, metres: 9_250)) == .airGround)
    }

    @Test(
        arguments: [
            (0, 500, true), (-100, 500, true), (nil, 500, true), (0, 501, false), (1, 500, false),
            (0, nil, false),
        ] as [(Int32?, Int32?, Bool)])
    func `an exercise is on the ground when it lies within 500 ft of a zero floor`(
        floor: Int32?, ceiling: Int32?, isGround: Bool
    ) throws {
        let exercise = Site(kind: .exercise, floor: floor, ceiling: ceiling)
        #expect(
            try kind(exercise, high(.air, 9_250)) == (isGround ? .airGround : ceiling == nil ? .airAir : nil))
        #expect(
            try kind(exercise, Site(kind: .ground, metres: 1_990)) == (isGround ? .groundGround : .airGround))
    }

    @Test func `a notice without altitude separates as ground, and as air where its kind says air`() throws {
        #expect(try kind(Site(kind: .air), Site(kind: .ground, metres: 1_990)) == .airGround)
        #expect(try kind(Site(kind: .air), high(.air, 9_250)) == .airAir)
        #expect(try kind(Site(kind: .ground), Site(kind: .ground, metres: 9_250)) == nil)
        // As ground as well: height does not separate it from what flies above.
        let above = Site(kind: .air, metres: 9_250, floor: 100_000, ceiling: 100_000)
        #expect(try kind(Site(kind: .air, floor: 0, ceiling: 100), above) == nil)
        #expect(try kind(Site(kind: .air), above) == .airAir)
    }

    @Test func `static declarations do not conflict with each other`() throws {
        let all: [Site] = [
            Site(kind: .protected), Site(kind: .boundary), Site(kind: .deployment),
            Site(kind: .redLine, watches: NoticeKind.allCases),
        ]
        for a in all {
            for b in all {
                #expect(try kind(a, b) == nil)
                #expect(try kind(a, b, try zero) == nil)
            }
        }
        #expect(try kind(Site(kind: .deployment), Site(kind: .ground, metres: 1_990)) == .groundGround)
    }

    @Test func `a red line only concerns the kinds it watches, by whichever row`() throws {
        #expect(try kind(Site(kind: .redLine, watches: [.ground]), Site(kind: .ground)) == .redLine)
        #expect(try kind(Site(kind: .redLine, watches: [.air]), Site(kind: .ground)) == nil)
        #expect(try kind(Site(kind: .redLine, watches: [.air]), high(.hazard)) == nil)
        #expect(try kind(Site(kind: .redLine, watches: [.hazard]), high(.hazard)) == .hazard)
        #expect(try kind(Site(kind: .redLine, watches: [.exercise]), high(.exercise)) == .redLine)
    }

    @Test func `boundaries and red lines only concern other members' notices`() throws {
        let scheme = SeparationScheme(profile: .r0)
        func encounter(_ a: Site, _ b: Site, parties: (UInt16, UInt16)) throws -> Encounter? {
            Separation.encounter(
                try a.notice("a").activity(id: ActivityID(1), party: parties.0, scheme: scheme),
                try b.notice("b").activity(id: ActivityID(2), party: parties.1, scheme: scheme),
                table: scheme.table)
        }
        for declared in [Site(kind: .boundary), Site(kind: .redLine, watches: [.air, .hazard])] {
            for other in [high(.air), high(.hazard)] {
                #expect(try encounter(declared, other, parties: (1, 1)) == nil)
                #expect(try encounter(declared, other, parties: (1, 2)) != nil)
            }
        }
        #expect(try encounter(high(.air), high(.air), parties: (1, 1)) != nil)
    }

    @Test func `the first row met names the conflict, whatever else is met`() throws {
        #expect(try kind(Site(kind: .exercise), Site(kind: .ground)) == .airGround)
        #expect(try kind(high(.hazard), Site(kind: .protected)) == .hazard)
        #expect(try kind(Site(kind: .movement), Site(kind: .protected)) == .protected)
        #expect(try kind(Site(kind: .boundary), Site(kind: .movement)) == .movement)
    }

    private var zero: Profile {
        get throws {
            try Profile(
                file: Array(
                    #"{"profile":"ZERO","separation":[{"pair":["any","any"],"lateral_m":0,"vertical_ft":0,"time_s":0}]}"#
                        .utf8))
        }
    }

    @Test func `where a row says any, the kinds name the conflict`() throws {
        #expect(try kind(high(.air), high(.civil), zero) == .airAir)
        #expect(try kind(high(.air), Site(kind: .ground), zero) == .airGround)
        #expect(try kind(Site(kind: .ground), Site(kind: .deployment), zero) == .groundGround)
        #expect(try kind(Site(kind: .ground), high(.hazard), zero) == .hazard)
        #expect(try kind(Site(kind: .protected), high(.air), zero) == .protected)
        #expect(try kind(Site(kind: .boundary), Site(kind: .movement), zero) == .movement)
        #expect(try kind(high(.air), high(.air, 1), zero) == nil)
    }
}
