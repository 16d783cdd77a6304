import Deconfliction
import Line

extension Reconciliation.Item {
    /// What it is and what takes it off the list, as one sentence for the desk of a member.
    func words(at me: MemberName) -> String {
        let who = waitsFor.map { $0 == me ? "this desk" : $0.text } ?? "nobody"
        return switch kind {
        case .refused where waitsFor == me: "Could not be taken by the other node: say it anew, or take note."
        case .refused: "Could not be taken here: \(who) is to say it anew."
        case .undelivered: "Has not reached the other node."
        case .queued: "Waited out the outage; \(who) is to acknowledge it."
        case .overdue: "What is due on it has not come from \(who)."
        case .began: "Began in the outage: say what became of it, or take note."
        case .ended: "Ended in the outage: say what became of it, or take note."
        case .beganAndEnded: "Began and ended in the outage: say what became of it, or take note."
        }
    }
}
