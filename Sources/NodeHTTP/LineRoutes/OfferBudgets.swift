import Deconfliction
import NodeService
import Synchronization

/// The budget of each who offers checkpoints to a witness.
///
/// It is kept by certificate, at the door: an offer beyond it is not even read. A member announces a certificate now and then, and
/// has two of them at the most, so there are few.
final class OfferBudgets: Sendable {
    private let full: OfferBudget
    private let left = Mutex<[String: OfferBudget]>([:])

    init(_ desk: Desk) { full = OfferBudget(desk.charter, witness: desk.me) }

    /// Whether one more is looked at.
    func takes(from fingerprint: String, at desk: Desk) -> Bool {
        left.withLock { $0[fingerprint, default: full].takes(at: desk.now()) }
    }
}
