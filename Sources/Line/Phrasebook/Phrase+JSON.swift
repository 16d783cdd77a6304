extension Phrase {
    init(_ json: JSONValue, lists: [WordList]) throws(JSONFault) {
        let object = try json.object(allowing: [
            "ack_s", "answers", "body", "code", "name", "note", "parameters", "priority", "repeats",
            "replies",
            "reply_s", "senders", "texts",
        ])
        code = try object.required("code").read("two capitals and two digits") { Code($0) }
        name = try object.required("name").plainText(max: Limits.choiceCharacters)
        priority = try Phrase.priority(object.required("priority"))
        acknowledgement = try Term(object.optional("ack_s"))
        reply = try Term(object.optional("reply_s"))
        replies = try Phrase.replies(object.required("replies"))
        senders = try object.choices("senders", of: Member.Role.self)
        form = try object.optional("body")?.choice(of: Form.self) ?? .parameters
        answers = try object.optional("answers")?.bool() ?? false
        repeats = try object.optional("repeats")?.bool() ?? false
        takesNote = try object.optional("note")?.bool() ?? false
        var parameters: [Parameter] = []
        for value in try object.required("parameters").array(max: Limits.parametersPerPhrase) {
            parameters.append(try Parameter(value, lists: lists))
        }
        self.parameters = parameters
        templates = try object.required("texts").texts { value throws(JSONFault) in try Template(value) }
        try check(object)
    }

    /// What must hold of a phrase as a whole: every language says all parameters and nothing else; free text stays out of
    /// what is urgent.
    private func check(_ object: JSONObject) throws(JSONFault) {
        let names = Set(parameters.map(\.name) + (answers ? [Phrase.answered] : []))
        guard names.count == parameters.count + (answers ? 1 : 0) else {
            throw try object.required("parameters").fault(
                .malformed(found: name, wanted: "each parameter once"))
        }
        for member in try object.required("texts").object().members {
            guard let language = Language(rawValue: member.key) else { continue }
            let said = Set(template(in: language).names)
            guard said == names else {
                let odd = said.symmetricDifference(names).sorted().joined(separator: ", ")
                throw member.value.fault(
                    .malformed(found: "{\(odd)}", wanted: "exactly the parameters of \(code)"))
            }
        }
        if takesNote, !mayTakeNote {
            throw try object.required("priority").fault(
                .malformed(found: "a note", wanted: "no free text above PRIORITY, but of a notice"))
        }
    }

    /// A notice's text is part of it, is held against its own places, and goes on with every amendment, which carries the whole
    /// notice: that is no message in a hurry, whatever its deadlines. Nothing that is FLASH has any.
    private var mayTakeNote: Bool {
        switch priority {
        case .priority, .routine: true
        case .immediate: form == .notice
        case .flash, nil: false
        }
    }

    /// The place for what a message answers; its value is the envelope's.
    package static let answered = "re"

    private static func priority(_ json: JSONValue) throws(JSONFault) -> Priority? {
        try json.string(max: 16) == "original" ? nil : try json.choice(of: Priority.self)
    }

    private static func replies(_ json: JSONValue) throws(JSONFault) -> [[Reply]] {
        var steps: [[Reply]] = []
        for step in try json.array(max: 4) {
            var alternatives: [Reply] = []
            for reply in try step.array(min: 1, max: 8) {
                alternatives.append(
                    try reply.read("a code, any or original", max: 8) { text in
                        switch text {
                        case "any": .any
                        case "original": .original
                        default: Code(text).map { .code($0) }
                        }
                    })
            }
            steps.append(alternatives)
        }
        return steps
    }
}

extension Phrase.Term {
    /// Absent = the priority's, null = none.
    fileprivate init(_ json: JSONValue?) throws(JSONFault) {
        guard let json else {
            self = .ofPriority
            return
        }
        self = json.isNull ? .none : .seconds(try json.integer(in: 1...31_536_000))
    }
}
