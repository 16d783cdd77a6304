import ArgumentParser
import Line

/// `clearline benchmark sample`: a record to measure with, or to hand to other tools.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Make a mechanism of two parties and a witness, with a log of many entries in A's record.",
        discussion: """
            The directory gets the members' directories a, b and f; clearline log export --directory <dir>/a --log A-B \
            writes the log out. The keys are made for this and nothing else.
            """)

    @Option(help: ArgumentHelp("How many entries the log has, from 1 to 10000000.", valueName: "count"))
    var entries: UInt64 = 70_000

    @Argument(help: ArgumentHelp("The directory to make it in.", valueName: "dir"))
    var directory: String

    func validate() throws {
        guard 1...10_000_000 ~= entries else {
            throw ValidationError("The number of entries must be from 1 to 10000000.")
        }
    }

    func run() throws {
        let sample = try Failure.about(directory) {
            let sample = try SampleRecord(makingIn: directory)
            try sample.write(entries: entries)
            return sample
        }
        Terminal.write("\(sample.mechanism)")
    }
}
