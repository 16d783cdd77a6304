import ArgumentParser
import Deconfliction
import Line
import TransparencyLog

/// `clearline log export`: a log for whoever wants to check it with tools of their own.
struct LogExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a log as a directory of C2SP tiles, with its checkpoint, cosignatures and keys.",
        discussion: """
            The directory can be checked with clearline verify, or with any tool that reads C2SP tlog-tiles: checkpoint, \
            tile/… and tile/entries/… are as that page has them; keys holds the verifier keys, cosigned/… the newest \
            checkpoint that each member has cosigned, charter.json the charter with its signatures. Bodies are not in \
            it: entries hold commitments to them, and clearline evidence opens one.

            It is taken from a member's directory, whether its node is running or not, and nothing is changed there.
            """)

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Option(help: ArgumentHelp("The log, such as A-B: what A writes to B.", valueName: "log"))
    var log: String

    @Argument(
        help: ArgumentHelp("The directory to write; it must not exist yet, or be empty.", valueName: "out"))
    var out: String

    func run() throws {
        let record = try MemberRecord(directory: directory)
        let export = try ExportedLog.write(try record.log(named: log), of: record, to: out)
        Terminal.complain(
            "Log \(log) with \(export.signed.checkpoint.size.entries) is in \(out). Check it with: clearline verify "
                + "\(out) --mechanism \(export.charter.charter.mechanism)")
    }
}
