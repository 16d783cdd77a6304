import Line
import Scenarios

/// A play of two parties and a facilitator, of which a test writes the steps and what is to be seen.
enum TwoParties {
    private static let head = """
        scenario: T2
        title: Two parties
        day: 2027-03-10
        start: 04:00Z
        end: 05:00Z
        members: {A: {role: party, scopes: [armed forces]}, B: {role: party, scopes: [armed forces]}, F: {role: facilitator}}
        theatre: [[35.5, 32.3], [42.4, 32.3], [42.4, 37.3], [35.5, 37.3]]
        steps:

        """

    /// What was not as it should be, once it was played.
    static func missed(_ steps: String) throws -> [Report.Verdict] {
        try Play.reports(ScenarioFile.scenario(Array((head + steps).utf8))).flatMap(\.missed)
    }
}
