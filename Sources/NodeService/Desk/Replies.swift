import Deconfliction
import Synchronization

/// Who waits for the node's answer to what.
final class Replies<Answer: Sendable>: Sendable {
    private struct State {
        var next: UInt64 = 0
        /// Asked, and neither answered nor given up.
        var open: Set<RequestID> = []
        var waiting: [RequestID: CheckedContinuation<Answer?, Never>] = [:]
        /// Answered, or given up, before anybody waited.
        var early: [RequestID: Answer?] = [:]
    }

    private let state = Mutex(State())

    /// Asks, and waits for the answer; nil when the task is cancelled before there is one.
    ///
    /// - Parameter ask: posts the request under its number; false when there is no room.
    func ask(_ ask: (RequestID) -> Bool) async throws(DeskError) -> Answer {
        let request = state.withLock { state in
            state.next += 1
            state.open.insert(RequestID(state.next))
            return RequestID(state.next)
        }
        defer {
            state.withLock { state in
                state.open.remove(request)
                state.early[request] = nil
            }
        }
        guard ask(request) else { throw .busy }
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early = state.withLock { state -> Answer?? in
                    if let early = state.early.removeValue(forKey: request) { return early }
                    state.waiting[request] = continuation
                    return nil
                }
                if let early { continuation.resume(returning: early) }
            }
        } onCancel: {
            finish(request, nil)
        }
        guard let answer else { throw .stopping }
        return answer
    }

    /// Whether anybody still waits for it.
    @discardableResult
    func answer(_ request: RequestID, _ answer: Answer) -> Bool { finish(request, answer) }

    @discardableResult
    private func finish(_ request: RequestID, _ answer: Answer?) -> Bool {
        let (isOpen, continuation) = state.withLock { state in
            guard state.open.remove(request) != nil else {
                return (false, CheckedContinuation<Answer?, Never>?.none)
            }
            if let waiting = state.waiting.removeValue(forKey: request) { return (true, waiting) }
            state.early[request] = .some(answer)
            return (true, nil)
        }
        continuation?.resume(returning: answer)
        return isOpen
    }
}

/// Why a desk gave no answer.
package enum DeskError: Error, Hashable, Sendable {
    /// Too much is waiting already: try again shortly. Nothing was taken.
    case busy
    /// The node is being shut down, or whoever asked went away. What was asked may have been done.
    case stopping
}
