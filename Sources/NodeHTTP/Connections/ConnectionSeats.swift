import Synchronization

/// How many connections each certificate, or each address, has open: nobody takes the places of all others.
final class ConnectionSeats: Sendable {
    private let limit: Int
    private let taken = Mutex<[String: Int]>([:])

    init(each limit: Int) { self.limit = limit }

    /// Whether there was a place for one more.
    func take(_ owner: String) -> Bool {
        taken.withLock { taken in
            guard taken[owner, default: 0] < limit else { return false }
            taken[owner, default: 0] += 1
            return true
        }
    }

    func leave(_ owner: String) {
        taken.withLock { taken in
            let left = taken[owner, default: 1] - 1
            taken[owner] = left == 0 ? nil : left
        }
    }
}
