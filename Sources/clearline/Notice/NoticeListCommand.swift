import ArgumentParser
import Line

/// `clearline notice list`
struct NoticeListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List this member's notices and those that others disclosed to it.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("notices")
        try options.show(answer) { root throws(JSONFault) in try NoticeSummary.table(root.object()) }
    }
}

/// `clearline notice show`
struct NoticeShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one notice: its copies, their delivery, and what the rules say about it.")

    @OptionGroup var options: NodeOptions

    @Option(
        help: ArgumentHelp("Whose notice it is, when two members use the same handle.", valueName: "member"))
    var author: MemberName?

    @Argument(help: ArgumentHelp("The notice's own name, its id.", valueName: "handle"))
    var handle: String

    func run() async throws {
        let query = author.map { "author=\($0.text)" }
        let answer = try await options.client().get("notices", handle, query: query)
        try options.show(answer) { root throws(JSONFault) in try NoticeSummary(root.object()).lines }
    }
}
