package import Deconfliction
import Foundation
import Line
package import SQLiteStore
import Synchronization
import TransparencyLog

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
        slotBytes = (Self.headBytes + logs * Self.lineBytes + 4_095) / 4_096 * 4_096
        do {
            let isNew = !FileManager.default.fileExists(atPath: path)
            if isNew { try Self.create(path) }
            let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            var newest: (sequence: UInt64, marks: [Tidemark])?
            for slot in 0..<2 {
                try handle.seek(toOffset: UInt64(slot * slotBytes))
                let bytes = try handle.read(upToCount: slotBytes) ?? Data()
                guard let read = Self.parse(Array(bytes)), read.sequence >= newest?.sequence ?? 0 else {
                    continue
                }
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
        try handle.write(contentsOf: Data(slot(0, [])))
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
                let slot = Self.slot(sequence, marks)
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

    // MARK: Form

    /// Word, sequence, count and checksum.
    private static let headBytes = 256
    /// Two names of 16 characters, epoch, size and root in hexadecimal digits, with what stands between.
    private static let lineBytes = 144
    private static let format = "clearline mark 1"

    private static func slot(_ sequence: UInt64, _ marks: [Tidemark]) -> [UInt8] {
        var text = "\(format)\n\(sequence)\n\(marks.count)\n"
        for mark in marks { text += "\(mark.log) \(mark.head.size) \(mark.head.root.hex)\n" }
        return Array("\(text)\(Digest(hashing: Array(text.utf8)).hex)\n".utf8)
    }

    private static func parse(_ bytes: [UInt8]) -> (sequence: UInt64, marks: [Tidemark])? {
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 3, lines[0] == format, let sequence = UInt64(lines[1]), let count = Int(lines[2]),
            count >= 0, lines.count > 3 + count
        else { return nil }
        let text = lines[..<(3 + count)].joined(separator: "\n") + "\n"
        guard Digest(hashing: Array(text.utf8)).hex == lines[3 + count] else { return nil }
        var marks: [Tidemark] = []
        for line in lines[3..<(3 + count)] {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let log = Serial("\(parts[0])-0")?.log, let size = UInt64(parts[1]),
                let root = Digest(hex: String(parts[2]))
            else { return nil }
            marks.append(Tidemark(log: log, head: TreeHead(size: size, root: root)))
        }
        return (sequence, marks)
    }
}

extension StoreError {
    fileprivate init(about error: any Error, path: String) {
        self = error as? StoreError ?? .failed(path: path, what: "\(error)")
    }
}
