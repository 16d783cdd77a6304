import ArgumentParser
import Line

/// `clearline log timeline`
struct LogTimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract:
            "Show who knew of each entry when: filed, covered, delivered, witnessed, seen, understood, passed.",
        discussion: """
            Each time is by the clock of whoever took the step: FILED by the author's, DELIVERED by the addressee's receipt, \
            WITNESSED by the witness's, the last three by the addressee's. None of these steps implies another. With --json, \
            this node's own clock stands beside each of them. CHECKPOINT is the size of the first checkpoint with the entry \
            in it that anybody has cosigned.
            """)

    @OptionGroup var options: NodeOptions

    @Option(
        help: ArgumentHelp("A log, such as A-B: what A writes to B; all logs if left out.", valueName: "log"))
    var log: String?

    @Option(help: ArgumentHelp("How many entries, from 1 to 2000, the newest first.", valueName: "count"))
    var limit = 200

    func validate() throws {
        guard 1...2_000 ~= limit else { throw ValidationError("The limit must be from 1 to 2000.") }
    }

    func run() async throws {
        let query = "limit=\(limit)" + (log.map { "&log=\(NodeAddress.escaped($0))" } ?? "")
        let answer = try await options.client().get("timeline", query: query)
        try options.show(answer) { root throws(JSONFault) in try TimelineSummary(root.object()).lines }
    }
}
