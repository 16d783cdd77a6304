import ArgumentParser

/// `clearline officer`: who may act for a desk.
struct OfficerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer",
        abstract: "Say who may act at a member's desk.",
        discussion: """
            These commands work on the member's directory itself, whether its node is running or not. Any officer of a \
            desk may answer; nothing waits for a named person. Names and tokens never leave the node.
            """,
        subcommands: [OfficerAddCommand.self, OfficerListCommand.self, OfficerRevokeCommand.self])
}
