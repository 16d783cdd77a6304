package import Airspace
package import Deconfliction
package import Line

/// Entries as the API shows them: envelopes, their lamps, and words.
extension Node {
    /// The newest entries, newest first; behind them those that have settled.
    package func entriesView(limit: Int, settled: [Entry] = [], at now: Instant) -> CanonicalJSON {
        ["entries": .array((entries.suffix(limit).reversed() + settled).map { view(of: $0, at: now) })]
    }

    private func view(of entry: Entry, at now: Instant) -> CanonicalJSON {
        let log = entry.serial.log
        return [
            "serial": .string("\(entry.serial)"), "author": .string(log.author.text),
            "addressee": .string(log.addressee.text), "code": .string(entry.code.text),
            "name": .string(entry.code.row?.name ?? entry.code.text),
            "words": .string(words(of: entry, today: now)),
            "time": .time(entry.time), "re": .optional(entry.regarding.map { "\($0)" }),
            "delivered": .time(delivered(entry.serial)),
            "witnessed": .array(witnessed(entry.serial).map(\.view)),
            "refused": .optional(refusal(of: entry.serial)?.rawValue),
        ]
    }
}
