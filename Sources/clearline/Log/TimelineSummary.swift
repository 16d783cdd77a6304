package import Line

/// Who knew of each entry when, in a node's answer.
package struct TimelineSummary {
    package let lines: [String]

    package init(_ object: JSONObject) throws(JSONFault) {
        var table = Table(
            "SERIAL", "CODE", "FILED", "CHECKPOINT", "DELIVERED", "WITNESSED", "SEEN", "UNDERSTOOD", "PASSED")
        for row in try object.list("entries", TimelineRow.init) {
            table.add(
                row.serial, row.code, row.filed, row.covered, row.delivered, row.witnessed, row.seen,
                row.understood, row.passed)
        }
        lines = table.isEmpty ? ["There are no entries."] : table.lines
    }
}

/// An entry's timeline, in the texts that a terminal shows.
private struct TimelineRow {
    let serial: String
    let code: String
    let filed: String
    let covered: String
    let delivered: String
    let witnessed: String
    let seen: String
    let understood: String
    let passed: String

    init(_ object: JSONObject) throws(JSONFault) {
        serial = try object.text("serial")
        code = try object.text("code")
        filed = try object.required("filed").object().time("stated")
        covered = try object.numberIfAny("covered").map { "\($0)" } ?? "-"
        let refused = try object.textIfAny("refused").map { "REFUSED: \($0)" }
        let receipted = try object.objectIfAny("delivered")?.time("stated")
        delivered = refused ?? receipted ?? "-"
        let witnesses = try object.list("witnessed") { witness throws(JSONFault) in
            "\(try witness.text("by")) \(try witness.time("time"))"
        }
        witnessed = witnesses.joined(separator: ", ")
        seen = try Self.said(object.objectIfAny("seen"))
        understood = try Self.said(object.objectIfAny("understood"))
        passed = try Self.said(object.objectIfAny("passed"))
    }

    private static func said(_ lamp: JSONObject?) throws(JSONFault) -> String {
        guard let lamp else { return "-" }
        return "\(try lamp.time("stated")) (\(try lamp.text("serial")))"
    }
}
