import Airspace

/// A message as a person reads it.
package struct Rendering: Hashable, Sendable {
    package let language: Language
    /// The phrase with its parameters, each in an isolate.
    package let text: String
    /// Free text as its author wrote it: in no known language, and never translated by a machine.
    package let note: String?
    /// Whether no linguist has signed the language's texts yet.
    package let isDraft: Bool
}

extension Phrasebook {
    /// The text of a message in one language.
    ///
    /// - Parameter regarding: what the envelope says it answers.
    /// - Returns: nil for what is no phrase (a refusal, a member's new certificate).
    package func rendering(
        of code: Code, _ content: Content?, regarding: Reference? = nil, in language: Language
    ) -> Rendering? {
        guard let phrase = self[code] else { return nil }
        var text = ""
        let values = content?.parameters ?? [:]
        for piece in phrase.template(in: language).pieces {
            switch piece {
            case .text(let words): text += words
            case .place(Phrase.answered):
                text += Isolate.around(regarding?.description ?? absent(in: language))
            case .place(let name):
                text += Isolate.around(shown(values[name], phrase.parameter(name), in: language))
            }
        }
        return Rendering(language: language, text: text, note: content?.note, isDraft: isDraft(language))
    }

    /// The text of an entry.
    package func rendering(of entry: Entry, _ content: Content?, in language: Language) -> Rendering? {
        rendering(of: entry.code, content, regarding: entry.regarding, in: language)
    }

    /// One parameter as it stands in a text, without its isolate.
    package func shown(_ value: ParameterValue?, _ parameter: Parameter?, in language: Language) -> String {
        guard let parameter else { return absent(in: language) }
        guard let value else {
            // A notice without an end holds until further notice (ICAO Doc 8400).
            return parameter.name == "end" ? "UFN" : absent(in: language)
        }
        return value.text(in: language, parameter.kind, of: self)
    }
}

extension Content {
    /// The free text beside a phrase.
    package var note: String? {
        switch self {
        case .notice(let notice): notice.text
        case .message(let message): message.note
        case .turn, .proposal, .agreement, .disagreement, .contact, .continuation, .envelope: nil
        }
    }
}

extension Change {
    /// The word for it on the line.
    package var type: String {
        switch self {
        case .startAt: "start-at"
        case .endBy: "end-by"
        case .floor: "floor"
        case .ceiling: "ceiling"
        case .radius: "radius"
        case .halfWidth: "half-width"
        case .shift: "shift"
        case .limit: "limit"
        }
    }
}
