import Deconfliction
import Line
import TransparencyLog

extension [LogHistory.Discrepancy] {
    /// What was signed of a log and is not stored, in the record of this member; at the end what can be done.
    func words(of log: LogName, in member: MemberName) -> [String] {
        let lines = map { $0.words(of: log, in: member) }
        guard allSatisfy({ $0.isBeyond && $0.source == .mark }) else { return lines }
        return lines + [
            "If the database is a backup put in place, what it lacks comes from the other members once the node runs."
        ]
    }
}

extension LogHistory.Discrepancy {
    fileprivate func words(of log: LogName, in member: MemberName) -> String {
        let signed = "\(source.words(of: log, in: member)) at \(head.size.entries)"
        return isBeyond
            ? "\(signed), and only \(stored) \(stored == 1 ? "is" : "are") stored."
            : "\(signed), and what is stored makes another root there."
    }
}

extension LogHistory.Source {
    fileprivate func words(of log: LogName, in member: MemberName) -> String {
        switch self {
        case .mark where log.author == member: "By its mark file, \(member) has signed \(log)"
        case .mark: "By its mark file, \(member) has held \(log)"
        case .author: "\(log.author) has signed \(log)"
        case .cosigner(log.addressee): "\(log.addressee) has receipted \(log)"
        case .cosigner(let name): "\(name), as witness, has cosigned \(log)"
        }
    }
}
