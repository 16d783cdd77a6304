import Airspace
import Deconfliction
import Line

/// Watches what must never be, and what must be all the time: when its time begins and when it ends, after every event between
/// that brings anything new, and when a time comes that a screen shows. docs/scenarios.md says what can be missed.
struct Guards {
    private let prohibitions: [Prohibition]
    private let expectations: [Expectation]
    /// When the time of any of it begins or ends.
    let bounds: Set<Instant>
    private var broken: [Int: String] = [:]
    private var lapsed: [Int: String] = [:]
    /// By member, the lines of the file that were looked at once since their time began.
    private var begun: [MemberName: Set<Int>] = [:]
    /// When something that was looked at is to begin or end by itself, and the first of it.
    private var changes: Set<Instant> = []
    private var firstChange: Instant?

    enum Look {
        /// Something is new on the screen.
        case anew
        /// Nothing has changed but ages.
        case aged
        /// The time of some of it begins or ends now.
        case bound
    }

    init(_ branch: Scenario.Branch, start: Instant) {
        prohibitions = branch.prohibitions.filter { if case .fact = $0.kind { true } else { false } }
        expectations = branch.expectations.filter { if case .throughout = $0.when { true } else { false } }
        let forbidden = prohibitions.flatMap { prohibition -> [Instant] in
            guard case .fact(_, _, let range) = prohibition.kind else { return [] }
            return [range.lowerBound, range.upperBound]
        }
        let wanted = expectations.flatMap { expectation -> [Instant] in
            guard case .throughout(let from, let until) = expectation.when else { return [] }
            return [from, until]
        }
        bounds = Set(forbidden + wanted)
    }

    mutating func observe(_ screen: Screen, at now: Instant, _ look: Look) {
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
                isDue(pattern, prohibition.line, range, screen.node.me, look, now)
            else { continue }
            guard let fact = facts(pattern.topic).first(where: pattern.matches) else { continue }
            broken[number] = "at \(Timestamp.text(now)) \(screen.node.me) shows \(fact.words)"
        }
        for (number, expectation) in expectations.enumerated() where lapsed[number] == nil {
            guard case .throughout(let from, let until) = expectation.when, (from...until).contains(now),
                expectation.to.contains(screen.node.me),
                isDue(expectation.pattern, expectation.line, from...until, screen.node.me, look, now)
            else { continue }
            let shown = facts(expectation.pattern.topic)
            guard let objection = expectation.objection(in: shown) else { continue }
            lapsed[number] = "at \(Timestamp.text(now)) \(screen.node.me): \(objection)"
        }
        let ageing = known.filter { $0.key.ages }
        guard !ageing.isEmpty else { return }
        let times = ageing.values.joined().flatMap { $0.times(after: screen.now) }
        for time in times + screen.silences {
            // Its own clock may be off.
            note(change: now.advanced(byMilliseconds: time.milliseconds(since: screen.now)))
        }
    }

    private mutating func note(change instant: Instant) {
        guard changes.insert(instant).inserted else { return }
        firstChange = min(firstChange ?? instant, instant)
    }

    /// When next something that was looked at begins or ends by itself.
    mutating func nextChange(after now: Instant) -> Instant? {
        while let first = firstChange, first <= now {
            changes.remove(first)
            firstChange = changes.min()
        }
        return firstChange
    }

    /// What time alone does not change is looked at when something is new, and once when its time begins.
    private mutating func isDue(
        _ pattern: FactPattern, _ line: Int, _ range: ClosedRange<Instant>, _ member: MemberName,
        _ look: Look,
        _ now: Instant
    ) -> Bool {
        let isFirst = begun[member, default: []].insert(line).inserted
        switch look {
        case .anew: return true
        case .aged: return isFirst || pattern.ages
        case .bound: return now == range.lowerBound || now == range.upperBound
        }
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

    /// What is wrong with it on a screen that shows these facts of its kind; nil: nothing.
    func objection(in facts: [Fact]) -> String? {
        let found = facts.filter(pattern.matches)
        guard !count.contains(found.count) else { return nil }
        guard found.isEmpty else {
            return "\(found.count) of them, such as \(found[0].words)"
        }
        guard let nearest = facts.max(by: { pattern.agreements($0) < pattern.agreements($1) }) else {
            return "there is no \(pattern.topic.rawValue)"
        }
        return "no \(pattern.words); nearest: \(nearest.words)"
    }
}

extension Screen {
    /// What it shows of an expectation in the columns that all must see alike, in words, sorted.
    func words(of expectation: Expectation) -> [String] {
        facts(expectation.pattern.topic).filter(expectation.pattern.matches).map { fact in
            expectation.same.map { "\($0) \(fact.values[$0]?.words ?? "absent")" }.joined(separator: ", ")
        }.sorted()
    }
}

extension FactPattern {
    fileprivate func agreements(_ fact: Fact) -> Int {
        conditions.count { $0.test.holds(for: fact.values[$0.column]) }
    }
}
