import AsyncHTTPClient
import Foundation
import Line
import NIOCore
import NIOHTTP1

/// One member's node as a process of the real program, set up by its own commands.
final class Member {
    let name: String
    let place: URL
    let officersPort: Int
    let linePort: Int
    private(set) var token = ""
    private(set) var process: Process?

    init(_ name: String, in place: URL, ports: [Int], role: String = "party") throws {
        self.name = name
        self.place = place.appendingPathComponent(name)
        officersPort = ports[0]
        linePort = ports[1]
        try expectDone(
            Binary.run(
                "init", "--member", name, "--role", role, "--endpoint", "https://127.0.0.1:\(linePort)",
                directory))
    }

    var directory: String { place.appendingPathComponent("mechanism").path }
    var store: String { directory + "/clearline.sqlite" }
    var config: String { place.appendingPathComponent("node.json").path }

    /// Takes the signed charter, and makes an officer and a configuration.
    func settle(charter: String) throws {
        try FileManager.default.copyItem(atPath: charter, toPath: directory + "/charter.json")
        let made = try Binary.run(
            "officer", "add", "--directory", directory, "--name", "Duty officer", "--role", "watch officer")
        try expectDone(made)
        guard
            let token = made.output.split(whereSeparator: \.isWhitespace).first(where: {
                $0.hasPrefix("clearline-")
            })
        else {
            throw Missing(description: "a token in: \(made.output)")
        }
        self.token = String(token)
        try Data(
            """
            {"officers": {"host": "127.0.0.1", "port": \(officersPort)},
             "mechanisms": [{"directory": "mechanism", "line": {"host": "127.0.0.1", "port": \(linePort)}}]}
            """.utf8
        ).write(to: URL(fileURLWithPath: config))
    }

    /// - Parameter onFlash: a program that is called when a FLASH has come.
    func start(onFlash program: String? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Binary.path)
        process.arguments = ["serve", "--config", config] + (program.map { ["--on-flash", $0] } ?? [])
        let log = place.appendingPathComponent("node.log")
        if !FileManager.default.fileExists(atPath: log.path) {
            try Data().write(to: log)
        }
        let file = try FileHandle(forWritingTo: log)
        try file.seekToEnd()
        process.standardError = file
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        self.process = process
    }

    /// Ends the process in a moment, wherever it is then.
    func killSoon(microseconds: Int) {
        guard let process = process?.processIdentifier else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + .microseconds(microseconds)) {
            Foundation.kill(process, SIGKILL)
        }
    }

    func awaitEnd() { process?.awaitExit() }

    /// Ends the process at once, wherever it is.
    func kill() {
        guard let process else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.awaitExit()
    }

    /// Asks the process to end; its exit code.
    func terminate() -> Int32 {
        guard let process else { return -1 }
        Foundation.kill(process.processIdentifier, SIGTERM)
        process.awaitExit()
        return process.terminationStatus
    }

    /// What a command prints that this member's officer gives; fails unless it was done.
    @discardableResult
    func command(_ arguments: String...) throws -> String {
        let environment = ["CLEARLINE_NODE": "http://127.0.0.1:\(officersPort)", "CLEARLINE_TOKEN": token]
        let result = try Binary.run(arguments, environment: environment)
        try expectDone(result)
        return result.output
    }

    func get(_ path: String, token: String? = nil) async throws -> JSONObject {
        try await ask(path, nil, token: token ?? self.token).root.object()
    }

    func awaitAnswer() async throws {
        try await wait(for: "the node of \(name)") { try await status(of: "/health", token: "") == 200 }
    }

    func post(_ path: String, _ body: CanonicalJSON, token: String? = nil) async throws {
        _ = try await ask(path, body, token: token ?? self.token)
    }

    /// What its node says at a path, as it stands.
    func text(_ path: String, token: String? = nil) async throws -> String {
        String(decoding: try await answer(path, nil, token: token ?? self.token), as: UTF8.self)
    }

    /// The bytes of every file that it keeps for its mechanism.
    func kept() throws -> [(name: String, bytes: Data)] {
        try FileManager.default.subpathsOfDirectory(atPath: directory).sorted().compactMap { name in
            FileManager.default.contents(atPath: directory + "/" + name).map { (name, $0) }
        }
    }

    func status(of path: String, token: String) async throws -> UInt {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(officersPort)\(path)")
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        return try await HTTPClient.shared.execute(request, timeout: .seconds(10)).status.code
    }

    private func ask(_ path: String, _ body: CanonicalJSON?, token: String) async throws -> JSONDocument {
        try JSONDocument(await answer(path, body, token: token), limit: 64 << 20)
    }

    private func answer(_ path: String, _ body: CanonicalJSON?, token: String) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(officersPort)\(path)")
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        if let body {
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(body.encoded)
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let bytes = Array(try await response.body.collect(upTo: 64 << 20).readableBytesView)
        guard (200...299).contains(response.status.code) else {
            throw Missing(
                description: "\(path): \(response.status.code) \(String(decoding: bytes, as: UTF8.self))")
        }
        return bytes
    }
}

/// Fails unless a command was done.
func expectDone(_ result: Binary.Result) throws {
    guard result.exitCode == 0 else { throw Missing(description: "exit 0: \(result.errors)\(result.output)") }
}

/// Waits until something holds, by asking for it.
func wait(for what: String, seconds: Int = 60, until holds: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    // While a node starts or is down, an error means: not yet.
    while await !((try? holds()) ?? false) {
        guard ContinuousClock.now < deadline else { throw Missing(description: what) }
        try await ContinuousClock().sleep(for: .milliseconds(50))
    }
}
