import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NodeHTTP
import Testing

/// Errors as HTTP problem details.
@Suite struct `problems over HTTP` {
    @Test func `a problem with every member is one JSON object`() {
        let problem = Problem(
            .unprocessableContent, type: "https://example.org/p", title: "Not taken",
            detail: "a \"b\" \\ \n\u{1} é",
            field: "features[2].floor_ft", line: 17, members: [.init(name: "limit", json: "[1,2]")])
        #expect(
            problem.json
                == #"{"type":"https://example.org/p","title":"Not taken","status":422,"#
                + #""detail":"a \"b\" \\ \n\u0001 é","field":"features[2].floor_ft","line":17,"limit":[1,2]}"#
        )
    }

    @Test func `a bare problem says what its status says`() {
        #expect(Problem(.notFound).json == #"{"type":"about:blank","title":"Not Found","status":404}"#)
    }

    struct Secret: Error, CustomStringConvertible { var description: String { "token 123" } }

    @Test func `whatever a route throws is answered as a problem and no text leaks`() async throws {
        let log = LogRecord()
        let router = Router()
        router.middlewares.add(ProblemMiddleware(logger: log.logger))
        router.get("problem") { _, _ -> String in
            throw Problem(.conflict, field: "size", headers: [.retryAfter: "3"])
        }
        router.get("http") { _, _ -> String in throw HTTPError(.badRequest, message: "no") }
        router.get("bytes") { _, _ -> String in throw NIOTooManyBytesError(maxBytes: 1) }
        router.get("secret") { _, _ -> String in throw Secret() }
        router.get("good") { _, _ in "good" }
        let expected: [(path: String, status: Int, body: String)] = [
            ("/problem", 409, #"{"type":"about:blank","title":"Conflict","status":409,"field":"size"}"#),
            ("/http", 400, #"{"type":"about:blank","title":"Bad Request","status":400,"detail":"no"}"#),
            ("/bytes", 413, #"{"type":"about:blank","title":"Content Too Large","status":413}"#),
            ("/secret", 500, #"{"type":"about:blank","title":"Internal Server Error","status":500}"#),
            ("/absent", 404, #"{"type":"about:blank","title":"Not Found","status":404}"#),
        ]
        try await Application(router: router).test(.router) { client async throws in
            for (path, status, body) in expected {
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status.code == status)
                    #expect(response.headers[.contentType] == "application/problem+json")
                    #expect(String(buffer: response.body) == body)
                    #expect(response.headers[.retryAfter] == (path == "/problem" ? "3" : nil))
                }
            }
            try await client.execute(uri: "/good", method: .get) { response in
                #expect(response.status == .ok && String(buffer: response.body) == "good")
            }
        }
        #expect(log.count("a route failed") == 1)
        #expect(log.count("token 123") == 0)
    }
}
