package import TransparencyLog

/// The phrases of a mechanism. The code and the typed parameters are the message; each end renders the text in its
/// officer's language.
package struct Phrasebook: Sendable {
    package let version: Int64
    /// How far each language's texts have been reviewed: `draft` until a linguist has signed.
    package let review: [Language: String]
    /// In the order of their codes.
    package let phrases: [Phrase]
    package let lists: [WordList]
    /// The canonical bytes, of which the charter holds the digest.
    package let encoded: [UInt8]
    private let labels: [String: Words]
    private let absent: Words
    private let places: [Code: Int]

    /// SHA-256 of the canonical bytes.
    package let digest: Digest

    package subscript(code: Code) -> Phrase? { places[code].map { phrases[$0] } }

    /// What a parameter is called.
    package func label(of name: String, in language: Language) -> String { labels[name]?[language] ?? name }

    package func hasLabel(_ name: String) -> Bool { labels[name] != nil }

    /// What stands in a text for a parameter that was left out.
    package func absent(in language: Language) -> String { absent[language] }

    package func isDraft(_ language: Language) -> Bool { review[language] == "draft" }

    /// Reads a phrasebook's canonical bytes. All rules for texts are checked here, so that a phrasebook that
    /// could be misread is none.
    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let root = try JSONDocument.canonical(bytes, limit: Limits.phrasebookBytes).root
        let object = try root.object(allowing: ["absent", "labels", "lists", "phrases", "review", "version"])
        encoded = bytes
        digest = Digest(hashing: bytes)
        version = try object.required("version").integer(in: 1...1_000_000)
        review = try object.required("review").texts { value throws(JSONFault) in try value.plainText(max: 64)
        }
        absent = try Words(object.required("absent"), max: Limits.choiceCharacters)
        var labels: [String: Words] = [:]
        for member in try object.required("labels").object().members {
            labels[member.key] = try Words(member.value, max: Limits.choiceCharacters)
        }
        self.labels = labels
        var lists: [WordList] = []
        for member in try object.required("lists").object().members {
            lists.append(try WordList(name: member.key, member.value))
        }
        self.lists = lists
        var phrases: [Phrase] = []
        var places: [Code: Int] = [:]
        for value in try object.required("phrases").array(min: 1, max: Limits.phrases) {
            let phrase = try Phrase(value, lists: lists)
            if let last = phrases.last, last.code >= phrase.code {
                throw value.fault(.malformed(found: phrase.code.text, wanted: "each code once, in order"))
            }
            if let parameter = phrase.parameters.first(where: { labels[$0.name] == nil }) {
                throw value.fault(.malformed(found: parameter.name, wanted: "a label for each parameter"))
            }
            places[phrase.code] = phrases.count
            phrases.append(phrase)
        }
        self.phrases = phrases
        self.places = places
        try checkReplies(object.required("phrases"))
    }

    private func checkReplies(_ json: JSONValue) throws(JSONFault) {
        for reply in phrases.flatMap(\.replies).joined() {
            guard case .code(let code) = reply else { continue }
            guard places[code] != nil else {
                throw json.fault(.malformed(found: code.text, wanted: "replies that are phrases"))
            }
        }
    }
}

extension Phrasebook {
    /// The project's own.
    package static let standard: Phrasebook = {
        do throws(JSONFault) {
            return try Phrasebook(encoded: PhrasebookText.document().encoded)
        } catch {
            preconditionFailure("the built-in phrasebook is wrong at \(error.whereabouts): \(error.words)")
        }
    }()
}

extension PhrasebookText {
    /// The parts as one document.
    static func document() throws(JSONFault) -> CanonicalJSON {
        var phrases: [(code: String, phrase: CanonicalJSON)] = []
        for part in [exchange, notices, answers, safety] {
            for phrase in try read(part).array(max: Limits.phrases) {
                let code = try phrase.object().required("code").string(max: 4)
                phrases.append((code, try phrase.canonical()))
            }
        }
        phrases.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
        guard case .object(let head) = try read(head).canonical() else { return .null }
        return .object(
            head + [
                .init("labels", try read(labels).canonical()), .init("lists", try read(lists).canonical()),
                .init("phrases", .array(phrases.map(\.phrase))),
            ])
    }

    private static func read(_ text: String) throws(JSONFault) -> JSONValue {
        try JSONDocument(Array(text.utf8), limit: Limits.phrasebookBytes).root
    }
}
