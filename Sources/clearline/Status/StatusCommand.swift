import ArgumentParser
import Line

/// `clearline status`
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the state of a node, its lines and what it witnesses.",
        discussion: "The exit code is 1 if a line is not up, or if anything is found wrong with a log.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("status")
        let status = try answer.read { root throws(JSONFault) in try StatusSummary(root.object()) }
        try options.show(answer) { _ in status.lines }
        if !status.isUp { throw ExitCode.findings }
    }
}
