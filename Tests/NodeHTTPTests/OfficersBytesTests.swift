import Deconfliction
import HTTPTypes
import Line
import NodeHTTP
import NodeService
import Testing

/// Bodies that officers' programs send, cut off or with a bit turned: a refusal with words, and nothing done by halves.
struct OfficersBytesTests {
    private static let notice = """
        {"type":"Feature","geometry":{"type":"Point","coordinates":[37.6,34.5]},"properties":{"id":"A-1",\
        "kind":"ground","radius_m":500,"start":"2027-03-10T06:00:00Z","end":"2027-03-10T07:00:00Z","to":["B"]}}
        """
    static let bodies = [
        ("/api/v1/notices", notice),
        ("/api/v1/messages", OfficersMessageTests.query),
        (
            "/api/v1/proposals",
            #"{"conflict":"A-B-0~B-A-0","change":{"of":"A-B-0","kind":"end-by","at":"2027-03-10T06:00:00Z"}}"#
        ),
        ("/api/v1/contact", #"{"endpoints":["https://127.0.0.1:9"]}"#),
        ("/api/v1/watch/take", #"{"relieved":"FALCON 1","relief":"FALCON 2"}"#),
    ]

    @Test(arguments: bodies) func `a body that is cut off anywhere is refused`(path: String, body: String)
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            for length in 0..<body.utf8.count {
                let answer = try await fixture.ask(.post, path, String(body.prefix(length)))
                #expect(answer.status == 400, "\(length) bytes: \(answer.status) \(answer.text)")
                #expect(answer.headers[.contentType] == "application/problem+json")
            }
            #expect(fixture.desk.view.node.register.all.isEmpty)
            #expect(fixture.desk.view.node.entries.isEmpty)
        }
    }

    /// What is still a body may be taken for what it says; nothing ends in an error that nobody foresaw.
    @Test(arguments: bodies.prefix(3)) func `a body with a bit turned is refused or taken, and never fails`(
        path: String, body: String
    ) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let bytes = Array(body.utf8)
            var refused = 0
            for place in bytes.indices {
                var turned = bytes
                // Seven bits: the eighth makes it no UTF-8, which the fixture cannot send.
                turned[place] ^= 1 << UInt8(place % 7)
                let answer = try await fixture.ask(.post, path, String(decoding: turned, as: UTF8.self))
                #expect((200..<500).contains(answer.status), "byte \(place): \(answer.text)")
                refused += answer.status >= 400 ? 1 : 0
            }
            #expect(refused > bytes.count / 2)
        }
    }

    @Test(arguments: bodies) func `a hostile body is refused`(path: String, body: String) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let key = body.dropFirst().prefix { $0 != ":" }
            let deep = "{\(key):" + String(repeating: "[", count: 100_000)
            let again = "{\(key):null," + body.dropFirst()
            // Files of notices come with a mark of their byte order now and then; it says nothing, and is passed over.
            let marked = path == "/api/v1/notices" ? [] : ["\u{FEFF}" + body]
            for hostile in [deep, again, body + "\0", body + body] + marked {
                let answer = try await fixture.ask(.post, path, hostile)
                #expect(answer.status == 400, "\(answer.status) \(answer.text)")
            }
            let much = body + String(repeating: " ", count: 2 << 20)
            #expect(try await fixture.ask(.post, path, much).status == 413)
        }
    }
}
