import ArgumentParser
import Line

/// `clearline check`: conflicts of a plan with a picture, offline.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find the conflicts of a plan with a picture, offline.",
        discussion: """
            Notices are read as GeoJSON: one Feature, one FeatureCollection, or one of them a line. \
            All notices of the plan are one party's, and all of the picture another's; with --all, every notice of \
            the file is another party's. Notices with equal ids are the same notice and are not compared.

            The exit code is 0 if no conflict was found, 1 if one was found, 2 if the input is wrong, and 3 if the \
            check could not be done. That no conflict was found is not permission, and says nothing about undeclared \
            activity.
            """)

    @Option(
        help: ArgumentHelp("The file with the planned notices; - reads standard input.", valueName: "file"))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            "The file with the notices to compare the plan with; - reads standard input.", valueName: "file"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "A file whose notices are all compared with each other; - reads standard input.",
            valueName: "file"))
    var all: String?

    @Option(
        help: ArgumentHelp(
            "A rule profile; a key in it replaces that key of the default profile R0.", valueName: "file"))
    var profile: String?

    @Flag(help: "Print one line of JSON for each pair of notices in conflict.")
    var json = false

    @Flag(help: "Say for each conflict which single changes to the first notice would clear it.")
    var changes = false

    @Flag(help: "Leave out what is wrong in the input, naming it, and check the rest.")
    var skipInvalid = false

    func validate() throws {
        switch (plan, against, all) {
        case (_?, _?, nil), (nil, nil, _?): break
        default: throw ValidationError("Either --plan and --against, or --all alone, must be given.")
        }
        let inputs = [plan, against, all, profile]
        guard inputs.filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("Standard input (-) can be read for one file only.")
        }
    }

    func run() throws {
        if try check() { throw ExitCode.findings }
    }

    /// Whether conflicts were found.
    private func check() throws(Failure) -> Bool {
        let input = CheckInput(skipsInvalid: skipInvalid)
        let comparison = NoticeComparison(profile: try input.profile(at: profile))
        let conflicts: [NoticeConflict]
        if let all {
            conflicts = comparison.conflicts(among: try input.notices(at: all))
        } else if let plan, let against {
            conflicts = comparison.conflicts(
                of: try input.notices(at: plan), against: try input.notices(at: against))
        } else {
            preconditionFailure("the options were not validated")
        }
        let report = CheckReport(comparison: comparison, offersChanges: changes, now: CheckInput.now)
        Terminal.write(json ? report.jsonLines(conflicts) : report.words(conflicts))
        return !conflicts.isEmpty
    }
}
