package import Airspace
package import Line
import TransparencyLog

/// The watch and its handover (LN03). It is complete when the relief has accepted every item of the list, one by one; the
/// acceptances stay in this member's own book, and the other members are told how many messages are open on their line.
extension Node {
    /// Lines and degraded capabilities first, then messages by their deadlines, then agreements.
    package func watchItems(at now: Instant) -> [WatchItem] {
        let degraded = degraded(at: now)
        let messages = messages.waiting.filter { !degraded.contains($0) }.map { message(of: $0) }
            .sorted { ($0.due ?? .latest, $0.subject.text) < ($1.due ?? .latest, $1.subject.text) }
        return linesBelow(at: now) + degraded.map { message(of: $0, as: .degraded) } + messages
            + agreements(at: now)
    }

    /// What an officer has yet to accept before the watch is that officer's.
    package func watchLeft(for officer: String, at now: Instant) -> [Tick.Subject] {
        watchItems(at: now).filter { !$0.isAccepted(by: officer) }.map(\.subject)
    }

    /// Messages open on one line, as LN03 counts them.
    package func openCount(with peer: MemberName) -> Int64 {
        Int64(messages.waiting.count { $0.copies.contains { messages.peer(of: $0) == peer } })
    }

    mutating func accept(_ subject: Tick.Subject, by officer: Officer, _ reaction: inout Reaction) -> Outcome
    {
        guard watchItems(at: reaction.now).contains(where: { $0.subject == subject }) else {
            return .refused(.notOnWatch(subject))
        }
        let tick = Tick(
            list: .watch, about: subject, officer: officer.name, role: officer.role, at: reaction.now)
        reaction.store(.tick(tick))
        ticks.fold(tick)
        return .done
    }

    /// Says to every counterpart that this officer has relieved the watch.
    mutating func takeWatch(_ signs: CallSigns, by officer: Officer, _ reaction: inout Reaction) -> Outcome {
        if let refusal = handoverRefusal(officer, at: reaction.now) { return .refused(refusal) }
        var outcome = Outcome.done
        for peer in peers where links[peer]?.canWrite == true {
            guard let message = handover(signs, to: peer, at: reaction.now) else {
                return .refused(.callSignsUnfit)
            }
            let said = say(message, to: [peer], regarding: nil, by: officer, &reaction)
            guard case .sent = said else { return said }
            if outcome == .done { outcome = said }
        }
        return outcome
    }

    /// Why LN03 is not said yet, in whatever way an officer asks for it.
    func handoverRefusal(_ officer: Officer, at now: Instant) -> CommandRefusal? {
        let left = watchLeft(for: officer.name, at: now)
        return left.isEmpty ? nil : .watchNotAccepted(left)
    }

    private func handover(_ signs: CallSigns, to peer: MemberName, at now: Instant) -> Message? {
        var values: [String: ParameterValue] = ["at": .time(now), "count": .count(openCount(with: peer))]
        if let relieved = signs.relieved { values["relieved"] = .name(relieved) }
        if let relief = signs.relief { values["relief"] = .name(relief) }
        if let outbox = links[peer]?.outbox, outbox.size > 0 {
            values["last"] = .serial(Serial(log: outbox.log, index: outbox.size - 1))
        }
        // Only a call sign can be unfit: the rest is made here.
        return try? Message(.handover, values, in: messages.terms.phrasebook)
    }

    /// The officer who relieved the watch last, by this member's own book; nil where that was never done.
    package var watchHolder: Tick? { ticks[.watch, .line(me)] }

    /// Notes down whose the watch is from now on. No line leads to oneself: that subject stands for the watch as a whole.
    mutating func noteRelief(by officer: Officer, _ reaction: inout Reaction) {
        let tick = Tick(
            list: .watch, about: .line(me), officer: officer.name, role: officer.role, at: reaction.now)
        reaction.store(.tick(tick))
        ticks.fold(tick)
    }

    // MARK: Items

    private func linesBelow(at now: Instant) -> [WatchItem] {
        peers.filter { !isUp(to: $0, at: now) }.map { item(.line, .line($0)) }
    }

    /// The newest word about each item of each member's. Nothing in the phrasebook takes an LN08 back, so it stands.
    private func degraded(at now: Instant) -> [Correspondence] {
        var newest: [(author: MemberName, item: ParameterValue?, message: Correspondence)] = []
        for message in messages.lastingMessages
        where message.code == .degradedCapability || message.code == .outOfService {
            guard case .message(let said) = message.content else { continue }
            if message.code == .outOfService, said.end.map({ $0 <= now }) ?? false { continue }
            newest.removeAll { $0.author == message.author && $0.item == said["item"] && $0.item != nil }
            newest.append((message.author, said["item"], message))
        }
        return newest.map(\.message)
    }

    private func message(of message: Correspondence, as kind: WatchItem.Kind = .message) -> WatchItem {
        let recipients = messages.recipients(of: message)
        let own = recipients.first { $0.member == me }
        let serial = (message.copy(to: me) ?? message.filing).serial
        return item(
            kind, .entry(serial), due: recipients.compactMap { $0.due?.at }.min(),
            isUnread: message.author != me && own?.spoken == nil)
    }

    private func agreements(at now: Instant) -> [WatchItem] {
        negotiations.all.filter { proposal in
            guard case .agreed = proposal.state, let key = register.key(of: proposal.settlement.changing)
            else { return false }
            return register[key].map { !$0.isOver(at: now) } ?? false
        }.map { item(.agreement, .entry($0.serial)) }
    }

    private func item(
        _ kind: WatchItem.Kind, _ subject: Tick.Subject, due: Instant? = nil, isUnread: Bool = false
    ) -> WatchItem {
        let since = messages.lastHandover ?? .earliest
        let tick = ticks[.watch, subject].flatMap { since < $0.at ? $0 : nil }
        return WatchItem(kind: kind, subject: subject, due: due, isUnread: isUnread, accepted: tick)
    }
}
