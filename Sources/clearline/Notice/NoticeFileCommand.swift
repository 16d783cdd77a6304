import ArgumentParser
import Line

/// `clearline notice file`
struct NoticeFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "File a notice.",
        discussion: """
            The file is GeoJSON with one notice; Features with the same id are its volumes. It must say to whom the \
            notice is disclosed (to), or that it is withheld.
            """)

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The notice; - reads standard input.", valueName: "file"))
    var file: String

    func run() async throws {
        let client = try options.client()
        let draft = try NoticeDraft(path: file)
        let answer = try await client.post("notices", body: draft.bytes, file: draft.name)
        try NoticeReport(answer).show(options, saying: "Filed")
    }
}

/// `clearline notice amend`
struct NoticeAmendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Replace what a notice of this member says.",
        discussion: "The members that were told of the notice are told of the amendment.")

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The notice's own name, its id.", valueName: "handle"))
    var handle: String

    @Argument(help: ArgumentHelp("The notice as it is to be; - reads standard input.", valueName: "file"))
    var file: String

    func run() async throws {
        let client = try options.client()
        let draft = try NoticeDraft(path: file)
        let answer = try await client.post("notices", handle, "amend", body: draft.bytes, file: draft.name)
        try NoticeReport(answer).show(options, saying: "Amended")
    }
}
