package import TransparencyLog

/// The phrasebook that the parties have agreed on: its version and digest, and the languages its texts are shown in.
///
/// A node whose own phrasebook has another digest goes on, since codes and parameters are the message, but both sides are
/// told that their texts may differ; line checks carry the digest for that.
package struct AgreedPhrasebook: Hashable, Sendable {
    package let version: Int64
    package let digest: Digest
    /// In the order of their codes. All texts are equal; where they diverge, the English one holds.
    package let languages: [Language]

    package init(_ phrasebook: Phrasebook, languages: [Language] = Language.allCases) {
        version = phrasebook.version
        digest = phrasebook.digest
        self.languages = Language.allCases.filter(languages.contains)
    }

    package static let standard = AgreedPhrasebook(.standard)

    package func isSame(as phrasebook: Phrasebook) -> Bool { digest == phrasebook.digest }

    var canonical: CanonicalJSON {
        [
            "languages": .array(languages.map { .string($0.rawValue) }), "sha256": .string(digest.hex),
            "version": .integer(version),
        ]
    }

    init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["languages", "sha256", "version"])
        version = try object.required("version").integer(in: 1...1_000_000)
        digest = try object.required("sha256").digest()
        let listed = try object.required("languages")
        languages = try object.choices("languages", of: Language.self)
        guard !languages.isEmpty, languages == Language.allCases.filter(languages.contains) else {
            throw listed.fault(
                .malformed(
                    found: languages.map(\.rawValue).joined(separator: ", "), wanted: "languages, in order"))
        }
    }
}
