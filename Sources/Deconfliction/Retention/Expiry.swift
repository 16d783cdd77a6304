package import Line

/// Bodies whose time is over: they are deleted with their salts and every copy, and are never read again.
package struct Expiry: Hashable, Sendable {
    /// The entries that committed to them. Their leaves stay, and the logs still verify.
    package var entries: [Serial] = []
    /// The messages of own notices, whose originals are deleted with what was disclosed of them.
    package var originals: [MessageID] = []
    /// Own notices whose versions that were told to nobody are deleted.
    package var withheld: [Handle] = []

    package init(entries: [Serial] = []) { self.entries = entries }

    var isEmpty: Bool { entries.isEmpty && withheld.isEmpty }
}

extension [Record] {
    /// The records as a store keeps them: what has expired is said first, and is in none of the others.
    package var withoutExpired: [Record] {
        var kept: [Record] = []
        var gone: Record?
        var entries: [Serial] = []
        for record in self {
            guard case .expired(let expiry, let time) = record else {
                kept.append(record)
                continue
            }
            kept.purge(expiry)
            entries += expiry.entries
            gone = .expired(Expiry(entries: entries), at: time)
        }
        return (gone.map { [$0] } ?? []) + kept
    }

    private mutating func purge(_ expiry: Expiry) {
        let expired = Set(expiry.entries)
        var sizes: [LogName: UInt64] = [:]
        self = compactMap { record in
            switch record {
            case .original(let message, _, _): return expiry.originals.contains(message) ? nil : record
            case .withheld(let handle, _, _, _): return expiry.withheld.contains(handle) ? nil : record
            case .entry(let log, let leaf, _, let time, let refusal):
                defer { sizes[log, default: 0] += 1 }
                return expired.contains(Serial(log: log, index: sizes[log] ?? 0))
                    ? .entry(log, leaf: leaf, body: nil, at: time, refusal: refusal) : record
            default: return record
            }
        }
    }
}
