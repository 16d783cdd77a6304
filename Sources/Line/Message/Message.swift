/// What a person says with a phrase: its code and its parameters, in no language.
package struct Message: Hashable, Sendable {
    package let code: Code
    package let values: [String: ParameterValue]
    /// Free text beside it, where the phrase takes one; shown as written and never part of the phrase.
    package let note: String?

    package subscript(name: String) -> ParameterValue? { values[name] }

    /// - Throws: the first thing that is wrong with it.
    package init(
        _ code: Code, _ values: [String: ParameterValue] = [:], note: String? = nil,
        in phrasebook: Phrasebook = .standard
    ) throws(MessageProblem) {
        self.code = code
        self.values = values
        self.note = note
        guard let phrase = phrasebook[code] else { throw .unknownCode(code) }
        try check(phrase)
    }

    private func check(_ phrase: Phrase) throws(MessageProblem) {
        guard phrase.form == .parameters || (values.isEmpty && note == nil && code == .agreement) else {
            throw .otherForm(code, phrase.form)
        }
        for name in values.keys.sorted() where phrase.parameter(name) == nil {
            throw .unknown(name, known: phrase.parameters.map(\.name))
        }
        for parameter in phrase.parameters {
            guard let value = values[parameter.name] else {
                guard parameter.isOptional else { throw .missing(parameter.name) }
                continue
            }
            guard value.fits(parameter.kind) else {
                throw .wrong(parameter.name, wanted: parameter.kind.word)
            }
        }
        if case .time(let start) = values["start"], case .time(let end) = values["end"], end < start {
            throw .endBeforeStart
        }
        guard let note else { return }
        guard phrase.takesNote else { throw .noteNotAllowed(code) }
        guard !note.isEmpty, note.unicodeScalars.count <= Limits.textCharacters else {
            throw .noteTooLong(characters: note.unicodeScalars.count, limit: Limits.textCharacters)
        }
        if let scalar = PlainText.objection(to: note) { throw .notPlain(scalar: scalar.value) }
    }
}

/// What can be wrong with a message whose JSON is sound.
package enum MessageProblem: Error, Hashable, Sendable {
    case unknownCode(Code)
    /// A notice, a turn, a settlement or a referral has a body of its own.
    case otherForm(Code, Phrase.Form)
    case unknown(String, known: [String])
    case missing(String)
    case wrong(String, wanted: String)
    case endBeforeStart
    case noteNotAllowed(Code)
    case noteTooLong(characters: Int, limit: Int)
    case notPlain(scalar: UInt32)

    /// The parameter to point at, where it is one.
    package var field: String? {
        switch self {
        case .unknown(let name, _), .wrong(let name, _): name
        case .endBeforeStart: "end"
        case .noteNotAllowed, .noteTooLong, .notPlain: "note"
        case .unknownCode, .otherForm, .missing: nil
        }
    }

    var problem: JSONProblem {
        switch self {
        case .unknownCode(let code): .malformed(found: code.text, wanted: "a code of the phrasebook")
        case .otherForm(let code, let form):
            .malformed(found: code.text, wanted: "the body of a \(form.rawValue)")
        case .unknown(let name, let known): .unknownKey(JSONValue.quoted(name), known: known)
        case .missing(let name): .missing(key: name)
        case .wrong(let name, let wanted): .malformed(found: name, wanted: "a \(wanted)")
        case .endBeforeStart: .malformed(found: "an end before the start", wanted: "an end after it")
        case .noteNotAllowed(let code): .malformed(found: "note", wanted: "no free text with \(code)")
        case .noteTooLong(let characters, let limit): .tooLong(characters: characters, limit: limit)
        case .notPlain(let scalar):
            .malformed(
                found: "U+\(String(scalar, radix: 16, uppercase: true))",
                wanted: "a text without control or formatting characters")
        }
    }

    /// What was found and what would be right, as one sentence without a full stop.
    package var words: String { problem.words }
}
