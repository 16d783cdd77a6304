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

    @Test func `registers are asked about and answered, and that they agree is shown`() async throws {
        try await OfficersFixture.run { fixture in
            _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-601"))
            try await fixture.exchange()
            let own = try await fixture.ask(.get, "/api/v1/register/shared?with=B&register=NOTICES")
            let object = try own.json.object()
            let count = try object.required("count").integer()
            let (at, digest) = (
                try object.required("at").string(max: 40), try object.required("digest").string(max: 64)
            )
            let body = """
                {"code":"QY04","to":["B"],"parameters":{"register":"NOTICES","at":"\(at)","count":\(count),"digest":"\(digest)"}}
                """
            let sent = try await fixture.ask(.post, "/api/v1/messages", body)
            #expect(sent.status == 201, "\(sent.text)")
            #expect(sent.text.contains("REGISTER AS HERE"))
            let wrong = body.replacing(digest, with: String(repeating: "0", count: 64))
            let other = try await fixture.ask(.post, "/api/v1/messages", wrong)
            #expect(other.text.contains("REGISTER NOT AS HERE"))
        }
    }

    @Test(arguments: [
        ("register", 400, "log"), ("register?log=A", 400, "log"), ("register?log=B-F", 404, "log"),
        ("register?log=A-B&at=yesterday", 400, "at"), ("timeline?log=a-b", 400, "log"),
        ("timeline?limit=0", 400, "limit"),
        ("register/shared?with=B", 400, "register"), ("register/shared?with=Z&register=LOG", 404, "with"),
        ("register/shared?with=B&register=LOG&at=2199-01-01T00:00:00Z", 400, "at"),
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
