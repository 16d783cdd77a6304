import ArgumentParser
import Line

/// `clearline log`: the record itself.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "See the logs that this member writes and holds, who knew what when, and export them.",
        subcommands: [
            LogListCommand.self, LogTimelineCommand.self, LogRegisterCommand.self, LogCompareCommand.self,
            LogExportCommand.self,
        ])
}

/// `clearline log list`
struct LogListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Recompute every log's tree from the stored bytes, and compare it with what was signed.",
        discussion: "The exit code is 1 if a log does not verify.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("logs")
        let logs = try answer.read { root throws(JSONFault) in try root.object().list("logs", LogSummary.init)
        }
        try options.show(answer) { _ in LogSummary.table(logs) }
        if logs.contains(where: { !$0.isVerified }) { throw ExitCode.findings }
    }
}
