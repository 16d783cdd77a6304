import Line
import Logging
import Synchronization

/// The calls of one program, or to one webhook: those that wait for their turn, and how many are under way.
final class Calls: Sendable {
    private struct State: Sendable {
        var queue: RingQueue
        var underWay = 0
    }

    private let name: String
    private let limit: Int
    private let logger: Logger
    private let state: Mutex<State>
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - name: what is called, as the log names it.
    ///   - limit: how many may be under way at a time.
    init(of name: String, atOnce limit: Int, logger: Logger) {
        self.name = name
        self.limit = limit
        self.logger = logger
        state = Mutex(State(queue: RingQueue(upTo: Bell.waiting)))
        (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    func add(_ ring: Ring) {
        state.withLock { $0.queue.add(ring) }
        signal.yield()
    }

    /// One is over, and there is room for the next.
    func end() {
        state.withLock { $0.underWay -= 1 }
        signal.yield()
    }

    /// Makes each in its turn, until the task is cancelled. For each that was begun somebody says ``end()``.
    func make(_ call: (Ring) async -> Void) async {
        for await _ in signals {
            while !Task.isCancelled, let turn = begin() {
                await call(turn.ring)
                if turn.dropped > 0 { say(turn.dropped, of: turn.ring.author) }
            }
        }
        for (author, count) in state.withLock({ $0.queue.dropped }) { say(count, of: author) }
    }

    private func begin() -> RingQueue.Turn? {
        state.withLock { state in
            guard state.underWay < limit, let turn = state.queue.take() else { return nil }
            state.underWay += 1
            return turn
        }
    }

    private func say(_ count: Int, of author: MemberName) {
        logger.warning(
            "\(name) was not called for each FLASH: too many of one author's waited",
            metadata: ["author": "\(author)", "count": "\(count)"])
    }
}
