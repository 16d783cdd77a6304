package import Airspace
package import Line

/// What is to be said of a message beside its lamps.
package enum MessageFinding: Hashable, Sendable {
    /// A danger (HZ) of which no civil member has a receipt yet. It went out all the same.
    case noCivilOffice
    /// A relay that was asked for (RY01) and of which this addressee has said nothing by the time that it was wanted by. It stands at
    /// both desks, and comes up again at the charter's interval.
    case relayUnconfirmed(by: MemberName, thirdParty: String, Reminder)
    /// A receipt whose clock is ahead by more than the charter allows, or that far behind what it receipts: the own clock counts.
    case receiptDisputed(by: MemberName)
    /// The author of this log signed two histories of it, and the message stands in it or in the epoch that goes on from it. It was
    /// delivered, and counts, all the same.
    case recordDisputed(LogName)
    /// Its author's role may not say this; no deadline runs for it, and no bell rings.
    case wrongSender(MemberName)
    /// So many entries name it beyond those that are looked at.
    case moreThanAreHeard(Int)
    /// Registers were compared (QY04): both sides have said the same.
    case registersAgree(with: MemberName)
    /// They have not; which parameters differ.
    case registersDiffer(with: MemberName, [String])
    /// What was said of a register is what this node holds of it, or is not.
    case registerAsHere(SharedRegister)
    case registerNotAsHere(SharedRegister)
}

extension MessageBoard {
    /// In a fixed order.
    package func findings(of correspondence: Correspondence, at now: Instant) -> [MessageFinding] {
        let recipients = recipients(of: correspondence)
        var findings: [MessageFinding] = []
        if correspondence.code.isDanger, correspondence.author == terms.me,
            !recipients.contains(where: { terms.role(of: $0.member) == .civil && $0.delivered != nil })
        {
            findings.append(.noCivilOffice)
        }
        for recipient in recipients {
            if let (party, _) = correspondence.relay,
                let reminder = reminder(ofRelay: correspondence, by: recipient, at: now)
            {
                findings.append(.relayUnconfirmed(by: recipient.member, thirdParty: party, reminder))
            }
            if isDisputed(recipient, correspondence) {
                findings.append(.receiptDisputed(by: recipient.member))
            }
        }
        if !maySay(correspondence.filing) { findings.append(.wrongSender(correspondence.author)) }
        let unheard = unheard(of: correspondence)
        if unheard > 0 { findings.append(.moreThanAreHeard(unheard)) }
        return findings
    }

    private func isDisputed(_ recipient: Recipient, _ correspondence: Correspondence) -> Bool {
        guard let delivered = recipient.delivered, let copy = correspondence.copy(to: recipient.member) else {
            return false
        }
        return delivered.isDisputed(
            asReceiptOf: copy.entry.time, beyond: terms.profile.clock.disputedReceipt)
    }

    /// Until one addressee has said what became of a relay or that it is unable, or its author has taken it back.
    func reminder(ofRelay correspondence: Correspondence, by recipient: Recipient, at now: Instant)
        -> Reminder?
    {
        guard let (_, wanted) = correspondence.relay, wanted <= now, recipient.isWaiting,
            let serial = recipient.serial
        else { return nil }
        let pause = terms.profile.relayReask
        return Reminder(
            kind: .relayUnconfirmed, about: serial, at: wanted,
            count: 1 + now.milliseconds(since: wanted) / max(1, pause.wholeMilliseconds), pause: pause)
    }

    /// When a relay comes up the next time, while anybody waits for its status.
    func nextReminder(_ correspondence: Correspondence, after now: Instant) -> Instant? {
        guard let (_, wanted) = correspondence.relay else { return nil }
        guard wanted <= now else { return wanted }
        let interval = max(1, terms.profile.relayReask.wholeMilliseconds)
        let passed = now.milliseconds(since: wanted) / interval
        return wanted.advanced(byMilliseconds: (passed + 1) * interval)
    }
}

extension Correspondence {
    /// Of a relay that is asked for: to whom, and by when its status is wanted.
    fileprivate var relay: (party: String, wanted: Instant)? {
        guard code == .relayAsked, case .message(let message) = content,
            case .name(let party) = message["third_party"], case .time(let wanted) = message["by"]
        else { return nil }
        return (party, wanted)
    }
}

extension Code {
    /// Whether it warns of a danger to aircraft.
    package var isDanger: Bool { self == .dangerNow || self == .airDefenceAlert }
}
