import ArgumentParser
import Line
import TransparencyLog

/// `clearline phrasebook`: what can be said, and how it reads.
struct PhrasebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phrasebook",
        abstract: "See what can be said over the line, in every language.",
        discussion: """
            A message is a code and its parameters; each end shows it in its officer's language, and nothing is translated \
            by a machine. All texts are drafts that a linguist has yet to sign.
            """,
        subcommands: [PhrasebookListCommand.self, PhrasebookShowCommand.self])
}

/// `clearline phrasebook list`
struct PhrasebookListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List all codes, with their priority, their deadlines and what answers them.",
        discussion: """
            Deadlines are those of the default profile, in seconds; a charter may name others. With --json the whole \
            phrasebook is printed, to the byte as its digest is taken.
            """)

    @Flag(help: "Print the phrasebook as one line of JSON.")
    var json = false

    func run() {
        let book = Phrasebook.standard
        guard !json else {
            Terminal.write(book.encoded + [0x0A])
            return
        }
        var table = Table("CODE", "NAME", "PRIORITY", "ACKNOWLEDGED", "ANSWERED", "ANSWERED WITH")
        for phrase in book.phrases {
            let due = phrase.due(under: .r0)
            table.add(
                phrase.code.text, phrase.name, phrase.priority?.rawValue ?? "that of the original",
                due?.acknowledgement.map { "\($0) s" } ?? "", due?.reply.map { "\($0) s" } ?? "",
                phrase.repliesInWords)
        }
        Terminal.write(table.lines + ["", "Version \(book.version), SHA-256 \(book.digest.hex)"])
    }
}

/// `clearline phrasebook show`
struct PhrasebookShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one code: its text, its parameters, and the rules of its use.")

    @Option(help: ArgumentHelp("ar, az, en, he, ru or tr; all of them if left out.", valueName: "language"))
    var language: String?

    @Argument(help: ArgumentHelp("A code such as SF01.", valueName: "code"))
    var code: String

    func run() throws {
        guard let known = Code(code), let phrase = Phrasebook.standard[known] else {
            throw Failure.wrongArgument(
                code, wanted: "no code of the phrasebook; clearline phrasebook list has them all")
        }
        Terminal.write(phrase.lines(in: try languages()))
    }

    private func languages() throws(Failure) -> [Language] {
        guard let language else { return Language.allCases }
        guard let known = Language(rawValue: language) else {
            throw .wrongArgument(
                language, wanted: "a language of the phrasebook is wanted: ar, az, en, he, ru or tr")
        }
        return [known]
    }
}

extension Phrase {
    /// `AK02, then AK06 or AK07`
    fileprivate var repliesInWords: String {
        replies.map { step in step.map(\.inWords).joined(separator: " or ") }.joined(separator: ", then ")
    }

    fileprivate func lines(in languages: [Language]) -> [String] {
        let texts = languages.flatMap { language in
            [
                "", "\(language.rawValue)\(Phrasebook.standard.isDraft(language) ? " (draft)" : "")",
                template(in: language).text,
            ]
        }
        let due = due(under: .r0)
        let rules = [
            "Sent by: \(senders.map(\.rawValue).joined(separator: ", "))",
            "Priority: \(priority?.rawValue ?? "that of the message it relays")",
            due?.acknowledgement.map { "Acknowledged by a person within \($0) s" },
            due?.reply.map { "Answered within \($0) s" },
            replies.isEmpty ? nil : "Answered with: \(repliesInWords)",
            answers ? "Says what it answers." : nil, takesNote ? "Takes a free text beside it." : nil,
        ]
        return ["\(code) \(name)"] + rules.compactMap { $0 } + parameterLines + texts
    }

    private var parameterLines: [String] {
        guard !parameters.isEmpty else { return [] }
        var table = Table("PARAMETER", "KIND", "", "VALUES")
        for parameter in parameters {
            table.add(
                parameter.name, parameter.kind.word, parameter.isOptional ? "may be left out" : "",
                parameter.kind.values)
        }
        return [""] + table.lines
    }
}

extension Phrase.Reply {
    fileprivate var inWords: String {
        switch self {
        case .code(let code): code.text
        case .any: "anything"
        case .original: "the message sent anew"
        }
    }
}

extension ParameterKind {
    /// What a value may be, where that is not said by the kind.
    fileprivate var values: String {
        switch self {
        case .choice(let list), .choices(let list): list.values.joined(separator: " | ")
        case .distance(let unit): "whole \(unit.rawValue)"
        case .count(let range): "\(range.lowerBound) to \(range.upperBound)"
        default: ""
        }
    }
}
