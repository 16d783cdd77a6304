package import Airspace
package import Line

/// All messages of this member's logs and what was said about each: the fold of the logs and of their receipts.
///
/// It keeps facts, by what they are about, and computes from them whatever is asked. So neither the order in which logs
/// arrive nor a restart can show in what it says.
package struct MessageBoard: Sendable {
    package let terms: MessageTerms
    var correspondences = Shelf<Correspondence.ID, Correspondence>()
    var ids = Shelf<Serial, Correspondence.ID>()
    var byMessage = Shelf<MessageID, [Correspondence.ID]>()
    /// The entries that name an entry or a message.
    var naming = Shelf<Reference, Mentions>()
    /// Of entries that could not be taken: the entries that say so.
    var refusals = Shelf<Serial, [Filing]>()
    /// The own ones among them, by whose word.
    var refused: [MemberName: [Serial]] = [:]
    var receipts: [LogName: Marks<Moment>] = [:]
    /// References that lead nowhere.
    var unresolved = Shelf<Reference, Bool>()
    /// AD01 and AD02 of each line.
    var suspensions: [MemberName: [Filing]] = [:]
    /// LN01 of each log, in its order.
    var checks: [LogName: [Correspondence.ID]] = [:]
    /// The entries of others that are FLASH, in the order in which they came: what a bell rings for.
    package internal(set) var flash = Pages<Serial>()
    /// Reports of incidents (IN01), in the order in which they came.
    var reports: [Serial] = []
    /// Messages that stay before a desk whether or not they were answered.
    var lasting: Set<Correspondence.ID> = []
    /// The newest check, or answer to one, that the other side of each line made.
    var digests: [MemberName: Filing] = [:]
    /// When this member last said that its watch was relieved (LN03), by its own clock.
    package internal(set) var lastHandover: Instant?
    /// How many messages of each code this member has written.
    var written: [Code: Int64] = [:]
    /// The same of those that have settled.
    var past: [Code: Int64] = [:]
    /// The newest envelope written about each message, and about each line, to each facilitator.
    var reported: [MemberName: Shelf<Serial, Envelope>] = [:]
    var reportedLines: [MemberName: [MemberName: Envelope]] = [:]
    /// The conflicts to which each facilitator was invited.
    package internal(set) var invited: [MemberName: Set<Envelope.Invitation>] = [:]
    /// Envelopes that others sent to this member, in the order of their serials.
    package internal(set) var envelopes: [LogName: [Filing]] = [:]
    /// The codes of entries between others, as their authors' envelopes say them.
    var toldCodes = Shelf<Serial, Set<Code>>()
    /// Messages that somebody still waits for, by what they were at the last look.
    var open = Shelf<Correspondence.ID, Bool>()
    /// Messages that came later than a silent line would let them, and that nobody has acknowledged since.
    var queued = Shelf<Correspondence.ID, Bool>()
    /// Of those that somebody waits for: whose answer was missed at the last look.
    var late = Shelf<Correspondence.ID, Bool>()
    var agenda = Agenda()
    /// What something was said of since the last time that everything was looked at: many entries about one message cost one
    /// look. None of them is gone.
    var stale: Set<Correspondence.ID> = []
    /// Nothing was looked at yet: all of it will be, behind the last record.
    var isFresh = true
    /// Lines of whose checks or suspensions something became known since then.
    var unsettledLines: Set<MemberName> = []
    /// The same since the last look at what has changed.
    var touchedLines: Set<MemberName> = []
    /// When the next check of each line will be overdue.
    var overdueAt: [MemberName: Instant] = [:]
    /// When routine exchange was suspended on each line, by either end: in order and apart.
    var pauses: [MemberName: [DueClock.Pause]] = [:]
    /// What was touched, and is or was waited for, since the last look, with what that found.
    var touched: [Correspondence.ID: [Recipient]] = [:]
    /// Up to when the agenda has been worked off.
    var horizon = Instant.earliest

    package init(_ terms: MessageTerms) { self.terms = terms }

    /// In the order in which they were filed.
    package var all: [Correspondence] { sorted(correspondences.values) }

    /// Those that somebody waits for, in the order in which they were filed.
    package var waiting: [Correspondence] { sorted(open.keys.compactMap { correspondences[$0] }) }

    /// Entries that name what is in no log of this member, in the order of their serials.
    package var strays: [Filing] {
        let filings = unresolved.keys.flatMap { naming[$0]?.heard ?? [] }
        return Set(filings).filter { $0.references.allSatisfy { named($0) == nil } }
            .sorted { $0.serial < $1.serial }
    }

    /// The number of the next message of this code.
    package func nextNumber(of code: Code) -> Int64 { (written[code] ?? 0) + (past[code] ?? 0) + 1 }

    /// Messages of a line that waited out an outage and are to be acknowledged one by one, in the order in which they were
    /// filed.
    package func queued(with peer: MemberName) -> [Correspondence] {
        sorted(queued.keys.compactMap { correspondences[$0] })
            .filter { $0.copies.contains { self.peer(of: $0) == peer } }
    }

    /// Messages of a line that somebody waits for, or that waited out an outage, in the order in which they were filed.
    func leftOpen(with peer: MemberName) -> [Correspondence] {
        let ids = Set(open.keys).union(queued.keys)
        return sorted(ids.compactMap { correspondences[$0] })
            .filter { $0.copies.contains { self.peer(of: $0) == peer } }
    }

    package subscript(_ serial: Serial) -> Correspondence? {
        ids[serial].flatMap { correspondences[$0] }
    }

    package subscript(_ id: Correspondence.ID) -> Correspondence? { correspondences[id] }

    /// An entry that is a message, or a copy of one.
    func filing(_ serial: Serial) -> Filing? { self[serial]?.copies.first { $0.serial == serial } }

    /// What a reference names: a serial its entry; a message id the one message that has it.
    package func named(_ reference: Reference) -> Correspondence? {
        switch reference {
        case .serial(let serial): self[serial]
        case .message(let message):
            byMessage[message].flatMap { $0.count == 1 ? correspondences[$0[0]] : nil }
        }
    }

    /// The entries that name a message and are heard, in the order of their serials.
    func mentions(of correspondence: Correspondence) -> [Filing] {
        let lists = references(to: correspondence).compactMap { naming[$0]?.heard }
        guard lists.count > 1 else { return lists.first ?? [] }
        var found: [Filing] = []
        for filing in lists.joined() { found.insert(sorted: filing) }
        return found
    }

    func mentions(of serial: Serial) -> [Filing] { naming[.serial(serial)]?.heard ?? [] }

    /// How many entries name a message and are not heard.
    package func unheard(of correspondence: Correspondence) -> Int {
        references(to: correspondence).reduce(0) { $0 + (naming[$1]?.unheardCount ?? 0) }
    }

    /// By what a message is named: its copies and, where no other has it, its id.
    private func references(to correspondence: Correspondence) -> [Reference] {
        let message = correspondence.id.message
        return correspondence.copies.map { .serial($0.serial) }
            + (byMessage[message]?.count == 1 ? [.message(message)] : [])
    }

    package func delivered(_ serial: Serial) -> Moment? {
        refusal(of: serial) == nil ? receipts[serial.log]?.time(covering: serial.index) : nil
    }

    /// The entry that says that this one could not be taken.
    package func refusal(of serial: Serial) -> Filing? {
        refusals[serial]?.first { word in
            // Nobody refuses what was not held yet.
            filing(serial).map { word.knew(of: $0) } ?? true
        }
    }

    /// The own entries that a member could not take, in their order.
    package func refused(by member: MemberName) -> [Serial] {
        (refused[member] ?? []).filter { refusal(of: $0) != nil }.sorted()
    }

    func sorted(_ correspondences: [Correspondence]) -> [Correspondence] {
        correspondences.sorted { ($0.filed, $0.filing.serial) < ($1.filed, $1.filing.serial) }
    }
}
