import Deconfliction
import Line

/// Whose bodies are gone, and which incidents are open, as each member has stored it.
struct BodyLedger: Sendable {
    private var gone: [MemberName: Set<Serial>] = [:]
    /// The reports that a member has and whose review is not over, by their message, with their serials at that member.
    private var incidents: [MemberName: [MessageID: Set<Serial>]] = [:]
    /// How many bodies have expired, and how often one stayed because an incident was open.
    private(set) var expired = 0

    /// Takes note of an entry that was taken.
    mutating func learn(_ entry: Entry, at name: MemberName) {
        guard entry.code == .incident else { return }
        incidents[name, default: [:]][entry.message, default: []].insert(entry.serial)
    }

    mutating func review(_ incident: Serial, at name: MemberName) {
        incidents[name] = incidents[name]?.filter { !$0.value.contains(incident) }
    }

    /// Takes note of bodies that a member has deleted; returns those that an open incident should have kept: the report's own, and
    /// what answers it.
    mutating func expire(
        _ expiry: Expiry, at name: MemberName, _ leaf: (Serial) -> [UInt8]?
    ) -> [Serial] {
        gone[name, default: []].formUnion(expiry.entries)
        expired += expiry.entries.count
        let reports = incidents[name] ?? [:]
        guard !reports.isEmpty else { return [] }
        let serials = reports.values.reduce(into: Set<Serial>()) { $0.formUnion($1) }
        return expiry.entries.filter { serial in
            // What is no entry is a liar's.
            guard let entry = leaf(serial).flatMap({ try? Entry(encoded: $0) }) else { return false }
            return reports[entry.message] != nil
                || entry.regarding.map { names($0, reports, serials) } ?? false
        }
    }

    private func names(_ reference: Reference, _ reports: [MessageID: Set<Serial>], _ serials: Set<Serial>)
        -> Bool
    {
        switch reference {
        case .serial(let serial): serials.contains(serial)
        case .message(let message): reports[message] != nil
        }
    }

    /// A body in a message whose time was over at its sender.
    func expired(in message: ExchangeMessage, of name: MemberName) -> Serial? {
        guard let gone = gone[name] else { return nil }
        let own = message.entries.enumerated().map { offset, parcel in
            (Serial(log: message.log, index: message.start + UInt64(offset)), parcel)
        }
        let back = message.returned.map { returned in
            let log = message.log.opposite
            let epoch = LogName(author: log.author, addressee: log.addressee, epoch: returned.epoch)
            return returned.entries.enumerated().map { offset, parcel in
                (Serial(log: epoch, index: returned.start + UInt64(offset)), parcel)
            }
        }
        return (own + (back ?? [])).first { $0.1.body != nil && gone.contains($0.0) }?.0
    }
}
