import Line

/// What answers what. Nothing that comes is taken for what it claims to be.
extension MessageBoard {
    /// How a message stands when its author has ended or amended it, for one addressee.
    struct Ending: Hashable, Sendable {
        let state: Question.State
        let filing: Filing
    }

    /// Every entry that names the message, judged, in the order of their serials.
    package func judgements(of correspondence: Correspondence) -> [Judgement] {
        let mentions = mentions(of: correspondence)
        let members = Set(mentions.map(\.author)).union(correspondence.addressees).sorted()
        return members.flatMap { judge(correspondence, by: $0, mentions: mentions) }
            .sorted { $0.filing.serial < $1.filing.serial }
    }

    /// Entries of one author about the message, as far as they are the copies that this node goes by: of an own answer the one
    /// to the asker, of another's the one to this member.
    func judge(_ correspondence: Correspondence, by member: MemberName, mentions: [Filing]) -> [Judgement] {
        let ending = ending(of: correspondence, for: member, mentions: mentions)
        var accepted: [Code] = []
        return answers(to: correspondence, by: member, mentions: mentions).map { filing in
            let question = self.question(
                correspondence, to: addressee(filing, of: correspondence), state: ending?.state ?? .open,
                answers: accepted)
            let finding = judge(filing, to: question, of: correspondence, ending: ending)
            // A code that came again says nothing new, and nobody's flood of one is to cost much.
            if case .counts = finding, !accepted.contains(filing.entry.code) {
                accepted.append(filing.entry.code)
            }
            return Judgement(filing: filing, finding: finding)
        }
    }

    /// An entry that names what is in no log of this member, or what several messages claim to be.
    package func judgement(ofStray filing: Filing) -> Judgement? {
        guard !filing.references.isEmpty, filing.references.allSatisfy({ named($0) == nil }) else {
            return nil
        }
        guard case .refused(let refusal) = Answering.judge(answer(filing, ending: nil), to: nil) else {
            return nil
        }
        return Judgement(filing: filing, finding: .refused(refusal))
    }

    private func judge(
        _ filing: Filing, to question: Question, of correspondence: Correspondence, ending: Ending?
    ) -> Judgement.Finding {
        let answer = answer(filing, ending: ending)
        switch Answering.judge(answer, to: question, in: terms.phrasebook) {
        case .refused(let refusal): return .refused(refusal)
        case .related: return .related
        case .answer(let effect):
            return objection(to: filing.content, code: filing.entry.code, by: filing.author, correspondence)
                ?? correction(of: filing, correspondence) ?? .counts(effect)
        }
    }

    /// A message as a question to one addressee, with the code of what it is itself about, as far as that is known here: AK04
    /// wants it sent anew.
    func question(
        _ correspondence: Correspondence, to addressee: MemberName, state: Question.State = .open,
        answers: [Code]
    ) -> Question {
        Question(
            code: correspondence.code, author: correspondence.author, addressee: addressee,
            about: correspondence.filing.entry.regarding.flatMap(named)?.code, state: state, answers: answers)
    }

    func answer(_ filing: Filing, ending: Ending?) -> Answer {
        Answer(
            code: filing.entry.code, author: filing.author,
            memberRole: terms.role(of: filing.author) ?? .observer, deskRole: filing.entry.role,
            knewOfState: ending.map { knew(filing, of: $0.filing) } ?? false)
    }

    /// What is wrong with the parameters of an answer that fits otherwise: a readback that differs, another place or thing than
    /// was asked about, scopes that are not its author's.
    func objection(
        to content: Content?, code: Code, by author: MemberName, _ correspondence: Correspondence
    ) -> Judgement.Finding? {
        guard case .message(let message) = content else { return nil }
        if case .readback(let readback) = message["readback"] {
            let asked = readable(correspondence)
            guard let content = asked.content else { return nil }
            let wrong = readback.mismatches(
                with: content, code: asked.code,
                toleranceMetres: terms.profile.precision.readbackToleranceMetres, in: terms.phrasebook)
            return wrong.isEmpty ? nil : .readbackDiffers(wrong)
        }
        if let asked = correspondence.content {
            let other = AnswerSubject.differing(
                in: .message(message), from: asked,
                toleranceMetres: terms.profile.precision.readbackToleranceMetres)
            guard other.isEmpty else { return .otherSubject(other) }
        }
        guard case .scopes(let scopes) = message["scopes"] else { return nil }
        let registered = terms.scopes(of: author)
        let unknown = registered.isEmpty ? [] : scopes.filter { !registered.contains($0) }
        return unknown.isEmpty ? nil : .scopesUnknown(unknown)
    }

    private func correction(of filing: Filing, _ correspondence: Correspondence) -> Judgement.Finding? {
        guard filing.entry.code == .understood else { return nil }
        let correction = mentions(of: filing.serial).first {
            $0.entry.code == .readbackWrong && $0.author == correspondence.author
        }
        return correction.map { .corrected(by: $0.serial) }
    }

    /// Of a correction, the message whose readback it corrects; else the message itself.
    func readable(_ correspondence: Correspondence) -> Correspondence {
        guard correspondence.code == .readbackWrong else { return correspondence }
        let readback = correspondence.filing.entry.regarding.flatMap(named)
        return readback?.filing.entry.regarding.flatMap(named) ?? correspondence
    }

    // MARK: Which entries

    private func answers(to correspondence: Correspondence, by member: MemberName, mentions: [Filing])
        -> [Filing]
    {
        let reader = member == terms.me ? correspondence.author : terms.me
        var found = mentions
        for filing in indirect(correspondence, by: member, mentions) { found.insert(sorted: filing) }
        return found.filter { filing in
            filing.author == member
                && (filing.serial.log.addressee == reader || member == correspondence.author)
        }
    }

    /// Answers that name another message: a readback anew names the question and answers the correction, or names the
    /// correction and answers the question; a proposal names a notice and answers the conflict that was said of it.
    private func indirect(_ correspondence: Correspondence, by member: MemberName, _ mentions: [Filing])
        -> [Filing]
    {
        switch correspondence.code {
        case .readbackWrong:
            self.mentions(of: readable(correspondence)).filter {
                $0.entry.code == .understood && $0.author == member && knew($0, of: correspondence.filing)
            }
        case .conflict:
            correspondence.filing.entry.regarding.flatMap(named).map { self.mentions(of: $0) }?.filter {
                $0.entry.code == .proposal && $0.author == member && knew($0, of: correspondence.filing)
            } ?? []
        default:
            mentions.filter { $0.entry.code == .understood && $0.author == member }
                .flatMap { self.mentions(of: $0.serial) }
                .filter { $0.entry.code == .readbackWrong && $0.author == correspondence.author }
                .flatMap { self.mentions(of: $0.serial) }
                .filter { $0.entry.code == .understood && $0.author == member }
        }
    }

    /// Whose question a filing claims to answer: the addressee of the copy that it names.
    private func addressee(_ filing: Filing, of correspondence: Correspondence) -> MemberName {
        if let serial = filing.entry.regarding?.serial, serial.log.author == correspondence.author {
            return serial.log.addressee
        }
        if correspondence.addressees.contains(filing.author) { return filing.author }
        return correspondence.addressees.first ?? correspondence.author
    }

    /// What its author has done to a message that takes it back, or puts another in its place.
    func ending(of correspondence: Correspondence, for member: MemberName, mentions: [Filing]) -> Ending? {
        let own = mentions.filter { $0.author == correspondence.author }
        let endings = own.compactMap { filing in
            filing.entry.code.ending.map { Ending(state: $0, filing: filing) }
        }
        let direct = endings.first { $0.filing.serial.log.addressee == member }
        return direct ?? endings.first ?? anew(correspondence, for: member, mentions)
    }

    /// A message that was not understood (AK04) and was sent anew.
    private func anew(_ correspondence: Correspondence, for member: MemberName, _ mentions: [Filing])
        -> Ending?
    {
        mentions.filter { $0.entry.code == .notUnderstood && $0.author == member }
            .flatMap { self.mentions(of: $0.serial) }
            .first { $0.author == correspondence.author && $0.entry.code == correspondence.code }
            .map { Ending(state: .amended, filing: $0) }
    }

    /// Whether an author knew of an entry when it wrote: by what it held, where that can be seen; else by the two clocks.
    private func knew(_ filing: Filing, of other: Filing) -> Bool {
        guard filing.serial.log.addressee == other.author else { return filing.entry.time > other.entry.time }
        return filing.knew(of: other)
    }
}

extension Code {
    /// What a message of this code does to the own message that it names.
    fileprivate var ending: Question.State? {
        switch self {
        case .amendment: .amended
        case .complete, .cancelled, .dangerEnded, .returned, .movementClosed: .withdrawn
        default: nil
        }
    }
}
