import Synchronization

/// How many connections each certificate has open: nobody takes the places of all others.
final class LineSeats: Sendable {
    private let limit: Int
    private let taken = Mutex<[String: Int]>([:])

    init(each limit: Int) { self.limit = limit }

    /// Whether there was a place for one more.
    func take(_ fingerprint: String) -> Bool {
        taken.withLock { taken in
            guard taken[fingerprint, default: 0] < limit else { return false }
            taken[fingerprint, default: 0] += 1
            return true
        }
    }

    func leave(_ fingerprint: String) {
        taken.withLock { taken in
            let left = taken[fingerprint, default: 1] - 1
            taken[fingerprint] = left == 0 ? nil : left
        }
    }
}
