import Airspace
import Line

extension MessageBoard {
    /// The messages whose bodies are kept, of one part out of so many.
    func kept(inStep step: Int, of steps: Int) -> [Correspondence] {
        sorted(correspondences.values(inPart: step, of: steps).filter { $0.content != nil })
    }

    /// The messages of one part out of so many that have settled by themselves.
    func past(inStep step: Int, of steps: Int, isSettled: (Correspondence) -> Bool) -> [Correspondence] {
        sorted(correspondences.values(inPart: step, of: steps).filter(isSettled))
    }

    /// Whether the line's state is computed from a check.
    func isLookedAt(_ check: Correspondence.ID, in log: LogName) -> Bool {
        (checks[log] ?? []).suffix(Limits.checksLookedAt).contains(check)
    }

    /// Reports of incidents, in the order in which they were filed.
    var incidents: [Correspondence] { sorted(reports.compactMap { self[$0] }) }

    /// Whether its author has cancelled it.
    func isCancelled(_ message: Correspondence) -> Bool {
        mentions(of: message).contains { $0.author == message.author && $0.entry.code == .cancelled }
    }
}
