package import Airspace
package import Line

/// Something that stays on a desk's screen until it is done, however long that takes.
package struct Reminder: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A relay was asked for, and nobody has said what became of it. Asked again every so often.
        case relayUnconfirmed = "relay-unconfirmed"
        /// Somebody has crossed by accident and has not been said to be back.
        case crossing
        /// The result of an investigation is due.
        case incidentResult = "incident-result"
        /// Nobody has proposed anything in a conflict: the facilitator is invited to relay.
        case facilitatorInvited = "facilitator-invited"
    }

    package let kind: Kind
    /// The message or the notice that it is about.
    package let about: Serial
    /// When it is due, or began.
    package let at: Instant
    /// How many times it has been asked for.
    package let count: Int64
}

extension Node {
    /// What is still to be done, in the order of the messages.
    package func reminders(at now: Instant) -> [Reminder] {
        messages.lastingMessages.flatMap { reminders(of: $0, at: now) } + invited(at: now)
    }

    /// Of one message; none of what its author's role may not say.
    func reminders(of message: Correspondence, at now: Instant) -> [Reminder] {
        guard messages.lasting.contains(message.id) else { return [] }
        return switch message.code {
        case .relayAsked: relay(message, at: now).map { [$0] } ?? []
        case .accidentalCrossing: crossing(message)
        case .incident: isOpen(incident: message) ? [result(of: message)] : []
        default: []
        }
    }

    private func relay(_ message: Correspondence, at now: Instant) -> Reminder? {
        guard case .message(let said) = message.content, case .time(let by) = said["by"], by <= now,
            !messages.judgements(of: message).contains(where: {
                $0.filing.entry.code == .relayStatus && $0.counts
            })
        else { return nil }
        let pause = max(1, charter.profile.relayReask.wholeMilliseconds)
        return Reminder(
            kind: .relayUnconfirmed, about: message.filing.serial, at: by,
            count: 1 + now.milliseconds(since: by) / pause)
    }

    /// Until its author says that whoever crossed is back (SF08).
    private func crossing(_ message: Correspondence) -> [Reminder] {
        let marker = Reminder(kind: .crossing, about: message.filing.serial, at: message.filed, count: 1)
        return (hasEnded(message, by: .returned) ? [] : [marker]) + [result(of: message)]
    }

    private func result(of message: Correspondence) -> Reminder {
        Reminder(
            kind: .incidentResult, about: message.filing.serial,
            at: message.filed + charter.profile.incidentResult, count: 1)
    }

    private func invited(at now: Instant) -> [Reminder] {
        unproposed(at: now).map {
            Reminder(kind: .facilitatorInvited, about: $0.invitation.second, at: $0.due, count: 1)
        }
    }

    /// Conflicts with another member in which neither side has proposed anything for as long as the charter says.
    func unproposed(at now: Instant) -> [(invitation: Envelope.Invitation, due: Instant)] {
        let proposed = Set(negotiations.proposals.values.map(\.settlement.about))
        return board.conflicts(in: register, at: now).compactMap { conflict in
            guard case .shared(let first, let second) = conflict.id, let since = known(first, second) else {
                return nil
            }
            let due = since + charter.profile.inviteFacilitatorAfter
            guard due <= now, !proposed.contains([first, second]) else { return nil }
            return (Envelope.Invitation(first, second), due)
        }
    }

    /// When both notices of a conflict had been written.
    private func known(_ first: Serial, _ second: Serial) -> Instant? {
        let times = [first, second].compactMap { serial in
            messages[serial]?.copies.first { $0.serial == serial }?.entry.time
        }
        return times.count == 2 ? times.max() : nil
    }
}
