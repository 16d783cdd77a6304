package import Airspace
package import Line

/// Who knew of an entry when: each step by the clock of whoever took it, and by this node's own where it saw it happen.
package struct EntryTimeline: Hashable, Sendable {
    package let entry: Entry
    /// When this node wrote or took it; nil for what is no message.
    package let known: Instant?
    /// The size of the first checkpoint with this entry in it that anybody is known to have cosigned.
    package let covered: UInt64?
    /// The addressee's receipt.
    package let delivered: Moment?
    package let refusal: Refusal?
    package let witnessed: [Node.Sighting]
    /// AK01, AK02 and AK03: none implies another.
    package let seen: Recipient.Lamp?
    package let understood: Recipient.Lamp?
    package let passed: Recipient.Lamp?
}

extension Node {
    /// The timelines of the newest entries, newest first.
    ///
    /// - Parameter log: the log they are of; nil for all logs of this member.
    package func timeline(of log: LogName?, limit: Int) -> [EntryTimeline] {
        entries.reversed().lazy.filter { log == nil || $0.serial.log == log }.prefix(limit).map(timeline)
    }

    /// The timeline of an entry that has settled: what was said about it has settled with it, and is in the record only.
    package func timeline(ofSettled entry: Entry, known: Instant) -> EntryTimeline {
        let serial = entry.serial
        return EntryTimeline(
            entry: entry, known: known, covered: covered(serial), delivered: messages.delivered(serial),
            refusal: nil, witnessed: witnessed(serial), seen: nil, understood: nil, passed: nil)
    }

    private func timeline(of entry: Entry) -> EntryTimeline {
        let serial = entry.serial
        let correspondence = messages[serial]
        let recipient = correspondence.flatMap { correspondence in
            messages.recipients(of: correspondence).first { $0.serial == serial }
        }
        return EntryTimeline(
            entry: entry, known: correspondence?.copies.first { $0.serial == serial }?.at,
            covered: covered(serial), delivered: messages.delivered(serial), refusal: refusal(of: serial),
            witnessed: witnessed(serial), seen: recipient?.seen, understood: recipient?.understood,
            passed: recipient?.passed)
    }

    private func covered(_ serial: Serial) -> UInt64? {
        let marks = offers(of: serial.log).map(\.marks) + [receipts(of: serial.log)].compactMap { $0 }
        return marks.compactMap { $0.mark(covering: serial.index)?.size }.min()
    }

    /// The addressee's receipts of a log that this member writes or holds.
    func receipts(of log: LogName) -> Marks<Instant>? {
        log.author == me
            ? link(to: log.addressee)?.outbox(of: log)?.receipts
            : link(to: log.author)?.inbox(of: log)?.receipts
    }
}
