import Line
import Scenarios

/// What is wrong with the text of a scenario.
enum ScenarioFault {
    /// The fault, nil where there is none, and the number of the text's last line.
    static func find(in text: String) -> (fault: JSONFault?, line: Int) {
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
        do throws(JSONFault) {
            _ = try ScenarioFile.scenario(Array(text.utf8))
            return (nil, line)
        } catch {
            return (error, line)
        }
    }
}
