import ArgumentParser

/// `clearline notice activate`
struct NoticeActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Say that the activity of a notice has begun.")

    @OptionGroup var turn: NoticeTurn

    func run() async throws { try await turn.run("activate", saying: "Activated") }
}

/// `clearline notice end`
struct NoticeEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Say that the activity of a notice is over.")

    @OptionGroup var turn: NoticeTurn

    func run() async throws { try await turn.run("end", saying: "Ended") }
}

/// `clearline notice cancel`
struct NoticeCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Say that the activity of a notice will not take place.")

    @OptionGroup var turn: NoticeTurn

    func run() async throws { try await turn.run("cancel", saying: "Cancelled") }
}

/// A turn in the life of one of this member's notices.
struct NoticeTurn: ParsableArguments {
    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The notice's own name, its id.", valueName: "handle"))
    var handle: String

    func run(_ verb: String, saying done: String) async throws {
        let answer = try await options.client().post("notices", handle, verb)
        try NoticeReport(answer).show(options, saying: done, countsFindings: false)
    }
}
