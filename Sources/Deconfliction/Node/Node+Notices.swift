import Airspace
import Line

/// Own notices: filed, amended and turned from one phase to the next.
extension Node {
    mutating func file(_ notice: Notice, by officer: Officer, _ reaction: inout Reaction) -> Outcome {
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

    mutating func amend(
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

    /// Lets a notice go, unless it is too imprecise for the time it leaves its readers, its category is not on the list, or its
    /// text and its coordinates disagree. Lateness never holds it back.
    private mutating func release(
        _ notice: Notice, to members: [MemberName], as code: Code, by officer: Officer,
        _ reaction: inout Reaction
    ) -> Outcome {
        let lead = charter.profile.leadClasses.leadClass(of: notice.start - reaction.now)
        let limits = charter.profile.precision
        let locations = LocationCheck.findings(notice, limits: limits).filter(\.returnsToAuthor)
        let category = DeploymentCheck.finding(notice, charter.profile.deployment)
        let findings =
            PrecisionCheck.findings(notice, lead: lead, limits: limits) + [category].compactMap(\.self)
            + locations.map { .location($0) }
        guard findings.isEmpty else { return .returned(findings) }
        // Nothing in the theatre.
        guard let disclosed = try? Disclosure.of(notice, theatre: charter.theatre) else {
            return .returned([.outsideTheatre])
        }
        // Readers hold the text against what they are told, and a place beyond the theatre would tell them what was cut off.
        let shown = LocationCheck.findings(disclosed, limits: limits).filter(\.returnsToAuthor)
        guard shown.isEmpty else { return .returned(shown.map { .location($0) }) }
        let bytes = disclosed.body.encoded.count
        guard bytes <= Limits.bodyBytes else {
            return .refused(.tooLarge(bytes: bytes, limit: Limits.bodyBytes))
        }
        let key = write(notice, disclosed, to: members, as: code, role: officer.role, &reaction)
        return .filed(key)
    }

    /// - Precondition: what is disclosed fits a body.
    mutating func write(
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
        retention.note(entryAt: reaction.now)
        let key = register.withhold(notice, phase: phase, by: me, at: reaction.now)
        refresh(key)
        return .filed(key)
    }

    mutating func turn(
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
}
