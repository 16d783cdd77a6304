package import Airspace
package import Line

/// What a play of one branch of a scenario showed.
package struct Report: Sendable {
    package let scenario: String
    package let branch: String
    package let mutations: [Mutation]
    package let timeline: [Moment]
    package let findings: [Verdict]

    /// One line of the timeline.
    package struct Moment: Hashable, Sendable {
        package let at: Instant
        package let who: MemberName?
        package let what: String
    }

    /// What became of one expectation, prohibition or step.
    package struct Verdict: Hashable, Sendable {
        /// Its line in the file.
        package let line: Int
        /// When it was to be met; nil for what must never be.
        package let by: Instant?
        package let to: [MemberName]
        package let says: String
        /// What was found instead; nil: it was met.
        package let missed: String?
    }

    package var isMet: Bool { findings.allSatisfy { $0.missed == nil } }
    package var missed: [Verdict] { findings.filter { $0.missed != nil } }
}
