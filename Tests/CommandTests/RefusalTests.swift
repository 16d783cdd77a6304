import Testing
import clearline

/// A node's refusals as an officer reads them.
struct RefusalTests {
    @Test(arguments: [
        (400, "", 2), (401, "", 3), (403, "", 3), (404, "", 2), (405, "", 3), (409, "stale", 1), (409, "", 1),
        (413, "", 2), (415, "", 2), (422, "returned", 1), (422, "malformed", 2), (429, "", 3), (500, "", 3),
        (503, "", 3),
    ])
    func `the exit code tells a refusal from bad input and from a failure`(
        status: Int, slug: String, code: Int32
    ) {
        let body = "{\"type\":\"https://clearline.example/problems/\(slug)\",\"title\":\"T\"}"
        #expect(Refusal(status: status, body: Array(body.utf8)).exitCode == code)
    }

    @Test func `a problem is said with file, line, field, findings and what would be right`() {
        let body = """
            {"type":"https://clearline.example/problems/returned","title":"Returned","status":422,
             "detail":"The notice is not precise enough.","line":4,"field":"/properties/radius_m",
             "findings":[{"code":"PRECISION","text":"more than 100 km²","at":"2027-03-10T05:00:00Z"},{"code":"LATE\\u001b"}]}
            """
        #expect(
            Refusal(status: 422, body: Array(body.utf8)).words(about: "n.geojson") == """
                n.geojson, line 4, field /properties/radius_m: The notice is not precise enough.
                  PRECISION: more than 100 km²
                  LATE\\u{1b}
                The notice was returned to its author and not released.
                """)
    }

    @Test(arguments: ["", "<html>Bad gateway</html>", "[1]", "{\"title\":7}"])
    func `an answer that is no problem details leaves its status`(body: String) {
        #expect(Refusal(status: 502, body: Array(body.utf8)).words(about: nil) == "HTTP status 502")
    }

    @Test func `what the other side wrote into a problem is made visible`() {
        let body = "{\"detail\":\"\u{202E}evil\\u001b[2J\"}"
        #expect(Refusal(status: 400, body: Array(body.utf8)).words(about: nil) == "\\u{202e}evil\\u{1b}[2J")
    }
}
