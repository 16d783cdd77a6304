import HTTPTypes
import Line
import Testing

/// The watch and what an outage left, over the API.
struct OfficersWatchTests {
    @Test func `the watch is shown, accepted item by item, and then taken`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.ask(.post, "/api/v1/messages", OfficersMessageTests.stop)
            try await fixture.exchange()
            let early = try await fixture.ask(.post, "/api/v1/watch/take", "{}")
            #expect(early.status == 409, "\(early.text)")
            #expect(early.text.contains("A-B-0"))
            let shown = try await fixture.ask(.get, "/api/v1/watch").json.object()
            for item in try shown.required("items").array(max: 9) {
                let name = try item.object().required("item").string(max: 40)
                let accepted = try await fixture.ask(.post, "/api/v1/watch/\(name)/accept")
                #expect(accepted.status == 200, "\(accepted.text)")
            }
            let taken = try await fixture.ask(.post, "/api/v1/watch/take", "{\"relief\":\"FALCON 2\"}")
            #expect(taken.status == 201, "\(taken.text)")
            let open = try await fixture.ask(.get, "/api/v1/messages").text
            #expect(open.contains("\"LN03\""))
            #expect(open.contains("FALCON 2"))
        }
    }

    @Test(arguments: [
        ("watch/A-B-9/accept", 404), ("watch/x/accept", 404), ("line/B/note/B-A-9", 404),
        ("line/Z/note/B-A-9", 404), ("line/B/note/x", 404),
    ])
    func `what is on no list is refused`(path: String, status: Int) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(.post, "/api/v1/\(path)")
            #expect(answer.status == status, "\(answer.text)")
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }
}
