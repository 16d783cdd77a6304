import AsyncHTTPClient
import Foundation
import Line
package import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Synchronization

/// Calls a program, and posts to addresses of the member's own, when a FLASH has come, while nobody here answers it, and while an own
/// one does not arrive or is not answered, so that a bell can ring where nobody looks at a screen. Off unless it is asked for. It never
/// holds the node up: what it cannot do in time is logged and left.
package struct Bell: Service {
    /// Rings that may wait, for the program and for each webhook; beyond them a bell rings already.
    package static let waiting = 64
    private static let patience: TimeAmount = .seconds(5)
    /// After so many seconds a program that has not ended is asked to end, and after as many again it is ended.
    private static let longestCall: Double = 10
    /// Programs that may run at a time: nobody's flood of FLASH starts processes without end.
    package static let programs = 4

    private let program: String?
    private let webhooks: [Webhook]
    private let logger: Logger
    private let client: HTTPClient
    private let rings: AsyncStream<Ring>
    private let continuation: AsyncStream<Ring>.Continuation
    private let running = Counter(upTo: programs)

    /// - Parameters:
    ///   - program: called without a shell, with serial, code and priority as its arguments and nothing else.
    ///   - webhooks: posted to with the same three as JSON, and at a step of the escalation with that, why, and about whom.
    package init(program: String?, webhooks: [String], logger: Logger) {
        self.program = program
        self.webhooks = webhooks.map { Webhook($0, waiting: Self.waiting) }
        self.logger = logger
        client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
        (rings, continuation) = AsyncStream.makeStream(
            of: Ring.self, bufferingPolicy: .bufferingOldest(Self.waiting))
    }

    package func ring(_ ring: Ring) {
        if case .dropped = continuation.yield(ring) { say(isRingingFor: ring) }
    }

    private func say(isRingingFor ring: Ring) {
        logger.warning("the bell is ringing already", metadata: ["serial": "\(ring.serial)"])
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                // Each posts for itself: one that hangs keeps neither the program nor the others waiting.
                for webhook in webhooks {
                    group.addTask {
                        for await ring in webhook.rings { await post(ring, to: webhook.address) }
                    }
                }
                for await ring in rings {
                    if let program { call(program, ring) }
                    for webhook in webhooks where !webhook.take(ring) { say(isLateWith: ring) }
                }
            }
        }
        try await client.shutdown()
    }

    private func say(isLateWith ring: Ring) {
        logger.warning(
            "a webhook does not keep up and is not told", metadata: ["serial": "\(ring.serial)"])
    }

    /// Starts the program and does not wait for it.
    private func call(_ program: String, _ ring: Ring) {
        guard running.add() else { return say(isRingingFor: ring) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ring.arguments
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let hasEnded = Flag()
        let running = running
        process.terminationHandler = { _ in
            hasEnded.raise()
            running.remove()
        }
        do {
            try process.run()
        } catch {
            running.remove()
            return logger.error("the program for FLASH cannot be called: \(error)")
        }
        let identifier = process.processIdentifier
        for (place, signal) in [SIGTERM, SIGKILL].enumerated() {
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.longestCall * Double(place + 1)) {
                if !hasEnded.isUp { kill(identifier, signal) }
            }
        }
    }

    private func post(_ ring: Ring, to address: String) async {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(ring.json.encoded)
        do {
            let response = try await client.execute(request, timeout: Self.patience)
            guard !(200..<300).contains(response.status.code) else { return }
            logger.warning("a webhook answered", metadata: ["status": "\(response.status.code)"])
        } catch {
            logger.warning("a webhook could not be posted to: \(error)")
        }
    }
}

/// An address, and the rings that wait to be posted there, one after the other.
private struct Webhook: Sendable {
    let address: String
    let rings: AsyncStream<Ring>
    private let continuation: AsyncStream<Ring>.Continuation

    init(_ address: String, waiting: Int) {
        self.address = address
        (rings, continuation) = AsyncStream.makeStream(
            of: Ring.self, bufferingPolicy: .bufferingOldest(waiting))
    }

    /// Whether there was room.
    func take(_ ring: Ring) -> Bool {
        if case .dropped = continuation.yield(ring) { false } else { true }
    }
}

/// Goes up once.
private final class Flag: Sendable {
    private let value = Mutex(false)

    var isUp: Bool { value.withLock { $0 } }

    func raise() { value.withLock { $0 = true } }
}

/// Counts up to a limit.
private final class Counter: Sendable {
    private let limit: Int
    private let count = Mutex(0)

    init(upTo limit: Int) { self.limit = limit }

    /// Whether there was room for one more.
    func add() -> Bool {
        count.withLock { count in
            guard count < limit else { return false }
            count += 1
            return true
        }
    }

    func remove() { count.withLock { $0 -= 1 } }
}
