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
        try options.show(answer) { root throws(JSONFault) in
            let rows = try root.object().list("entries", TimelineRow.init)
            var table = Table(
                "SERIAL", "CODE", "FILED", "CHECKPOINT", "DELIVERED", "WITNESSED", "SEEN", "UNDERSTOOD",
                "PASSED")
            for row in rows {
                table.add(
                    row.serial, row.code, row.filed, row.covered, row.delivered, row.witnessed, row.seen,
                    row.understood, row.passed)
            }
            return table.isEmpty ? ["There are no entries."] : table.lines
        }
    }
}

/// An entry's timeline in a node's answer, in the texts that a terminal shows.
private struct TimelineRow {
    let serial: String
    let code: String
    let filed: String
    let covered: String
    let delivered: String
    let witnessed: String
    let seen: String
    let understood: String
    let passed: String

    init(_ object: JSONObject) throws(JSONFault) {
        serial = try object.text("serial")
        code = try object.text("code")
        filed = try object.required("filed").object().time("stated")
        covered = try object.numberIfAny("covered").map { "\($0)" } ?? "-"
        let refused = try object.textIfAny("refused").map { "REFUSED: \($0)" }
        let receipted = try object.objectIfAny("delivered")?.time("stated")
        delivered = refused ?? receipted ?? "-"
        let witnesses = try object.list("witnessed") { witness throws(JSONFault) in
            "\(try witness.text("by")) \(try witness.time("time"))"
        }
        witnessed = witnesses.joined(separator: ", ")
        seen = try Self.said(object.objectIfAny("seen"))
        understood = try Self.said(object.objectIfAny("understood"))
        passed = try Self.said(object.objectIfAny("passed"))
    }

    private static func said(_ lamp: JSONObject?) throws(JSONFault) -> String {
        guard let lamp else { return "-" }
        return "\(try lamp.time("stated")) (\(try lamp.text("serial")))"
    }
}
