import Airspace
package import Line

/// The proposals of both sides and their answers: the fold of CO01, CO02 and CO03.
package struct Negotiations: Sendable {
    package private(set) var proposals: [Serial: Proposal] = [:]

    package subscript(_ serial: Serial) -> Proposal? { proposals[serial] }

    /// In the order in which they were filed.
    package var all: [Proposal] {
        proposals.values.sorted { ($0.filed, $0.serial) < ($1.filed, $1.serial) }
    }

    /// Folds a proposal, if both its notices are of the pair between which it is made.
    mutating func fold(_ settlement: Settlement, in entry: Entry) {
        let pair = [entry.serial.log, entry.serial.log.opposite]
        guard settlement.about.allSatisfy({ pair.contains($0.log) }) else { return }
        proposals[entry.serial] = Proposal(
            serial: entry.serial, settlement: settlement, filed: entry.time, state: .open)
    }

    /// Folds an agreement. nil unless it answers an open proposal of the log's other end and repeats it exactly: an answer to
    /// what was not asked changes nothing.
    mutating func agree(_ settlement: Settlement, in entry: Entry) -> Proposal? {
        guard var proposal = open(answeredBy: entry), proposal.settlement == settlement else { return nil }
        proposal.state = .agreed(entry.serial, at: entry.time)
        proposals[proposal.serial] = proposal
        return proposal
    }

    mutating func decline(_ referral: Content.Referral, in entry: Entry) {
        guard var proposal = open(answeredBy: entry) else { return }
        proposal.state = .declined(entry.serial, referral)
        proposals[proposal.serial] = proposal
    }

    private func open(answeredBy entry: Entry) -> Proposal? {
        guard let asked = entry.regarding?.serial, let proposal = proposals[asked], proposal.state == .open
        else { return nil }
        return asked.log == entry.serial.log.opposite ? proposal : nil
    }
}
