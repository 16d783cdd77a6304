import ArgumentParser

/// `clearline charter`: the terms that all members sign.
struct CharterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "charter",
        abstract: "Draw up, sign, read and verify the terms of a mechanism.",
        discussion: """
            One file goes round, in person or by any channel; each member adds its signature to it. The SHA-256 of the \
            terms is the mechanism's id: whoever signed anything else signed another mechanism.
            """,
        subcommands: [
            CharterProposeCommand.self, CharterSignCommand.self, CharterShowCommand.self,
            CharterVerifyCommand.self,
        ])
}
