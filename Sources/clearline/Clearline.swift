package import ArgumentParser
import Foundation

/// The one program: every command of a member, its officers and its engineers.
@main
package struct Clearline: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "clearline",
        abstract:
            "Give and receive notice of activity, find conflicts, and keep one record that nobody can rewrite.",
        discussion: """
            Parties that do not trust each other each run a node of their own. Over the line between the nodes they give \
            each other notice of activity and find conflicts before anybody is in the air.

            Every command exits with 0 when it was done, with 1 when something was found, returned or refused, with 2 \
            when what it was given is wrong, and with 3 when it could not be done.
            """,
        version: Clearline.release,
        subcommands: [
            DemoCommand.self, CheckCommand.self, ServeCommand.self, InitCommand.self, CharterCommand.self,
            OfficerCommand.self, StatusCommand.self, NoticeCommand.self, ConflictCommand.self,
            ProposalCommand.self, MessageCommand.self, IncidentCommand.self, LineCommand.self,
            WatchCommand.self,
            EntryCommand.self, LogCommand.self, EvidenceCommand.self, VerifyCommand.self, ContactCommand.self,
            PhrasebookCommand.self,
            SimulateCommand.self, ScenarioCommand.self,
            BenchmarkCommand.self,
        ])

    package static let release = "0.1.0"

    package init() {}

    /// Parses, runs, and turns whatever went wrong into one message and one of the four exit codes.
    package static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.complain(failure.words)
            Foundation.exit(failure.exitCode)
        } catch {
            leave(with: error)
        }
    }

    /// The exit code of whatever a command threw.
    package static func code(of error: any Error) -> Int32 {
        if let failure = error as? Failure { return failure.exitCode }
        let code = exitCode(for: error)
        guard code != .validationFailure else { return ExitCode.badInput.rawValue }
        return code == .failure && !(error is ExitCode) ? ExitCode.couldNot.rawValue : code.rawValue
    }

    /// Help and version are printed as they are; wrong arguments are bad input, whatever number the parser gives them.
    private static func leave(with error: any Error) -> Never {
        let code = code(of: error)
        guard !(error is ExitCode), code != 0 else { exit(withError: error) }
        Terminal.complain(fullMessage(for: error))
        Foundation.exit(code)
    }
}

extension ExitCode {
    /// Something was found, returned or refused.
    static let findings = ExitCode(1)
    /// What the command was given is wrong.
    static let badInput = ExitCode(2)
    /// It could not be done.
    static let couldNot = ExitCode(3)
}
