import NodeService
import Synchronization

/// How many event streams each desk has open. A seat is given back when it is dropped, however its stream ended.
final class EventSeats: Sendable {
    final class Seat: Sendable {
        private let seats: EventSeats
        private let desk: ObjectIdentifier

        fileprivate init(_ seats: EventSeats, _ desk: ObjectIdentifier) {
            self.seats = seats
            self.desk = desk
        }

        deinit { seats.taken.withLock { $0[desk, default: 1] -= 1 } }
    }

    private let limit: Int
    private let taken = Mutex<[ObjectIdentifier: Int]>([:])

    init(limit: Int = OfficersLimits.eventStreams) { self.limit = limit }

    func taken(at desk: Desk) -> Int { taken.withLock { $0[ObjectIdentifier(desk)] ?? 0 } }

    /// nil when all are taken.
    func take(at desk: Desk) -> Seat? {
        let id = ObjectIdentifier(desk)
        let isFree = taken.withLock { taken in
            guard taken[id, default: 0] < limit else { return false }
            taken[id, default: 0] += 1
            return true
        }
        return isFree ? Seat(self, id) : nil
    }
}
