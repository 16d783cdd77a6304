package import Airspace
import Line
import TransparencyLog

/// What a comparison of registers (QY04) has come to, computed whenever the message is looked at: by what the two sides have
/// said, and by what this node holds itself.
extension Node {
    package func registerFindings(of message: Correspondence, at now: Instant) -> [MessageFinding] {
        guard message.code == .compareRegisters, case .message(let asked) = message.content else { return [] }
        return messages.judgements(of: message).compactMap { said($0, about: asked) }
            + message.copies.compactMap { copy in
                held(asked, with: messages.peer(of: copy), at: now)
            }
    }

    /// AK02 has read the very numbers back; QY04 says its own.
    private func said(_ judgement: Judgement, about asked: Message) -> MessageFinding? {
        guard judgement.counts else { return nil }
        let author = judgement.filing.author
        switch judgement.filing.entry.code {
        case .understood: return .registersAgree(with: author)
        case .compareRegisters:
            guard case .message(let answer) = judgement.filing.content else { return nil }
            let fields = ["register", "at", "count", "digest"].filter { asked[$0] != answer[$0] }
            return fields.isEmpty ? .registersAgree(with: author) : .registersDiffer(with: author, fields)
        default: return nil
        }
    }

    /// nil for an instant that has not come.
    private func held(_ said: Message, with peer: MemberName, at now: Instant) -> MessageFinding? {
        guard case .choice(let text) = said["register"], let name = SharedRegister.Name(rawValue: text),
            case .time(let instant) = said["at"], instant <= now,
            let own = register(name, sharedWith: peer, at: instant)
        else { return nil }
        let isSame = said["count"] == .count(own.count) && said["digest"] == .digest(own.digest)
        return isSame ? .registerAsHere(own) : .registerNotAsHere(own)
    }
}
