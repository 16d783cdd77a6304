import Foundation

/// A node as a process of its own, which ends with this one.
final class NodeProcess {
    private let process = Process()
    private let input = Pipe()

    /// Starts `clearline serve`. What the node writes to standard error goes to `log`.
    init(config: String, log: String) throws {
        try Data().write(to: URL(fileURLWithPath: log))
        process.executableURL = URL(fileURLWithPath: Self.executable)
        process.arguments = ["serve", "--config", config, "--until-input-ends"]
        process.standardInput = input
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
    }

    var isRunning: Bool { process.isRunning }
    var identifier: Int32 { process.processIdentifier }

    /// Ends the node as its own end of input, and waits; whether it ended of itself and without complaint.
    @discardableResult
    func stop() -> Bool {
        // Nothing is written to it: closing is all there is to fail, and then the pipe closes with this process.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }

    /// The program that is running now.
    static var executable: String {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        return FileManager.default.fileExists(atPath: own) ? own : CommandLine.arguments[0]
    }
}
