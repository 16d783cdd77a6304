import Foundation

/// Holds a directory for this process alone: two processes with one identity would write two histories. The lock goes with
/// the process, however it ends.
package final class IdentityLock: Sendable {
    private let descriptor: Int32

    /// nil when another process holds the directory.
    package init?(_ directory: MechanismDirectory) {
        descriptor = unsafe open(directory.lockFile, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
