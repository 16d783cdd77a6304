package import Deconfliction
import Dispatch
import Synchronization

/// What one thread reads and another takes: a few pieces at a time, so that neither waits long for the other, and a long record
/// never stands in memory whole.
final class ReadAhead: Sendable {
    private struct State {
        var pieces: [[ReadRecord]] = []
        /// Nothing comes after this.
        var end: Result<Void, any Error>?
        /// Nobody takes anything any more.
        var isDropped = false
    }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let room: DispatchSemaphore

    /// How many records make a piece.
    static let pieceSize = 256

    init(pieces: Int) { room = DispatchSemaphore(value: pieces) }

    /// Puts a piece, once there is room for it; false when nobody wants any more.
    func put(_ piece: [ReadRecord]) -> Bool {
        room.wait()
        defer { filled.signal() }
        return state.withLock { state in
            state.pieces.append(piece)
            return !state.isDropped
        }
    }

    func end(_ result: Result<Void, any Error>) {
        state.withLock { $0.end = result }
        filled.signal()
    }

    /// The next piece, once it is there; nil behind the last.
    func take() throws -> [ReadRecord]? {
        filled.wait()
        let (piece, end) = state.withLock { state in
            (state.pieces.isEmpty ? nil : state.pieces.removeFirst(), state.end)
        }
        if let piece {
            room.signal()
            return piece
        }
        // Whoever asks again is told the same.
        filled.signal()
        try end?.get()
        return nil
    }

    /// Whoever reads is not kept waiting for room.
    func drop() {
        state.withLock { $0.isDropped = true }
        room.signal()
    }
}

extension ReadAhead {
    /// Reads records until there are none, or until nobody wants them.
    func read(_ records: RecordStream) throws {
        var piece: [ReadRecord] = []
        for record in records {
            piece.append(ReadRecord(record))
            guard piece.count == Self.pieceSize else { continue }
            guard put(piece) else { return }
            piece = []
        }
        if let failure = records.failure { throw failure }
        _ = put(piece)
    }
}

/// The records that were read ahead, one after the other.
package final class ReadRecords: Sequence, IteratorProtocol {
    private let ahead: ReadAhead
    private var piece: ArraySlice<ReadRecord> = []
    /// What could not be read: nothing comes after it.
    private(set) var failure: (any Error)?

    init(_ ahead: ReadAhead) { self.ahead = ahead }

    package func next() -> ReadRecord? {
        while piece.isEmpty {
            do {
                guard let next = try ahead.take() else { return nil }
                piece = next[...]
            } catch {
                failure = error
                return nil
            }
        }
        return piece.popFirst()
    }
}
