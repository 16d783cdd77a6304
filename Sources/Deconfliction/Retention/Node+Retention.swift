import Airspace
import Line

/// Deleting what the charter lets nobody keep: a notice so many days after its end, what was cancelled so many hours after that,
/// any other message so many days after it was written.
///
/// Everything counts by this node's own clock, so that nobody has entries deleted by dating them back; and nothing is deleted by a
/// clock that no counterpart confirms.
extension Node {
    mutating func expire(_ reaction: inout Reaction) {
        guard let step = retention.take(charter.profile.retention, at: reaction.now) else { return }
        settle(inStep: step, &reaction)
        let kept = messages.kept(inStep: step, of: Retention.steps).map { (message: $0, end: end(of: $0)) }
        let hidden = step == 0 ? withheld : []
        let checks = kept.filter { $0.end == nil }.map { checkIsPast($0.message) }
        retention.found(
            kept.map(\.end) + hidden.map(\.end) + checks.filter { !$0.isReached(at: reaction.now) },
            at: reaction.now)
        let due = kept.filter { $0.end.isReached(at: reaction.now) }.map(\.message)
        let withheld = hidden.filter { $0.end.isReached(at: reaction.now) }.map(\.key)
        guard !due.isEmpty || !withheld.isEmpty, isClockConfirmed(at: reaction.now) else { return }
        let hold = IncidentHold(of: self)
        var (entries, keys) = (Set<Serial>(), Set<NoticeKey>())
        for message in due where !hold.holds(message) {
            guard entries.count < Limits.expiredAtOnce else {
                retention.goOn(at: reaction.now)
                break
            }
            // All versions of a notice and all that was said of its life expire together.
            if let key = message.noticeKey { keys.insert(key) }
            entries.formUnion(message.noticeKey.map { register.entries(of: $0) } ?? [])
            entries.formUnion(message.copies.map(\.serial))
            if message.author == me { entries.formUnion(retention.release(with: message.id.message)) }
        }
        guard !entries.isEmpty || !withheld.isEmpty else { return }
        forget(entries.sorted(), keys.sorted(), withheld: withheld, &reaction)
    }

    /// A counterpart that is heard has the same time.
    private func isClockConfirmed(at now: Instant) -> Bool {
        let bound = charter.profile.clock.disputedReceipt.wholeMilliseconds
        return links.indices.contains { links[$0].isConfirming(within: bound, at: now) }
    }

    /// Deletes bodies; what is left is what a restart would find.
    private mutating func forget(
        _ entries: [Serial], _ keys: [NoticeKey], withheld: [NoticeKey], _ reaction: inout Reaction
    ) {
        var expiry = Expiry(entries: entries)
        expiry.withheld = Set(keys.filter { $0.author == me } + withheld).map(\.handle).sorted()
        expiry.originals = Set(entries.filter { $0.log.author == me }.compactMap { messages[$0]?.id.message })
            .sorted()
        reaction.store(.expired(expiry, at: reaction.now))
        retention.fold(expiry)
        for key in keys {
            register.remove(key)
            board.remove(key)
            checks[key] = nil
        }
        for key in withheld where !keys.contains(key) {
            register.removeWithheld(key)
            board.remove(key)
            checks[key] = nil
            refresh(key)
        }
        for message in expiry.originals { register.remove(original: message) }
        let gone = Set(entries)
        negotiations.forget { gone.contains($0) }
        for serial in entries where serial.log.author == me {
            links[serial.log.addressee]?.outbox.expire(serial)
        }
        messages.expire(entries)
    }

    // MARK: When

    /// When the time of a message is over, as things stand; nil for what stays.
    private func end(of message: Correspondence) -> Instant? {
        let known = message.known
        let due: Instant?
        switch message.content {
        case .notice, .turn: due = message.noticeKey.flatMap { expiry(of: $0, known: known) }
        case .message, .proposal, .agreement, .disagreement: due = expiry(of: message, known: known)
        case .contact, .continuation, .envelope, nil: due = nil
        }
        return due.map { max($0, known) }
    }

    /// Whether a message is none of those whose bodies stay, and is over for as long as any other: a check of the line of long ago,
    /// and what was said to it.
    func isPastCheck(_ message: Correspondence, at now: Instant) -> Bool {
        guard checkIsPast(message).isReached(at: now), case .message = message.content else { return false }
        let isNew =
            message.code == .lineCheck
            && message.copies.contains { messages.isLookedAt(message.id, in: $0.serial.log) }
        let isNewest = messages.digests.values.contains { digest in
            message.copies.contains { $0.serial == digest.serial }
        }
        return !isNew && !isNewest && expiry(of: message, known: message.known) == nil
    }

    /// When a check of the line, or what was said to one, is over for as long as any other message; nil for others.
    private func checkIsPast(_ message: Correspondence) -> Instant? {
        guard message.code.isOfTheExchange else { return nil }
        return message.known.advanced(byMilliseconds: max(charter.profile.retention.afterEnd, 3_600_000))
    }

    /// What is left of a notice that is forgotten already goes at once.
    private func expiry(of key: NoticeKey, known: Instant) -> Instant? {
        guard register[key] != nil else { return known }
        return register.end(of: key) { expiry(of: $0) }
    }

    /// nil for a notice that holds until further notice.
    private func expiry(of telling: Telling) -> Instant? {
        let terms = charter.profile.retention
        switch telling.phase {
        case .cancelled: return telling.turned?.advanced(byMilliseconds: terms.afterCancellation)
        case .ended: return telling.turned?.advanced(byMilliseconds: terms.afterEnd)
        case .filed, .active: return telling.notice.end?.advanced(byMilliseconds: terms.afterEnd)
        }
    }

    /// While what it answers is kept, a message is kept too. What is said of the line itself names no place, and is what its state
    /// is computed from.
    private func expiry(of message: Correspondence, known: Instant) -> Instant? {
        let isOfTheLine = message.code.isOfTheLine || message.code == .lineCheckReply
        let answersKept = message.filing.references.contains { messages.named($0)?.content != nil }
        guard !isOfTheLine, !answersKept else { return nil }
        let terms = charter.profile.retention
        return known.advanced(
            byMilliseconds: messages.isCancelled(message) ? terms.afterCancellation : terms.afterEnd)
    }

    /// Own notices that were told to nobody, and when the time of each is over.
    private var withheld: [(key: NoticeKey, end: Instant?)] {
        register.withheld.map { key, telling in
            (key, expiry(of: telling).map { max($0, telling.turned ?? $0) })
        }
    }
}

extension Correspondence {
    /// When the last of its copies was known here.
    var known: Instant { copies.map(\.at).max() ?? filed }

    /// The notice that it is a version of, or whose life it tells.
    var noticeKey: NoticeKey? {
        switch content {
        case .notice(let notice): NoticeKey(author: author, handle: notice.handle)
        case .turn(let turn): NoticeKey(author: author, handle: turn.handle)
        case .proposal, .agreement, .disagreement, .message, .contact, .continuation, .envelope, nil: nil
        }
    }
}

extension Instant? {
    fileprivate func isReached(at now: Instant) -> Bool { map { $0 <= now } ?? false }
}
