import Deconfliction
import Synchronization

/// Routine that officers ask for is taken in as fast as it is done, and the rest of it waits here in its order.
///
/// What is under way takes turns on the processors with everything else, from the request to its answer: hundreds of requests
/// at a time would each be a turn that a FLASH between them waits for.
final class RoutineSeats: Sendable {
    private struct State {
        var free = RoutineSeats.count
        var queue: [RequestID] = []
    }

    /// About as many as the loop handles in one of its turns.
    private static let count = 16

    private let state = Mutex(State())
    private let turns = Replies<Bool>()

    /// Returns when a seat is taken, which must be given back.
    func take() async throws(DeskError) {
        _ = try await turns.ask { request in
            state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return turns.answer(request, true)
                }
                guard state.queue.count < Mailbox.limit else { return false }
                state.queue.append(request)
                return true
            }
        }
    }

    /// Gives a seat to whoever has waited longest and still does.
    func give() {
        state.withLock { state in
            while !state.queue.isEmpty {
                if turns.answer(state.queue.removeFirst(), true) { return }
            }
            state.free += 1
        }
    }
}
