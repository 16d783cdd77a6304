import Airspace
import Line
import Testing

/// Notices and their bodies on the wire.
struct NoticeTests {
    @Test(arguments: [
        "A-601", "B-610", "H-M9", "a", "A-B", "A-B-", "A-B-C", "A-B-1x", "a-B-1", "A-B.2", "A-B.x-7", "X_1.2",
        "A-B-1-2",
    ])
    func `names that are no serials are handles`(text: String) throws {
        #expect(try Handle(text).text == text)
    }

    @Test(arguments: ["A-B-1187", "A-B.2-7", "NORTH1-S-0", "A-A-1", "A-B-0007", "A-B.0-7"])
    func `names that look like serials are refused`(text: String) {
        #expect(throws: NoticeProblem.handleLooksLikeSerial(text)) { try Handle(text) }
    }

    @Test func `other names are refused`() {
        for text in ["", "a b", "é", "a/b", "a\n", String(repeating: "a", count: 65)] {
            #expect(throws: NoticeProblem.handle(text.count > 64 ? String(repeating: "a", count: 64) : text))
            { try Handle(text) }
        }
    }

    private static let geoJSON = """
        {"type":"Feature","properties":{"id":"n","kind":"air","floor_ft":100,"altitude_reference":"FL","start":"2027-03-10T06:00:00Z","end":"2027-03-10T07:00:00Z","to":["B"]},"geometry":{"type":"Polygon","coordinates":[[[37,34],[38,34],[38,35],[37,35],[37,34]],[[37.4,34.4],[37.6,34.4],[37.5,34.6],[37.4,34.4]]]}}
        {"type":"Feature","properties":{"id":"n","kind":"air","start":"2027-03-10T06:00:00Z","radius_m":50,"to":["B"]},"geometry":{"type":"Point","coordinates":[37.5,34]}}
        {"type":"Feature","properties":{"id":"n","kind":"air","ceiling_ft":5,"start":"2027-03-10T06:00:00Z","half_width_m":9,"to":["B"]},"geometry":{"type":"LineString","coordinates":[[37.5,34],[37,34.1]]}}
        {"type":"Feature","properties":{"id":"r","kind":"red-line","start":"2027-03-10T06:00:00Z","watches":["air","ground"],"responsible":"B","text":"é"},"geometry":{"type":"Polygon","coordinates":[[[37,34],[37,34],[37,34],[37,34]]]}}
        {"type":"Feature","properties":{"id":"c","kind":"civil","start":"2027-03-10T06:00:00Z","radius_m":1,"etd":"2027-03-10T06:00:00Z","eta":"2027-03-10T07:00:00Z","speed_kt":300},"geometry":{"type":"Point","coordinates":[37.5,34]}}
        """

    @Test func `a body has integer units, sorted keys and no audience`() throws {
        let notice = try GeoJSON.notices(in: Array(Self.geoJSON.utf8))[0]
        #expect(
            String(decoding: notice.body.encoded, as: UTF8.self)
                == #"{"id":"n","kind":"air","volumes":[{"end":1804662000000,"floor_ft":100,"polygon":[[[370000000,340000000],[380000000,340000000],[380000000,350000000],[370000000,350000000]],[[374000000,344000000],[376000000,344000000],[375000000,346000000]]],"reference":"FL","start":1804658400000},{"circle":[375000000,340000000],"radius_m":50,"reference":"AMSL","start":1804658400000},{"ceiling_ft":5,"corridor":[[375000000,340000000],[370000000,341000000]],"half_width_m":9,"reference":"AMSL","start":1804658400000}]}"#
        )
    }

    @Test func `a body is read back the same but for the audience`() throws {
        for notice in try GeoJSON.notices(in: Array(Self.geoJSON.utf8)) {
            let root = try JSONDocument.canonical(notice.body.encoded, limit: Limits.bodyBytes).root
            #expect(try Notice(body: root) == notice.told(to: .unsaid))
        }
    }

    @Test(arguments: [
        (#""kind":"civil""#, #""kind":"civil","purpose":"x""#),
        (#""speed_kt":300"#, #""speed_kt":300,"text":null"#),
        (#""id":"c""#, #""id":"A-B-1""#), (#""radius_m":1"#, #""radius_m":1000001"#),
        (#""radius_m":1"#, #""half_width_m":1"#),
        (#""circle":[375000000,340000000]"#, #""circle":[1875000000,340000000]"#),
        (#""reference":"AMSL","#, ""),
        (#""speed_kt":300"#, #""speed_kt":300,"watches":[]"#),
        (#""eta":1804662000000"#, #""eta":1804658399999"#),
    ])
    func `a body that says anything else is refused`(old: String, new: String) throws {
        let notice = try #require(try GeoJSON.notices(in: Array(Self.geoJSON.utf8)).last)
        let text = String(decoding: notice.body.encoded, as: UTF8.self)
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        let root = try JSONDocument(Array(changed.utf8), limit: Limits.bodyBytes).root
        #expect(throws: JSONFault.self) { try Notice(body: root) }
    }

    @Test func `a notice stops at 1,000 volumes and 20,000 vertices`() throws {
        func volume(vertices: Int) throws -> Volume {
            let there = try (0..<vertices).map { try Position(latitudeE7: 0, longitudeE7: Int32($0) * 1_000) }
            return Volume(
                footprint: .corridor(try Corridor(line: there, halfWidthMetres: 10)),
                band: try AltitudeBand(floor: nil, ceiling: nil, reference: .amsl),
                window: try TimeWindow(start: .earliest, end: nil))
        }
        func notice(_ volumes: [Volume]) throws -> Notice {
            try Notice(handle: Handle("x"), kind: .air, volumes: volumes)
        }
        let small = try volume(vertices: 20)
        #expect(try notice(Array(repeating: small, count: 1_000)).volumes.count == 1_000)
        #expect(throws: NoticeProblem.tooManyVolumes(found: 1_001, limit: 1_000)) {
            try notice(Array(repeating: small, count: 1_001))
        }
        let large = try volume(vertices: 10_000)
        var full = try notice([large, large])
        #expect(throws: NoticeProblem.tooManyVertices(found: 20_020, limit: 20_000)) {
            try full.join(try notice([small]))
        }
        #expect(full.volumes.count == 2)
        #expect(throws: NoticeProblem.required(.volumes, kind: .air)) { try notice([]) }
    }
}
