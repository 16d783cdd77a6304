import Deconfliction
import Synchronization

/// The one bounded way into a node: everybody posts, the loop drains all that has come.
final class Mailbox: Sendable {
    private struct State {
        var events: [Event] = []
        var waiter: CheckedContinuation<Void, Never>?
        var isNudged = false
    }

    /// Events that may wait. Each officer and each member has few under way; beyond this the node is not keeping up.
    static let limit = 4_096

    private let state = Mutex(State())

    /// Whether there was room.
    ///
    /// - Parameter always: of what came of the node's own requests, of which there are a few a line: without it the line would
    ///   wait for ever.
    func post(_ event: Event, always: Bool = false) -> Bool {
        let (fits, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard always || state.events.count < Self.limit else { return (false, nil) }
            state.events.append(event)
            defer { state.waiter = nil }
            return (true, state.waiter)
        }
        waiter?.resume()
        return fits
    }

    /// Ends a wait without an event: there is something else to look at.
    func nudge() {
        let waiter = state.withLock { state in
            state.isNudged = true
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    /// Everything that has come, in order; nothing after a cancellation.
    func drain() -> [Event] {
        state.withLock { state in
            defer { (state.events, state.isNudged) = ([], false) }
            return state.events
        }
    }

    /// Takes back what had no turn: it stands before what has come meanwhile.
    func putBack(_ events: ArraySlice<Event>) {
        state.withLock { $0.events.insert(contentsOf: events, at: 0) }
    }

    /// Returns when something has come, or when the task is cancelled.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready = state.withLock { state in
                    guard state.events.isEmpty, !state.isNudged, !Task.isCancelled else { return true }
                    state.waiter = continuation
                    return false
                }
                if ready { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume()
        }
    }
}
