import ArgumentParser
import Foundation

/// Where a command prints: what was asked for on standard output, everything else on standard error.
enum Terminal {
    /// Whoever read it may have gone (`| head`): then there is nothing left to do.
    static func write(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            Foundation.exit(ExitCode.couldNot.rawValue)
        }
    }

    static func write(_ lines: [String]) {
        for line in lines { write(Array((line + "\n").utf8)) }
    }

    static func write(_ line: String) { write([line]) }

    static func complain(_ line: String) {
        // Where nobody hears it, nobody is to be told.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
