package import Airspace
package import Deconfliction
package import Line

/// Entries as the API shows them: envelopes, their lamps, and words.
extension Node {
    /// The newest entries, newest first; behind them those that have settled.
    package func entriesView(limit: Int, settled: [Entry] = [], at now: Instant) -> CanonicalJSON {
        let newest = Array(entries.suffix(limit).reversed())
        let judgements = messages.judgements(ofEntries: newest.map(\.serial))
        return [
            "entries": .array(
                (newest + settled).map { view(of: $0, judged: judgements[$0.serial], at: now) })
        ]
    }

    private func view(of entry: Entry, judged judgement: Judgement?, at now: Instant) -> CanonicalJSON {
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
            "finding": .optional(finding(about: entry, judgement)),
        ]
    }

    /// Why it is not to be taken for what it says; nil where it is.
    private func finding(about entry: Entry, _ judgement: Judgement?) -> String? {
        if messages.isWrongSender(entry) {
            let finding = MessageFinding.wrongSender(entry.serial.log.author)
            return "\(finding.code): \(finding.words)"
        }
        guard let judgement, !judgement.isAccepted else { return nil }
        return judgement.words(in: messages.terms.phrasebook)
    }
}
