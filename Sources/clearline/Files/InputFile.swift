import Foundation
import Line

/// A file that a command was told to read; `-` is standard input.
struct InputFile {
    let path: String

    /// How messages call it.
    var name: String { path == "-" ? "standard input" : path }

    /// The bytes; one more than the limit at the most, so that the reader can say that they are too many.
    func bytes(limit: Int) throws(Failure) -> [UInt8] {
        do {
            if path == "-" { return try read(.standardInput, limit: limit) }
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { file.closeFile() }
            return try read(file, limit: limit)
        } catch {
            throw .unreadable(file: name, reason: error.localizedWords)
        }
    }

    /// What `make` understands of the bytes.
    func contents<Value>(
        limit: Int, _ make: ([UInt8]) throws(JSONFault) -> Value
    ) throws(Failure) -> Value {
        let bytes = try bytes(limit: limit)
        do throws(JSONFault) {
            return try make(bytes)
        } catch {
            throw .wrongInput(file: name, error)
        }
    }

    private func read(_ file: FileHandle, limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= limit, let part = try file.read(upToCount: min(1 << 20, limit + 1 - bytes.count))
        {
            guard !part.isEmpty else { break }
            bytes += part
        }
        return bytes
    }
}
