import ArgumentParser
import Line

/// What became of a notice that an officer did something with.
struct NoticeReport {
    private let answer: NodeAnswer

    init(_ answer: NodeAnswer) { self.answer = answer }

    /// Prints the notice as it now stands.
    /// - Throws: `ExitCode.findings` if it was released with findings and they count.
    func show(_ options: NodeOptions, saying done: String, countsFindings: Bool = true) throws {
        let notice = try answer.read { root throws(JSONFault) in try NoticeSummary(root.object()) }
        try options.show(answer) { _ in ["\(done)."] + notice.lines }
        if countsFindings, !notice.findings.isEmpty { throw ExitCode.findings }
    }
}
