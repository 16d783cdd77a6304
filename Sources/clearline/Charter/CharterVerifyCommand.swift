import ArgumentParser
import Line

/// `clearline charter verify`: whether everybody has agreed.
struct CharterVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check whether every member has signed a charter.",
        discussion: """
            The exit code is 0 if every signature is there and holds, 1 if signatures are missing, 2 if the file is no \
            charter or a signature does not hold, and 3 if it could not be read.
            """)

    @Flag(help: "Print the result as one line of JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The charter; - reads standard input.", valueName: "charter"))
    var charter: String

    func run() throws {
        let signed = try CharterFile(path: charter).read()
        try Failure.about(charter) { try signed.verify() }
        Terminal.write(json ? CharterReport(signed).json : words(signed))
        if !signed.unsigned.isEmpty { throw ExitCode.findings }
    }

    private func words(_ signed: SignedCharter) -> String {
        let missing = signed.unsigned.map(\.text).joined(separator: ", ")
        return missing.isEmpty
            ? "Agreed: all \(signed.charter.members.count) members have signed mechanism \(signed.charter.mechanism)."
            : "Not agreed yet: mechanism \(signed.charter.mechanism) is not signed by \(missing)."
    }
}
