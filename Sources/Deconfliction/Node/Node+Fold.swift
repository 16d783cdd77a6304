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
            guard let key = register.fold(turn, in: entry, at: max(now, entry.time)) else { return nil }
            refresh(key)
        case .proposal(let settlement): negotiations.fold(settlement, in: entry)
        case .agreement(let settlement): return negotiations.agree(settlement, in: entry)
        case .disagreement(let referral, let settlement):
            if let settlement { negotiations.decline(settlement, referral, in: entry) }
        case .contact(let contact): absorb(contact, of: entry.serial.log.author)
        case .message, .envelope: break
        case .continuation(let continuation): absorb(continuation, in: entry)
        case nil: absorb(refusal: entry)
        }
        return nil
    }

    private mutating func absorb(_ notice: Notice, in entry: Entry, at now: Instant) {
        let key = register.fold(notice, in: entry, isOwn: entry.serial.log.author == me)
        findings[key] = charter.theatre.covers(notice) ? [] : [.outsideTheatre]
        if let finding = DeploymentCheck.finding(notice, charter.profile.deployment) {
            findings[key, default: []].append(finding)
        }
        refresh(key)
        if board.touches(key) { invitations.add(after: entry.time) }
        guard key.author != me else { return }
        // What a reader is left with counts from when it knew: nobody gains lead by dating an entry back.
        let known = max(now, entry.time)
        guard charter.profile.leadClasses.leadClass(of: notice.start - known) == .insufficient else { return }
        for other in board.own(touching: key) where isActive(other, at: known) {
            findings[key, default: []].append(.flash(with: other))
        }
        if isFlash(key) { messages.raise(entry.serial) }
    }

    private mutating func absorb(refusal entry: Entry) {
        guard let serial = entry.regarding?.serial, let refusal = entry.refusal,
            serial.log.author == entry.serial.log.addressee, serial.log.addressee == entry.serial.log.author,
            // Nobody refuses what was not held yet.
            (serial.log.epoch, serial.index) < (entry.holds.epoch, entry.holds.size)
        else { return }
        guard serial.log.author == me else {
            links[serial.log.author]?.recovery.unspoken[serial] = nil
            return
        }
        links[serial.log.addressee]?.refused(serial, because: refusal)
        let finding = Finding.notTaken(serial, refusal)
        if let key = register.key(of: serial) {
            findings[key, default: []].append(finding)
        } else {
            links[serial.log.addressee]?.note(finding)
        }
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
        board.update(file)
    }

    private func isActive(_ key: NoticeKey, at now: Instant) -> Bool {
        guard let file = register[key], file.phase.isLive else { return false }
        return file.phase == .active || (file.start <= now && !file.isOver(at: now))
    }

    // MARK: Restart

    mutating func restore(_ record: Record) {
        switch record {
        case .entry(let log, let leaf, let body, let time, let refusal):
            restore(log, leaf, body, refusal, at: time)
        case .checkpoint(let log, let note):
            guard let signed = try? SignedCheckpoint(note) else {  // it was one when it was stored
                preconditionFailure("the stored checkpoint of \(log) is none")
            }
            links[log.author]?.update(inboxOf: log) { $0.hold(signed) }
        case .receipt(let log, let note, let time):
            foldReceipts([record])
            links[log.author == me ? log.addressee : log.author]?.restoreHeard(at: time)
            if log.author == me {
                links[log.addressee]?.confirm(note, of: log)
            } else {
                links[log.author]?.update(inboxOf: log) { $0.give(note) }
            }
        case .fork(let log, let fork, _):
            guard log.author == me || log.addressee == me else {
                tellEnds(of: fork)
                return witnessDesk.convict(fork, of: log)
            }
            links[log.author == me ? log.addressee : log.author]?.convict(fork, of: log)
        case .closed(let log, let next, _):
            links[log.author]?.update(inboxOf: log) { $0.close(goingOnIn: next) }
        case .cosignature(let log, let witness, let note): update(log, witness) { $0.count(note) }
        case .witnessed(let log, let note, let time): witnessDesk.restore(log, note, at: time)
        case .original(let message, let bytes, let members):
            register.keep(original: Self.notice(bytes, told: .to(members)), of: message)
        case .withheld(_, let bytes, let phase, let time):
            retention.note(entryAt: time)
            refresh(register.withhold(Self.notice(bytes, told: .withheld), phase: phase, by: me, at: time))
        case .expired(let expiry, _): retention.fold(expiry)
        case .reviewed(let incident, let time): retention.close(incident, at: time)
        case .heard(let peer, let time): links[peer]?.restoreHeard(at: time)
        case .silence(let peer, let from, let until): links[peer]?.keep(Outage(from: from, until: until))
        case .tick(let tick): ticks.fold(tick)
        case .action: break
        }
    }

    private mutating func restore(
        _ log: LogName, _ leaf: [UInt8], _ body: Body?, _ refusal: Refusal?, at time: Instant
    ) {
        let parcel = ExchangeMessage.Parcel(leaf: leaf, body: body)
        let isOwn = log.author == me
        let peer = isOwn ? log.addressee : log.author
        guard let link = links[peer] else {
            preconditionFailure("the store holds \(log), the charter has no such line")
        }
        if isOwn, log.epoch > link.outbox.log.epoch { links[peer]?.begin(log) }
        if !isOwn, log.epoch > link.inbox.log.epoch { links[peer]?.follow(log) }
        defer { offerLogs(of: peer) }
        let size = isOwn ? links[peer]?.outbox.size : links[peer]?.inbox.size
        let serial = Serial(log: log, index: size ?? 0)
        if isOwn {
            links[peer]?.outbox.append(leaf: leaf, body: body)
        } else {
            links[peer]?.inbox.append(leaf: leaf)
        }
        guard refusal == nil,
            case .taken(let entry, let content) = Appraisal.of(
                parcel, at: serial, isExpired: retention.isExpired(serial))
        else {
            precondition(refusal != nil, "\(serial) was taken when it was stored and cannot be read now")
            if !isOwn, let refusal { links[peer]?.recovery.unspoken[serial] = refusal }
            return
        }
        if entry.code == .refused, isOwn { links[peer]?.oweAll() }
        // What followed from it was stored behind it; what could not follow was a finding.
        if let agreed = absorb(entry, content, at: time) { _ = judge(agreed) }
    }

    private static func notice(_ bytes: [UInt8], told audience: Audience) -> Notice {
        do {
            return try Notice(body: JSONDocument.canonical(bytes, limit: Limits.bodyBytes).root).told(
                to: audience)
        } catch {
            preconditionFailure("the stored notice cannot be read: \(error)")
        }
    }
}
