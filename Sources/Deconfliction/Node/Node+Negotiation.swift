import Airspace
import Line

extension Node {
    mutating func propose(
        _ id: ConflictID, _ changing: Serial, _ change: Change, by officer: Officer,
        _ reaction: inout Reaction
    ) -> Outcome {
        guard case .shared(let first, let second) = id else { return .refused(.homeConflict(id)) }
        guard register.isCurrent(first), register.isCurrent(second) else { return .refused(.stale(changing)) }
        guard let conflict = board.conflicts(in: register, at: reaction.now).first(where: { $0.id == id }),
            let settlement = Settlement(about: [first, second], changing: changing, change: change)
        else { return .refused(.unknownConflict(id)) }
        let key = changing.log.author == me ? conflict.mine : conflict.other
        // The reason is the same.
        guard let activity = board.activity(of: key), (try? activity.applying(change)) != nil else {
            return .refused(.changeDoesNotApply(change))
        }
        let other = conflict.other.author
        let draft = Draft(
            code: .proposal, role: officer.role, message: reaction.messageID(),
            regarding: register[conflict.other]?.versions[me].map { .serial($0) }, to: [other],
            content: .proposal(settlement))
        return .sent(send(draft, to: other, &reaction))
    }

    mutating func agree(_ serial: Serial, by officer: Officer, _ reaction: inout Reaction) -> Outcome {
        switch answerable(serial) {
        case .failure(let refusal): return .refused(refusal)
        case .success(let proposal):
            guard proposal.settlement.about.allSatisfy(register.isCurrent),
                !isOvertaken(proposal, at: reaction.now)
            else { return .refused(.stale(serial)) }
            return .sent(
                answer(proposal, .agreement, .agreement(proposal.settlement), by: officer, &reaction))
        }
    }

    mutating func decline(
        _ serial: Serial, _ referral: Content.Referral, by officer: Officer, _ reaction: inout Reaction
    ) -> Outcome {
        if negotiations[serial] == nil, let question = messages[serial] {
            return disagree(question, referral, by: officer, &reaction)
        }
        switch answerable(serial) {
        case .failure(let refusal): return .refused(refusal)
        case .success(let proposal):
            let content = Content.disagreement(referral, about: proposal.settlement)
            return .sent(answer(proposal, .disagreement, content, by: officer, &reaction))
        }
    }

    private func answerable(_ serial: Serial) -> Result<Proposal, CommandRefusal> {
        guard let proposal = negotiations[serial] else { return .failure(.unknownProposal(serial)) }
        guard serial.log.addressee == me else { return .failure(.notAddressedToYou(serial)) }
        guard proposal.state == .open else { return .failure(.alreadyAnswered(serial)) }
        return .success(proposal)
    }

    private mutating func answer(
        _ proposal: Proposal, _ code: Code, _ content: Content, by officer: Officer,
        _ reaction: inout Reaction
    ) -> Serial {
        let peer = proposal.serial.log.author
        let draft = Draft(
            code: code, role: officer.role, message: reaction.messageID(),
            regarding: .serial(proposal.serial),
            to: [peer], content: content)
        return send(draft, to: peer, &reaction)
    }

    // MARK: What was agreed

    /// Makes an agreed change to an own notice, as an amendment to everybody who was told of it; nothing if that is not this node's
    /// to do, or can't be done, which is a finding then (``findings(of:)``).
    mutating func settle(_ proposal: Proposal, _ reaction: inout Reaction) {
        let settlement = proposal.settlement
        // Of a notice that came back from its reader only what was disclosed is left, and no original.
        guard settlement.changing.log.author == me, let key = register.key(of: settlement.changing),
            let file = register[key], let original = file.original,
            // Part of the record is missing: what is agreed now cannot be carried out.
            file.told.allSatisfy({ links[$0]?.canWrite ?? false }),
            settlement.about.allSatisfy(register.isCurrent), !isOvertaken(proposal, at: reaction.now),
            // Found before.
            let changed = try? changing(original, key, settlement.change).told(to: .to(file.told)),
            let disclosed = try? Disclosure.of(changed, theatre: charter.theatre),  // nothing left
            disclosed.body.encoded.count <= Limits.bodyBytes
        else { return }
        _ = write(changed, disclosed, to: file.told, as: .amendment, role: "node", &reaction)
    }

    /// Whether the activity that a proposal changes has begun since it was proposed, or has begun and would be said to begin later: an
    /// agreement that comes late moves nobody who is on the way.
    private func isOvertaken(_ proposal: Proposal, at now: Instant) -> Bool {
        let changing = proposal.settlement.changing
        guard let key = register.key(of: changing), let file = register[key] else { return true }
        if case .startAt(let start) = proposal.settlement.change, file.start <= now, file.start < start {
            return true
        }
        return wasTurned(key, in: changing.log, to: .active, since: proposal.serial)
    }

    private mutating func changing(_ notice: Notice, _ key: NoticeKey, _ change: Change) throws -> Notice {
        let volumes = try board.activity(of: notice, key: key).applying(change).volumes
        return try Notice(handle: notice.handle, kind: notice.kind, volumes: volumes, remarks: notice.remarks)
    }
}

extension CommandRefusal: Error {}
