import Deconfliction
import Foundation
import Hummingbird
import Line
import NodeService
import ServiceLifecycle
import TestSupport
import Testing

/// What rings where nobody looks at a screen: a program and a webhook, with the name of a FLASH and nothing of what it says.
struct BellTests {
    /// STOP from A.
    private func ring() -> Ring { Ring(serial: "A-B-0", code: .stop) }

    /// Runs a bell whose webhook is a server of this test, which gives on what it is posted.
    ///
    /// - Parameter hung: another webhook before it, which gives on that it was posted to and never answers.
    private func withBell(
        program: String?, log: LogRecord = LogRecord(), hung: AsyncStream<Void>.Continuation? = nil,
        _ body: (Bell, AsyncStream<String>) async throws -> Void
    ) async throws {
        let (posts, post) = AsyncStream.makeStream(of: String.self)
        let gate = Gate()
        let router = Router()
        router.post("hung") { _, _ in
            hung?.yield()
            await gate.wait()
            return HTTPResponse.Status.noContent
        }
        router.post("bell") { request, _ in
            let bytes = try await request.body.collect(upTo: 1_024)
            post.yield(String(buffer: bytes))
            return HTTPResponse.Status.noContent
        }
        try await withService { bound in
            Application(
                router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                onServerRunning: { channel in await bound(channel.localAddress?.port ?? 0) })
        } body: { port, _ async throws in
            defer { gate.open() }
            let paths = hung == nil ? ["bell"] : ["hung", "bell"]
            let bell = Bell(
                program: program, webhooks: paths.map { "http://127.0.0.1:\(port)/\($0)" },
                logger: log.logger)
            let running = Task { try await bell.run() }
            try await body(bell, posts)
            running.cancel()
            _ = await running.result
        }
    }

    @Test func `a webhook is told serial, code and priority`() async throws {
        let ring = ring()
        try await withBell(program: nil) { bell, posts async throws in
            bell.ring(ring)
            #expect(
                await posts.first { _ in true } == #"{"code":"SF01","priority":"FLASH","serial":"A-B-0"}"#)
        }
    }

    /// Rings for an alarm at the first step, and expects what is posted, and of a program that it is called as it always is.
    private func expect(
        _ reason: Alarm.Reason, _ stage: MessageStage, about members: [MemberName], posted: String
    ) async throws {
        let pipe = try NamedPipe()
        let program = try pipe.program("printf '%s|' \"$@\" > \"$pipe\"")
        let alarm = Alarm(
            serial: "A-B-0", code: .stop, reason: reason, members: members, stage: stage,
            step: Profile.r0.escalation[0])
        try await withBell(program: program) { bell, posts async throws in
            bell.ring(Ring(alarm))
            let post = await posts.first { _ in true }
            #expect(post == posted)
            #expect(try await pipe.read() == "A-B-0|SF01|FLASH|")
        }
    }

    @Test func `a webhook is told of a step of the escalation, and a program what it always is`() async throws
    {
        try await expect(
            .answerWantedHere, .acknowledgement, about: ["A"],
            posted: """
                {"code":"SF01","deadlines":1,"members":["A"],"priority":"FLASH","reason":"answer-wanted-here",\
                "serial":"A-B-0","told":["deputy","all on watch"]}
                """)
    }

    @Test func `of an own FLASH a webhook is told why, and of no other desk's roles, and a program neither`()
        async throws
    {
        try await expect(
            .undelivered, .delivery, about: ["B", "C"],
            posted: """
                {"code":"SF01","deadlines":1,"members":["B","C"],"priority":"FLASH","reason":"undelivered",\
                "serial":"A-B-0","told":["deputy","all on watch"]}
                """)
        try await expect(
            .unanswered, .reply, about: ["B"],
            posted: """
                {"code":"SF01","deadlines":1,"members":["B"],"priority":"FLASH","reason":"unanswered",\
                "serial":"A-B-0","told":[]}
                """)
    }

    @Test func `a program is told the same as its arguments, and has no environment`() async throws {
        let pipe = try NamedPipe()
        let program = try pipe.program("printf '%s|' \"$@\" \"$HOME$USER\" > \"$pipe\"")
        let ring = ring()
        try await withBell(program: program) { bell, posts async throws in
            bell.ring(ring)
            _ = await posts.first { _ in true }
            #expect(try await pipe.read() == "A-B-0|SF01|FLASH||")
        }
    }

    /// No program ends before somebody reads what it writes. Each says how many run while it begins.
    @Test func `a flood keeps no other STOP and no own alarm from the program, and starts few at a time`()
        async throws
    {
        let pipe = try NamedPipe()
        let program = try pipe.program(
            """
            called=$1
            : > "$pipe.$called"
            set -- "$pipe".*
            printf '%s %s|' "$called" "$#" > "$pipe"
            rm "$pipe.$called"
            """)
        let flood = (0..<Bell.programs + 3).map { index in
            Ring(serial: Serial(log: "B-A", index: UInt64(index)), code: .stop)
        }
        let others = [
            Ring(serial: "C-A-0", code: .stop),
            Ring(
                Alarm(
                    serial: "A-C-0", code: .stop, reason: .undelivered, members: ["C"], stage: .delivery,
                    step: Profile.r0.escalation[0])),
        ]
        try await withBell(program: program) { bell, _ async throws in
            for ring in flood + others { bell.ring(ring) }
            let read = try await pipe.read(pieces: flood.count + others.count)
            let pieces = read.map { $0.split(separator: " ") }
            let called = pieces.compactMap(\.first).map(String.init)
            #expect(called.sorted() == (flood + others).map(\.serial.description).sorted())
            let running = pieces.compactMap(\.last).compactMap { Int($0) }
            #expect(running.allSatisfy { (1...Bell.programs).contains($0) }, "\(running)")
        }
    }

    @Test func `a webhook that never answers keeps neither the program nor another webhook waiting`()
        async throws
    {
        let pipe = try NamedPipe()
        let program = try pipe.program("printf '%s' \"$1\" > \"$pipe\"")
        let (posted, hung) = AsyncStream.makeStream(of: Void.self)
        let log = LogRecord()
        try await withBell(program: program, log: log, hung: hung) { bell, posts async throws in
            for serial in ["A-B-0", "A-B-1", "A-B-2"] as [Serial] {
                bell.ring(Ring(serial: serial, code: .stop))
                #expect(try await pipe.read() == serial.description)
                let post = await posts.first { _ in true }
                #expect(post?.contains("\"\(serial)\"") == true)
            }
            _ = await posted.first { _ in true }
            #expect(log.count("a webhook could not be posted to") == 0, "nobody waited until it was given up")
        }
    }

    @Test func `what a webhook does not keep up with is left, and said once, with whose it is`() async throws
    {
        let (posted, hung) = AsyncStream.makeStream(of: Void.self)
        let ring = ring()
        let log = LogRecord()
        try await withBell(program: nil, log: log, hung: hung) { bell, posts async throws in
            bell.ring(ring)
            _ = await posted.first { _ in true }
            _ = await posts.first { _ in true }
            for _ in 0..<Bell.waiting + 3 {
                bell.ring(ring)
                _ = await posts.first { _ in true }
            }
            bell.ring(Ring(serial: "C-B-0", code: .stop))
            _ = await posts.first { _ in true }
        }
        #expect(log.count("a webhook was not called for each FLASH") == 1, "\(log.lines)")
        #expect(log.count("author=A count=3") == 1, "\(log.lines)")
    }
}

/// A named pipe in a folder of its own, and a program beside it: what one end does waits for the other.
final class NamedPipe {
    private let folder: URL
    private var path: String { folder.appendingPathComponent("pipe").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("bell-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try #require(unsafe mkfifo(path, 0o600) == 0)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }  // left to the system's cleaning

    /// A program of the shell that knows the pipe as `pipe`; its path.
    func program(_ text: String) throws -> String {
        let program = folder.appendingPathComponent("ring")
        try Data("#!/bin/sh\npipe='\(path)'\n\(text)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
        return program.path
    }

    /// What the next program writes.
    func read() async throws -> String {
        let path = path
        return try await waited {
            let reader = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            return String(decoding: try reader.readToEnd() ?? Data(), as: UTF8.self)
        }
    }

    /// What several programs write, each of it one piece that ends in `|`. It holds both ends, so that none of them is the last.
    func read(pieces count: Int) async throws -> [String] {
        let path = path
        let text = try await waited {
            let end = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            var text = ""
            while text.count(where: { $0 == "|" }) < count {
                text += String(decoding: try end.read(upToCount: 1) ?? Data(), as: UTF8.self)
            }
            return text
        }
        return text.split(separator: "|").map(String.init)
    }

    /// Waits on a thread of its own: the bell that is to call the program needs those of the tests.
    private func waited(_ read: @escaping @Sendable () throws -> String) async throws -> String {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Result { try read() }) }
        }
    }
}
