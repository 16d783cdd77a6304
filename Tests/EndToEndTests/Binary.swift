import Foundation

/// The real program, as it was built.
enum Binary {
    struct Result {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".build/release/clearline").path

    static func run(
        _ arguments: String..., environment: [String: String] = [:], input: String? = nil
    ) throws -> Result {
        try run(arguments, environment: environment, input: input)
    }

    /// Runs a command to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }  // a leftover harms nobody
        let files = ["output", "errors"].map { place.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = place.appendingPathComponent("input")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.awaitExit()
        return Result(
            exitCode: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
            errors: try String(contentsOf: files[1], encoding: .utf8))
    }
}

extension Process {
    /// Waits for the process to end. One that should have ended long ago is killed, so that its test fails and others run.
    func awaitExit() {
        let process = processIdentifier
        let overdue = DispatchWorkItem { Foundation.kill(process, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(120), execute: overdue)
        waitUntilExit()
        overdue.cancel()
    }
}

/// Something that should have come about and did not.
struct Missing: Error, CustomStringConvertible {
    let description: String
}
