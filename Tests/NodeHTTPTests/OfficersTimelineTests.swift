import HTTPTypes
import Line
import Testing

/// Who knew what when, over the API.
struct OfficersTimelineTests {
    @Test func `the register as of now has what was delivered and its digest`() async throws {
        try await OfficersFixture.run { fixture in
            _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-601"))
            try await fixture.exchange()
            let register = try await fixture.ask(.get, "/api/v1/register?log=A-B").json.object()
            #expect(try register.required("size").integer() == 1)
            #expect(try register.required("holder").string(max: 20) == "B")
            #expect(try register.required("digest").string(max: 64).count == 64)
            let rows = try register.required("notices").array(max: 9).map { try $0.object() }
            #expect(try rows.map { try $0.required("version").string(max: 20) } == ["A-B-0"])
            let before = try await fixture.ask(
                .get, "/api/v1/register?log=A-B&at=2020-01-01T00:00:00Z"
            ).json.object()
            #expect(try before.required("size").integer() == 0)
            let entries = try await fixture.ask(.get, "/api/v1/timeline?log=A-B").json.object()
            let steps = try entries.required("entries").array(max: 9).map { try $0.object() }
            #expect(try steps.map { try $0.required("serial").string(max: 20) } == ["A-B-0"])
            #expect(steps.allSatisfy { $0.optionalOrNull("delivered") != nil })
        }
    }

    @Test(arguments: [
        ("register", 400, "log"), ("register?log=A", 400, "log"), ("register?log=B-F", 404, "log"),
        ("register?log=A-B&at=yesterday", 400, "at"), ("timeline?log=a-b", 400, "log"),
        ("timeline?limit=0", 400, "limit"),
    ])
    func `what cannot be asked is refused with its field`(query: String, status: Int, field: String)
        async throws
    {
        try await OfficersFixture.run { fixture in
            let answer = try await fixture.ask(.get, "/api/v1/\(query)")
            #expect(answer.status == status)
            #expect(try answer.json.object().required("field").string(max: 20) == field)
        }
    }
}
