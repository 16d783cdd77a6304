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
    /// Of entries that could not be taken: the entry that says so.
    var refusals = Shelf<Serial, Filing>()
    var receipts: [LogName: Marks<Moment>] = [:]
    /// References that lead nowhere.
    var unresolved = Shelf<Reference, Bool>()
    /// AD01 and AD02 of each line.
    var suspensions: [MemberName: [Filing]] = [:]
    /// LN01 of each log, in its order.
    var checks: [LogName: [Correspondence.ID]] = [:]
    /// The entries of others that are FLASH, in the order in which they came: what a bell rings for.
    package private(set) var flash = Pages<Serial>()
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
    private var late = Shelf<Correspondence.ID, Bool>()
    private var agenda = Agenda()
    /// What something was said of since the last time that everything was looked at: many entries about one message cost one
    /// look. None of them is gone.
    var stale: Set<Correspondence.ID> = []
    /// Nothing was looked at yet: all of it will be, behind the last record.
    private var isFresh = true
    /// Lines of whose checks or suspensions something became known since then.
    var unsettledLines: Set<MemberName> = []
    /// The same since the last look at what has changed.
    private var touchedLines: Set<MemberName> = []
    /// When the next check of each line will be overdue.
    private var overdueAt: [MemberName: Instant] = [:]
    /// When routine exchange was suspended on each line, by either end: in order and apart.
    var pauses: [MemberName: [DueClock.Pause]] = [:]
    /// What was touched, and is or was waited for, since the last look, with what that found.
    private var touched: [Correspondence.ID: [Recipient]] = [:]
    /// Up to when the agenda has been worked off.
    private var horizon = Instant.earliest

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

    /// Those of which an answer may be missed at an instant, in the order in which they were filed: no more than were missed before,
    /// and what has become due since.
    func perhapsLate(at now: Instant) -> [Correspondence] {
        let ids = agenda.due(upTo: now).union(late.keys)
        return sorted(ids.filter { open[$0] != nil }.compactMap { correspondences[$0] })
    }

    package subscript(_ serial: Serial) -> Correspondence? {
        ids[serial].flatMap { correspondences[$0] }
    }

    package subscript(_ id: Correspondence.ID) -> Correspondence? { correspondences[id] }

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
        refusals[serial] == nil ? receipts[serial.log]?.time(covering: serial.index) : nil
    }

    /// The entry that says that this one could not be taken.
    package func refusal(of serial: Serial) -> Filing? { refusals[serial] }

    // MARK: Fold

    /// Folds an entry of a log that this member writes or holds; of one log in its order.
    mutating func fold(_ entry: Entry, _ content: Content?, at now: Instant) {
        let filing = Filing(entry: entry, content: content, at: now)
        if entry.code == .refused { return refuse(filing) }
        if case .envelope(let envelope) = content { return fold(envelope, filing) }
        guard terms.phrasebook[entry.code] != nil else { return }
        let id = take(filing)
        markStale(id)
        markStaleNotUnderstood(filing)
        for reference in filing.references {
            let isHeard = naming[reference, default: Mentions()].add(filing)
            resolve(reference)
            if isHeard, !isFresh { stale.formUnion(targets(of: reference)) }
        }
        note(filing, id)
        if filing.author != terms.me, maySay(filing), priority(of: filing) == .flash {
            flash.append(filing.serial)
        }
    }

    private mutating func markStale(_ id: Correspondence.ID) {
        if !isFresh { stale.insert(id) }
    }

    /// The word that a message was not understood (AK04) may have come before the message: what answers it depends on that.
    private mutating func markStaleNotUnderstood(_ filing: Filing) {
        guard !isFresh else { return }
        for reference in [Reference.serial(filing.serial), .message(filing.entry.message)] {
            for mention in naming[reference]?.heard ?? [] where mention.entry.code == .notUnderstood {
                if let id = ids[mention.serial] { stale.insert(id) }
            }
        }
    }

    /// Whether a member of its author's role may say this by the phrasebook.
    func maySay(_ filing: Filing) -> Bool { terms.maySay(filing.entry.code, filing.author) }

    /// An entry that is FLASH here for what it says, not for its code.
    mutating func raise(_ serial: Serial) { flash.append(serial) }

    /// Folds a receipt of a log.
    mutating func fold(receiptOf log: LogName, size: UInt64, at moment: Moment) {
        let before = receipts[log]?.size ?? 0
        receipts[log, default: Marks()].add(size: size, at: moment)
        let peer = log.author == terms.me ? log.addressee : log.author
        if before == 0 { unsettledLines.insert(peer) }
        // At a start the receipts of years are counted.
        guard size > before, !isFresh else { return }
        for index in before..<size {
            guard let id = ids[Serial(log: log, index: index)] else { continue }
            stale.insert(id)
            if correspondences[id]?.code.isOfTheLine == true { unsettledLines.insert(peer) }
        }
    }

    /// Forgets own entries that never reached their reader and are written anew: what is left is folded again, log by log.
    mutating func forget(_ isDead: (Serial) -> Bool) {
        let filings = (correspondences.values.flatMap(\.copies) + refusals.values).filter {
            !isDead($0.serial)
        }
        var board = MessageBoard(terms)
        board.receipts = receipts
        board.horizon = horizon
        board.past = past
        board.unsettledLines = Set(receipts.keys.map { $0.author == terms.me ? $0.addressee : $0.author })
        for filing in filings.sorted(by: { $0.serial < $1.serial }) {
            board.fold(filing.entry, filing.content, at: filing.at)
        }
        (board.flash, board.digests) = (flash, digests)
        (board.reported, board.reportedLines, board.invited) = (reported, reportedLines, invited)
        (board.envelopes, board.toldCodes) = (envelopes, toldCodes)
        board.catchUp()
        self = board
    }

    /// Forgets bodies whose time is over: what was said stays said, what it was about is gone.
    mutating func expire(_ serials: [Serial]) {
        for serial in serials {
            guard let id = ids[serial],
                let filing = correspondences[id]?.copies.first(where: { $0.serial == serial })
            else { continue }
            for reference in filing.references { expire(filing, naming: reference) }
            correspondences.update(id) { $0.expire(serial) }
            markStale(id)
        }
    }

    private mutating func expire(_ filing: Filing, naming reference: Reference) {
        let names = filing.withoutBody.references.contains(reference)
        naming.update(reference) { $0.expire(filing, names: names) }
        guard naming[reference]?.isEmpty != false else { return }
        naming[reference] = nil
        unresolved[reference] = nil
    }

    private mutating func refuse(_ filing: Filing) {
        guard let serial = filing.entry.regarding?.serial, serial.log.author == filing.serial.log.addressee,
            serial.log.addressee == filing.author, refusals[serial] == nil,
            // Nobody refuses what was not held yet.
            filing.knew(of: serial)
        else { return }
        refusals[serial] = filing
        guard let id = ids[serial] else { return }
        markStale(id)
        if correspondences[id]?.code.isOfTheLine == true { unsettledLines.insert(peer(of: filing)) }
    }

    private mutating func take(_ filing: Filing) -> Correspondence.ID {
        let message = filing.entry.message
        var id = Correspondence.ID(author: filing.author, message: message, again: nil)
        if correspondences[id]?.copies.contains(where: { $0.serial.log == filing.serial.log }) == true {
            id = Correspondence.ID(author: filing.author, message: message, again: Shared(filing.serial))
        }
        ids[filing.serial] = id
        if correspondences[id] == nil {
            correspondences[id] = Correspondence(id, filing)
            if filing.author == terms.me { written[filing.entry.code, default: 0] += 1 }
            byMessage[message, default: []].append(id)
        } else {
            correspondences.update(id) { $0.add(filing) }
        }
        resolve(.serial(filing.serial))
        resolve(.message(message))
        return id
    }

    private mutating func resolve(_ reference: Reference) {
        guard naming[reference] != nil else { return }
        unresolved[reference] = named(reference) == nil ? true : nil
    }

    /// The messages that an entry naming this may change: what it names, and what that names in turn, since a correction
    /// changes the readback that it corrects, and with it the question.
    private func targets(of reference: Reference) -> [Correspondence.ID] {
        var found: [Correspondence.ID] = []
        var next = [reference]
        for _ in 0..<3 {
            let named = next.compactMap { self.named($0) }
            found += named.map(\.id)
            next = named.flatMap(\.filing.references)
        }
        return found
    }

    // MARK: Agenda

    /// The next instant at which something about a message changes by itself.
    package var wakeUp: Instant? {
        agenda.first.orEarlier(overdueAt.values.filter { horizon < $0 }.min())
    }

    /// Messages and lines that were touched, or at which something has become due, since the last look, and when that was.
    mutating func changed(at now: Instant) -> (
        messages: [Change], lines: Set<MemberName>, since: Instant
    ) {
        catchUp()
        let last = horizon
        let overdue = overdueAt.filter { horizon < $0.value && $0.value <= now }.keys
        let lines = touchedLines.union(overdue)
        horizon = max(horizon, now)
        for id in agenda.take(upTo: now) { refresh(id, noting: true) }
        defer { (touched, touchedLines) = ([:], []) }
        let messages = touched.sorted { $0.key < $1.key }.compactMap { id, recipients in
            correspondences[id].map { Change(correspondence: $0, recipients: recipients) }
        }
        return (messages, lines, last)
    }

    /// A message of which something has changed, and how it stands now with each of its addressees.
    struct Change {
        let correspondence: Correspondence
        let recipients: [Recipient]
    }

    /// Everything is to be looked at again: a facilitator can be told what it could not be told before.
    mutating func touchAll() {
        for correspondence in correspondences.values {
            touched[correspondence.id] = recipients(of: correspondence)
        }
    }

    /// Looks at all of which something was said. Whoever folds does so before anybody asks who waits for what.
    mutating func catchUp() {
        for line in unsettledLines {
            if settle(line) { stale.formUnion(open.keys.filter { isOpen($0, with: line) }) }
            overdueAt[line] = checkOverdue(with: line)
        }
        touchedLines.formUnion(unsettledLines)
        unsettledLines = []
        for id in isFresh ? correspondences.keys : Array(stale) { refresh(id) }
        (isFresh, stale) = (false, [])
    }

    private func isOpen(_ id: Correspondence.ID, with peer: MemberName) -> Bool {
        correspondences[id]?.copies.contains { self.peer(of: $0) == peer } ?? false
    }

    /// Looks anew at a message: whether anybody waits for it, and when next to look.
    ///
    /// - Parameter noting: Also of one for which nobody waits it is noted that it was touched.
    private mutating func refresh(_ id: Correspondence.ID, noting: Bool = false) {
        guard let correspondence = correspondences[id] else { return }
        let recipients = recipients(of: correspondence)
        let (wasOpen, isOpen) = (open[id] != nil, recipients.contains(where: \.isWaiting))
        if isOpen != wasOpen { open[id] = isOpen ? true : nil }
        let isLate = isOpen && recipients.contains { $0.isLate(terms.profile.escalation, at: horizon) }
        if isLate != (late[id] != nil) { late[id] = isLate ? true : nil }
        let waitedOut = recipients.contains { hasWaitedOut($0, correspondence) }
        if waitedOut != (queued[id] != nil) { queued[id] = waitedOut ? true : nil }
        if noting || isOpen || wasOpen || correspondence.code.isOfTheLine { touched[id] = recipients }
        let next = recipients.compactMap { $0.next(terms.profile.escalation, after: horizon) }.min()
        if let next { agenda.add(id, at: next) }
        if isOpen, let next = nextReminder(correspondence, after: horizon) { agenda.add(id, at: next) }
        for instant in lineInstants(correspondence) where instant > horizon { agenda.add(id, at: instant) }
    }

    /// Whether a message was longer on its way than a line may be silent, and nobody there has said a word about it.
    func hasWaitedOut(_ recipient: Recipient, _ correspondence: Correspondence) -> Bool {
        guard recipient.serial != nil, let delivered = recipient.delivered, recipient.spoken == nil,
            recipient.ending == .open, !correspondence.code.isOfTheExchange
        else { return false }
        return delivered.stated - correspondence.filed > terms.profile.heartbeat.silent
    }

    func sorted(_ correspondences: [Correspondence]) -> [Correspondence] {
        correspondences.sorted { ($0.filed, $0.filing.serial) < ($1.filed, $1.filing.serial) }
    }
}

extension Filing {
    /// What it names: what it answers, and of a proposal the notices that it is about.
    var references: [Reference] {
        var references = entry.regarding.map { [$0] } ?? []
        if case .proposal(let settlement) = content {
            for serial in settlement.about where !references.contains(.serial(serial)) {
                references.append(.serial(serial))
            }
        }
        return references
    }
}
