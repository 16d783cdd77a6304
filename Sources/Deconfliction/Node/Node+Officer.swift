import Airspace
import Line
import TransparencyLog

extension Node {
    /// Does what an officer asks, and says what came of it.
    mutating func obey(
        _ command: Command, of officer: Officer, _ request: RequestID, _ reaction: inout Reaction
    ) {
        let outcome: Outcome
        if let member = recovering(command) {
            return reaction.act(.reply(request, .refused(.recovering(member))))
        }
        switch command {
        case .file(let notice): outcome = file(notice, by: officer, &reaction)
        case .amend(let handle, let notice): outcome = amend(handle, notice, by: officer, &reaction)
        case .turn(let handle, let turn): outcome = self.turn(handle, turn, by: officer, &reaction)
        case .propose(let id, let changing, let change):
            outcome = propose(id, changing, change, by: officer, &reaction)
        case .agree(let serial): outcome = agree(serial, by: officer, &reaction)
        case .decline(let serial, let referral): outcome = decline(serial, referral, by: officer, &reaction)
        case .announce(let contact): outcome = announce(contact, by: officer, &reaction)
        case .closeIncident(let serial): outcome = closeIncident(serial, &reaction)
        case .send(let message, let members, let regarding):
            let refusal =
                message.code == .handover ? handoverRefusal(officer, at: reaction.now) : nil
            outcome =
                refusal.map { .refused($0) }
                ?? say(message, to: members, regarding: regarding, by: officer, &reaction)
        case .accept(let subject): outcome = accept(subject, by: officer, &reaction)
        case .takeWatch(let signs): outcome = takeWatch(signs, by: officer, &reaction)
        case .note(let serial, let peer): outcome = note(serial, of: peer, by: officer, &reaction)
        }
        switch outcome {
        case .filed, .sent, .done:
            reaction.store(
                .action(officer: officer.name, role: officer.role, what: command.summary, at: reaction.now))
        case .returned, .refused: break
        }
        reaction.act(.reply(request, outcome))
    }

    private mutating func announce(_ contact: Contact, by officer: Officer, _ reaction: inout Reaction)
        -> Outcome
    {
        // Readers know the newest certificate and the one before it: the one in use must stay one of them.
        guard isContactKnownToAll || !hasAnnouncedContact else { return .refused(.contactPending) }
        let message = reaction.messageID()
        for member in peers {
            send(
                Draft(
                    code: .contact, role: officer.role, message: message, regarding: nil, to: [member],
                    content: .contact(contact)), to: member, &reaction)
        }
        return .done
    }

    @discardableResult
    mutating func send(_ draft: Draft, to member: MemberName, _ reaction: inout Reaction) -> Serial {
        var draft = draft
        draft.due = messages.terms.phrasebook[draft.code]?.due(under: charter.profile)
        let priority = messages.priority(of: draft.code, draft.content, regarding: draft.regarding)
        draft.isFlash = priority == .flash
        guard let place = links.place(of: member) else { preconditionFailure("no line to \(member)") }
        let entry = links[place].append(draft, &reaction)
        let bytes = entry.encoded.count + (draft.content?.canonical.encoded.count ?? 0)
        var allowance = allowances[member] ?? Allowance(charter.profile.budget)
        allowance.spend(bytes: bytes, at: reaction.now)
        allowances[member] = allowance
        fold(entry, draft.content, live: &reaction)
        return entry.serial
    }
}

extension Command {
    /// A line of the member's own book.
    fileprivate var summary: String {
        switch self {
        case .file(let notice): "file \(notice.handle)"
        case .amend(let handle, _): "amend \(handle)"
        case .turn(let handle, let turn): "\(turn.rawValue) \(handle)"
        case .propose(let id, let changing, _): "propose a change of \(changing) in \(id)"
        case .agree(let serial): "agree to \(serial)"
        case .decline(let serial, _): "decline \(serial)"
        case .announce: "announce new contact"
        case .closeIncident(let serial): "close incident \(serial)"
        case .send(let message, _, let regarding):
            "send \(message.code)\(regarding.map { " about \($0)" } ?? "")"
        case .accept(let subject): "accept \(subject.text) of the watch"
        case .takeWatch: "take the watch"
        case .note(let serial, let peer): "take note of \(serial) after an outage of the line to \(peer)"
        }
    }
}
