package import Airspace
package import Line

/// Going through what an outage has left behind. All of it is computed when it is asked for, from the logs, the outages that
/// were noted down, and what officers have ticked off.
extension Node {
    /// nil where no outage has left anything.
    package func reconciliation(with peer: MemberName, at now: Instant) -> Reconciliation? {
        guard let link = links[peer] else { return nil }
        let outages = link.outages + [link.outage(at: now)].compactMap { $0 }
        guard let newest = outages.last else { return nil }
        let items =
            (messagesLeft(by: newest, with: peer, at: now) + noticesLeft(by: outages, with: peer, at: now))
            .sorted { ($0.at, $0.serial) < ($1.at, $1.serial) }
        let reconciliation = Reconciliation(
            with: peer, outage: newest, logs: link.comparisons, items: items)
        return reconciliation.isOver ? nil : reconciliation
    }

    /// Takes note of one item, in this member's own book.
    mutating func note(_ serial: Serial, of peer: MemberName, by officer: Officer, _ reaction: inout Reaction)
        -> Outcome
    {
        let items = reconciliation(with: peer, at: reaction.now)?.items ?? []
        guard items.contains(where: { $0.serial == serial && $0.isToBeNoted && $0.waitsFor == me }) else {
            return .refused(.nothingToNote(serial, of: peer))
        }
        let tick = Tick(
            list: .outage, about: .entry(serial), officer: officer.name, role: officer.role, at: reaction.now)
        reaction.store(.tick(tick))
        ticks.fold(tick)
        return .done
    }

    /// Whether an officer has taken note of it since an instant.
    private func isNoted(_ serial: Serial, since instant: Instant) -> Bool {
        ticks[.outage, .entry(serial)].map { instant <= $0.at } ?? false
    }

    // MARK: Messages

    private func messagesLeft(by outage: Outage, with peer: MemberName, at now: Instant) -> [Reconciliation
        .Item]
    {
        let end = outage.until ?? now
        return messages.leftOpen(with: peer).filter { $0.filed <= end }.flatMap { message in
            messages.recipients(of: message).compactMap { recipient -> Reconciliation.Item? in
                let isOfTheLine = message.author == me ? recipient.member == peer : recipient.member == me
                guard let serial = recipient.serial, isOfTheLine,
                    message.author == me || message.author == peer,
                    let (kind, who) = kind(of: recipient, message, at: now)
                else { return nil }
                if kind == .refused, isNoted(serial, since: end) { return nil }
                return Reconciliation.Item(kind: kind, serial: serial, at: message.filed, waitsFor: who)
            }
        }
    }

    private func kind(of recipient: Recipient, _ message: Correspondence, at now: Instant)
        -> (Reconciliation.Item.Kind, MemberName?)?
    {
        switch recipient.state {
        case .refused: return (.refused, message.author)
        case .undelivered where now - message.filed > charter.profile.heartbeat.silent:
            return (.undelivered, nil)
        default: break
        }
        if messages.hasWaitedOut(recipient, message) { return (.queued, recipient.member) }
        let isMissed = recipient.missed(charter.profile.escalation, at: now) > 0
        return isMissed || recipient.isReplyOverdue(at: now) ? (.overdue, recipient.member) : nil
    }

    // MARK: Notices

    /// Notices told on this line that began or ended in an outage: an own one until its author has turned or amended it or
    /// taken note, another's until somebody here has said something about it or taken note.
    private func noticesLeft(by outages: [Outage], with peer: MemberName, at now: Instant)
        -> [Reconciliation.Item]
    {
        register.all.compactMap { file in
            guard file.phase.isLive, file.key.author == me || file.key.author == peer,
                let version = file.versions[file.key.author == me ? peer : me]
            else { return nil }
            return outages.reversed().lazy.compactMap { self.item(of: file, version, $0, at: now) }.first
        }
    }

    private func item(of file: NoticeFile, _ version: Serial, _ outage: Outage, at now: Instant)
        -> Reconciliation.Item?
    {
        let began = outage.contains(file.start, at: now)
        let ended = file.end.map { outage.contains($0, at: now) } ?? false
        let kind: Reconciliation.Item.Kind
        switch (began, ended) {
        case (true, true): kind = .beganAndEnded
        case (true, false): kind = .began
        case (false, true): kind = .ended
        case (false, false): return nil
        }
        // What was filed afterwards takes the outage into account.
        if let until = outage.until, until <= file.filed { return nil }
        let settled = outage.until ?? outage.from
        let isSaid = messages.mentions(of: version).contains { filing in
            filing.author == me && filing.entry.role != DeskRole.node && settled <= filing.at
        }
        guard !isSaid, !isNoted(version, since: settled) else { return nil }
        return Reconciliation.Item(
            kind: kind, serial: version, at: began ? file.start : file.end ?? file.start, waitsFor: me)
    }
}
