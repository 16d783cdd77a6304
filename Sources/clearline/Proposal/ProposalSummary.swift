import Line

/// A proposal in a node's answer.
struct ProposalSummary {
    let serial: String
    let from: String
    let to: String
    /// The notice that would change: its handle where the node knows it, and its version.
    let notice: String
    let words: String
    let state: String
    let filed: String
    let delivered: String?

    init(_ object: JSONObject) throws(JSONFault) {
        serial = try object.text("serial")
        from = try object.text("from")
        to = try object.text("to")
        let version = try object.text("changes")
        notice = try object.textIfAny("handle").map { "\($0) (\(version))" } ?? version
        words = try object.text("words")
        let referred = try object.textIfAny("refer").map { ", referred to \($0)" } ?? ""
        let answered = try object.textIfAny("answer").map { " (\($0))" } ?? ""
        state = try object.text("state") + answered + referred
        filed = try object.time("filed")
        delivered = try object.timeIfAny("delivered")
    }

    var lines: [String] {
        [
            "Proposal \(serial) from \(from) to \(to): \(state).",
            "It changes \(notice): \(words).",
            delivered.map { "Delivered \($0)." } ?? "Not delivered yet.",
        ]
    }
}
