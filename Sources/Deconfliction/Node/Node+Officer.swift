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
        case .send(let message, let members, let regarding):
            outcome = say(message, to: members, regarding: regarding, by: officer, &reaction)
        }
        switch outcome {
        case .filed, .sent, .done:
            reaction.store(
                .action(officer: officer.name, role: officer.role, what: command.summary, at: reaction.now))
        case .returned, .refused: break
        }
        reaction.act(.reply(request, outcome))
    }

    // MARK: Notices

    private mutating func file(_ notice: Notice, by officer: Officer, _ reaction: inout Reaction) -> Outcome {
        if let file = register[NoticeKey(author: me, handle: notice.handle)], file.phase.isLive {
            return .refused(.alreadyFiled(notice.handle))
        }
        switch notice.audience {
        case .unsaid: return .refused(.audienceUnsaid)
        case .withheld: return withhold(notice, phase: .filed, &reaction)
        case .to(let members):
            if let stranger = members.first(where: { links[$0] == nil }) {
                return .refused(.noLine(stranger))
            }
            return release(notice, to: members, as: .filing(notice.kind), by: officer, &reaction)
        }
    }

    private mutating func amend(
        _ handle: Handle, _ notice: Notice, by officer: Officer, _ reaction: inout Reaction
    ) -> Outcome {
        let key = NoticeKey(author: me, handle: handle)
        guard let file = register[key] else { return .refused(.unknownNotice(handle)) }
        guard file.phase.isLive else { return .refused(.over(handle, file.phase)) }
        guard notice.handle == handle else { return .refused(.otherHandle(notice.handle)) }
        let audience: Audience = file.isWithheld ? .withheld : .to(file.told)
        guard notice.audience == .unsaid || notice.audience == audience,
            let notice = try? notice.told(to: audience)  // it was told so before
        else { return .refused(.otherAudience(handle)) }
        if file.isWithheld { return withhold(notice, phase: file.phase, &reaction) }
        return release(notice, to: file.told, as: .amendment, by: officer, &reaction)
    }

    /// Lets a notice go, unless it is too imprecise for the time it leaves its readers, or its text and its coordinates
    /// disagree. Lateness never holds it back.
    private mutating func release(
        _ notice: Notice, to members: [MemberName], as code: Code, by officer: Officer,
        _ reaction: inout Reaction
    ) -> Outcome {
        let lead = charter.profile.leadClasses.leadClass(of: notice.start - reaction.now)
        let limits = charter.profile.precision
        let locations = LocationCheck.findings(notice, limits: limits).filter(\.returnsToAuthor)
        let findings =
            PrecisionCheck.findings(notice, lead: lead, limits: limits) + locations.map { .location($0) }
        guard findings.isEmpty else { return .returned(findings) }
        // Nothing in the theatre.
        guard let disclosed = try? Disclosure.of(notice, theatre: charter.theatre) else {
            return .returned([.outsideTheatre])
        }
        let bytes = disclosed.body.encoded.count
        guard bytes <= Limits.bodyBytes else {
            return .refused(.tooLarge(bytes: bytes, limit: Limits.bodyBytes))
        }
        let key = write(notice, disclosed, to: members, as: code, role: officer.role, &reaction)
        return .filed(key)
    }

    /// - Precondition: what is disclosed fits a body.
    private mutating func write(
        _ notice: Notice, _ disclosed: Notice, to members: [MemberName], as code: Code, role: String,
        _ reaction: inout Reaction
    ) -> NoticeKey {
        let key = NoticeKey(author: me, handle: notice.handle)
        let before = register[key]?.versions ?? [:]
        let message = reaction.messageID()
        reaction.store(.original(message, notice: notice.body.encoded, to: members))
        register.keep(original: notice, of: message)
        for member in members {
            let regarding = code == .amendment ? before[member].map { Reference.serial($0) } : nil
            send(
                Draft(
                    code: code, role: role, message: message, regarding: regarding, to: members,
                    content: .notice(disclosed)), to: member, &reaction)
        }
        return key
    }

    private mutating func withhold(_ notice: Notice, phase: Phase, _ reaction: inout Reaction) -> Outcome {
        reaction.store(.withheld(notice.handle, notice: notice.body.encoded, phase: phase, at: reaction.now))
        let key = register.withhold(notice, phase: phase, by: me, at: reaction.now)
        refresh(key)
        return .filed(key)
    }

    private mutating func turn(
        _ handle: Handle, _ turn: Command.Turn, by officer: Officer, _ reaction: inout Reaction
    ) -> Outcome {
        let key = NoticeKey(author: me, handle: handle)
        guard let file = register[key] else { return .refused(.unknownNotice(handle)) }
        guard file.phase.isLive, file.phase != turn.phase else { return .refused(.over(handle, file.phase)) }
        if file.isWithheld { return withhold(file.disclosed, phase: turn.phase, &reaction) }
        let message = reaction.messageID()
        for member in file.told {
            send(
                Draft(
                    code: turn.code, role: officer.role, message: message,
                    regarding: file.versions[member].map { .serial($0) }, to: file.told,
                    content: .turn(Content.Turn(handle: handle, at: reaction.now))), to: member, &reaction)
        }
        return .filed(key)
    }

    // MARK: Contacts

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
        precondition(links[member]?.canWrite != false, "\(draft.code) to \(member), whose line is not whole")
        guard let entry = links[member]?.append(draft, &reaction) else {
            preconditionFailure("no line to \(member)")
        }
        let bytes = entry.encoded.count + (draft.content?.canonical.encoded.count ?? 0)
        var allowance = allowances[member] ?? Allowance(charter.profile.budget)
        allowance.spend(bytes: bytes, at: reaction.now)
        allowances[member] = allowance
        fold(entry, draft.content, live: &reaction)
        return entry.serial
    }

    /// Makes an agreed change to an own notice, as an amendment to everybody who was told of it.
    mutating func settle(_ proposal: Proposal, _ reaction: inout Reaction) {
        guard let (changed, disclosed, told) = judge(proposal) else { return }
        _ = write(changed, disclosed, to: told, as: .amendment, role: "node", &reaction)
    }

    /// The own notice as a proposal that was agreed changes it, with what is disclosed of it and to whom. nil if that is not
    /// this node's to do, or can't be done, which becomes a finding.
    mutating func judge(_ proposal: Proposal) -> (Notice, disclosed: Notice, told: [MemberName])? {
        let settlement = proposal.settlement
        guard settlement.changing.log.author == me, let key = register.key(of: settlement.changing),
            let file = register[key]
        else { return nil }
        // Of a notice that came back from its reader only what was disclosed is left.
        guard let original = file.original else {
            findings[key, default: []].append(.changeFailed(proposal.serial))
            return nil
        }
        // Part of the record is missing: what is agreed now cannot be carried out.
        guard file.told.allSatisfy({ links[$0]?.canWrite ?? false }) else {
            findings[key, default: []].append(.changeFailed(proposal.serial))
            return nil
        }
        guard settlement.about.allSatisfy(register.isCurrent) else {
            findings[key, default: []].append(.staleAgreement(proposal.serial))
            return nil
        }
        // Found before.
        guard let changed = try? changing(original, key, settlement.change).told(to: .to(file.told)),
            let disclosed = try? Disclosure.of(changed, theatre: charter.theatre),  // nothing left
            disclosed.body.encoded.count <= Limits.bodyBytes
        else {
            findings[key, default: []].append(.changeFailed(proposal.serial))
            return nil
        }
        return (changed, disclosed, file.told)
    }

    private mutating func changing(_ notice: Notice, _ key: NoticeKey, _ change: Change) throws -> Notice {
        let volumes = try board.activity(of: notice, key: key).applying(change).volumes
        return try Notice(handle: notice.handle, kind: notice.kind, volumes: volumes, remarks: notice.remarks)
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
        case .send(let message, _, let regarding):
            "send \(message.code)\(regarding.map { " about \($0)" } ?? "")"
        }
    }
}
