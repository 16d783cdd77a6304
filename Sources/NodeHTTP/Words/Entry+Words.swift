package import Airspace
package import Deconfliction
package import Line

extension Node {
    /// An entry in plain English, as far as this node knows what it is about. The newest state of a notice is not put in
    /// an older entry's mouth: the words name the notice and do not repeat where and when it is.
    package func words(of entry: Entry, today now: Instant) -> String {
        switch entry.code {
        case .refused: refusalWords(entry)
        case .continuation: "\(entry.serial.log.author) goes on in a new epoch of its log."
        case .contact: "\(entry.serial.log.author) has a new certificate or other endpoints."
        case .amendment: "Notice \(subject(of: entry)) is amended."
        case .active: "Notice \(subject(of: entry)) is active: the activity has begun."
        case .complete: "Notice \(subject(of: entry)) is complete: the area is clear of the activity."
        case .cancelled: "Notice \(subject(of: entry)) is cancelled: the activity will not take place."
        case .proposal: proposalWords(entry.serial, today: now)
        case .agreement: "Agreed to \(answered(entry)): \(changeWords(answeredBy: entry, today: now))."
        case .disagreement: "Declined \(answered(entry))\(referralWords(entry))."
        case .envelope: "An envelope for the facilitator: a deadline that was missed, or the state of a line."
        default: phraseWords(entry)
        }
    }

    /// A phrase as it reads in English; of a notice its handle, since its newest state may be another.
    private func phraseWords(_ entry: Entry) -> String {
        let found = messages[entry.serial]?.copies.first { $0.serial == entry.serial }
        if let found, case .message = found.content {
            let text =
                messages.terms.phrasebook.rendering(of: entry, found.content, in: .english)?.text
                ?? entry.code.text
            return isUnverified(textOf: entry.serial.log.author) ? "UNVERIFIED: \(text)" : text
        }
        return
            "Notice \(subject(of: entry)): \(entry.code.row.map { $0.name.lowercased() } ?? entry.code.text)."
    }

    private func refusalWords(_ entry: Entry) -> String {
        "\(answered(entry)) could not be taken: \(entry.refusal?.rawValue ?? "reason not given")."
    }

    private func proposalWords(_ serial: Serial, today now: Instant) -> String {
        guard let settlement = negotiations[serial]?.settlement else { return "A change is proposed." }
        return
            "Proposed that \(handle(of: settlement.changing)) changes: \(settlement.change.words(today: now))."
    }

    private func changeWords(answeredBy entry: Entry, today now: Instant) -> String {
        guard let serial = entry.regarding?.serial, let settlement = negotiations[serial]?.settlement else {
            return "the change proposed"
        }
        return "\(handle(of: settlement.changing)), \(settlement.change.words(today: now))"
    }

    private func referralWords(_ entry: Entry) -> String {
        guard let serial = entry.regarding?.serial,
            case .declined(entry.serial, let referral) = negotiations[serial]?.state
        else { return "" }
        return ", referred to the \(referral.rawValue)"
    }

    /// The handle of the notice that an entry files, amends or turns.
    private func subject(of entry: Entry) -> String {
        if let key = register.key(of: entry.serial) { return key.handle.text }
        return entry.regarding?.serial.map(handle) ?? "not known here"
    }

    private func handle(of version: Serial) -> String {
        register.key(of: version)?.handle.text ?? "\(version)"
    }

    private func answered(_ entry: Entry) -> String { entry.regarding.map { "\($0)" } ?? "an entry" }
}
