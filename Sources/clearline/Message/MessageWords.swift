import ArgumentParser
import Line

/// What is said with a phrase, as commands take it.
struct MessageWords: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The parameters as JSON, such as {\"position\":[38.1,34.5]}; what the phrasebook presets may be left out.",
            valueName: "json"))
    var parameters = "{}"

    @Option(help: ArgumentHelp("The language of the phrases: ar, az, en, he, ru or tr.", valueName: "code"))
    var language = "en"

    func body(_ code: String, to members: [String], re serial: String?) throws(Failure) -> [UInt8] {
        let given: CanonicalJSON
        do throws(JSONFault) {
            given = try JSONDocument(Array(parameters.utf8), limit: 1 << 20).root.asWritten()
        } catch {
            throw .wrongInput(file: "--parameters", error)
        }
        return CanonicalJSON.object(present: [
            "code": .string(code), "parameters": given, "re": serial.map { .string($0) },
            "to": members.isEmpty ? nil : .array(members.map { .string($0) }),
        ]).encoded
    }

    var query: String { "language=\(language)" }

    func validate() throws {
        guard Language(rawValue: language) != nil else {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("The language must be one of \(known).")
        }
    }
}

/// `clearline message send`
struct MessageSendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Say something to other members.",
        discussion: """
            clearline phrasebook shows the codes and their parameters. STOP, for example:

              clearline message send SF01 --to B --parameters '{"position":[38.1,34.5]}'
            """)

    @OptionGroup var options: NodeOptions
    @OptionGroup var words: MessageWords

    @Argument(help: ArgumentHelp("The code, such as SF01.", valueName: "code"))
    var code: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The members addressed, separated by blanks.", valueName: "member"))
    var to: [String] = []

    @Option(help: ArgumentHelp("The entry that it is about, such as A-B-17.", valueName: "serial"))
    var re: String?

    func run() async throws {
        let body = try words.body(code, to: to, re: re)
        let answer = try await options.client().post("messages", query: words.query, body: body)
        try options.show(answer) { root throws(JSONFault) in try MessageSummary(root.object()).lines }
    }
}

/// `clearline message answer`
struct MessageAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer a message.",
        discussion: """
            clearline message show names the codes that answer it. The answer goes to everybody to whom the message was \
            addressed. A readback is given with what was understood, in numbers:

              clearline message answer A-B-17 AK02 \
            --parameters '{"readback":{"code":"SF01","values":{"position":[38.1,34.5]}}}'
            """)

    @OptionGroup var options: NodeOptions
    @OptionGroup var words: MessageWords

    @Argument(help: ArgumentHelp("The message that is answered, such as A-B-17.", valueName: "serial"))
    var serial: String

    @Argument(help: ArgumentHelp("The code of the answer, such as AK01.", valueName: "code"))
    var code: String

    func run() async throws {
        let body = try words.body(code, to: [], re: serial)
        let answer = try await options.client().post("messages", query: words.query, body: body)
        try options.show(answer) { root throws(JSONFault) in try MessageSummary(root.object()).lines }
    }
}

/// `clearline message show`
struct MessageShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one message: its phrase, its lamps, its clocks and its answers.")

    @OptionGroup var options: NodeOptions

    @Option(help: ArgumentHelp("The language of the phrases: ar, az, en, he, ru or tr.", valueName: "code"))
    var language = "en"

    @Argument(help: ArgumentHelp("The message, such as A-B-17.", valueName: "serial"))
    var serial: String

    func run() async throws {
        let answer = try await options.client().get("messages", serial, query: "language=\(language)")
        try options.show(answer) { root throws(JSONFault) in try MessageSummary(root.object()).lines }
    }
}

/// `clearline message list`
struct MessageListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the open messages by their deadlines, or all.",
        discussion:
            "The lamps are D delivered, S seen, U understood, P passed to units; a dash is a lamp that is dark."
    )

    @OptionGroup var options: NodeOptions

    @Flag(help: "List the newest messages, open or not.")
    var all = false

    func run() async throws {
        let answer = try await options.client().get("messages", query: "state=\(all ? "all" : "open")")
        try options.show(answer) { root throws(JSONFault) in
            let table = try MessageSummary.table(root.object())
            return table.isEmpty ? ["There are no \(all ? "" : "open ")messages."] : table.lines
        }
    }
}
