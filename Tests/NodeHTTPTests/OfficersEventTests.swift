import Hummingbird
import Logging
import NodeHTTP
import ServiceLifecycle
import Testing

/// Writes one answer's body until it ends.
private struct Writing: Service {
    let response: Response
    let page: Page

    func run() async throws { try await response.body.write(page) }
}

/// Follows a stream of events for as long as `body` runs, and ends it as a shutdown does.
func following(_ response: Response, _ body: (AsyncStream<String>) async throws -> Void) async throws {
    let (frames, continuation) = AsyncStream.makeStream(of: String.self)
    let group = ServiceGroup(
        services: [Writing(response: response, page: Page { continuation.yield($0) })],
        logger: Logger(label: "events", factory: { _ in SwiftLogNoOpLogHandler() }))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try await group.run() }
        try await body(frames)
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
    }
}

struct OfficersEventTests {
    @Test func `a change is said, and the stream ends at shutdown`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let response = try await fixture.respond(.get, "/api/v1/events")
            #expect(response.headers[.contentType] == "text/event-stream")
            try await following(response) { frames async throws in
                var iterator = frames.makeAsyncIterator()
                #expect(await iterator.next() == ": open\n\n")
                _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-1"))
                var frame = try #require(await iterator.next())
                while frame == ": \n\n" { frame = try #require(await iterator.next()) }
                #expect(
                    frame.hasPrefix(
                        "event: change\ndata: {\"parts\":[\"notices\",\"conflicts\",\"proposals\",\"messages\",\"line\",\"entries\",\"status\"],\"revision\":"
                    ))
                #expect(frame.hasSuffix("}\n\n"))
            }
        }
    }

    @Test func `streams are limited, and a stream that ends makes room`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            var open: [Response] = []
            for _ in 0..<64 { open.append(try await fixture.respond(.get, "/api/v1/events")) }
            #expect(open.allSatisfy { $0.status == .ok })
            let refused = try await fixture.ask(.get, "/api/v1/events")
            #expect(refused.status == 503)
            #expect(refused.headers[.retryAfter] == "15")
            open.removeLast()
            #expect(try await fixture.respond(.get, "/api/v1/events").status == .ok)
        }
    }
}
