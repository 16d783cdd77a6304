/// An entry of the phrasebook: a code, what it says in every language, its typed parameters, and the rules of its use.
package struct Phrase: Hashable, Sendable {
    package let code: Code
    /// In English, for lists and logs.
    package let name: String
    /// nil: that of the message it relays.
    package let priority: Priority?
    package let acknowledgement: Term
    package let reply: Term
    /// What is wanted in answer, one step after the other; of each step any one will do.
    package let replies: [[Reply]]
    /// Members of which roles may send it.
    package let senders: [Member.Role]
    package let form: Form
    /// Whether it must say what it answers.
    package let answers: Bool
    /// Whether it may be sent again about the same message: a later answer replaces an earlier one.
    package let repeats: Bool
    /// Whether it takes a free text.
    package let takesNote: Bool
    package let parameters: [Parameter]
    let templates: [Language: Template]

    /// A deadline as the phrasebook gives it.
    package enum Term: Hashable, Sendable {
        case none
        /// The one that the profile gives messages of this priority.
        case ofPriority
        case seconds(Int64)
    }

    /// What answers.
    package enum Reply: Hashable, Sendable {
        case code(Code)
        /// Any message at all.
        case any
        /// The message that was not understood, sent anew.
        case original

        package var word: String {
            switch self {
            case .code(let code): code.text
            case .any: "any"
            case .original: "original"
            }
        }
    }

    /// What its body is made of.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case parameters, notice, turn, settlement, referral
    }

    package func template(in language: Language) -> Template {
        guard let template = templates[language] else {
            preconditionFailure("\(code) has no \(language.rawValue) text")
        }
        return template
    }

    package func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
}
