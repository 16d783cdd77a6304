import ArgumentParser
import Line

/// `clearline check`: conflicts of a plan with a picture, offline.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find the conflicts of a plan with a picture, offline.",
        discussion: """
            Notices are read as GeoJSON: one Feature, one FeatureCollection, one of them a line, or a sequence with \
            record separators (RFC 8142); a picture of any size is read as a stream. \
            All notices of the plan are one party's, and all of the picture another's; with --all, every notice of \
            the file is another party's. Notices with equal ids are the same notice and are not compared.

            The exit code is 0 if no conflict was found, 1 if one was found, 2 if the input is wrong (with --skip-invalid: if \
            nobody knows how much of it was left out), and 3 if the check could not be done. That no conflict was found is not permission, and says nothing about undeclared \
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

    @Flag(
        help: """
            Say for each conflict which single changes to the first notice would clear it, and where that notice would \
            meet nothing of the whole picture: its earliest slot and its nearest altitude band.
            """)
    var changes = false

    @Flag(help: "Leave out what is wrong in the input, naming it, and check the rest.")
    var skipInvalid = false

    @Flag(
        help: ArgumentHelp(
            "Measure the check, and end standard error with one line of JSON.",
            discussion: """
                It says how many notices the picture has, how many plans were checked and how many pairs conflict; \
                the seconds of processor time for reading the picture, for putting it into the index and for the \
                best of three checks of all plans; the plans checked per second; the median and the 99th percentile \
                of single checks in microseconds; and the most memory held, in MiB.
                """))
    var timing = false

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
        if let code = try check() { throw code }
    }

    /// How it ends; nil when all was checked and nothing was found.
    private func check() throws(Failure) -> ExitCode? {
        var input = CheckInput(skipsInvalid: skipInvalid)
        let comparison = NoticeComparison(profile: try input.profile(at: profile))
        var picture = comparison.picture()
        var times = CheckTimes()
        var report = CheckReport(
            comparison: comparison, isJSON: json, offersChanges: changes, now: CheckInput.now)
        if let all {
            try input.fill(&picture, from: all, &times)
            if timing { times.measurePairs(of: picture) }
            report.add(comparison.conflicts(within: picture), in: picture)
        } else if let plan, let against {
            let plans = try input.plans(at: plan)
            try input.fill(&picture, from: against, &times)
            if timing { times.measure(plans, against: picture) }
            for plan in plans {
                report.add(comparison.conflicts(of: plan, against: picture), in: picture)
            }
        } else {
            preconditionFailure("the options were not validated")
        }
        report.finish(input.leftOut)
        if timing { Terminal.complain(times.report(picture: picture.count)) }
        if input.leftOut.isUncertain { return .badInput }
        return report.count > 0 ? .findings : nil
    }
}
