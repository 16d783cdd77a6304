import ArgumentParser
import Line

/// `clearline line`: how well the lines are.
struct LineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line",
        abstract: "See how well the lines are, and check one.",
        subcommands: [LineStateCommand.self, LineCheckCommand.self, LineNoteCommand.self])
}

/// `clearline line state`
struct LineStateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state",
        abstract: "Show the state of every line; exits with 1 when one is not up.",
        discussion: """
            UP, SUSPENDED-ROUTINE, DEGRADED or DOWN, by what was said on the line and not answered. A line that is silent \
            at the moment says so beside its state. After an outage one list follows of what is to be gone through: it \
            shrinks as people answer, and as this desk takes note (clearline line note).
            """)

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("line")
        let lines = try answer.read { root throws(JSONFault) in
            try root.object().list("lines", LineSummary.init)
        }
        try options.show(answer) { _ throws(JSONFault) in
            lines.isEmpty ? ["There are no lines."] : lines.flatMap(\.lines)
        }
        guard lines.allSatisfy(\.isUp) else { throw ExitCode.findings }
    }
}

/// `clearline line check`
struct LineCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Make a line check (LN01): a human at the other side is to answer it.")

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The member at the other end, such as B.", valueName: "member"))
    var member: String

    func run() async throws {
        let answer = try await options.client().post("line", member, "check")
        try options.show(answer) { root throws(JSONFault) in try MessageSummary(root.object()).lines }
    }
}

/// `clearline line note`
struct LineNoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Take note of one item that an outage left, such as a notice that began meanwhile.",
        discussion: """
            It stays in this desk's own book and tells the other side nothing. Messages are not noted but answered.
            """)

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The member at the other end, such as B.", valueName: "member"))
    var member: String

    @Argument(
        help: ArgumentHelp("The item, as clearline line state names it, such as B-A-4.", valueName: "serial"))
    var serial: String

    func run() async throws {
        let answer = try await options.client().post("line", member, "note", serial)
        try options.show(answer) { root throws(JSONFault) in try LineSummary(root.object()).lines }
    }
}
