package import Deconfliction
import Foundation
import SQLiteStore

/// Holds a directory for this process alone: two processes with one identity would write two histories. The lock goes with
/// the process, however it ends.
package final class IdentityLock: Sendable {
    private let descriptor: Int32
    /// What the process that holds the directory goes on with.
    package let opening: Opening

    /// - Throws: `StoreError.inUse` when another process holds the directory, or this one already does.
    package init(_ directory: MechanismDirectory) throws {
        let descriptor = unsafe open(directory.lockFile, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CredentialError.fileUnwritable(
                path: directory.lockFile, reason: unsafe String(cString: strerror(errno)))
        }
        do throws(Opening.Refusal) {
            opening = try Opening(isHeldByOther: flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        } catch {
            close(descriptor)
            throw StoreError(error, path: directory.path)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
