import Airspace
import Line
import Scenarios

/// A play as people read it: the timeline, then what was expected of it.
struct ReportWords {
    private let report: Report
    private let title: String

    init(_ report: Report, _ scenario: Scenario) {
        self.report = report
        title = scenario.title
    }

    func lines(withTimeline isFull: Bool) -> [String] {
        let branch = report.branch.isEmpty ? "" : " (\(report.branch))"
        let mutations = report.mutations.map(\.rawValue).joined(separator: ", ")
        let heading =
            "\(report.scenario) \(title)\(branch)\(mutations.isEmpty ? "" : " WITHOUT \(mutations)")"
        return [heading.visible] + (isFull ? report.timeline.map(words) + [""] : [])
            + report.findings.map(words)
            + [count, ""]
    }

    private func words(_ moment: Report.Moment) -> String {
        let who = moment.who?.text ?? "-"
        return "  \(moment.at.shown)  \(who)  \(moment.what.visible)"
    }

    private func words(_ verdict: Report.Verdict) -> String {
        let when = verdict.by.map { "by \($0.shown)" } ?? "never"
        let whom = verdict.to.isEmpty ? "" : " to \(verdict.to.map(\.text).joined(separator: ", "))"
        let line = "  \(verdict.missed == nil ? "met   " : "MISSED") \(when)\(whom): \(verdict.says.visible)"
        return verdict.missed.map { "\(line)\n         line \(verdict.line): \($0.visible)" } ?? line
    }

    private var count: String {
        let met = report.findings.count - report.missed.count
        return "  \(met) of \(report.findings.count) met"
    }
}
