import Foundation

/// `clearline demo` as its own process, up to the addresses it prints.
struct RunningDemo {
    let a: String
    let b: String
    let f: String
    private let process: Process

    static func with(_ body: (RunningDemo) async throws -> Void) async throws {
        let demo = try start()
        defer { demo.stop() }
        try await body(demo)
    }

    func stop() {
        guard process.isRunning else { return }
        process.interrupt()
        process.waitUntilExit()
    }

    private static func start() throws -> RunningDemo {
        let package = URL(filePath: #filePath).appending(path: "../../..").standardized
        let process = Process()
        let output = Pipe()
        process.executableURL = package.appending(path: ".build/release/clearline")
        process.arguments = ["demo"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        while true {
            let bytes = output.fileHandleForReading.availableData
            text += String(decoding: bytes, as: UTF8.self)
            let addresses = text.matches(of: /http:\/\/127\.0\.0\.1:\d+\/#token=[^\s]+(?=\s)/).map {
                String($0.output)
            }
            if addresses.count >= 3 {
                return RunningDemo(a: addresses[0], b: addresses[1], f: addresses[2], process: process)
            }
            if bytes.isEmpty { throw DemoEnded(output: text) }
        }
    }

    struct DemoEnded: Error {
        let output: String
    }
}
