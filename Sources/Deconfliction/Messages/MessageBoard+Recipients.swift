import Airspace
import Line

extension MessageBoard {
    /// Everybody a message is addressed to, in the order of their names.
    package func recipients(of correspondence: Correspondence) -> [Recipient] {
        let mentions = mentions(of: correspondence)
        return correspondence.addressees.map { recipient($0, of: correspondence, mentions) }
    }

    private func recipient(_ member: MemberName, of correspondence: Correspondence, _ mentions: [Filing])
        -> Recipient
    {
        let copy = correspondence.copy(to: member)
        var recipient = Recipient(member, serial: copy?.serial)
        let judgements = judge(correspondence, by: member, mentions: mentions)
        let ending = ending(of: correspondence, for: member, mentions: mentions)
        recipient.ending = ending?.state ?? .open
        recipient.spoken = judgements.first(where: \.acknowledges).map { Recipient.Lamp($0.filing) }
        for judgement in judgements where judgement.counts { recipient.note(judgement.filing) }
        recipient.statement = statement(of: member, to: correspondence, judgements)
        guard let copy else { return recipient }
        recipient.delivered = delivered(copy.serial)
        recipient.refusal = refusal(of: copy.serial)?.entry.refusal
        // Nobody is made to wait by what its author may not say.
        guard maySay(copy), let due = terms.due(correspondence.code) else { return recipient }
        let pauses = correspondence.code.stopsInSuspension ? pauses[peer(of: copy)] ?? [] : []
        if correspondence.author == terms.me {
            recipient.deliveryClock = deliveryClock(copy, due, recipient.delivered, ending, pauses)
        }
        if let delivered = recipient.delivered {
            recipient.clock = clock(
                due, from: delivered, of: copy.entry.time, correspondence, judgements, ending, pauses)
        }
        return recipient
    }

    func peer(of copy: Filing) -> MemberName {
        copy.author == terms.me ? copy.serial.log.addressee : copy.author
    }

    // MARK: Clocks

    /// Delivery has no deadline of its own: it must be there when it was to be acknowledged.
    private func deliveryClock(
        _ copy: Filing, _ due: Due, _ delivered: Moment?, _ ending: Ending?, _ pauses: [DueClock.Pause]
    ) -> DueClock? {
        guard let seconds = due.acknowledgement ?? due.reply else { return nil }
        let stops = [delivered?.known, refusal(of: copy.serial)?.at, ending?.filing.at].compactMap { $0 }
        return DueClock(
            due: Due(acknowledgement: seconds, reply: nil), start: copy.entry.time,
            acknowledged: stops.min(), answered: stops.min(), pauses: pauses)
    }

    private func clock(
        _ due: Due, from delivered: Moment, of filed: Instant, _ correspondence: Correspondence,
        _ judgements: [Judgement],
        _ ending: Ending?, _ pauses: [DueClock.Pause]
    ) -> DueClock {
        let start = delivered.counted(
            asReceiptOf: filed, disputedBeyond: terms.profile.clock.disputedReceipt)
        let spoken = judgements.first(where: \.acknowledges).map { max(start, counted($0.filing)) }
        let answered = answered(correspondence, by: judgements).map { max(start, $0) }
        let ended = ending.map { max(start, counted($0.filing)) }
        return DueClock(
            due: due, start: start, acknowledged: [spoken, ended].compactMap { $0 }.min(),
            answered: [answered, ended].compactMap { $0 }.min(), pauses: pauses)
    }

    /// When something was said, for a deadline: nobody meets one by dating an entry back, or on.
    func counted(_ filing: Filing) -> Instant {
        filing.moment.counted(within: terms.profile.clock.disputedReceipt)
    }

    /// When the answer was complete: all that is wanted has come, and of every scope.
    private func answered(_ correspondence: Correspondence, by judgements: [Judgement]) -> Instant? {
        guard let member = judgements.first?.filing.author else { return nil }
        var statement = emptyStatement(of: member, to: correspondence)
        var codes: [Code] = []
        for filing in judgements.filter(\.counts).map(\.filing) {
            if let (word, scopes) = filing.word {
                // What had expired when it was said is no answer.
                guard !word.isExpired(at: counted(filing)) else { continue }
                statement?.say(word, of: scopes)
            }
            let code = filing.entry.code
            // Only a code that is new, or a word about more scopes, can make it complete.
            guard !codes.contains(code) || code.speaksForScopes else { continue }
            if !codes.contains(code) { codes.append(code) }
            if isAnswered(correspondence, by: member, codes, statement) { return counted(filing) }
        }
        return nil
    }

    private func isAnswered(
        _ correspondence: Correspondence, by member: MemberName, _ codes: [Code], _ statement: Statement?
    ) -> Bool {
        func isAnswered(by codes: [Code]) -> Bool {
            Answering.isAnswered(
                question(correspondence, to: member, answers: codes), in: terms.phrasebook)
        }
        guard isAnswered(by: codes) else { return false }
        // What speaks for some only is no answer until all have spoken, unless it is answered without.
        if isAnswered(by: codes.filter { !$0.speaksForScopes }) { return true }
        return correspondence.filing.isExpired || statement?.isComplete ?? true
    }

    // MARK: Scopes

    private func statement(
        of member: MemberName, to correspondence: Correspondence, _ judgements: [Judgement]
    ) -> Statement? {
        guard var statement = emptyStatement(of: member, to: correspondence) else { return nil }
        for judgement in judgements where judgement.counts {
            guard let (word, scopes) = judgement.filing.word else { continue }
            statement.say(word, of: scopes)
        }
        return statement
    }

    private func emptyStatement(of member: MemberName, to correspondence: Correspondence) -> Statement? {
        guard terms.isAnsweredByScope(correspondence.code) else { return nil }
        return Statement(scopes: terms.scopes(of: member))
    }
}

extension Filing {
    /// What is said for which scopes: NOT MINE is a NO.
    fileprivate var word: (Statement.Word, scopes: [String])? {
        guard case .message(let message) = content, case .scopes(let scopes) = message["scopes"],
            case .time(let until) = message["until"]
        else { return nil }
        let answer: Statement.Answer?
        switch message["answer"] {
        case .choice(let text): answer = Statement.Answer(rawValue: text)
        default: answer = entry.code == .notMine ? .no : nil
        }
        return answer.map { (Statement.Word(answer: $0, until: until, serial: serial), scopes) }
    }
}

extension Recipient {
    /// Lights the lamp that belongs to an answer; the first one stays, a readback anew takes the place of one before.
    fileprivate mutating func note(_ filing: Filing) {
        let lamp = Lamp(filing)
        switch filing.entry.code {
        case .received: seen = seen ?? lamp
        case .understood: understood = lamp
        case .passedToUnits: passed = passed ?? lamp
        case .unable: unable = lamp
        case .standBy:
            guard case .message(let message) = filing.content, case .time(let until) = message["until"] else {
                return
            }
            standBy = until
        default: break
        }
    }
}

extension Recipient.Lamp {
    fileprivate init(_ filing: Filing) {
        self.init(moment: filing.moment, serial: filing.serial, role: filing.entry.role)
    }
}
