package import Line

/// The conflicts in a node's answer, and whether their list can be complete.
package struct ConflictPicture {
    let conflicts: [ConflictSummary]
    private let isComplete: Bool
    private let statement: String

    package init(_ object: JSONObject) throws(JSONFault) {
        isComplete = try object.flag("complete")
        statement = try object.text("statement")
        conflicts = try object.list("conflicts", ConflictSummary.init)
    }

    package var isClear: Bool { isComplete && conflicts.isEmpty }

    /// While a line is not up, no sentence here says that there is no conflict.
    package var lines: [String] {
        let found = conflicts.flatMap { $0.lines + [""] }
        let count = conflicts.count == 1 ? "1 conflict found." : "\(conflicts.count) conflicts found."
        guard isComplete else {
            return found + (conflicts.isEmpty ? [] : [count])
                + ["A line is not up: there may be conflicts that this node cannot know of."]
        }
        return found + [conflicts.isEmpty ? statement : count]
    }
}
