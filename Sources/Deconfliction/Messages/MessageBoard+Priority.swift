package import Line

/// How urgent what was said is by the phrasebook.
extension MessageBoard {
    /// By its code. A relay (FA01) is as urgent as what it relays, as far as that is known here: by the message where this node holds
    /// it, and by the envelopes of its author. Where nothing is known it is IMMEDIATE.
    package func priority(of filing: Filing) -> Priority {
        priority(of: filing.entry.code, filing.content, regarding: filing.entry.regarding)
    }

    /// The same of what is not written yet.
    func priority(of code: Code, _ content: Content?, regarding reference: Reference?) -> Priority {
        guard let phrase = terms.phrasebook[code] else { return .immediate }
        return phrase.priority ?? original(content, reference) ?? .immediate
    }

    /// The most urgent of what a relay names. A relay of a relay names nothing that has a priority.
    private func original(_ content: Content?, _ reference: Reference?) -> Priority? {
        var references = reference.map { [$0] } ?? []
        if case .message(let message) = content, case .serial(let serial) = message["serial"] {
            references.append(.serial(serial))
        }
        let priorities = references.flatMap { codes(of: $0) }.compactMap { code -> Priority? in
            terms.phrasebook[code]?.priority
        }
        return Priority.allCases.first { priorities.contains($0) }
    }

    private func codes(of reference: Reference) -> [Code] {
        if let message = named(reference) { return [message.code] }
        return reference.serial.flatMap { toldCodes[$0] }?.sorted() ?? []
    }

    /// Of messages as many as there is room for, in the order in which they are given: of each author as many as of any other, and of
    /// these what is FLASH first, so that nobody's flood hides what another has said.
    package func shared(_ messages: [Correspondence], upTo limit: Int) -> [Correspondence] {
        guard messages.count > limit else { return messages }
        var byAuthor: [MemberName: [Correspondence]] = [:]
        for message in messages { byAuthor[message.author, default: []].append(message) }
        let share = limit / byAuthor.count
        let chosen = byAuthor.values.flatMap { own in
            let isFlash = own.map { priority(of: $0.filing) == .flash }
            let pairs = zip(own, isFlash)
            return (pairs.filter(\.1) + pairs.filter { !$0.1 }).prefix(share).map(\.0.id)
        }
        let ids = Set(chosen)
        return messages.filter { ids.contains($0.id) }
    }
}
