import ArgumentParser
import Line

/// `clearline incident`: reports whose review is open.
struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "See which incidents are open, and say that a review is over.",
        discussion: """
            What an open incident names, and every notice that was near it, is kept beyond the charter's terms. Each member \
            decides for its own copy when its review is over.
            """,
        subcommands: [IncidentListCommand.self, IncidentCloseCommand.self])
}

/// `clearline incident list`
struct IncidentListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the reports of incidents whose review is open.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("incidents")
        try options.show(answer) { root throws(JSONFault) in try root.openIncidents }
    }
}

/// `clearline incident close`
struct IncidentCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Say that the review of an incident is over: what it held expires by the charter's terms.",
        discussion:
            "It is a line of this member's own book; the other side is not told, and keeps its own copy.")

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The report (IN01), such as A-B-4.", valueName: "serial"))
    var serial: String

    func run() async throws {
        let answer = try await options.client().post("incidents", serial, "close")
        try options.show(answer) { root throws(JSONFault) in try root.openIncidents }
    }
}

extension JSONValue {
    fileprivate var openIncidents: [String] {
        get throws(JSONFault) {
            let open = try object().list("incidents", MessageSummary.init)
            return open.isEmpty ? ["There are no open incidents."] : open.flatMap(\.lines)
        }
    }
}
