import ArgumentParser

/// `clearline notice`: what an officer does with notices, at a running node.
struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "File notices of activity and follow them to their end.",
        discussion: """
            A notice is disclosed to the members that it names, or withheld; either must be said. Lateness never blocks \
            a notice. The exit code is 1 if the notice was returned or refused, or was released with findings.
            """,
        subcommands: [
            NoticeFileCommand.self, NoticeAmendCommand.self, NoticeActivateCommand.self,
            NoticeEndCommand.self,
            NoticeCancelCommand.self, NoticeListCommand.self, NoticeShowCommand.self,
        ])
}
