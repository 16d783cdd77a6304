import Airspace
import Deconfliction
import Line

/// What one member's screen shows at an instant, read from its node as the console reads it: as data.
struct Screen {
    let node: Node
    /// By the member's own clock.
    let now: Instant
    let labels: Labels
    let mutations: Set<Mutation>
    private let seen = Seen()

    init(node: Node, now: Instant, labels: Labels, mutations: Set<Mutation>) {
        self.node = node
        self.now = now
        self.labels = labels
        self.mutations = mutations
    }

    /// What was found once and is asked for by many facts.
    private final class Seen { var conditions: [MemberName: LineCondition] = [:] }

    /// How well a line is, by what was said on it.
    func condition(with peer: MemberName) -> LineCondition {
        if let known = seen.conditions[peer] { return known }
        let condition = node.messages.condition(with: peer, at: now)
        seen.conditions[peer] = condition
        return condition
    }

    func facts(_ topic: Topic) -> [Fact] {
        switch topic {
        case .outcome: outcomes
        case .returned: returns
        case .notice: notices
        case .conflict: conflicts
        case .offer: offers
        case .entry: entries
        case .proposal: proposals
        case .message: messages
        case .said: sayings
        case .log: logs
        case .judgement: judgements
        case .statement: statements
        case .escalation: escalations
        case .envelope: envelopes
        case .phrase: phrases
        case .line: lines
        case .hazard: hazards
        case .reminder: reminders
        case .reconciliation: reconciliations
        case .watch: watches
        }
    }

    // MARK: Own steps

    private var own: [Labels.Taken] { labels.taken.filter { $0.by == node.me } }

    private var outcomes: [Fact] {
        own.map { step in
            Fact(
                .outcome,
                [
                    "step": .text(step.label), "outcome": .text(OutcomeWord(step.outcome).rawValue),
                    "at": .time(step.at), "reason": step.outcome?.refusal.map { .text($0) },
                ])
        }
    }

    private var returns: [Fact] {
        own.flatMap { step -> [Fact] in
            guard case .returned(let findings) = step.outcome else { return [] }
            return findings.map { $0.fact(of: step.label) }
        }
    }

    // MARK: Record

    private var entries: [Fact] {
        let rung = Set(node.messages.flash)
        return node.entries.map { entry in
            let filing = node.messages[entry.serial]?.copies.first { $0.serial == entry.serial }
            let witnessed = node.witnessed(entry.serial)
            return Fact(
                .entry,
                [
                    "of": .text(labels.name(of: entry)), "serial": .text(entry.serial.description),
                    "code": .text(entry.code.text),
                    "priority": (entry.code.row?.priority.rawValue).map { .text($0) },
                    "from": .text(entry.serial.log.author.text), "to": .text(entry.serial.log.addressee.text),
                    "role": .text(entry.role), "time": .time(entry.time),
                    "known": known(filing?.moment),
                    "re": entry.regarding.map { .text(labels.name(of: $0)) },
                    "own": .flag(entry.serial.log.author == node.me),
                    "delivered": node.delivered(entry.serial).map { .time($0) },
                    "delivered_known": known(node.messages.delivered(entry.serial)),
                    "witnessed": witnessed.map(\.time).min().map { .time($0) },
                    "witnesses": .texts(witnessed.map(\.witness)),
                    "refused": node.refusal(of: entry.serial).map { .text($0.rawValue) },
                    "rings": .flag(rung.contains(entry.serial)),
                ])
        }
    }

    private var proposals: [Fact] {
        node.negotiations.all.map { proposal in
            let state =
                switch proposal.state {
                case .open: "open"
                case .agreed: "agreed"
                case .declined: "declined"
                }
            let changing = node.register.key(of: proposal.settlement.changing)?.handle.text
            return Fact(
                .proposal,
                [
                    "of": .text(labels.name(of: proposal.serial)), "changing": changing.map { .text($0) },
                    "type": .text(proposal.settlement.change.type), "state": .text(state),
                    "filed": .time(proposal.filed),
                ])
        }
    }
}

extension OutcomeWord {
    init(_ outcome: Outcome?) {
        switch outcome {
        case .filed, .sent, .done: self = .done
        case .returned: self = .returned
        case .refused: self = .refused
        case nil: self = .died
        }
    }
}

extension Outcome {
    /// The name of the reason for which the node did not do it.
    var refusal: String? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal.word
    }
}

extension CommandRefusal {
    var word: String { RefusalWord(self).rawValue }
}

extension Finding {
    var word: String { FindingWord(self).rawValue }

    /// Why a notice was returned, with its figures.
    func fact(of label: String) -> Fact {
        switch self {
        case .areaTooLarge(let found, let limit, let lead),
            .halfWidthTooLarge(let found, let limit, let lead):
            Fact(
                .returned,
                [
                    "step": .text(label), "code": .text(word), "found": .count(found), "limit": .count(limit),
                    "lead": .text(lead.rawValue),
                ])
        case .location(.mismatch(let text, let resolved, let stated, let metres, let tolerance)):
            Fact(
                .returned,
                [
                    "step": .text(label), "code": .text(word), "text": .text(text),
                    "resolved_lat": .degrees(resolved.latitudeE7),
                    "resolved_lon": .degrees(resolved.longitudeE7),
                    "stated_lat": .degrees(stated.latitudeE7), "stated_lon": .degrees(stated.longitudeE7),
                    "metres": .count(metres), "tolerance": .count(tolerance),
                ])
        case .altitudeMissing, .categoryUnknown, .location, .late, .outsideTheatre, .flash, .wrongSender,
            .notTaken, .staleAgreement, .changeFailed, .contradiction, .holdsOther, .sendsOther, .untrueHolds,
            .holdsLess, .overBudget:
            Fact(.returned, ["step": .text(label), "code": .text(word)])
        }
    }
}
