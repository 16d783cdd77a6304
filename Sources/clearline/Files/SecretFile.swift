import Foundation

/// A file with a secret, which nobody but its owner may have any right on.
struct SecretFile {
    let path: String

    private static let largest = 1 << 12

    /// The first line.
    func line() throws(Failure) -> String {
        let mode: Int
        do {
            let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            mode =
                try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int ?? 0o777
        } catch {
            throw .unreadable(file: path, reason: error.localizedWords)
        }
        guard mode & 0o077 == 0 else {
            throw .wrongArgument(
                path,
                wanted:
                    "the file can be read by others (mode \(String(mode, radix: 8))); run: chmod 600 '\(path)'"
            )
        }
        let bytes = try InputFile(path: path).bytes(limit: SecretFile.largest)
        return String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline })
    }
}
