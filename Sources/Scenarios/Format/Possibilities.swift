import Deconfliction
import Line

/// What facts of a kind there can be at all, by what the file itself says: of the steps that a check names, and of the charter's
/// terms. A check that looks for any other could not fail.
struct Possibilities {
    let names: Names

    /// The column of a pattern that none of them can meet, and what is wrong with it; nil: some can.
    func objection(to pattern: FactPattern) -> (column: String, problem: JSONProblem)? {
        if let (column, label) = barren(pattern) {
            let wanted = ["a step of which there can be such a fact"] + labels(of: pattern.topic)
            return (column, .notOneOf(found: label, wanted: wanted))
        }
        let facts = allowed(by: pattern)
        guard !facts.contains(where: { pattern.isMetAsFarAsKnown(by: $0) }) else { return nil }
        let known = pattern.conditions.filter { condition in
            facts.contains { $0.values[condition.column] != nil }
        }
        let alone = known.first { condition in !facts.contains { condition.isMetAsFarAsKnown(by: $0) } }
        guard let condition = alone ?? known.last ?? pattern.conditions.first(where: { $0.column == "code" })
        else { return nil }
        // Those that meet all the rest of it say what is left.
        let near = facts.filter { fact in
            pattern.conditions.allSatisfy {
                $0.column == condition.column || $0.isMetAsFarAsKnown(by: fact)
            }
        }
        let values = Set((near.isEmpty ? facts : near).compactMap { $0.values[condition.column]?.words })
        let wanted =
            values.isEmpty
            ? "one of which there can be such a fact"
            : "\(values.sorted().joined(separator: ", ")): the file leaves nothing else"
        return (
            condition.column, .malformed(found: "\(condition.column) \(condition.test.words)", wanted: wanted)
        )
    }

    /// A label of a step of which there can be no such fact.
    private func barren(_ pattern: FactPattern) -> (column: String, label: String)? {
        for condition in pattern.conditions where condition.column == pattern.topic.naming {
            for label in condition.test.texts {
                guard let told = told(by: label, in: pattern.topic) else { continue }
                if allowed(pattern.topic, of: told).isEmpty { return (condition.column, label) }
            }
        }
        return nil
    }

    /// Those of steps of which there can be such a fact.
    private func labels(of topic: Topic) -> [String] {
        names.steps.keys.filter { label in
            names.told(by: label).map { !allowed(topic, of: $0).isEmpty } ?? false
        }.sorted()
    }

    private func allowed(by pattern: FactPattern) -> [Fact] {
        if pattern.topic == .notice { return notices(pattern) }
        return entries(of: pattern).flatMap { allowed(pattern.topic, of: $0) }
    }

    /// What is told of the entries that a pattern can be about.
    private func entries(of pattern: FactPattern) -> [Told] {
        if let labels = pattern.named(pattern.topic.naming) {
            let entries = labels.compactMap { told(by: $0, in: pattern.topic) }
            if entries.count == labels.count { return entries }
        }
        // An answer's code says nothing of what it answers.
        if pattern.topic != .judgement, let codes = pattern.named("code") {
            return codes.map { Told(code: Code($0)) }
        }
        return [Told(code: nil)]
    }

    private func told(by label: String, in topic: Topic) -> Told? {
        // It may be the notice that is meant.
        topic == .reminder && names.notices.contains(label) ? nil : names.told(by: label)
    }

    private func notices(_ pattern: FactPattern) -> [Fact] {
        guard let handles = pattern.named("id") else { return [Fact(.notice, [:])] }
        return names.filings.filter { handles.contains($0.notice.handle.text) }.map {
            Fact(
                .notice,
                [
                    "author": .text($0.author.text), "id": .text($0.notice.handle.text),
                    "kind": .text($0.notice.kind.rawValue),
                ])
        }
    }

    /// Each fact of a kind that there can be of an entry, in the columns that are known of it.
    private func allowed(_ topic: Topic, of told: Told) -> [Fact] {
        switch topic {
        case .message: messages(told)
        case .entry: told.readers.map { entry(told, to: $0) }
        case .said:
            told.names.map {
                Fact(.said, ["of": told.of, "code": told.codeWord, "from": told.from, "name": $0])
            }
        case .statement:
            told.isAskedByScope ? told.readers.map { Fact(.statement, ["of": told.of, "to": $0]) } : []
        case .escalation: escalations(told)
        case .proposal:
            told.code.map { $0 == .proposal } ?? true ? [Fact(.proposal, ["of": told.of])] : []
        case .hazard: told.code?.isDanger ?? true ? [Fact(.hazard, ["of": told.of])] : []
        case .reminder:
            Reminder.Kind.allCases.filter { kind in told.code.map { kind.codes.contains($0) } ?? true }.map {
                Fact(.reminder, ["of": told.of, "kind": .text($0.rawValue)])
            }
        case .envelope:
            // Behind an agreement its step may also write the amendment.
            [
                Fact(
                    .envelope,
                    [
                        "about": told.of, "code": told.code == .agreement ? nil : told.codeWord,
                        "from": told.from,
                    ])
            ]
        case .outcome, .returned, .notice, .conflict, .offer, .line, .log, .judgement, .phrase,
            .reconciliation, .watch:
            [Fact(topic, [:])]
        }
    }

    private func entry(_ told: Told, to reader: FactValue?) -> Fact {
        Fact(
            .entry,
            [
                "of": told.of, "code": told.codeWord,
                "priority": (told.code?.row?.priority.rawValue).map { .text($0) }, "from": told.from,
                "to": reader, "role": told.role.map { .text($0) },
            ])
    }

    private func messages(_ told: Told) -> [Fact] {
        told.priorities.flatMap { priority in
            told.readers.map { reader in
                Fact(
                    .message,
                    [
                        "of": told.of, "code": told.codeWord, "priority": priority, "from": told.from,
                        "to": reader,
                    ])
            }
        }
    }

    /// Of each addressee, each step of the charter's at each deadline that the code has.
    private func escalations(_ told: Told) -> [Fact] {
        let steps = names.profile.escalation
        return told.stages(under: names.profile).flatMap { stage in
            told.readers.flatMap { reader in
                steps.map { step in
                    Fact(
                        .escalation,
                        [
                            "of": told.of, "code": told.codeWord, "to": reader,
                            "stage": stage.map { .text($0.rawValue) }, "deadlines": .count(step.atDeadlines),
                            "told": .list(step.to.map(\.rawValue)),
                        ])
                }
            }
        }
    }
}

extension Topic {
    /// The column that names the entry that a fact is of.
    fileprivate var naming: String { self == .envelope ? "about" : "of" }
}

extension FactPattern {
    /// The only words that a column may have; nil where it may have others.
    fileprivate func named(_ column: String) -> [String]? {
        guard let test = conditions.first(where: { $0.column == column })?.test else { return nil }
        switch test {
        case .equal, .any: return test.texts
        case .range, .not, .has, .lacks, .present: return nil
        }
    }

    fileprivate func isMetAsFarAsKnown(by fact: Fact) -> Bool {
        conditions.allSatisfy { $0.isMetAsFarAsKnown(by: fact) }
    }
}

extension FactPattern.Condition {
    fileprivate func isMetAsFarAsKnown(by fact: Fact) -> Bool {
        fact.values[column].map { test.holds(for: $0) } ?? true
    }
}

/// As facts show it; nil where it is not known.
extension Told {
    fileprivate var of: FactValue? { label.map { .text($0) } }
    fileprivate var codeWord: FactValue? { (code?.text).map { .text($0) } }
    fileprivate var from: FactValue? { (author?.text).map { .text($0) } }

    fileprivate var readers: [FactValue?] {
        guard let addressees else { return [nil] }
        return addressees.map { .text($0.text) }
    }

    fileprivate var names: [FactValue?] {
        guard let parameters else { return [nil] }
        return parameters.map { .text($0) }
    }

    /// Another's notice may be FLASH at a desk; what relays is as urgent as what it relays.
    fileprivate var priorities: [FactValue?] {
        guard let phrase, let priority = phrase.priority else { return [nil] }
        let all = phrase.form == .notice && priority != .flash ? [priority, .flash] : [priority]
        return all.map { .text($0.rawValue) }
    }

    fileprivate var isAskedByScope: Bool {
        code.map { Answering.choices(for: $0).contains(where: \.speaksForScopes) } ?? true
    }

    /// What can be missed of it; nothing where nothing is due.
    fileprivate func stages(under profile: Profile) -> [MessageStage?] {
        guard let code else { return [nil] }
        guard code != .lineCheck, let due = phrase?.due(under: profile) else { return [] }
        var stages: [MessageStage?] = [.delivery]
        if due.acknowledgement != nil { stages.append(.acknowledgement) }
        if due.reply != nil { stages.append(.reply) }
        return stages
    }
}

extension Reminder.Kind {
    /// Of which messages it can remind; none: it is about a notice.
    fileprivate var codes: [Code] {
        switch self {
        case .relayUnconfirmed: [.relayAsked]
        case .crossing: [.accidentalCrossing]
        case .incidentResult: [.accidentalCrossing, .incident]
        case .facilitatorInvited: []
        }
    }
}
