import Airspace
import Deconfliction
import Line

/// The timeline of a play: what was done, and what each member saw of it.
struct Journal {
    private(set) var moments: [Report.Moment] = []
    private var entries: [MemberName: Int] = [:]
    private var shown: [MemberName: Set<String>] = [:]

    mutating func add(_ at: Instant, _ who: MemberName?, _ what: String) {
        moments.append(Report.Moment(at: at, who: who, what: what))
    }

    /// Writes down what is new on a member's screen.
    mutating func observe(_ screen: Screen, at now: Instant) {
        let name = screen.node.me
        let known = entries[name] ?? 0
        for entry in screen.node.entries.dropFirst(known) where entry.serial.log.author != name {
            let what = screen.labels.name(of: entry)
            let subject = what == entry.serial.description ? "" : " (\(what))"
            let about = entry.regarding.map { ", about \(screen.labels.name(of: $0))" } ?? ""
            add(now, name, "receives \(entry.code) \(entry.serial)\(subject)\(about)")
        }
        entries[name] = screen.node.entries.count
        let news = screen.headlines
        for headline in news where !(shown[name] ?? []).contains(headline) { add(now, name, headline) }
        shown[name] = Set(news)
    }
}

extension Screen {
    /// What an officer would look up for.
    fileprivate var headlines: [String] {
        let conflicts = facts(.conflict).map { fact in
            "conflict \(fact.word("kind")): \(fact.word("mine")) and \(fact.word("other"))"
        }
        let escalations = escalated.map { message, recipient, stage, escalation in
            "nobody answers \(name(message)): \(stage.rawValue) missed \(escalation.step.atDeadlines) times over, "
                + "told \(FactValue.list(escalation.step.to.map(\.rawValue)).words)"
        }
        let lines = node.peers.map { "line with \($0): \(state(of: $0).rawValue)" }
        return conflicts + escalations + lines
    }
}

extension Fact {
    fileprivate func word(_ column: String) -> String { values[column]?.words ?? "-" }
}
