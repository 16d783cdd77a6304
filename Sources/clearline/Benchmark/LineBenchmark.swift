import Airspace
import ArgumentParser
import Deconfliction
import Foundation
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// How long a notice takes from one officer's request until the other side's receipt is stored, beside the least that this
/// takes of a disk and a connection.
struct LineBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line",
        abstract:
            "Measure the time from the request that files a notice until the other side's receipt is stored.",
        discussion: """
            Two parties and a facilitator run as processes on loopback, as in the demo. Notices are filed one after the \
            other over HTTP, and the node is asked for each after every event until it shows the receipt. Before each, two transactions of as \
            many bytes are stored in a database of the same kind, and an empty request is posted on the same connection.
            """)

    @Option(help: "How many notices are filed.")
    var notices = 200

    func validate() throws {
        guard 1...100_000 ~= notices else { throw ValidationError("The notices must be from 1 to 100000.") }
    }

    func run() async throws {
        Signals.unblock()
        let demo = try Demo(ports: FreePorts.take(6))
        do {
            try await demo.awaitLines()
            let result = try await measure(demo)
            try demo.finish()
            report(result)
        } catch {
            demo.abandon()
            Terminal.complain("\(error). The nodes' directories and logs are in \(demo.directory).")
            throw ExitCode.couldNot
        }
    }

    private struct Result {
        var notices: [Duration] = []
        var commits: [Duration] = []
        var requests: [Duration] = []
    }

    /// The node says in its stream of events when there is something to look at.
    private func measure(_ demo: Demo) async throws -> Result {
        let (news, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let desk = demo.a
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await desk.events { _ in
                    continuation.yield()
                    return true
                }
            }
            let result = try await measure(demo, news)
            group.cancelAll()
            return result
        }
    }

    private func measure(_ demo: Demo, _ news: AsyncStream<Void>) async throws -> Result {
        var result = Result()
        let path = URL(fileURLWithPath: demo.directory).appendingPathComponent("commits.sqlite").path
        let identity = Store.Identity(
            mechanism: MechanismID(Digest(hashing: Array("commits".utf8))), member: demo.a.name)
        let store = try Store(path: path, identity: identity)
        var newer = news.makeAsyncIterator()
        for number in 0..<notices {
            let notice = SmallNotice.feature(number, named: "N", to: demo.b.name.text)
            result.commits.append(try commits(in: store, of: notice, from: demo.a.name, to: demo.b.name))
            result.requests.append(try await demo.a.emptyPost())
            let began = ContinuousClock.now
            try await demo.a.post("notices", body: notice)
            while try await !demo.a.hasReceipt(forNotice: "N-\(number)") { _ = await newer.next() }
            result.notices.append(ContinuousClock.now - began)
        }
        try store.close()
        return result
    }

    /// What both nodes must store at least: the entry and its body, each of them once.
    private func commits(
        in store: Store, of notice: CanonicalJSON, from author: MemberName, to addressee: MemberName
    ) throws -> Duration {
        let body = Body(salt: Array(repeating: 0, count: 32), bytes: notice.encoded)
        let leaf = [UInt8](repeating: 0x20, count: SampleRecord.entryBytes)
        let began = ContinuousClock.now
        for log in [
            LogName(author: author, addressee: addressee), LogName(author: addressee, addressee: author),
        ] {
            try store.append([.entry(log, leaf: leaf, body: body, at: .now, refusal: nil)])
        }
        return ContinuousClock.now - began
    }

    private func report(_ result: Result) {
        print(
            "From the request that files a notice until the other side's receipt is stored, \(result.notices.count) "
                + "notices:\n")
        for line in Quantiles.lines(of: result.notices.sorted()) { print(line) }
        print("\nTwo transactions of as many bytes:\n")
        for line in Quantiles.lines(of: result.commits.sorted()) { print(line) }
        print("\nAn empty request on the same connection:\n")
        for line in Quantiles.lines(of: result.requests.sorted()) { print(line) }
        let least = Quantiles.median(of: result.commits) + Quantiles.median(of: result.requests)
        let ratio = Int(Quantiles.median(of: result.notices) / least * 100)
        print("\nThe median notice takes \(ratio / 100).\(ratio / 10 % 10)\(ratio % 10) times both together.")
    }
}
