import ArgumentParser
import Line

/// `clearline conflict`: where notices come too close.
struct ConflictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflict", abstract: "See which notices conflict, and which changes would clear them.",
        subcommands: [ConflictListCommand.self])
}

/// `clearline conflict list`
struct ConflictListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the conflicts that concern this member.",
        discussion: """
            The exit code is 0 only if every line is up and no conflict was found. That is not permission, and says \
            nothing about undeclared activity.
            """)

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("conflicts")
        let picture = try answer.read { root throws(JSONFault) in try ConflictPicture(root.object()) }
        try options.show(answer) { _ in picture.lines }
        if !picture.isClear { throw ExitCode.findings }
    }
}
