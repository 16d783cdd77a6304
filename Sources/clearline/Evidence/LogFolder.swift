import Deconfliction
import Foundation

/// The files of an exported log, named by their C2SP paths.
struct LogFolder {
    let path: String

    func file(_ name: String) -> String {
        URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(name).path
    }

    /// Makes the folder, which must not be there yet or hold nothing.
    func make() throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let found = try FileManager.default.contentsOfDirectory(atPath: path)
            guard found.isEmpty else {
                throw Failure.unwritable(
                    file: path, reason: "It holds something already, and is left as it is.")
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .unwritable(file: path, reason: error.localizedWords)
        }
    }

    func write(_ bytes: [UInt8], to name: String) throws(Failure) {
        let file = file(name)
        do {
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        } catch {
            throw .unwritable(file: file, reason: error.localizedWords)
        }
    }

    /// The bytes of a file, one more than the limit at the most; nil where there is no such file.
    func bytes(of name: String, limit: Int) throws(Failure) -> [UInt8]? {
        let file = file(name)
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try InputFile(path: file).bytes(limit: limit)
    }

    /// The bytes of a file that must be there.
    ///
    /// - Throws: `Verdict.Fault` where it is not, and `Failure` where it cannot be read.
    func required(_ name: String, limit: Int) throws -> [UInt8] {
        guard let bytes = try bytes(of: name, limit: limit) else { throw Verdict.Fault.absent(file: name) }
        return bytes
    }
}
