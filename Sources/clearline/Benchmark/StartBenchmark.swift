import Airspace
import ArgumentParser
import Foundation
import Line
import NodeService
import SQLiteStore

/// How long a node with a long record takes until it serves, and what memory it needs.
struct StartBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start",
        abstract: "Measure how long a node with a long record takes until it serves, and its memory.",
        discussion: """
            Years of one line are made first: entries that have settled, written into the store as they would stand there, and 40 \
            days that a node lives through, which takes, answers, expires and lets go as ever: notices, their turns, checks of \
            the line, and answers. Then clearline serve is started on what it has stored. The time is \
            from the start of the process to its first answer to an officer. A directory that is named is kept, and is taken as it is if \
            a record is in it.
            """)

    @Option(help: "How many entries the longer log has.")
    var entries: UInt64 = 1_000_000

    @Option(help: "Over how many days they were written.")
    var days = 1_825

    @Option(help: ArgumentHelp("Where to put the record, or where it is.", valueName: "dir"))
    var directory: String?

    func validate() throws {
        guard 1...10_000_000 ~= entries, 1...36_500 ~= days else {
            throw ValidationError("There must be 1 to 10000000 entries in 1 to 36500 days.")
        }
    }

    func run() async throws {
        Signals.unblock()
        let folder =
            directory
            ?? URL(fileURLWithPath: NSTemporaryDirectory(), isDirectory: true)
            .appendingPathComponent("clearline-benchmark-\(UUID().uuidString)").path
        try await Failure.reporting(file: folder) {
            let place = MechanismDirectory(path: "\(folder)/b")
            if !FileManager.default.fileExists(atPath: place.storeFile) { try make(in: folder) }
            // What is measured is gone afterwards, unless it was given a place.
            defer { if directory == nil { try? FileManager.default.removeItem(atPath: folder) } }
            try await measure(place, in: folder)
        }
    }

    private func make(in folder: String) throws {
        let sample = try SampleRecord(makingIn: folder)
        let start = Instant.now.advanced(byMilliseconds: -Int64(days) * 86_400_000)
        var line = try BusyLine(sample, from: start)
        var told: UInt64 = 0
        let time = try Stopwatch.measure {
            try line.run(entries: entries, days: days) { size in
                guard size * 20 / entries > told else { return }
                told = size * 20 / entries
                Terminal.complain("\(size) of \(entries) entries made")
            }
        }
        Terminal.write("the record was made in \(Stopwatch.seconds(time.wall)) s")
    }

    private func measure(_ place: MechanismDirectory, in folder: String) async throws {
        let charter = try place.agreedCharter()
        let store = try Store(
            path: place.storeFile,
            identity: .init(mechanism: charter.mechanism, member: try place.card().name))
        let token = OfficerToken.make()
        _ = try store.add(
            officer: "officer", role: "watch officer", tokenHash: OfficerToken.hash(token), at: .now)
        try store.close()
        let ports = try FreePorts.take(2)
        let configuration: CanonicalJSON = [
            "mechanisms": [
                [
                    "directory": .string(place.path),
                    "line": ["host": "127.0.0.1", "port": .integer(Int64(ports[0]))],
                ]
            ],
            "officers": ["host": "127.0.0.1", "port": .integer(Int64(ports[1]))],
        ]
        let config = "\(folder)/node.json"
        try Data(configuration.encoded).write(to: URL(fileURLWithPath: config))
        let client = NodeClient(
            address: NodeAddress(loopbackPort: ports[1]), token: token)
        let began = ContinuousClock.now
        let process = try NodeProcess(config: config, log: "\(folder)/node.log")
        defer { process.stop() }
        let first = try await status(client, process)
        report("serving", ContinuousClock.now - began, process)
        for line in first.lines {
            Terminal.write("  \(line.member): \(line.sent) entries written, \(line.held) held")
        }
        while try await status(client, process).record != "AUDITED" {
            try await Task.sleep(for: .milliseconds(200))
        }
        report("audited", ContinuousClock.now - began, process)
        Terminal.write("  database: \(try FileManager.default.size(of: place.storeFile) >> 20) MiB")
    }

    private struct Status {
        let record: String
        let lines: [(member: String, sent: Int64, held: Int64)]
    }

    /// The node's answer, asked for until there is one.
    private func status(_ client: NodeClient, _ process: NodeProcess) async throws -> Status {
        while true {
            do throws(Failure) {
                let root = try await client.get("status").document.root
                return try Self.read(root)
            } catch {
                guard process.isRunning else { throw error }
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    private static func read(_ root: JSONValue) throws(Failure) -> Status {
        do throws(JSONFault) {
            let status = try root.object()
            return Status(
                record: try status.required("record").object().text("state"),
                lines: try status.list("lines") { line throws(JSONFault) in
                    (
                        try line.text("member"), try line.required("sent").object().number("size"),
                        try line.required("held").object().number("size")
                    )
                })
        } catch {
            throw .answer(node: "the node", error)
        }
    }

    private func report(_ what: String, _ time: Duration, _ process: NodeProcess) {
        let memory = ProcessMemory(of: process.identifier)
        Terminal.write(
            "\(what) after \(Stopwatch.seconds(time)) s; resident \(memory.now >> 20) MiB, at most \(memory.most >> 20) MiB"
        )
    }
}

/// What a process has of the memory, as Linux counts it.
private struct ProcessMemory {
    private(set) var now = 0
    private(set) var most = 0

    init(of process: Int32) {
        // A process that is gone has none.
        let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count >= 2, let kilobytes = Int(words[words.count - 2]) else { continue }
            if line.hasPrefix("VmRSS:") { now = kilobytes << 10 }
            if line.hasPrefix("VmHWM:") { most = kilobytes << 10 }
        }
    }
}

extension FileManager {
    fileprivate func size(of path: String) throws -> Int {
        try attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
