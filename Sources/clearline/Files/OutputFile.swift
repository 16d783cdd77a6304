import Foundation

/// A file that a command writes whole or not at all.
struct OutputFile {
    let path: String

    /// Writes beside the file first and renames, so that a reader never meets half of it and a full disk costs nothing.
    func replace(with bytes: [UInt8]) throws(Failure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .unwritable(file: path, reason: error.localizedWords)
        }
    }

    /// Writes a file that is not there yet.
    func create(with bytes: [UInt8]) throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw .unwritable(file: path, reason: "It exists already, and is not overwritten.")
        }
        try replace(with: bytes)
    }
}
