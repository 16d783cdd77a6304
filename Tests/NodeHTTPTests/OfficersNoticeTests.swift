import Deconfliction
import HTTPTypes
import Line
import NodeHTTP
import Testing

struct OfficersNoticeTests {
    @Test func `a notice is filed, delivered, amended and ended`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let filed = try await fixture.ask(.post, "/api/v1/notices", circle("A-601"))
            #expect(filed.status == 201)
            let notice = try filed.json.object()
            #expect(try notice.required("state").string(max: 20) == "filed")
            #expect(try notice.required("versions").object().required("B").string(max: 20) == "A-B-0")
            try await fixture.exchange()
            let delivered = try await fixture.ask(.get, "/api/v1/notices/A-601").json.object()
            #expect(try delivered.required("state").string(max: 20) == "delivered")
            let amended = try await fixture.ask(
                .post, "/api/v1/notices/A-601/amend", circle("A-601", audience: "\"text\":\"survey\""))
            #expect(amended.status == 200)
            #expect(
                try amended.json.object().required("versions").object().required("B").string(max: 20)
                    == "A-B-1")
            #expect(try await fixture.ask(.post, "/api/v1/notices/A-601/activate").status == 200)
            let ended = try await fixture.ask(.post, "/api/v1/notices/A-601/end")
            #expect(try ended.json.object().required("state").string(max: 20) == "ended")
            #expect(try await fixture.ask(.post, "/api/v1/notices/A-601/cancel").status == 409)
        }
    }

    @Test func `a withheld notice is told to nobody`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(
                .post, "/api/v1/notices", circle("A-7", audience: "\"withheld\":true"))
            let notice = try answer.json.object()
            #expect(try notice.required("state").string(max: 20) == "withheld")
            #expect(try notice.required("to").array(max: 9).count == 0)
            #expect(try await fixture.ask(.get, "/api/v1/entries").text == "{\"entries\":[]}")
        }
    }

    @Test func `an imprecise notice is returned with what is wrong with it`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(.post, "/api/v1/notices", circle("A-1", kind: "air"))
            #expect(answer.status == 422)
            let problem = try answer.json.object()
            #expect(
                try problem.required("type").string(max: 99) == "https://clearline.example/problems/returned")
            let findings = try problem.required("findings").array(max: 9).map {
                try $0.object().required("code").string(max: 40)
            }
            #expect(findings == ["ALTITUDE MISSING"])
            #expect(try await fixture.ask(.get, "/api/v1/notices").text == "{\"notices\":[]}")
        }
    }

    @Test func `a late notice goes out at once and is marked`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let notice = try await fixture.ask(.post, "/api/v1/notices", circle("A-1", hours: 0)).json
                .object()
            let finding = try notice.required("findings").array(max: 9).map {
                try $0.object().required("code").string(max: 40)
            }
            #expect(finding == ["LATE"])
            #expect(try notice.required("lead").object().required("class").string(max: 20) == "INSUFFICIENT")
        }
    }

    private static let wrong: [(String, Int, String, String?, Int64?)] = [
        ("{\"type\":\"Feature\",\"type\":\"Feature\"}", 400, "malformed", "/type", 1),
        (circle("A-1", more: "\"unit\":\"7\","), 400, "malformed", "/properties/unit", 2),
        (circle("A-1", kind: "war"), 400, "malformed", "/properties/kind", 2),
        (circle("A-1", audience: "\"text\":\"x\""), 422, "audience", "/properties/to", nil),
        (circle("A-1", audience: "\"to\":[\"Z\"]"), 422, "no-line", "/properties/to", nil),
        (circle("A-1") + "\n" + circle("A-2"), 422, "malformed", "/features", nil),
        ("{", 400, "malformed", nil, 1),
    ]

    @Test(arguments: wrong)
    func `what is wrong is named with its field and line`(
        body: String, status: Int, slug: String, field: String?, line: Int64?
    ) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(.post, "/api/v1/notices", body)
            #expect(answer.status == status)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let problem = try answer.json.object()
            #expect(try problem.required("type").string(max: 99).hasSuffix("/\(slug)"))
            #expect(try problem.optional("field")?.string(max: 99) == field)
            #expect(try problem.optional("line")?.integer() == line)
        }
    }

    @Test func `a handle that is filed already is refused`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await fixture.ask(.post, "/api/v1/notices", circle("A-1")).status == 201)
            #expect(try await fixture.ask(.post, "/api/v1/notices", circle("A-1")).status == 409)
        }
    }

    @Test func `bodies of another type, too large or not wanted are refused`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let plain: HTTPFields = [.authorization: "Bearer \(fixture.token)", .contentType: "text/plain"]
            #expect(
                try await fixture.ask(.post, "/api/v1/notices", circle("A-1"), headers: plain).status == 415)
            let large = String(repeating: " ", count: 2 << 20) + circle("A-1")
            #expect(try await fixture.ask(.post, "/api/v1/notices", large).status == 413)
            #expect(try await fixture.ask(.post, "/api/v1/notices", circle("A-1")).status == 201)
            #expect(try await fixture.ask(.post, "/api/v1/notices/A-1/cancel", "{}").status == 400)
        }
    }

    @Test func `another's corridor is seen as its outline only`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let corridor = circle(
                "B-9", kind: "transit", audience: "\"to\":[\"A\"]",
                more: "\"floor_ft\":100,\"ceiling_ft\":900,"
            )
            .replacing(
                "\"type\":\"Point\",\"coordinates\":[37.63,34.5225]",
                with: "\"type\":\"LineString\",\"coordinates\":[[36.5,34.5],[37.5,34.5]]"
            )
            .replacing("radius_m", with: "half_width_m")
            #expect(
                try await fixture.other(.file(notice(corridor)))
                    == .filed(.init(author: OfficersFixture.b, handle: Handle("B-9"))))
            let seen = try await fixture.ask(.get, "/api/v1/notices/B-9?author=B")
            #expect(seen.status == 200)
            #expect(seen.text.contains("\"Polygon\""))
            #expect(!seen.text.contains("LineString"))
            #expect(try seen.json.object().required("own").bool() == false)
        }
    }
}
