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
    /// Rings about one author's messages that may wait, for the program and for each webhook; beyond them a bell rings already.
    package static let waiting = 64
    private static let patience: TimeAmount = .seconds(5)
    /// After so many seconds a program that has not ended is asked to end, and after as many again it is ended.
    private static let longestCall: Double = 10
    /// Programs that may run at a time: nobody's flood of FLASH starts processes without end.
    package static let programs = 4

    /// Foundation's processes must not be started at the same time on two threads, and there is a bell for each mechanism.
    private static let starting = Mutex(())

    private let program: Called?
    private let webhooks: [Called]
    private let logger: Logger
    private let client: HTTPClient

    /// - Parameters:
    ///   - program: called without a shell, with serial, code and priority as its arguments and nothing else.
    ///   - webhooks: posted to with the same three as JSON, and at a step of the escalation with that, why, and about whom.
    package init(program: String?, webhooks: [String], logger: Logger) {
        self.program = program.map { path in
            Called(address: path, calls: Calls(of: "the program", atOnce: Self.programs, logger: logger))
        }
        self.webhooks = webhooks.map { address in
            Called(address: address, calls: Calls(of: "a webhook", atOnce: 1, logger: logger))
        }
        self.logger = logger
        client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
    }

    package func ring(_ ring: Ring) {
        program?.calls.add(ring)
        for webhook in webhooks { webhook.calls.add(ring) }
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                // Each by itself: one that hangs keeps neither the program nor the others waiting.
                for webhook in webhooks {
                    group.addTask {
                        await webhook.calls.make { ring in
                            await post(ring, to: webhook.address)
                            webhook.calls.end()
                        }
                    }
                }
                if let program {
                    group.addTask { await program.calls.make { ring in call(program, ring) } }
                }
            }
        }
        try await client.shutdown()
    }

    /// Starts the program and does not wait for it: the call is over when it ends.
    private func call(_ program: Called, _ ring: Ring) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program.address)
        process.arguments = ring.arguments
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let hasEnded = Flag()
        let calls = program.calls
        process.terminationHandler = { _ in
            hasEnded.raise()
            calls.end()
        }
        do {
            try Self.starting.withLock { _ in try process.run() }
        } catch {
            calls.end()
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

/// A program by its path, or a webhook by its address, and its calls.
private struct Called: Sendable {
    let address: String
    let calls: Calls
}

/// Goes up once.
private final class Flag: Sendable {
    private let value = Mutex(false)

    var isUp: Bool { value.withLock { $0 } }

    func raise() { value.withLock { $0 = true } }
}
