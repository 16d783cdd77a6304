package import Deconfliction
import Foundation
package import SQLiteStore
import Synchronization

/// The mark file: what this node has signed, outside its database, so that a database restored from a backup is known for
/// what it is (docs/decisions/0016-epochs.md).
///
/// Two slots are written in turn, each with a number and a checksum: whatever a crash leaves of one, the other is whole.
package final class MarkFile: Sendable {
    private struct State {
        let handle: FileHandle
        var sequence: UInt64
        var written: [Tidemark]
    }

    private let path: String
    private let slotBytes: Int
    private let state: Mutex<State>
    /// What the file held when it was opened; nil where there was none.
    package let found: [Tidemark]?

    /// Opens the file, and makes it if it is not there.
    ///
    /// - Parameter logs: how many logs it must have room for.
    package init(path: String, logs: Int) throws(StoreError) {
        self.path = path
        slotBytes = (MarkSlot.bytes(for: logs) + 4_095) / 4_096 * 4_096
        do {
            let isNew = !FileManager.default.fileExists(atPath: path)
            if isNew { try Self.create(path) }
            let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            var newest: MarkSlot?
            for slot in 0..<2 {
                try handle.seek(toOffset: UInt64(slot * slotBytes))
                let bytes = try handle.read(upToCount: slotBytes) ?? Data()
                guard let read = MarkSlot(encoded: Array(bytes)), read.sequence >= newest?.sequence ?? 0
                else { continue }
                newest = read
            }
            guard let newest else { throw StoreError.markLost(path: path) }
            found = isNew ? nil : newest.marks
            state = Mutex(
                State(handle: handle, sequence: newest.sequence, written: newest.marks))
        } catch {
            throw StoreError(about: error, path: path)
        }
    }

    /// Makes a file with one whole slot and no marks, which is there under its name only when it is durable: a crash in between
    /// leaves no file that nobody can read.
    private static func create(_ path: String) throws {
        let new = path + ".new"
        guard
            FileManager.default.createFile(
                atPath: new, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: new))
        try handle.write(contentsOf: Data(MarkSlot(sequence: 0, marks: []).encoded))
        try handle.synchronize()
        try handle.close()
        try URL(fileURLWithPath: new).moveDurably(to: path)
    }

    /// Makes the marks durable, unless they are those written last. Nothing that they cover may be signed and sent before this
    /// returns.
    package func write(_ marks: [Tidemark]) throws(StoreError) {
        do {
            try state.withLock { state in
                guard marks != state.written else { return }
                let sequence = state.sequence + 1
                let slot = MarkSlot(sequence: sequence, marks: marks).encoded
                guard slot.count <= slotBytes else {
                    throw StoreError.failed(
                        path: path,
                        what: "\(marks.count) marks are more than the \(slotBytes) bytes of a slot take")
                }
                try state.handle.seek(toOffset: sequence % 2 * UInt64(slotBytes))
                try state.handle.write(contentsOf: Data(slot))
                try state.handle.synchronize()
                state.sequence = sequence
                state.written = marks
            }
        } catch {
            throw StoreError(about: error, path: path)
        }
    }
}

extension StoreError {
    fileprivate init(about error: any Error, path: String) {
        self = error as? StoreError ?? .failed(path: path, what: "\(error)")
    }
}
