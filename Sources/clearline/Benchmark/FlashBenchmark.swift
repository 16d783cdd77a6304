import Airspace
import ArgumentParser
import AsyncHTTPClient
import Foundation
import Line
import NodeService

/// How long a FLASH takes from one officer's request into the other side's event stream, with routine in flight.
struct FlashBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flash",
        abstract: "Measure the time from the request that says STOP to the other side's event stream.",
        discussion: """
            Two parties and a facilitator run as processes on loopback, as in the demo. Routine messages are sent over the \
            same line at the rate given, or as fast as they go beyond it; the charter's budget holds back what is too much.
            """)

    @Option(help: "How many FLASH messages are sent.")
    var messages = 100

    @Option(help: "Routine messages a second on the same line.")
    var rate = 1_000

    @Flag(help: "Flood the line with notices instead of routine messages.")
    var notices = false

    @Option(help: "Requests for routine messages that are under way at a time.")
    var officers = 8

    func validate() throws {
        guard 1...100_000 ~= messages else { throw ValidationError("The messages must be from 1 to 100000.") }
        guard 0...100_000 ~= rate else {
            throw ValidationError("The rate must be from 0 to 100000 a second.")
        }
        guard 1...1_000 ~= officers else { throw ValidationError("The officers must be from 1 to 1000.") }
    }

    func run() async throws {
        Signals.unblock()
        let demo = try Demo(ports: FreePorts.take(6))
        do {
            try await demo.awaitLines()
            let result = try await withConnections { try await measure(demo, floodingOn: $0) }
            try demo.finish()
            report(result)
        } catch {
            demo.abandon()
            Terminal.complain("\(error). The nodes' directories and logs are in \(demo.directory).")
            throw ExitCode.couldNot
        }
    }

    private struct Result {
        let times: [Duration]
        /// Until the own node had it stored and answered.
        let answers: [Duration]
        let routine: Int
        let seconds: Double
    }

    /// Connections of their own for those who flood, one for each: whoever says STOP does not stand in their queue.
    private func withConnections(_ work: (HTTPClient) async throws -> Result) async throws -> Result {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = officers
        let client = HTTPClient(configuration: configuration)
        let result: Result
        do {
            result = try await work(client)
        } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
        return result
    }

    private func measure(_ demo: Demo, floodingOn connections: HTTPClient) async throws -> Result {
        let began = ContinuousClock.now
        let arrivals = Arrivals()
        let flood = Flood(rate: rate)
        let (a, b) = (demo.a.on(connections), demo.b)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await b.events { line in
                    if line.hasPrefix("data: "), line.contains("\"serial\"") { await arrivals.note(line) }
                    return true
                }
            }
            for _ in 0..<officers where rate > 0 {
                group.addTask {
                    while let number = await flood.turn() {
                        if notices {
                            try await a.post(
                                "notices", body: SmallNotice.feature(number, named: "N", to: b.name.text))
                        } else {
                            try await a.post("messages", body: FlashBenchmark.routine)
                        }
                    }
                }
            }
            let times = try await flashes(demo, arrivals)
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            let sent = await flood.stop()
            group.cancelAll()
            return Result(
                times: times.map(\.whole).sorted(), answers: times.map(\.answer).sorted(), routine: sent,
                seconds: seconds)
        }
    }

    private func flashes(_ demo: Demo, _ arrivals: Arrivals) async throws -> [(
        answer: Duration, whole: Duration
    )] {
        // The flood and the stream are under way.
        try await Task.sleep(for: .seconds(2))
        var times: [(answer: Duration, whole: Duration)] = []
        for _ in 0..<messages {
            let began = ContinuousClock.now
            let sent = try await demo.a.post("messages", body: FlashBenchmark.stop)
            let answer = ContinuousClock.now - began
            let serial = try sent.text(at: "serial")
            times.append((answer, await arrivals.arrival(of: serial) - began))
            try await Task.sleep(for: .milliseconds(50))
        }
        return times
    }

    private static let routine: CanonicalJSON = [
        "code": "AD03", "to": ["B"],
        "parameters": [
            "digest": .string(String(repeating: "0", count: 64)), "start": "2030-01-01T00:00:00Z",
            "version": 2,
        ],
    ]

    private static let stop: CanonicalJSON = [
        "code": "SF01", "to": ["B"],
        "parameters": ["position": [.decimal(381, decimals: 1), .decimal(345, decimals: 1)]],
    ]

    private func report(_ result: Result) {
        let rate = Int(Double(result.routine) / result.seconds)
        print(
            "From the request that says STOP to the other side's event stream, \(result.times.count) messages,\n"
                + "with \(rate) \(notices ? "notices" : "routine messages") a second sent on the same line:\n"
        )
        for line in Quantiles.lines(of: result.times) { print(line) }
        print("\nOf it until the own node had stored it and answered:\n")
        for line in Quantiles.lines(of: result.answers) { print(line) }
    }
}

/// When what arrived.
private actor Arrivals {
    private var times: [String: ContinuousClock.Instant] = [:]
    private var waiting: [String: CheckedContinuation<ContinuousClock.Instant, Never>] = [:]

    func note(_ line: String) {
        let now = ContinuousClock.now
        // {"code":"SF01","serial":"A-B-17"}
        guard let serial = line.split(separator: "\"").dropLast().last.map({ String($0) }) else { return }
        if let waiter = waiting.removeValue(forKey: serial) { waiter.resume(returning: now) }
        times[serial] = now
    }

    func arrival(of serial: String) async -> ContinuousClock.Instant {
        if let time = times[serial] { return time }
        return await withCheckedContinuation { waiting[serial] = $0 }
    }
}

/// Routine at a rate: whoever asks for a turn waits for it.
private actor Flood {
    private let pause: Duration
    private var next = ContinuousClock.now
    private var sent = 0
    private var isOver = false

    init(rate: Int) { pause = .seconds(1) / max(1, rate) }

    /// A number of one's own when it is time; nil at the end.
    func turn() async -> Int? {
        guard !isOver else { return nil }
        sent += 1
        let number = sent
        // What is late is not made up for at once.
        next = max(next + pause, .now - .milliseconds(100))
        // Cancelled at the end.
        try? await Task.sleep(until: next, clock: .continuous)
        return isOver ? nil : number
    }

    func stop() -> Int {
        isOver = true
        return sent
    }
}
