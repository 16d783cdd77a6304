extension Message {
    /// The body as it is committed to and sent.
    package var canonical: CanonicalJSON { json(.line) }

    /// The parameters, and `note` where there is one.
    package func json(_ spelling: Spelling) -> CanonicalJSON {
        var members = values.keys.sorted().compactMap { name in
            values[name].map { CanonicalJSON.Member(name, $0.json(spelling)) }
        }
        if let note { members.append(.init("note", .string(note))) }
        return .object(members)
    }

    /// Reads the parameters of a code; what is wrong is said of the field it is wrong with.
    package init(
        _ code: Code, json: JSONValue, spelling: Spelling = .line, in phrasebook: Phrasebook = .standard
    ) throws(JSONFault) {
        let (values, note) = try Message.parts(code, json: json, spelling: spelling, in: phrasebook)
        self = try Message.checked(code, values, note, json: json, in: phrasebook)
    }

    /// What is there, each value of the kind that the code wants.
    static func parts(
        _ code: Code, json: JSONValue, spelling: Spelling, in phrasebook: Phrasebook
    ) throws(JSONFault) -> (values: [String: ParameterValue], note: String?) {
        guard let phrase = phrasebook[code] else {
            throw json.fault(MessageProblem.unknownCode(code).problem)
        }
        let reader = ParameterReader(phrasebook: phrasebook, spelling: spelling)
        var values: [String: ParameterValue] = [:]
        var note: String?
        for member in try json.object().members {
            if member.key == "note" {
                note = try member.value.string(max: Limits.textCharacters)
                continue
            }
            guard let parameter = phrase.parameter(member.key) else {
                let known = phrase.parameters.map(\.name) + (phrase.takesNote ? ["note"] : [])
                throw member.value.fault(.unknownKey(JSONValue.quoted(member.key), known: known))
            }
            values[member.key] = try reader.value(member.value, parameter.kind)
        }
        return (values, note)
    }

    static func checked(
        _ code: Code, _ values: [String: ParameterValue], _ note: String?, json: JSONValue,
        in phrasebook: Phrasebook
    ) throws(JSONFault) -> Message {
        do throws(MessageProblem) {
            return try Message(code, values, note: note, in: phrasebook)
        } catch {
            let field = try json.object().members.first { $0.key == error.field }
            throw (field?.value ?? json).fault(error.problem)
        }
    }
}
