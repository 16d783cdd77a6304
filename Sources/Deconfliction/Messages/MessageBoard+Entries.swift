package import Line

extension MessageBoard {
    /// What each of these entries amounts to, as far as it names others: a list of entries shows it beside what they say. Copies that
    /// this node does not go by are left out.
    package func judgements(ofEntries serials: [Serial]) -> [Serial: Judgement] {
        let wanted = Set(serials)
        var found: [Serial: Judgement] = [:]
        var looked: Set<Correspondence.ID> = []
        for serial in serials {
            guard let filing = self[serial]?.copies.first(where: { $0.serial == serial }) else { continue }
            if let stray = judgement(ofStray: filing) { found[serial] = stray }
            for message in filing.references.compactMap(named) where looked.insert(message.id).inserted {
                for judgement in judgements(of: message) where wanted.contains(judgement.filing.serial) {
                    let serial = judgement.filing.serial
                    // What answers one of those that it names is an answer.
                    if case .refused = judgement.finding, found[serial] != nil { continue }
                    found[serial] = judgement
                }
            }
        }
        return found
    }

    /// Whether its author's role may not say this by the phrasebook.
    package func isWrongSender(_ entry: Entry) -> Bool {
        terms.phrasebook[entry.code] != nil && !terms.maySay(entry.code, entry.serial.log.author)
    }
}
