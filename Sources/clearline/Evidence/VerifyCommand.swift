import ArgumentParser
import Line

/// `clearline verify`: evidence, or an exported log, checked with nothing but the files.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Check evidence of an entry or of a fork, or an exported log, and say what is proved and what is not.",
        discussion: """
            Nothing but the file or directory is needed: no node, no network. Give the mechanism's id, as you know it \
            from somewhere else, to learn whose record it is; without it the record can only be consistent in itself, \
            and the exit code is 1.

            The exit code is 0 if everything is proved, 1 if something is wrong (with the first wrong entry, as far as \
            it can be told), if this is neither evidence nor an export, or if the identity is not established, 2 if \
            the command itself is wrong, and 3 if the file or directory could not be read.
            """)

    @Option(help: ArgumentHelp("The id of the mechanism that it is to be of.", valueName: "id"))
    var mechanism: String?

    @Flag(help: "Print the verdict as one line of JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The file of evidence, or the directory of an export.", valueName: "path"))
    var path: String

    func run() throws {
        let wanted = mechanism.map(MechanismID.init)
        if case .some(.none) = wanted {
            throw Failure.wrongArgument(
                mechanism ?? "", wanted: "a mechanism's id is 64 lower-case hexadecimal digits")
        }
        let id = wanted ?? nil
        let verification = try Verification(of: path, mechanism: id)
        Terminal.write(json ? [verification.report.json] : verification.words)
        if !verification.isProved { throw ExitCode.findings }
    }
}
