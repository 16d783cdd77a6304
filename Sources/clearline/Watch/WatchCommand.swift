import ArgumentParser
import Line

/// `clearline watch`: the watch and its handover.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "See what the watch holds, accept it item by item, and relieve it.",
        discussion: """
            The relief works with a token of its own. The watch cannot be taken before every item has been accepted: \
            lines that are not up, degraded capabilities, open messages, and agreed changes.
            """,
        subcommands: [WatchShowCommand.self, WatchAcceptCommand.self, WatchTakeCommand.self])
}

/// `clearline watch show`
struct WatchShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what the watch holds; exits with 1 while this officer has not accepted all of it.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("watch")
        let left = try answer.read { root throws(JSONFault) in try root.object().number("left") }
        try options.show(answer) { root throws(JSONFault) in try WatchSummary(root.object()).lines }
        if left > 0 { throw ExitCode.findings }
    }
}

/// `clearline watch accept`
struct WatchAcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept one item of the watch.")

    @OptionGroup var options: NodeOptions

    @Argument(
        help: ArgumentHelp(
            "The item, as clearline watch show names it: a serial such as B-A-4, or a member such as B.",
            valueName: "item"))
    var item: String

    func run() async throws {
        let answer = try await options.client().post("watch", item, "accept")
        try options.show(answer) { root throws(JSONFault) in try WatchSummary(root.object()).lines }
    }
}

/// `clearline watch take`
struct WatchTakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Relieve the watch, and tell every counterpart (LN03).",
        discussion:
            "The counterparts are told how many messages are open on their line, and call signs if they are given."
    )

    @OptionGroup var options: NodeOptions

    @Option(help: ArgumentHelp("The call sign of the officer relieved.", valueName: "call sign"))
    var relieved: String?

    @Option(help: ArgumentHelp("The call sign of the relief.", valueName: "call sign"))
    var relief: String?

    func run() async throws {
        let body = CanonicalJSON.object(present: [
            "relieved": relieved.map { .string($0) }, "relief": relief.map { .string($0) },
        ])
        let answer = try await options.client().post("watch", "take", body: body.encoded)
        try options.show(answer) { root throws(JSONFault) in try WatchSummary(root.object()).lines }
    }
}
