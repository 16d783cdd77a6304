import Airspace
import Deconfliction
import Hummingbird
import Line
import Logging
import NodeHTTP
import ServiceLifecycle
import TestSupport
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

    @Test func `a FLASH that has come is named before the change that it makes`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let response = try await fixture.respond(.get, "/api/v1/events")
            let place = try Position(latitudeE7: 345_000_000, longitudeE7: 381_000_000)
            let stop = try Message(.stop, ["position": .position(place)])
            try await following(response) { frames async throws in
                #expect(
                    try await fixture.other(.send(stop, to: [OfficersFixture.a], regarding: nil))
                        == .sent("B-A-0"))
                var before = ""
                // The start of the loop may have made changes of its own.
                for await frame in frames.prefix(8) {
                    guard before.hasPrefix("event: flash") else {
                        before = frame
                        continue
                    }
                    #expect(before == #"event: flash\#ndata: {"code":"SF01","serial":"B-A-0"}\#n\#n"#)
                    #expect(frame.hasPrefix("event: change\n"))
                    return
                }
                Issue.record("no FLASH was named; last came \(before)")
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
