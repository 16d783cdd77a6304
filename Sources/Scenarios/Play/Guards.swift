import Airspace
import Deconfliction
import Line

/// Watches, after every event, what must never be, and what must be all the time.
struct Guards {
    private let prohibitions: [Prohibition]
    private let expectations: [Expectation]
    private var broken: [Int: String] = [:]
    private var lapsed: [Int: String] = [:]
    /// By member, the lines of the file that were looked at once since their time began.
    private var begun: [MemberName: Set<Int>] = [:]

    init(_ branch: Scenario.Branch, start: Instant) {
        prohibitions = branch.prohibitions.filter { if case .fact = $0.kind { true } else { false } }
        expectations = branch.expectations.filter { if case .throughout = $0.when { true } else { false } }
    }

    /// - Parameter isNew: something is new on the screen; else only ages have grown.
    mutating func observe(_ screen: Screen, at now: Instant, isNew: Bool) {
        var known: [Topic: [Fact]] = [:]
        func facts(_ topic: Topic) -> [Fact] {
            if let facts = known[topic] { return facts }
            let facts = screen.facts(topic)
            known[topic] = facts
            return facts
        }
        for (number, prohibition) in prohibitions.enumerated() where broken[number] == nil {
            guard case .fact(let members, let pattern, let range) = prohibition.kind,
                members.contains(screen.node.me), range.contains(now),
                isDue(pattern, prohibition.line, screen.node.me, isNew)
            else { continue }
            guard let fact = facts(pattern.topic).first(where: pattern.matches) else { continue }
            broken[number] = "at \(Timestamp.text(now)) \(screen.node.me) shows \(fact.words)"
        }
        for (number, expectation) in expectations.enumerated() where lapsed[number] == nil {
            guard case .throughout(let from, let until) = expectation.when, from <= now, now <= until,
                expectation.to.contains(screen.node.me),
                isDue(expectation.pattern, expectation.line, screen.node.me, isNew)
            else { continue }
            guard let objection = screen.objection(to: expectation) else { continue }
            lapsed[number] = "at \(Timestamp.text(now)) \(screen.node.me): \(objection)"
        }
    }

    /// What time alone does not change is looked at when something is new, and once when its time begins.
    private mutating func isDue(_ pattern: FactPattern, _ line: Int, _ member: MemberName, _ isNew: Bool)
        -> Bool
    {
        let isFirst = begun[member, default: []].insert(line).inserted
        return isNew || isFirst || pattern.ages
    }

    var verdicts: [Report.Verdict] {
        expectations.enumerated().map { number, expectation in
            Report.Verdict(
                line: expectation.line, by: expectation.until, to: expectation.to, says: expectation.says,
                missed: lapsed[number])
        }
            + prohibitions.enumerated().map { number, prohibition in
                Report.Verdict(
                    line: prohibition.line, by: nil, to: [], says: prohibition.says, missed: broken[number])
            }
    }
}

extension Expectation {
    fileprivate var until: Instant? { if case .throughout(_, let until) = when { until } else { nil } }
}

extension Screen {
    /// What is wrong with an expectation here; nil: nothing.
    func objection(to expectation: Expectation) -> String? {
        let pattern = expectation.pattern
        let facts = facts(pattern.topic)
        let found = facts.filter(pattern.matches)
        guard !expectation.count.contains(found.count) else { return nil }
        guard found.isEmpty else {
            return "\(found.count) of them, such as \(found[0].words)"
        }
        guard let nearest = facts.max(by: { pattern.agreements($0) < pattern.agreements($1) }) else {
            return "there is no \(pattern.topic.rawValue)"
        }
        return "no \(pattern.words); nearest: \(nearest.words)"
    }
}

extension FactPattern {
    fileprivate func agreements(_ fact: Fact) -> Int {
        conditions.count { $0.test.holds(for: fact.values[$0.column]) }
    }
}
