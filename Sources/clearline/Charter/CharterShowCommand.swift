import ArgumentParser

/// `clearline charter show`: the terms in plain words.
struct CharterShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Say in plain words what a charter agrees, and who has signed it.",
        discussion: """
            With --json the terms are printed as they are signed, with the mechanism's id and the members whose \
            signatures are there and missing beside them.
            """)

    @Flag(help: "Print the charter and who has signed it as one line of JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The charter; - reads standard input.", valueName: "charter"))
    var charter: String

    func run() throws {
        let report = CharterReport(try CharterFile(path: charter).read())
        Terminal.write(json ? [report.json] : report.lines)
    }
}
