import Foundation

/// A `chromedriver` process that listens on a free port of the loopback interface.
struct Driver: Sendable {
    let address: String
    private let process: Process

    /// Starts the process and returns once it listens.
    static func start() throws(BrowserError) -> Driver {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["chromedriver", "--port=0"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw .driverDidNotStart("\(error)") }
        var text = ""
        while true {
            let bytes = output.fileHandleForReading.availableData
            text += String(decoding: bytes, as: UTF8.self)
            if let port = port(in: text) {
                return Driver(address: "http://127.0.0.1:\(port)", process: process)
            }
            if bytes.isEmpty { throw .driverDidNotStart(text) }
        }
    }

    /// Ends the process; its browser ends with the session.
    ///
    /// SIGKILL, because a child that starts on a thread of Swift's pool inherits a mask that blocks SIGTERM, and
    /// no waiting, because `waitUntilExit` needs a run loop that such a thread does not have.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
    }

    /// The port in "ChromeDriver was started successfully on port 41234."
    private static func port(in text: String) -> Int? {
        text.firstMatch(of: /started successfully on port (\d+)/).flatMap { Int($0.1) }
    }
}
