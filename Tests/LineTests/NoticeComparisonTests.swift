import Airspace
import Line
import Testing

extension NoticeComparison {
    func picture(of notices: [Notice]) throws -> ComparedPicture {
        var picture = picture()
        for notice in notices { try picture.add(notice) }
        picture.settle()
        return picture
    }

    func conflicts(of plan: [Notice], against notices: [Notice]) throws -> [NoticeConflict] {
        let picture = try picture(of: notices)
        return plan.flatMap { conflicts(of: $0, against: picture) }
    }

    func conflicts(among notices: [Notice]) throws -> [NoticeConflict] {
        Array(conflicts(within: try picture(of: notices)))
    }
}

/// A plan against a picture: scenario S25, a survey team at an airfield.
struct NoticeComparisonTests {
    private static let picture = """
        {"type":"Feature","properties":{"id":"A-601","kind":"ground","start":"2027-03-10T06:00:00Z","end":"2027-03-10T14:00:00Z","radius_m":5556},"geometry":{"type":"Point","coordinates":[37.63,34.5225]}}
        {"type":"Feature","properties":{"id":"A-602","kind":"transit","floor_ft":6000,"ceiling_ft":12000,"start":"2027-03-10T05:00:00Z","end":"2027-03-10T06:15:00Z","half_width_m":7408},"geometry":{"type":"LineString","coordinates":[[35.4259,37.0021],[36.9,36.0],[37.63,34.5225]]}}
        """
    private static let plan = """
        {"type":"Feature","properties":{"id":"B-610","kind":"air","floor_ft":0,"ceiling_ft":40000,"start":"2027-03-10T05:40:00Z","end":"2027-03-10T06:40:00Z"},"geometry":{"type":"Polygon","coordinates":[[[37.70,34.60],[38.40,34.60],[38.40,34.20],[37.70,34.20],[37.70,34.60]]]}}
        """

    private let comparison = NoticeComparison(profile: .r0)

    private func notices(_ text: String) throws -> [Notice] { try GeoJSON.notices(in: Array(text.utf8)) }

    private func names(_ conflicts: [NoticeConflict]) -> [String] {
        conflicts.map { "\($0.a.handle) \($0.b.handle) \($0.kind.rawValue)" }
    }

    @Test func `conflicts come in the order of the plan, then of the picture`() throws {
        let (plan, picture) = (try notices(Self.plan), try notices(Self.picture))
        let conflicts = try comparison.conflicts(of: plan, against: picture)
        #expect(names(conflicts) == ["B-610 A-601 air-ground", "B-610 A-602 air-air"])
        #expect(
            conflicts.map { Timestamp.text($0.encounter.start) } == [
                "2027-03-10T05:45:00Z", "2027-03-10T05:25:00Z",
            ])
        #expect(
            conflicts.map { $0.encounter.end.map(Timestamp.text) } == [
                "2027-03-10T06:55:00Z", "2027-03-10T06:30:00Z",
            ])
        let reversed = try comparison.conflicts(of: plan, against: picture.reversed())
        #expect(names(reversed) == ["B-610 A-602 air-air", "B-610 A-601 air-ground"])
        #expect(
            names(try comparison.conflicts(of: picture, against: plan)) == [
                "A-601 B-610 air-ground", "A-602 B-610 air-air",
            ])
    }

    @Test func `a conflict's numbers are those of its own a and b`() throws {
        let far = Self.plan.replacing("[[[37.70", with: "[[[39.70").replacing(
            "37.70,34.60]]]", with: "39.70,34.60]]]"
        )
        .replacing("37.70,34.20", with: "39.70,34.20").replacing("38.40", with: "40.40")
        let plan = try notices(far + "\n" + Self.plan)
        let conflicts = try comparison.conflicts(of: try notices(Self.picture), against: plan)
        #expect(conflicts.map(\.encounter.volumeA) == [0, 0])
        #expect(conflicts.map(\.encounter.volumeB) == [1, 1])
    }

    @Test func `notices with one name are the same notice`() throws {
        let amended = try notices(Self.picture.replacing("A-601", with: "B-610"))
        #expect(
            names(try comparison.conflicts(of: try notices(Self.plan), against: amended)) == [
                "B-610 A-602 air-air"
            ])
    }

    @Test func `all pairs of a file are compared, each once`() throws {
        let all = try notices(Self.plan + "\n" + Self.picture)
        #expect(
            names(try comparison.conflicts(among: all)) == [
                "B-610 A-601 air-ground", "B-610 A-602 air-air", "A-601 A-602 air-ground",
            ])
    }

    @Test func `the changes that clear both conflicts are those of the scenario`() throws {
        let plan = try notices(Self.plan)[0]
        let conflicts = try comparison.conflicts(of: [plan], against: try notices(Self.picture))
        let changes = try #require(comparison.changes(to: plan, clearing: conflicts, notBefore: nil))
        #expect(changes.contains(.startAt(try Timestamp.instant("2027-03-10T14:15:00Z"))))
        #expect(changes.contains(.limit(.west, e7: 378_200_000)))
        // The first end that clears both, 04:45, lies before the start.
        #expect(!changes.contains { if case .endBy = $0 { true } else { false } })
    }

    @Test func `a picture gives back what was put in, however a notice's volumes came`() throws {
        let volumes = ["05", "06", "07"].flatMap { hour in
            ["C-1", "C-2"].map { id in
                """
                {"type":"Feature","properties":{"id":"\(id)","kind":"deployment","category":"depot","to":["B"],"start":"2027-03-10T\(hour):00:00Z","radius_m":50},"geometry":{"type":"Point","coordinates":[37.63,34.52]}}
                """
            }
        }
        let text = (volumes + [Self.picture]).joined(separator: "\n")
        var picture = comparison.picture()
        var reader = NoticeReader(limit: 1 << 20)
        try reader.read(Array(text.utf8), isLast: true) { notice throws(NoticeProblem) in
            try picture.add(notice)
        }
        picture.settle()
        #expect(try (0..<picture.count).map(picture.notice) == notices(text))
        #expect(picture.notice(at: 1).volumes.count == 3)
        let other = try notices(volumes[0].replacing("depot", with: "camp"))[0]
        #expect(throws: NoticeProblem.disagrees(.category, handle: "C-1")) { try picture.add(other) }
    }
}
