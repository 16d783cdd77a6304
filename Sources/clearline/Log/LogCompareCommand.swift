import ArgumentParser
import Line

/// `clearline log compare`
struct LogCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Ask another member to compare registers (QY04), or answer with one's own.",
        discussion: """
            The numbers are what this node computes of what both ends held of each other's at that time. An answer is \
            about the same register and time as the question; clearline message show says whether both sides agree.
            """)

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The member at the other end, such as B.", valueName: "member"))
    var member: String

    @Option(help: ArgumentHelp("NOTICES, PROTECTED, MOVEMENTS, HAZARDS or LOG.", valueName: "register"))
    var register = "NOTICES"

    @Option(help: ArgumentHelp("The time, such as 2027-03-10T15:00:00Z; now if left out.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("The QY04 that is answered, such as B-A-4.", valueName: "serial"))
    var re: String?

    func run() async throws {
        let client = try options.client()
        var (register, at) = (register, at)
        if let re {
            let question = try await client.get("messages", re)
            let asked = try question.read { root throws(JSONFault) in
                let parameters = try root.object().required("parameters").object()
                return [try parameters.text("register"), try parameters.text("at")]
            }
            (register, at) = (asked[0], asked[1])
        }
        var query =
            "with=\(NodeAddress.escaped(member))&register=\(NodeAddress.escaped(register))"
        if let at { query += "&at=\(NodeAddress.escaped(at))" }
        let own = try await client.get("register", "shared", query: query)
        let body = try own.read { root throws(JSONFault) in
            let own = try root.object()
            return CanonicalJSON.object(present: [
                "code": "QY04", "re": re.map { .string($0) },
                "to": re == nil ? .array([.string(member)]) : nil,
                "parameters": [
                    "register": .string(try own.text("register")), "at": .string(try own.text("at")),
                    "count": .integer(try own.number("count")), "digest": .string(try own.text("digest")),
                ],
            ])
        }
        let answer = try await client.post("messages", body: body.encoded)
        try options.show(answer) { root throws(JSONFault) in try MessageSummary(root.object()).lines }
    }
}
