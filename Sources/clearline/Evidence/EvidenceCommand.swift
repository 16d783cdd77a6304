import ArgumentParser
import Deconfliction
import Line

/// `clearline evidence`: what shows somebody else that an entry was in the record.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract:
            "Write one file that shows, without any node, that an entry is in the record, or that a log was forked.",
        discussion: """
            The file holds the entry and its opened body, a proof that the entry stands in its author's log (a C2SP \
            tlog-proof), the first checkpoint over it of everybody who cosigned the log, with the times they state, \
            what the author had seen of the other side's log, and the charter with its signatures. A body that has \
            expired is left out, and the file says so. Anybody can check it with clearline verify.

            With the name of a log in place of a serial, the file shows that the log's author signed two histories of \
            it, where this member has seen them.

            It is taken from a member's directory, whether its node is running or not, and nothing is changed there.
            """)

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Option(help: ArgumentHelp("The file to write; it must not exist yet.", valueName: "file"))
    var out: String?

    @Argument(
        help: ArgumentHelp(
            "The entry, such as A-B-1187, or the log that was forked, such as A-B.", valueName: "serial"))
    var serial: String

    func run() throws {
        guard let serial = Serial(serial) else {
            guard let log = Serial("\(self.serial)-0")?.log else {
                throw Failure.wrongArgument(
                    self.serial, wanted: "a serial such as A-B-1187 is wanted, or a log such as A-B")
            }
            return try show(log)
        }
        let record = try MemberRecord(directory: directory)
        _ = try record.log(named: "\(serial.log)")
        let (bundle, unshown) = try record.evidence(of: serial)
        let verdict = bundle.verdict(for: bundle.charter.charter.mechanism)
        guard verdict.holds else {
            throw Failure.damagedRecord(directory, VerdictReport(verdict, mechanism: nil).faults)
        }
        if !unshown.isEmpty {
            let reasons = unshown.map { "  \($0)" }.joined(separator: "\n")
            Terminal.complain("What the author of \(serial) held of the other log is not shown.\n\(reasons)")
        }
        try write(bundle.encoded, of: "\(serial)", in: bundle.charter.charter.mechanism)
    }

    private func show(_ log: LogName) throws {
        let record = try MemberRecord(directory: directory)
        let bundle = ForkBundle(charter: record.charter, fork: try record.fork(of: log))
        try write(bundle.encoded, of: "two histories of \(log)", in: bundle.charter.charter.mechanism)
    }

    private func write(_ bytes: [UInt8], of what: String, in mechanism: MechanismID) throws {
        guard let out else { return Terminal.write(bytes) }
        try OutputFile(path: out).create(with: bytes)
        Terminal.complain(
            "Evidence of \(what) is in \(out). Check it with: clearline verify \(out) --mechanism \(mechanism)"
        )
    }
}
