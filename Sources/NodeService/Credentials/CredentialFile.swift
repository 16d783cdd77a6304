import Foundation

/// A small file that holds a certificate or a key.
struct CredentialFile {
    /// Far beyond any certificate or key in PEM, far below what would hurt.
    static let largest = 64 * 1024

    let path: String

    /// The file's text.
    func read() throws(CredentialError) -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .fileUnreadable(path: path) }
        let content: Data?
        do { content = try file.read(upToCount: Self.largest + 1) } catch {
            throw .fileUnreadable(path: path)
        }
        guard let text = String(data: content ?? Data(), encoding: .utf8) else {
            throw .fileUnreadable(path: path)
        }
        guard text.utf8.count <= Self.largest else { throw .fileTooLarge(path: path, limit: Self.largest) }
        return text
    }

    /// The text of a file that nobody but its owner may have any right on.
    func readSecret() throws(CredentialError) -> String {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let mode: Int
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: target)
            guard let permissions = attributes[.posixPermissions] as? NSNumber else {
                throw CredentialError.fileUnreadable(path: path)
            }
            mode = permissions.intValue
        } catch { throw .fileUnreadable(path: path) }
        guard mode & 0o077 == 0 else { throw .keyReadableByOthers(path: target, mode: mode) }
        return try read()
    }

    /// Creates the file with its final mode from the first moment on, and syncs it.
    func create(_ text: String, mode: mode_t) throws(CredentialError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, mode)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .fileExists(path: path) : .fileUnwritable(path: path, reason: reason())
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // The process's umask may have taken rights away from `mode`; it never adds any.
        guard fchmod(descriptor, mode) == 0 else { throw .fileUnwritable(path: path, reason: reason()) }
        do {
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
        } catch { throw .fileUnwritable(path: path, reason: "\(error)") }
    }

    private func reason() -> String { unsafe String(cString: strerror(errno)) }
}
