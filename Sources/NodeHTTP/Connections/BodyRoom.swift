import Synchronization

/// How many bytes of bodies a listener takes in at once, of all and of each who sends: a few with large bodies neither fill the
/// memory nor keep others from being read.
///
/// A body takes its room before any of it is read, by the length that its head states, and gives it back when it is answered.
/// A small one needs none, since the number of connections bounds those: heartbeats and a FLASH pass whatever else is under way.
final class BodyRoom: Sendable {
    private struct State {
        var taken = 0
        var byOwner: [String: Int] = [:]
    }

    private let limits: BodyLimits
    private let state = Mutex(State())

    init(_ limits: BodyLimits) { self.limits = limits }

    /// Whether there was room for a body of so many bytes; then it must be given back.
    func take(_ bytes: Int, of owner: String) -> Bool {
        guard bytes > limits.small else { return true }
        return state.withLock { state in
            let own = state.byOwner[owner, default: 0] + bytes
            guard state.taken + bytes <= limits.atOnce, own <= limits.ofOne else { return false }
            state.taken += bytes
            state.byOwner[owner] = own
            return true
        }
    }

    func give(_ bytes: Int, of owner: String) {
        guard bytes > limits.small else { return }
        state.withLock { state in
            state.taken -= bytes
            let own = state.byOwner[owner, default: 0] - bytes
            state.byOwner[owner] = own == 0 ? nil : own
            precondition(state.taken >= 0 && own >= 0, "\(bytes) bytes given back that were not taken")
        }
    }
}

/// How many bytes of bodies may be under way at once.
package struct BodyLimits: Sendable {
    /// Of all together.
    package var atOnce: Int
    /// Of one certificate or officer.
    package var ofOne: Int
    /// A body of no more than this is always taken.
    package var small = 64 << 10

    package init(atOnce: Int, ofOne: Int) {
        self.atOnce = atOnce
        self.ofOne = ofOne
    }
}
