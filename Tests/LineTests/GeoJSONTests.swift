import Airspace
import Foundation
import Line
import Testing

/// Notices from GeoJSON and back.
struct GeoJSONTests {
    private func notices(_ text: String) throws -> [Notice] { try GeoJSON.notices(in: Array(text.utf8)) }

    private func feature(
        _ geometry: String, id: String = "N-1", properties: String = "\"kind\":\"air\"",
        window: String = "\"start\":\"2027-03-10T06:00:00Z\",\"end\":\"2027-03-10T08:00:00Z\""
    ) -> String {
        "{\"type\":\"Feature\",\"properties\":{\"id\":\"\(id)\",\(properties),\(window)},\"geometry\":\(geometry)}"
    }

    private func problem(_ text: String) -> JSONProblem? {
        GeoJSONBadInputTests.fault(Array(text.utf8))?.problem
    }

    private let square = "{\"type\":\"Polygon\",\"coordinates\":[[[37,34],[38,34],[38,35],[37,35],[37,34]]]}"
    private let point = "{\"type\":\"Point\",\"coordinates\":[37.63,34.5225]}"
    private let line =
        "{\"type\":\"LineString\",\"coordinates\":[[35.4259,37.0021],[36.9,36],[37.63,34.5225]]}"

    private func position(_ longitude: Int32, _ latitude: Int32) throws -> Position {
        try Position(latitudeE7: latitude, longitudeE7: longitude)
    }

    @Test func `a polygon keeps its holes and loses only the closing positions`() throws {
        let holed =
            "{\"type\":\"Polygon\",\"coordinates\":[[[37,34],[38,34],[38,35],[37,35],[37,34]],"
            + "[[37.4,34.4],[37.6,34.4],[37.5,34.6],[37.4,34.4]]]}"
        let notice = try #require(try notices(feature(holed)).first)
        guard case .polygon(let polygon) = notice.volumes[0].footprint else {
            Issue.record("no polygon")
            return
        }
        #expect(polygon.rings.map(\.count) == [4, 3])
        #expect(try polygon.rings[1][2] == position(375_000_000, 346_000_000))
    }

    @Test func `a point is a circle and a line a corridor`() throws {
        let circle = try notices(feature(point, properties: "\"kind\":\"ground\",\"radius_m\":5556"))[0]
        #expect(
            try circle.volumes[0].footprint
                == .circle(Circle(centre: position(376_300_000, 345_225_000), radiusMetres: 5_556)))
        let corridor = try notices(feature(line, properties: "\"kind\":\"transit\",\"half_width_m\":7408"))[0]
        #expect(
            try corridor.volumes[0].footprint
                == .corridor(
                    Corridor(
                        line: [
                            position(354_259_000, 370_021_000), position(369_000_000, 360_000_000),
                            position(376_300_000, 345_225_000),
                        ], halfWidthMetres: 7_408)))
    }

    @Test func `a multipolygon is one volume for each polygon`() throws {
        let multi =
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[37,34],[38,34],[38,35],[37,34]]],[[[40,34],[41,34],[41,35],[40,34]]]]}"
        #expect(try notices(feature(multi))[0].volumes.count == 2)
    }

    @Test func `features with one id are volumes of one notice`() throws {
        let later = "\"start\":\"2027-03-10T09:00:00Z\""
        let text = [
            feature(square), feature(square, id: "N-2"), feature(square, window: later),
        ].joined(separator: "\n")
        let read = try notices(text)
        #expect(read.map(\.handle.text) == ["N-1", "N-2"])
        #expect(read.map(\.volumes.count) == [2, 1])
        #expect(read[0].volumes[1].window.end == nil)
    }

    @Test(arguments: [
        ("\"kind\":\"ground\"", NoticeField.kind), ("\"kind\":\"air\",\"text\":\"x\"", .text),
        ("\"kind\":\"air\",\"to\":[\"B\"]", .to),
    ])
    func `features of one notice must agree`(properties: String, field: NoticeField) {
        let text = feature(square) + "\n" + feature(square, properties: properties)
        #expect(problem(text) == .notice(.disagrees(field, handle: "N-1")))
    }

    @Test func `one feature, a collection, lines and a sequence read alike`() throws {
        let features = [
            feature(square), feature(point, id: "N-2", properties: "\"kind\":\"ground\",\"radius_m\":1"),
        ]
        let expected = try notices(features[0]) + notices(features[1])
        let collection =
            "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}"
        #expect(try notices(collection) == expected)
        #expect(try notices(features.joined(separator: "\n") + "\n\n") == expected)
        #expect(try notices(features.joined(separator: "\r\n")) == expected)
        #expect(try notices(features.map { "\u{1E}\($0)\n" }.joined()) == expected)
        #expect(try notices("\u{1E}\u{1E}" + collection) == expected)
        #expect(try notices("{\"type\":\"FeatureCollection\",\"features\":[]}").isEmpty)
        #expect(problem(features.joined()) == .moreAfterEnd)
        #expect(problem("\u{1E}" + features.joined(separator: "\n")) == .moreAfterEnd)
    }

    @Test func `an id of the feature must be that of its properties`() throws {
        let text = feature(square)
        #expect(try notices(text.replacing("\"Feature\",", with: "\"Feature\",\"id\":\"N-1\",")).count == 1)
        #expect(
            problem(text.replacing("\"Feature\",", with: "\"Feature\",\"id\":\"N-2\","))
                == .notice(.idsDiffer(feature: "N-2", property: "N-1")))
    }

    @Test(
        arguments: [
            ("\"kind\":\"air\",\"radius_m\":5", .notice(.doesNotFit(.radius, geometry: "Polygon"))),
            ("\"kind\":\"air\",\"half_width_m\":5", .notice(.doesNotFit(.halfWidth, geometry: "Polygon"))),
            ("\"kind\":\"air\",\"category\":\"x\"", .notice(.doesNotApply(.category, kind: .air))),
            ("\"kind\":\"air\",\"watches\":[\"air\"]", .notice(.doesNotApply(.watches, kind: .air))),
            ("\"kind\":\"air\",\"responsible\":\"B\"", .notice(.doesNotApply(.responsible, kind: .air))),
            (
                "\"kind\":\"air\",\"etd\":\"2027-03-10T06:00:00Z\"",
                .notice(.doesNotApply(.departure, kind: .air))
            ),
            ("\"kind\":\"civil\",\"speed_kt\":400", .missing(key: "etd")),
            ("\"kind\":\"red-line\"", .notice(.required(.watches, kind: .redLine))),
            ("\"kind\":\"red-line\",\"watches\":[\"air\",\"air\"]", .notice(.listedTwice(.watches, "air"))),
            ("\"kind\":\"air\",\"to\":[]", .tooFew(found: 0, least: 1)),
            ("\"kind\":\"air\",\"to\":[\"B\",\"B\"]", .notice(.listedTwice(.to, "B"))),
            ("\"kind\":\"air\",\"to\":[\"b\"]", .notice(.memberName("b"))),
            ("\"kind\":\"air\",\"text\":\"\"", .notice(.emptyText(.text))),
            ("\"kind\":\"air\",\"text\":\"a\\u001b[2J\"", .notice(.notPlainText(.text, scalar: 0x1B))),
            (
                "\"kind\":\"air\",\"altitude_reference\":\"QNH\"",
                .notOneOf(found: "QNH", wanted: ["AMSL", "FL"])
            ),
        ] as [(String, JSONProblem)])
    func `a property where it does not belong is refused`(properties: String, problem: JSONProblem) {
        #expect(self.problem(feature(square, properties: properties)) == problem)
    }

    @Test func `text stops at 500 characters`() throws {
        func kind(_ count: Int) -> String {
            "\"kind\":\"air\",\"text\":\"\(String(repeating: "é", count: count))\""
        }
        #expect(try notices(feature(square, properties: kind(500))).count == 1)
        #expect(problem(feature(square, properties: kind(501))) == .tooLong(characters: 501, limit: 500))
    }

    @Test(arguments: [
        "{\"type\":\"GeometryCollection\",\"coordinates\":[]}",
        "{\"type\":\"MultiPoint\",\"coordinates\":[]}",
        "null", "{\"type\":\"Polygon\",\"coordinates\":[]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}", "{\"type\":\"Point\",\"coordinates\":[1]}",
    ])
    func `other geometries are refused`(geometry: String) {
        #expect(problem(feature(geometry)) != nil)
    }

    @Test func `null says nothing`() throws {
        let text = feature(
            square, properties: "\"kind\":\"air\",\"text\":null,\"to\":null,\"ceiling_ft\":null")
        #expect(try notices(text) == notices(feature(square)))
    }

    @Test func `what was written is read back the same, coordinates to the last digit`() throws {
        let all = [
            feature(
                square, id: "a",
                properties:
                    "\"kind\":\"air\",\"floor_ft\":-200,\"ceiling_ft\":31000,\"altitude_reference\":\"FL\",\"withheld\":true"
            ),
            feature(
                point, id: "b",
                properties:
                    "\"kind\":\"deployment\",\"radius_m\":0,\"category\":\"depot\",\"text\":\"north\\n\\\"gate\\\"\",\"to\":[\"C\",\"B\"]"
            ),
            feature(
                line, id: "c",
                properties:
                    "\"kind\":\"civil\",\"half_width_m\":1000000,\"etd\":\"2027-03-10T06:20:00Z\",\"eta\":\"2027-03-10T07:20:00.5Z\",\"speed_kt\":360"
            ),
            feature(
                square, id: "d",
                properties:
                    "\"kind\":\"red-line\",\"watches\":[\"ground\",\"air\"],\"responsible\":\"B\",\"withheld\":false"
            ),
            feature(
                "{\"type\":\"Point\",\"coordinates\":[-179.9999999,-0.0000001]}", id: "e",
                properties: "\"kind\":\"hazard\",\"radius_m\":7"),
        ]
        let read = try notices(all.joined(separator: "\n"))
        #expect(read[1].audience == .to(["B", "C"].compactMap { MemberName($0) }))
        let written = Notice.featureCollection(of: read).encoded
        #expect(try GeoJSON.notices(in: written) == read)
        #expect(String(decoding: written, as: UTF8.self).contains("[-179.9999999,-0.0000001]"))
    }
}
