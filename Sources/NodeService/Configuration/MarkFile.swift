package import Deconfliction
import Foundation
import Line
package import SQLiteStore
import Synchronization

/// The mark file: what this node has signed, outside its database, so that a database restored from a backup is known for
/// what it is (docs/decisions/0016-epochs.md).
package final class MarkFile: Sendable {
    private struct State {
        let handle: FileHandle
        var slots: MarkSlots
    }

    private let path: String
    private let state: Mutex<State>
    /// What the file held when it was opened; nil where there was none.
    package let found: [Tidemark]?

    /// Opens the file, and makes it where there is none and none is missing.
    ///
    /// - Parameters:
    ///   - logs: how many logs it must have room for.
    ///   - isMarked: whether a mark file was ever kept beside the database.
    package init(path: String, logs: Int, isMarked: Bool, opening: Opening) throws {
        self.path = path
        do {
            let isThere = FileManager.default.fileExists(atPath: path)
            let bytes = isThere ? Array(try Data(contentsOf: URL(fileURLWithPath: path))) : nil
            let read = try opening.marks(in: bytes, isMarked: isMarked, logs: logs)
            let slots = read ?? MarkSlots(logs: logs)
            if read == nil { try Self.create(path, MarkSlots.fresh) }
            found = read?.marks
            state = Mutex(
                State(handle: try FileHandle(forUpdating: URL(fileURLWithPath: path)), slots: slots))
        } catch {
            throw StoreError(about: error, path: path)
        }
    }

    /// Makes a file with one whole slot and no marks, which is there under its name only when it is durable: a crash in between
    /// leaves no file that nobody can read.
    private static func create(_ path: String, _ bytes: [UInt8]) throws {
        let new = path + ".new"
        guard
            FileManager.default.createFile(
                atPath: new, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: new))
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
        try handle.close()
        try URL(fileURLWithPath: new).moveDurably(to: path)
    }

    /// Makes the marks durable, unless they are those written last. Nothing that they cover may be signed and sent before this
    /// returns.
    package func write(_ marks: [Tidemark]) throws(StoreError) {
        do {
            try state.withLock { state in
                guard marks != state.slots.synced else { return }
                guard let writing = state.slots.writing(marks) else {
                    throw StoreError.failed(
                        path: path,
                        what:
                            "\(marks.count) marks are more than the \(state.slots.slotBytes) bytes of a slot take"
                    )
                }
                try state.handle.seek(toOffset: UInt64(writing.offset))
                try state.handle.write(contentsOf: Data(writing.bytes))
                try state.handle.synchronize()
                state.slots = writing.done
            }
        } catch {
            throw StoreError(about: error, path: path)
        }
    }
}

extension StoreError {
    fileprivate init(about error: any Error, path: String) {
        self =
            switch error {
            case let error as StoreError: error
            case let refusal as Opening.Refusal: StoreError(refusal, path: path)
            default: .failed(path: path, what: "\(error)")
            }
    }

    /// A process that may not run, in the words of the file that was looked at.
    init(_ refusal: Opening.Refusal, path: String) {
        self =
            switch refusal {
            case .inUse: .inUse(path: path)
            case .markLost: .markLost(path: path)
            case .contradictsMark(let logs): .contradictsMark(path: path, logs: logs)
            case .incomplete:
                .damaged(
                    path: path,
                    what:
                        "table entry or receipt: entries of a log are missing between others, or receipts cover more"
                )
            case .damaged(let fault): .damaged(path: path, what: fault.words)
            }
    }
}
