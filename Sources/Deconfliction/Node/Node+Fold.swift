import Airspace
import Line
import TransparencyLog

extension Node {
    /// Folds an entry as it is written or taken, and does what follows from it.
    mutating func fold(_ entry: Entry, _ content: Content?, live reaction: inout Reaction) {
        guard let agreed = absorb(entry, content, at: reaction.now) else { return }
        settle(agreed, &reaction)
    }

    /// Folds an entry: the same whether it is new or comes from the store. Returns a proposal that was agreed by it.
    mutating func absorb(_ entry: Entry, _ content: Content?, at now: Instant) -> Proposal? {
        entries.append(entry)
        retention.note(entryAt: now)
        messages.fold(entry, content, at: now)
        switch content {
        case .notice(let notice): absorb(notice, in: entry, at: now)
        case .turn(let turn):
            let isOwn = entry.serial.log.author == me
            guard let key = register.fold(turn, in: entry, isOwn: isOwn, known: known(entry, at: now))
            else { return nil }
            refresh(key)
        case .proposal(let settlement): negotiations.fold(settlement, in: entry)
        case .agreement(let settlement):
            return isHuman(entry) ? negotiations.agree(settlement, in: entry) : nil
        case .disagreement(let referral, let settlement):
            if let settlement, isHuman(entry) { negotiations.decline(settlement, referral, in: entry) }
        case .contact(let contact): absorb(contact, of: entry.serial.log.author)
        case .message, .envelope: break
        case .continuation(let continuation): absorb(continuation, in: entry)
        case nil: absorb(refusal: entry)
        }
        return nil
    }

    /// The system never answers for a human, and nobody in a role that may not say it.
    private func isHuman(_ entry: Entry) -> Bool {
        entry.role != DeskRole.node && messages.terms.maySay(entry.code, entry.serial.log.author)
    }

    /// When this member knew of an entry, by its own clock: no earlier than its author says that it was written, since nobody gains
    /// lead by a clock that is behind; and an author's clock that is further ahead than the charter allows moves nothing.
    private func known(_ entry: Entry, at now: Instant) -> Instant {
        entry.moment(knownAt: now).isDisputed(beyond: charter.profile.clock.disputedReceipt)
            ? now : max(now, entry.time)
    }

    private mutating func absorb(_ notice: Notice, in entry: Entry, at now: Instant) {
        let key = register.fold(
            notice, in: entry, isOwn: entry.serial.log.author == me, known: known(entry, at: now))
        refresh(key)
        if board.touches(key) { invitations.add(after: entry.time) }
        if !flashed(by: key).isEmpty { messages.raise(entry.serial) }
    }

    private mutating func absorb(refusal entry: Entry) {
        guard let serial = entry.regarding?.serial, entry.knew(of: serial) else { return }
        // Of an own one it is the word for what could not be taken.
        links[serial.log.author]?.recovery.unspoken[serial] = nil
    }

    /// Whom it names is called, or calls, from now on where the charter knew no endpoint.
    private mutating func absorb(_ contact: Contact, of name: MemberName) {
        contacts.fold(contact, of: name)
        let isReachable = !contact.endpoints.isEmpty
        if name == me {
            for peer in peers { links[peer]?.terms.canBeOpened = isReachable }
        } else {
            links[name]?.terms.canOpen = isReachable
        }
    }

    mutating func refresh(_ key: NoticeKey) {
        guard let file = register[key] else { return }
        if checks[key]?.version != file.serial { check(file) }
        board.update(file)
    }
}
