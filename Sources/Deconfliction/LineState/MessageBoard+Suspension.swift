import Airspace
package import Line
package import TransparencyLog

/// Suspension stops the clocks of some codes on one line, and nothing else.
extension MessageBoard {
    /// Keeps what the line's state is computed from, and what stays before a desk; of what its author's role may not say, nothing.
    mutating func note(_ filing: Filing, _ id: Correspondence.ID) {
        guard maySay(filing) else { return }
        let peer = peer(of: filing)
        if filing.entry.code.lasts { lasting.insert(id) }
        switch filing.entry.code {
        case .suspended, .resumed:
            suspensions[peer, default: []].insert(sorted: filing)
            unsettledLines.insert(peer)
        case .lineCheck:
            checks[filing.serial.log, default: []].append(id)
            unsettledLines.insert(peer)
            noteDigest(filing, from: peer)
        case .incident: reports.append(filing.serial)
        case .lineCheckReply: noteDigest(filing, from: peer)
        case .handover where filing.author == terms.me:
            lastHandover = max(lastHandover ?? filing.at, filing.at)
        default: break
        }
    }

    private mutating func noteDigest(_ filing: Filing, from peer: MemberName) {
        guard filing.author == peer, digests[peer].map({ $0.serial < filing.serial }) ?? true else { return }
        digests[peer] = filing
    }

    /// The phrasebook that the other side named in its newest check or answer to one; nil before.
    package func phrasebookDigest(of peer: MemberName) -> Digest? {
        guard case .message(let message) = digests[peer]?.content,
            case .digest(let digest) = message["phrasebook"]
        else { return nil }
        return digest
    }

    /// Counts what was said of suspensions on a line; whether that is something else than before.
    mutating func settle(_ peer: MemberName) -> Bool {
        let before = pauses[peer] ?? []
        let filings = suspensions[peer] ?? []
        let all = Set(filings.map(\.author)).sorted().flatMap { author in
            pauses(of: filings.filter { $0.author == author })
        }
        let merged = Self.merged(all.sorted { $0.from < $1.from })
        pauses[peer] = merged
        return merged != before
    }

    /// The members that have suspended routine exchange on a line and not resumed it.
    func suspending(with peer: MemberName, at now: Instant) -> [MemberName] {
        let filings = suspensions[peer] ?? []
        return Set(filings.map(\.author)).sorted().filter { author in
            pauses(of: filings.filter { $0.author == author })
                .contains { $0.from <= now && $0.until.map { now < $0 } ?? true }
        }
    }

    /// The next instant at which a suspension announced begins or ends.
    func nextSuspension(with peer: MemberName, after now: Instant) -> Instant? {
        (suspensions[peer] ?? []).compactMap(takesEffect).filter { $0 > now }.min()
    }

    /// One member's: each AD01 until the next AD02.
    private func pauses(of filings: [Filing]) -> [DueClock.Pause] {
        var pauses: [DueClock.Pause] = []
        var from: Instant?
        let effective = filings.compactMap { filing in
            takesEffect(filing).map { (at: $0, serial: filing.serial, code: filing.entry.code) }
        }
        for (at, _, code) in effective.sorted(by: { ($0.at, $0.serial) < ($1.at, $1.serial) }) {
            if code == .suspended {
                from = from ?? at
            } else if let begun = from {
                pauses.append(DueClock.Pause(from: begun, until: at))
                from = nil
            }
        }
        return from.map { pauses + [DueClock.Pause(from: $0, until: nil)] } ?? pauses
    }

    private static func merged(_ pauses: [DueClock.Pause]) -> [DueClock.Pause] {
        pauses.reduce(into: []) { merged, pause in
            guard let last = merged.last, last.until.map({ pause.from <= $0 }) ?? true else {
                return merged.append(pause)
            }
            let until = last.until.flatMap { end in pause.until.map { max(end, $0) } }
            merged[merged.count - 1] = DueClock.Pause(from: last.from, until: until)
        }
    }

    /// A suspension holds from its start, and not before the other side has it: by that side's receipt, so that both ends count the
    /// same, and at neither before it is given (docs/decisions/0014-messages.md). A receipt whose time is not to be believed, or
    /// that becomes known much later than it was given, counts from when it is known: a suspension never reaches back. Whoever waited
    /// and escalated keeps that.
    func takesEffect(_ filing: Filing) -> Instant? {
        guard let receipt = delivered(filing.serial) else { return nil }
        let limit = terms.profile.clock.disputedReceipt
        let stated = receipt.counted(asReceiptOf: filing.entry.time, disputedBeyond: limit)
        let held = receipt.known - stated > limit ? receipt.known : stated
        guard case .message(let message) = filing.content, case .time(let start) = message["start"] else {
            return held
        }
        return max(start, held)
    }
}
