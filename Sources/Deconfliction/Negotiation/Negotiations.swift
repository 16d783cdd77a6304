import Airspace
package import Line

/// The proposals of both sides and their answers: the fold of CO01, CO02 and CO03.
package struct Negotiations: Sendable {
    package private(set) var proposals: [Serial: Proposal] = [:]
    /// The proposals that were agreed, by the version that each changes.
    private var agreed: [Serial: Set<Serial>] = [:]
    /// Answers to proposals that are not here, in their order: part of a record that is given back comes before the other.
    private var early: [Serial: [Answer]] = [:]

    private enum Answer {
        case agreed(Settlement, Entry)
        case declined(Settlement, Content.Referral, Entry)
    }

    package subscript(_ serial: Serial) -> Proposal? { proposals[serial] }

    /// In the order in which they were filed.
    package var all: [Proposal] {
        proposals.values.sorted { ($0.filed, $0.serial) < ($1.filed, $1.serial) }
    }

    /// Folds a proposal, if both its notices are of the pair between which it is made.
    mutating func fold(_ settlement: Settlement, in entry: Entry) {
        let log = entry.serial.log
        let isOfPair = { (other: LogName) in
            other.answers(log) || (other.author == log.author && other.addressee == log.addressee)
        }
        guard settlement.about.allSatisfy({ isOfPair($0.log) }) else { return }
        proposals[entry.serial] = Proposal(
            serial: entry.serial, settlement: settlement, filed: entry.time, holds: entry.holds,
            state: .open)
        for answer in early.removeValue(forKey: entry.serial) ?? [] {
            switch answer {
            // What followed from an agreement was written when it was made.
            case .agreed(let settlement, let entry): _ = agree(settlement, in: entry)
            case .declined(let settlement, let referral, let entry): decline(settlement, referral, in: entry)
            }
        }
    }

    /// The agreed proposals that change a version, in no order, and where they were agreed.
    func agreed(changing version: Serial) -> [(proposal: Serial, answer: Serial)] {
        (agreed[version] ?? []).compactMap { serial in
            guard case .agreed(let answer, _) = proposals[serial]?.state else { return nil }
            return (serial, answer)
        }
    }

    /// Folds an agreement. nil unless it answers an open proposal of the log's other end and repeats it exactly: an answer to
    /// what was not asked changes nothing.
    mutating func agree(_ settlement: Settlement, in entry: Entry) -> Proposal? {
        keep(.agreed(settlement, entry), in: entry)
        guard var proposal = open(answeredBy: entry), proposal.settlement == settlement else { return nil }
        proposal.state = .agreed(entry.serial, at: entry.time)
        proposals[proposal.serial] = proposal
        agreed[settlement.changing, default: []].insert(proposal.serial)
        return proposal
    }

    /// Folds a disagreement, under the same conditions.
    mutating func decline(_ settlement: Settlement, _ referral: Content.Referral, in entry: Entry) {
        keep(.declined(settlement, referral, entry), in: entry)
        guard var proposal = open(answeredBy: entry), proposal.settlement == settlement else { return }
        proposal.state = .declined(entry.serial, referral)
        proposals[proposal.serial] = proposal
    }

    /// Forgets proposals that never reached their reader: they were made anew.
    mutating func forget(_ isDead: (Serial) -> Bool) {
        proposals = proposals.filter { !isDead($0.key) }
        agreed = agreed.compactMapValues { serials in
            let left = serials.filter { !isDead($0) }
            return left.isEmpty ? nil : left
        }
    }

    private mutating func keep(_ answer: Answer, in entry: Entry) {
        guard let asked = entry.regarding?.serial, proposals[asked] == nil, entry.knew(of: asked) else {
            return
        }
        early[asked, default: []].append(answer)
    }

    private func open(answeredBy entry: Entry) -> Proposal? {
        // Nobody answers what was not held yet.
        guard let asked = entry.regarding?.serial, let proposal = proposals[asked], proposal.state == .open,
            entry.knew(of: asked), !proposal.holds.covers(entry.serial)
        else { return nil }
        return proposal
    }
}
