/// The languages that every phrase has a text in.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case arabic = "ar"
    case azerbaijani = "az"
    case english = "en"
    case hebrew = "he"
    case russian = "ru"
    case turkish = "tr"

    package var isRightToLeft: Bool { self == .arabic || self == .hebrew }
}

/// One meaning in every language.
package struct Words: Hashable, Sendable {
    private let texts: [Language: String]

    package subscript(language: Language) -> String {
        guard let text = texts[language] else { preconditionFailure("no \(language.rawValue) text") }
        return text
    }

    init(_ json: JSONValue, max: Int) throws(JSONFault) {
        texts = try json.texts { value throws(JSONFault) in try value.plainText(max: max) }
    }

    var canonical: CanonicalJSON {
        .object(Language.allCases.map { .init($0.rawValue, .string(self[$0])) })
    }
}

extension JSONValue {
    /// A value for each language, none left out.
    func texts<Value>(
        _ read: (JSONValue) throws(JSONFault) -> Value
    ) throws(JSONFault) -> [Language: Value] {
        let object = try object(allowing: ["ar", "az", "en", "he", "ru", "tr"])
        var texts: [Language: Value] = [:]
        for member in object.members {
            guard let language = Language(rawValue: member.key) else { continue }
            texts[language] = try read(member.value)
        }
        if let missing = Language.allCases.first(where: { texts[$0] == nil }) {
            throw fault(.missing(key: missing.rawValue))
        }
        return texts
    }
}
