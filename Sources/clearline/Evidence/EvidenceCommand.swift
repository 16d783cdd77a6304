import ArgumentParser
import Deconfliction
import Line

/// `clearline evidence`: what shows somebody else that an entry was in the record.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Write one file that shows, without any node, that an entry is in the record.",
        discussion: """
            The file holds the entry and its opened body, a proof that the entry stands in its author's log (a C2SP \
            tlog-proof), the first checkpoint over it of everybody who cosigned the log, with the times they state, \
            what the author had seen of the other side's log, and the charter with its signatures. A body that has \
            expired is left out, and the file says so. Anybody can check it with clearline verify.

            It is taken from a member's directory, whether its node is running or not, and nothing is changed there.
            """)

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Option(help: ArgumentHelp("The file to write; it must not exist yet.", valueName: "file"))
    var out: String?

    @Argument(help: ArgumentHelp("The entry, such as A-B-1187.", valueName: "serial"))
    var serial: String

    func run() throws {
        guard let serial = Serial(serial) else {
            throw Failure.wrongArgument(self.serial, wanted: "a serial such as A-B-1187 is wanted")
        }
        let record = try MemberRecord(directory: directory)
        _ = try record.log(named: "\(serial.log)")
        let bundle = try record.evidence(of: serial)
        let verdict = bundle.verdict(for: bundle.charter.charter.mechanism)
        guard verdict.holds else {
            throw Failure.damagedRecord(directory, VerdictReport(verdict, mechanism: nil).faults)
        }
        guard let out else { return Terminal.write(bundle.encoded) }
        try OutputFile(path: out).create(with: bundle.encoded)
        Terminal.complain(
            "Evidence of \(serial) is in \(out). Check it with: clearline verify \(out) --mechanism "
                + "\(bundle.charter.charter.mechanism)")
    }
}
