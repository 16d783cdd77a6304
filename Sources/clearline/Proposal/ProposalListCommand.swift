import ArgumentParser
import Line

/// `clearline proposal list`
struct ProposalListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the proposals of both sides and what became of them.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
        let answer = try await options.client().get("proposals")
        try options.show(answer) { root throws(JSONFault) in
            var table = Table("SERIAL", "FROM", "TO", "NOTICE", "CHANGE", "STATE", "FILED", "DELIVERED")
            for proposal in try root.object().list("proposals", ProposalSummary.init) {
                table.add(
                    proposal.serial, proposal.from, proposal.to, proposal.notice, proposal.words,
                    proposal.state,
                    proposal.filed, proposal.delivered ?? "not yet")
            }
            return table.isEmpty ? ["There are no proposals."] : table.lines
        }
    }
}
