import Deconfliction
import Foundation
import Glibc

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
    ///
    /// - Throws: `Verdict.Fault` where it is no plain file, and `Failure` where it cannot be read.
    func bytes(of name: String, limit: Int) throws -> [UInt8]? {
        guard try number(of: name) != nil else { return nil }
        return try InputFile(path: file(name)).bytes(limit: limit)
    }

    /// The bytes of a file that must be there.
    ///
    /// - Throws: `Verdict.Fault` where it is not, or no plain file, and `Failure` where it cannot be read.
    func required(_ name: String, limit: Int) throws -> [UInt8] {
        guard let bytes = try bytes(of: name, limit: limit) else { throw Verdict.Fault.absent(file: name) }
        return bytes
    }

    /// Which of the machine's files one is, whatever it is called.
    struct FileNumber: Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// Which file stands under a name; nil where none does. Whoever made the folder could have links lead anywhere, and a pipe
    /// would be waited for: no link is followed, and nothing but a plain file is one.
    func number(of name: String) throws(Verdict.Fault) -> FileNumber? {
        let parts = name.split(separator: "/")
        for end in parts.indices {
            let reached = parts[...end].joined(separator: "/")
            var status = stat()
            guard unsafe lstat("\(path)/\(reached)", &status) == 0 else { return nil }
            let isLast = end == parts.count - 1
            guard status.st_mode & S_IFMT == (isLast ? S_IFREG : S_IFDIR) else {
                throw .notPlain(file: reached)
            }
            guard isLast else { continue }
            return FileNumber(
                device: UInt64(truncatingIfNeeded: status.st_dev),
                number: UInt64(truncatingIfNeeded: status.st_ino))
        }
        return nil
    }
}
