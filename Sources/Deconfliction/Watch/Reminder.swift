package import Airspace
package import Line

/// Something that stays on a desk's screen until it is done, however long that takes.
package struct Reminder: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A relay was asked for, and this addressee has not said what became of it by the time that it was wanted.
        case relayUnconfirmed = "relay-unconfirmed"
        /// Somebody has crossed by accident and has not been said to be back.
        case crossing
        /// The result of an investigation is due.
        case incidentResult = "incident-result"
        /// Nobody has proposed anything in a conflict: the facilitator is invited to relay.
        case facilitatorInvited = "facilitator-invited"
    }

    package let kind: Kind
    /// The message or the notice that it is about: the copy to this desk, or of an own relay the copy to whom it waits for.
    package let about: Serial
    /// When it is due, or began.
    package let at: Instant
    /// How many times it has come up: once, and once more after each ``pause``. Nobody is asked anything by that.
    package let count: Int64
    /// After how long it comes up again; nil for what does not.
    package let pause: Duration?

    init(kind: Kind, about: Serial, at: Instant, count: Int64 = 1, pause: Duration? = nil) {
        self.kind = kind
        self.about = about
        self.at = at
        self.count = count
        self.pause = pause
    }
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
        case .relayAsked:
            messages.recipients(of: message).compactMap {
                messages.reminder(ofRelay: message, by: $0, at: now)
            }
        case .accidentalCrossing: crossing(message)
        case .incident: isOpen(incident: message) ? [result(of: message)] : []
        default: []
        }
    }

    /// Until its author says that whoever crossed is back (SF08).
    private func crossing(_ message: Correspondence) -> [Reminder] {
        let marker = Reminder(kind: .crossing, about: shown(message), at: message.filed)
        return (hasEnded(message, by: .returned) ? [] : [marker]) + [result(of: message)]
    }

    private func result(of message: Correspondence) -> Reminder {
        Reminder(
            kind: .incidentResult, about: shown(message), at: message.filed + charter.profile.incidentResult)
    }

    private func shown(_ message: Correspondence) -> Serial {
        (message.copy(to: me) ?? message.filing).serial
    }

    private func invited(at now: Instant) -> [Reminder] {
        unproposed(at: now).map {
            Reminder(kind: .facilitatorInvited, about: $0.invitation.second, at: $0.due)
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
