import ArgumentParser
import Line

/// `clearline entry`: what was said over the line.
struct EntryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry", abstract: "See what was said over the line, and what of it was delivered.",
        subcommands: [EntryListCommand.self])
}

/// `clearline entry list`
struct EntryListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the newest entries of the logs that this member writes and holds.")

    @OptionGroup var options: NodeOptions

    @Option(help: ArgumentHelp("How many entries, from 1 to 10000.", valueName: "count"))
    var limit = 200

    func validate() throws {
        guard 1...10_000 ~= limit else { throw ValidationError("The limit must be from 1 to 10000.") }
    }

    func run() async throws {
        let answer = try await options.client().get("entries", query: "limit=\(limit)")
        try options.show(answer) { root throws(JSONFault) in try EntryRow.table(root.object()) }
    }
}
