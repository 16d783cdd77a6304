import ArgumentParser
import Line

/// `clearline log register`
struct LogRegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Show which notices the addressee of a log held at some time, by its receipts.",
        discussion: """
            Both ends of the log compute it from the same entries, so that they can compare the digest by voice: if it is \
            equal, so is what was held. A receipt that never arrived counts at the addressee alone.
            """)

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The log, such as A-B: what A writes to B.", valueName: "log"))
    var log: String

    @Option(
        help: ArgumentHelp(
            "The time, such as 2027-03-10T15:00:00Z, by the addressee's clock; now if left out.",
            valueName: "time"))
    var at: String?

    func run() async throws {
        let query = "log=\(NodeAddress.escaped(log))" + (at.map { "&at=\(NodeAddress.escaped($0))" } ?? "")
        let answer = try await options.client().get("register", query: query)
        try options.show(answer) { root throws(JSONFault) in try Self.lines(root.object()) }
    }

    private static func lines(_ register: JSONObject) throws(JSONFault) -> [String] {
        let holder = try register.text("holder")
        let receipted =
            try register.timeIfAny("receipted").map { "receipted at \($0)" } ?? "no receipt by then"
        var lines = [
            "\(holder) held \(try register.number("size")) entries of \(try register.text("log")) at "
                + "\(try register.time("at")) (\(receipted)).",
            "Digest \(try register.text("digest"))",
        ]
        var table = Table("NOTICE", "VERSION", "STATE", "FILED")
        for row in try register.list("notices", { $0 }) {
            table.add(
                try row.text("handle"), try row.text("version"), try row.text("phase"), try row.time("filed"))
        }
        lines += table.isEmpty ? ["It held no notices."] : table.lines
        let refused = try register.texts("refused")
        if !refused.isEmpty { lines.append("It could not take \(refused.joined(separator: ", ")).") }
        let expired = try register.number("expired")
        if expired > 0 {
            lines.append("\(expired) entries have expired: what they said of notices is not shown any more.")
        }
        return lines
    }
}
