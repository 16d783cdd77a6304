import ArgumentParser
import Line

/// `clearline proposal make`
struct ProposalMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Propose to the other side a change that clears a conflict.",
        discussion: """
            The change is given in the words that clearline conflict list uses, such as "end by 04:45Z", or as the \
            API's JSON, such as {"type":"ceiling","value":12000}.
            """)

    @OptionGroup var options: NodeOptions

    @Option(help: ArgumentHelp("The conflict, as clearline conflict list names it.", valueName: "id"))
    var conflict: String

    @Option(
        help: ArgumentHelp("The version of the notice that is to change, such as B-A-0.", valueName: "serial")
    )
    var notice: String

    @Option(help: ArgumentHelp("The change, in words or as JSON.", valueName: "change"))
    var change: String

    func run() async throws {
        let client = try options.client()
        let wanted = change.first == "{" ? try stated() : try await offered(by: client)
        let proposal: CanonicalJSON = [
            "conflict": .string(conflict), "notice": .string(notice), "change": wanted,
        ]
        let answer = try await client.post("proposals", body: proposal.encoded)
        try options.show(answer) { root throws(JSONFault) in try ProposalSummary(root.object()).lines }
    }

    private func stated() throws(Failure) -> CanonicalJSON {
        do throws(JSONFault) {
            return try JSONDocument(Array(change.utf8), limit: 1 << 16).root.asWritten()
        } catch {
            throw .wrongInput(file: "--change", error)
        }
    }

    /// The offer of the node that is said in these words.
    private func offered(by client: NodeClient) async throws(Failure) -> CanonicalJSON {
        let picture = try await client.get("conflicts").read { root throws(JSONFault) in
            try ConflictPicture(root.object())
        }
        guard let found = picture.conflicts.first(where: { $0.id == conflict }) else {
            throw .wrongArgument(
                conflict, wanted: "there is no such conflict; clearline conflict list shows what there is")
        }
        let offers = found.offers.filter { $0.notice == notice }
        guard let offer = offers.first(where: { $0.words.lowercased() == change.lowercased() }) else {
            let words = offers.map { "“\($0.words)”" }.joined(separator: ", ")
            throw .wrongArgument(
                change,
                wanted: offers.isEmpty
                    ? "no change to \(notice) is offered for this conflict; clearline conflict list shows the offers"
                    : "the changes to \(notice) that are offered are \(words)")
        }
        do throws(JSONFault) {
            return try offer.change.asWritten()
        } catch {
            throw .answer(node: "the node", error)
        }
    }
}
