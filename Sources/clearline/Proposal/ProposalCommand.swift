import ArgumentParser

/// `clearline proposal`: changes that two members agree on.
struct ProposalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposal",
        abstract: "Propose a change that clears a conflict, and answer the other side's proposals.",
        discussion: """
            The owner of the notice that is to change writes the amendment; nobody changes another's notice. A proposal \
            whose notices have changed since is stale and refused.
            """,
        subcommands: [
            ProposalListCommand.self, ProposalMakeCommand.self, ProposalAgreeCommand.self,
            ProposalDeclineCommand.self,
        ])
}
