import Airspace
import Line
import TestSupport
import Testing

struct LocationCheckTests {
    private let gazetteer = Gazetteer.standard

    private func circle(_ latitude: Int32, _ longitude: Int32, radius: Int32 = 1_852) throws -> Footprint {
        .circle(try Circle(centre: .e7(latitude, longitude), radiusMetres: radius))
    }

    private func findings(_ text: String, _ footprint: Footprint) -> [LocationFinding] {
        LocationCheck.findings(text, beside: [footprint], toleranceMetres: 1_000)
    }

    /// Deir ez-Zor, 17 September 2016 (scenario S02).
    @Test func `nine kilometres south of the airfield is four kilometres from these coordinates`() throws {
        let found = findings("9 km south of Deir ez-Zor airfield", try circle(352_403_000, 401_760_000))
        guard case .mismatch(let text, let resolved, let stated, let metres, let tolerance) = found.first
        else {
            Issue.record("no mismatch: \(found)")
            return
        }
        #expect(found.count == 1)
        #expect(text == "9 km south of Deir ez-Zor airfield")
        #expect(resolved.isWithin(20, of: .e7(352_043_000, 401_760_000)))
        #expect(stated == .e7(352_403_000, 401_760_000))
        #expect((3_950...4_050).contains(metres))
        #expect(tolerance == 1_000)
        #expect(
            found[0].words
                == "\"9 km south of Deir ez-Zor airfield\" resolves to \(resolved.said); the coordinates are "
                + "35.2403N 040.1760E; 4.0 km apart (tolerance 1.0)")
        #expect(found[0].returnsToAuthor)
    }

    @Test(arguments: [
        "9 km south of Deir ez-Zor airfield", "9km S of Deir ez-Zor Airport", "4.86 NM south of OSDZ",
        "patrol 9 kilometres to the south of the Deir ez Zor air base, then home",
        "9,000 km; 9 km south of Dayr az-Zawr airfield",
        "Deir ez-Zor havaalanının 9 km güneyinde", "9 км южнее аэродрома Дейр-эз-Зор",
        "9 كم جنوب مطار دير الزور", "9 ק\"מ דרומית לשדה התעופה דיר א-זור",
        "Deyr əz-Zor aerodromundan 9 km cənubda",
    ])
    func `one place is named in many ways`(text: String) throws {
        let places = gazetteer.relativePlaces(in: text)
        let place = try #require(places.first { !$0.origins.isEmpty }, "\(places)")
        #expect(place.origins.map(\.name) == ["Deir ez-Zor Airport"], "\(place)")
        #expect(place.positions[0].isWithin(30, of: .e7(352_043_000, 401_760_000)), "\(place)")
        #expect(findings(text, try circle(352_043_000, 401_760_000)).filter(\.returnsToAuthor) == [])
    }

    @Test(
        arguments: [
            ("north", 0), ("north-east", 450), ("northeast", 450), ("NE", 450), ("north north-east", 225),
            ("east", 900),
            ("SSW", 2_025), ("west", 2_700), ("north-west", 3_150), ("kuzeybatı", 3_150),
            ("северо-западнее", 3_150),
            ("юго-восточнее", 1_350), ("cənub-şərq", 1_350),
        ] as [(String, Int32)])
    func `a direction is a bearing`(words: String, tenths: Int32) throws {
        let place = try #require(gazetteer.relativePlaces(in: "10 km \(words) of Palmyra").first)
        #expect(place.bearingTenths == tenths)
        #expect(place.metres == 10_000)
    }

    @Test func `the town and its airfield are two places`() throws {
        let town = try #require(gazetteer.relativePlaces(in: "9 km south of Deir ez-Zor").first)
        #expect(town.origins.map(\.name) == ["Deir ez-Zor"])
        let airfield = try #require(gazetteer.relativePlaces(in: "9 km south of Deir ez-Zor airfield").first)
        #expect(airfield.origins.filter(\.isAirfield) == airfield.origins)
        // Nobody knows which of the two the author meant: the coordinates of the one do not pass for the other.
        #expect(findings(town.text, try circle(352_043_000, 401_760_000)).map(\.returnsToAuthor) == [true])
    }

    @Test(arguments: [
        "T4", "Tiyas air base", "Shayrat", "Palmyra airport", "Al-Qamishli", "Incirlik", "Hama", "Tartus",
    ])
    func `the region's places are known`(name: String) {
        let found = gazetteer.relativePlaces(in: "5 km east of \(name)").first?.origins ?? []
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        "survey team", "", "9 km", "south of Deir ez-Zor", "height 5 km, then north", "3 vehicles from Homs",
        "Route 4 north. Deir ez-Zor later",
    ])
    func `a text that measures nothing says nothing`(text: String) throws {
        #expect(findings(text, try circle(352_403_000, 401_760_000)).filter(\.returnsToAuthor) == [])
    }

    @Test func `a place that nobody knows is said to be unknown, and returns nothing`() throws {
        let found = findings("9 km south of Xanadu-on-Sea", try circle(352_403_000, 401_760_000))
        #expect(found == [.unknownPlace(text: "9 km south")])
        #expect(!found[0].returnsToAuthor)
    }

    @Test func `coordinates in a text are held against the notice's own`() throws {
        let circle = try circle(352_403_000, 401_760_000)
        #expect(findings("centre 35.2403N 40.1760E", circle) == [])
        #expect(findings("centre 35.2043N 40.1760E", circle).map(\.returnsToAuthor) == [true])
        #expect(findings("at 37SDV1234567890", circle) == [.gridReference(text: "37SDV1234567890")])
    }

    @Test func `no coordinate may stand in a text that has none beside it`() {
        func found(_ text: String) -> [LocationFinding] {
            LocationCheck.findings(text, beside: [], toleranceMetres: 1_000)
        }
        #expect(found("centre 35.2043N 40.1760E") == [.unplaced(text: "35.2043N 40.1760E")])
        #expect(found("at 37SDV1234567890") == [.unplaced(text: "37SDV1234567890")])
        #expect(found("at 37SDV1234567890").map(\.returnsToAuthor) == [true])
        #expect(found("12 vehicles, from 0600 to 0740") == [])
    }

    @Test func `of a polygon, what lies inside agrees`() throws {
        let box = Footprint.polygon(
            try Polygon(rings: [
                [
                    .e7(350_000_000, 400_000_000), .e7(350_000_000, 404_000_000),
                    .e7(354_000_000, 404_000_000), .e7(354_000_000, 400_000_000),
                ]
            ]))
        #expect(findings("9 km south of Deir ez-Zor airfield", box) == [])
        #expect(findings("90 km south of Deir ez-Zor airfield", box).map(\.returnsToAuthor) == [true])
    }

    @Test(
        arguments: [
            ("35.2403, 40.1760", 352_403_000, 401_760_000), ("35.2403 40.1760", 352_403_000, 401_760_000),
            ("35.2403N 040.1760E", 352_403_000, 401_760_000), ("N35.2403 E40.176", 352_403_000, 401_760_000),
            ("40.176E, 35.2403N", 352_403_000, 401_760_000),
            ("-35.2403, -40.1760", -352_403_000, -401_760_000),
            ("35,2403; 40,1760", 352_403_000, 401_760_000),
            ("36°43′4.91″N 68°51′43.96″E", 367_180_306, 688_622_111),
            ("36°43'4.91\"N, 68°51'43.96\"E", 367_180_306, 688_622_111),
            ("3514N04010E", 352_333_333, 401_666_667),
            ("351425N0401034E", 352_402_778, 401_761_111),
            ("35°14.418'N 040°10.56'E", 352_403_000, 401_760_000),
            ("٣٥.٢٤٠٣, ٤٠.١٧٦٠", 352_403_000, 401_760_000),
            ("position 35.2403 S / 40.1760 W!", -352_403_000, -401_760_000),
        ] as [(String, Int32, Int32)])
    func `coordinates are found however they are written`(text: String, latitude: Int32, longitude: Int32) {
        let found = CoordinateScanner.coordinates(in: text)
        #expect(found.map(\.position) == [.e7(latitude, longitude)], "\(found)")
    }

    @Test(arguments: [
        "12 vehicles, 40 persons", "FL190 to FL250", "from 0600 to 0740", "call 5.2", "10:30, 11:45",
        "version 2.10, 3.11 s",
        "95.1234, 40.1760", "Route 66 n", "121.5 MHz",
    ])
    func `what only looks like a coordinate passes`(text: String) {
        let found = CoordinateScanner.coordinates(in: text).filter {
            $0.position != .e7(21_000_000, 31_100_000)
        }
        #expect(found == [], "\(found)")
    }

    @Test func `a distance and a move are each other's inverse`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let from = Position.e7(
                .random(in: -800_000_000...800_000_000, using: &generator),
                .random(in: -1_790_000_000...1_790_000_000, using: &generator))
            let metres = Int32.random(in: 1...900_000, using: &generator)
            let to = from.moved(bearingTenths: .random(in: 0...3_599, using: &generator), metres: metres)
            let back = from.metres(to: to) ?? -1
            #expect(abs(back - Double(metres)) < 0.05, "\(from) \(to)")
        }
    }

    @Test func `places are compared up to a limit, and what is beyond it returns the notice`() throws {
        let text = String(repeating: "35.2403N 40.1760E, ", count: 20)
        let circle = try circle(352_403_000, 401_760_000)
        func found(beside count: Int) -> [LocationFinding] {
            LocationCheck.findings(
                text, beside: Array(repeating: circle, count: count), toleranceMetres: 1_000)
        }
        #expect(found(beside: 1) == [])
        #expect(found(beside: 1_000) == [.uncompared(places: 17)], "of 16,000 comparisons each")
        #expect(found(beside: 1_000).map(\.returnsToAuthor) == [true])
    }

    @Test func `a hostile text is read in good time`() throws {
        let words = String(repeating: "9 km s ", count: 70)
        #expect(findings(words, try circle(0, 0)).count <= 70)
        #expect(CoordinateScanner.coordinates(in: String(repeating: "1.11,", count: 100)).count <= 100)
    }
}
