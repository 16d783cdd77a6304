import ArgumentParser

/// `clearline officer revoke`
struct OfficerRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke an officer's token; what the officer did stays in the record.")

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Argument(
        help: ArgumentHelp("The officer's number, as clearline officer list prints it.", valueName: "id"))
    var officer: Int64

    func run() throws {
        guard try OfficerRoll(directory: directory).revoke(officer) else {
            throw Failure.wrongArgument(
                "\(officer)",
                wanted: "there is no such officer, or the token is revoked already;"
                    + " clearline officer list shows who there is")
        }
        Terminal.write("The token of officer \(officer) is revoked.")
    }
}
