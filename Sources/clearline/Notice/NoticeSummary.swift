package import Line

/// A notice in a node's answer, in the texts that a terminal shows.
package struct NoticeSummary {
    let handle: String
    let author: String
    /// Of another's notice, how old it is; empty while the line to its author is up.
    let age: String
    let kind: String
    let state: String
    let start: String
    let end: String?
    let leadClass: String
    let findings: [Refusal.Finding]
    private let isWithheld: Bool
    private let to: [String]
    private let leads: (filing: String, delivery: String?)
    private let copies: [Copy]

    private struct Copy {
        let serial: String
        let to: String
        let filed: String
        let delivered: String?
        let refused: String?
        let witnesses: [String]

        init(_ object: JSONObject) throws(JSONFault) {
            serial = try object.text("serial")
            to = try object.text("to")
            filed = try object.time("filed")
            delivered = try object.timeIfAny("delivered")
            refused = try object.textIfAny("refused")
            witnesses = try object.list("witnessed") { witness throws(JSONFault) in
                "\(try witness.text("by")) \(try witness.time("time"))"
            }
        }
    }

    package init(_ object: JSONObject) throws(JSONFault) {
        handle = try object.text("handle")
        author = try object.text("author")
        age = try object.age() ?? ""
        kind = try object.text("kind")
        state = try object.text("state")
        start = try object.time("start")
        end = try object.timeIfAny("end")
        let lead = try object.required("lead").object()
        leadClass = try lead.text("class")
        leads = (try lead.text("filing"), try lead.textIfAny("delivery"))
        isWithheld = try object.flag("withheld")
        to = try object.texts("to")
        copies = try object.list("copies", Copy.init)
        findings = try object.findings("findings")
    }

    /// Who was told.
    var told: String { isWithheld ? "withheld" : to.joined(separator: ", ") }

    package var lines: [String] {
        [
            "Notice \(handle) of \(author): \(kind), \(state)\(age.isEmpty ? "" : ", \(age)").",
            "From \(start) \(end.map { "until \($0)" } ?? "until cancelled").",
            "Lead \(leadClass): \(leads.filing) at filing, \(leads.delivery.map { "\($0) at delivery" } ?? "not delivered").",
            isWithheld ? "Withheld: nobody was told." : "Told: \(told.isEmpty ? "nobody" : told).",
        ] + copyLines + findings.map { "Finding: \($0.words)" }
    }

    /// The lines that show all notices of an answer.
    package static func table(_ object: JSONObject) throws(JSONFault) -> [String] {
        var table = Table(
            "HANDLE", "AUTHOR", "KIND", "STATE", "AGE", "START", "END", "LEAD", "TO", "FINDINGS")
        for notice in try object.list("notices", NoticeSummary.init) {
            table.add(
                notice.handle, notice.author, notice.kind, notice.state, notice.age, notice.start,
                notice.end ?? "until cancelled",
                notice.leadClass, notice.told, notice.findings.map(\.code).joined(separator: ", "))
        }
        return table.isEmpty ? ["There are no notices."] : table.lines
    }

    private var copyLines: [String] {
        guard !copies.isEmpty else { return [] }
        var table = Table("SERIAL", "TO", "FILED", "DELIVERED", "WITNESSED")
        for copy in copies {
            let delivery = copy.refused.map { "REFUSED: \($0)" } ?? copy.delivered ?? "not yet"
            table.add(copy.serial, copy.to, copy.filed, delivery, copy.witnesses.joined(separator: ", "))
        }
        return table.lines
    }
}
