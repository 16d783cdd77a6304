import Foundation

/// Where a command prints: what was asked for on standard output, everything else on standard error.
enum Terminal {
    static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    static func write(_ lines: [String]) {
        for line in lines { write(Array((line + "\n").utf8)) }
    }

    static func write(_ line: String) { write([line]) }

    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
