import Airspace
package import Line
import TransparencyLog

/// Saying something with a phrase. What the other side would not take for an answer is not sent.
extension Node {
    mutating func say(
        _ message: Message, to members: [MemberName], regarding reference: Reference?, by officer: Officer,
        _ reaction: inout Reaction
    ) -> Outcome {
        let misplaced = misplaced(message)
        guard misplaced.isEmpty else { return .returned(misplaced) }
        do throws(CommandRefusal) {
            let message = try disclosed(message)
            let question = try reference.map { reference throws(CommandRefusal) in
                try asked(reference, message)
            }
            if question == nil, messages.terms.phrasebook[message.code]?.answers == true {
                throw .regardingMissing(message.code)
            }
            let isAnswer = try question.map { question throws(CommandRefusal) in
                try check(message, answers: question)
            }
            let audience = try audience(
                of: message.code, members, answering: isAnswer == true ? question : nil)
            return try write(
                message.code, .message(message), to: audience, regarding: question, by: officer, &reaction)
        } catch {
            return .refused(error)
        }
    }

    /// CO03 to what is no proposal: a search, a medical movement, a joint review.
    mutating func disagree(
        _ question: Correspondence, _ referral: Content.Referral, by officer: Officer,
        _ reaction: inout Reaction
    ) -> Outcome {
        if case .refused(let refusal) = messages.verdict(on: .disagreement, by: me, to: question) {
            return .refused(.notAnAnswer(refusal))
        }
        do throws(CommandRefusal) {
            let audience = try audience(of: .disagreement, [], answering: question)
            return try write(
                .disagreement, .disagreement(referral, about: nil), to: audience, regarding: question,
                by: officer,
                &reaction)
        } catch {
            return .refused(error)
        }
    }

    private mutating func write(
        _ code: Code, _ content: Content, to audience: [MemberName], regarding question: Correspondence?,
        by officer: Officer,
        _ reaction: inout Reaction
    ) throws(CommandRefusal) -> Outcome {
        let bytes = content.canonical.encoded.count
        guard bytes <= Limits.bodyBytes else { throw .tooLarge(bytes: bytes, limit: Limits.bodyBytes) }
        let id = reaction.messageID()
        let serials = audience.map { member in
            send(
                Draft(
                    code: code, role: officer.role, message: id,
                    regarding: question.map { reference(to: $0, readBy: member) }, to: audience,
                    content: content),
                to: member, &reaction)
        }
        let first = question.flatMap { question in serials.first { $0.log.addressee == question.author } }
        guard let serial = first ?? serials.first else { throw .audienceUnsaid }
        if code == .handover { noteRelief(by: officer, &reaction) }
        return .sent(serial)
    }

    // MARK: Checks

    /// The message with areas as they are disclosed, if it may be sent as it stands.
    private func disclosed(_ message: Message) throws(CommandRefusal) -> Message {
        guard let phrase = messages.terms.phrasebook[message.code] else {
            throw .notAnAnswer(.unknownCode(message.code))
        }
        guard phrase.form == .parameters || message.code == .agreement else {
            throw .otherForm(message.code, phrase.form)
        }
        guard phrase.senders.contains(charter.known(me).role) else { throw .notYours(message.code) }
        var values = message.values
        for (name, value) in values {
            guard case .area(let area) = value, area.hasCorridor else { continue }
            guard let outlined = area.outlined(cutTo: charter.theatre) else { throw .outsideTheatre }
            values[name] = .area(outlined)
        }
        do {
            return try Message(message.code, values, note: message.note, in: messages.terms.phrasebook)
        } catch {
            preconditionFailure("an outline does not fit where an area did: \(error)")
        }
    }

    /// What its free text says of places that its coordinates do not. Most phrases that take a text have no coordinates: then none may
    /// stand in the text, where nobody checks them and nobody reads them back.
    private func misplaced(_ message: Message) -> [Finding] {
        guard let note = message.note else { return [] }
        let footprints = message.values.keys.sorted().flatMap { name -> [Footprint] in
            switch message[name] {
            case .position(let position): [.point(position)]
            case .area(let area): area.footprints
            default: []
            }
        }
        let tolerance = charter.profile.precision.textToleranceMetres
        return LocationCheck.findings(note, beside: footprints, toleranceMetres: tolerance)
            .filter(\.returnsToAuthor).map { .location($0) }
    }

    /// What a reference names. A correction is answered by reading the question back anew.
    private func asked(_ reference: Reference, _ message: Message) throws(CommandRefusal) -> Correspondence {
        guard let named = messages.named(reference) else { throw .notAnAnswer(.notAsked) }
        return message.code == .understood ? messages.readable(named) : named
    }

    /// Whether the message answers the question, if it may name it at all.
    private func check(_ message: Message, answers question: Correspondence) throws(CommandRefusal) -> Bool {
        switch messages.verdict(on: message.code, by: me, to: question) {
        case .refused(let refusal): throw .notAnAnswer(refusal)
        case .related: return false
        case .answer: break
        }
        switch messages.objection(to: .message(message), code: message.code, by: me, question) {
        case .readbackDiffers(let mismatches): throw .readbackDiffers(mismatches)
        case .otherSubject(let subjects): throw .otherSubject(subjects)
        case .scopesUnknown(let scopes): throw .scopesUnknown(scopes, registered: charter.known(me).scopes)
        case .counts, .related, .corrected, .refused, nil: return true
        }
    }

    /// Who is told: of an answer everybody to whom the question was addressed and who can be reached; of a danger every party
    /// and every civil member to whom anything can be written.
    private func audience(
        of code: Code, _ members: [MemberName], answering question: Correspondence?
    ) throws(CommandRefusal) -> [MemberName] {
        var audience = Set(members)
        if let question {
            audience.formUnion(([question.author] + question.addressees).filter { links[$0] != nil })
        }
        if code.isDanger || code == .dangerEnded {
            let endangered = peers.filter { [.party, .civil].contains(charter.known($0).role) }
            let told = endangered.filter { links[$0]?.canWrite == true }
            audience.formUnion(told.isEmpty ? endangered : told)
        }
        audience.remove(me)
        guard !audience.isEmpty else { throw .audienceUnsaid }
        let sorted = audience.sorted()
        if let stranger = sorted.first(where: { links[$0] == nil }) { throw .noLine(stranger) }
        if let mute = sorted.first(where: { links[$0]?.canWrite == false }) { throw .recovering(mute) }
        return sorted
    }

    /// How a member knows a message: by its serial in one of the two logs of the line, else by the id of the message.
    private func reference(to question: Correspondence, readBy member: MemberName) -> Reference {
        let copy = question.copies.last {
            $0.serial.log.addressee == member || $0.serial.log.author == member
        }
        return copy.map { .serial($0.serial) } ?? .message(question.id.message)
    }
}

extension MessageBoard {
    /// With what this desk may answer; nothing where it is not asked.
    package func choices(for question: Correspondence) -> [Code] {
        guard question.author != terms.me, question.copy(to: terms.me) != nil else { return [] }
        return Answering.choices(for: question.code, in: terms.phrasebook).filter { code in
            guard case .answer = verdict(on: code, by: terms.me, to: question) else { return false }
            return true
        }
    }

    /// What an own answer would amount to.
    package func verdict(on code: Code, by me: MemberName, to question: Correspondence) -> Answering.Verdict {
        let mentions = mentions(of: question)
        let accepted = judge(question, by: me, mentions: mentions).filter(\.counts).map(\.filing.entry.code)
        let ending = ending(of: question, for: me, mentions: mentions)
        let addressee = question.addressees.contains(me) ? me : question.addressees.first ?? question.author
        return Answering.judge(
            Answer(
                code: code, author: me, memberRole: terms.role(of: me) ?? .observer, deskRole: "",
                knewOfState: true),
            to: self.question(
                question, to: addressee, state: ending?.state ?? .open, answers: accepted),
            in: terms.phrasebook)
    }
}
