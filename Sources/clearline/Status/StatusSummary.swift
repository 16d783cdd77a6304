package import Line

/// A node's state in its answer.
package struct StatusSummary {
    let isUp: Bool
    private let head: [String]
    private let lineTable: Table
    /// Dangers, and what is to be done.
    private let standing: [String]
    /// What is wrong with the record of a line, or of a log that is witnessed here.
    private let findings: [String]
    /// Why a line is not up, and what is to be looked to.
    private let remarks: [String]
    private let witnessTable: Table

    package init(_ object: JSONObject) throws(JSONFault) {
        let mechanism = try object.required("mechanism").object()
        let officer = try object.required("officer").object()
        let members = try object.list("members") { member throws(JSONFault) in
            "\(try member.text("name")) (\(try member.text("role")))"
        }
        var head = [
            "Mechanism “\(try mechanism.text("name"))”, \(try mechanism.text("id"))",
            "Member \(try object.text("member")), \(try object.text("role")); members: \(members.joined(separator: ", "))",
            "Officer \(try officer.text("name")), \(try officer.text("role"))",
            "Clearline \(try object.text("clearline")), node's clock \(try object.time("now"))",
            try StatusSummary.record(object.required("record").object()),
        ]
        if let book = try object.objectIfAny("phrasebook"), try !book.flag("same") {
            head.append(
                "NOT THE CHARTER'S PHRASEBOOK: this node reads codes by \(try book.text("own")), the charter names "
                    + "\(try book.text("agreed")). Texts are UNVERIFIED.")
        }
        self.head = head
        let states = try object.list("lines") { line throws(JSONFault) in try line.text("state") }
        findings =
            try StatusSummary.findings(object, "lines", of: "member")
            + StatusSummary.findings(object, "witnessing", of: "log")
        remarks = try object.list("lines") { line throws(JSONFault) in
            let member = try line.text("member")
            return try line.findings("remarks").map { "\(member): \($0.words)" }
        }.flatMap { $0 }
        standing =
            try object.list("hazards", StandingSummary.hazard)
            + object.list("reminders", StandingSummary.reminder)
        isUp = states.allSatisfy { $0 == "UP" } && findings.isEmpty
        lineTable = try StatusSummary.lines(object)
        witnessTable = try StatusSummary.witnessing(object)
    }

    package var lines: [String] {
        head + (standing.isEmpty ? [] : ["", "Before this desk"] + standing)
            + ["", "Lines"] + (lineTable.isEmpty ? ["none"] : lineTable.lines) + remarks
            + (findings.isEmpty ? [] : ["", "Findings"] + findings)
            + (witnessTable.isEmpty ? [] : ["", "Witnessed"] + witnessTable.lines)
    }

    private static func record(_ record: JSONObject) throws(JSONFault) -> String {
        let state = try record.text("state")
        guard let done = try record.numberIfAny("done"), let all = try record.numberIfAny("entries") else {
            return "Record \(state)\(try record.timeIfAny("audited").map { " at \($0)" } ?? "")"
        }
        return "Record \(state): \(done) of \(all) entries read"
    }

    private static func findings(
        _ object: JSONObject, _ list: StaticString, of key: StaticString
    ) throws(JSONFault) -> [String] {
        try object.list(list) { element throws(JSONFault) in
            let name = try element.text(key)
            return try element.list("findings") { finding throws(JSONFault) in
                "\(name): \(try finding.text("code")). \(try finding.text("text"))"
            }
        }.flatMap { $0 }
    }

    private static func lines(_ object: JSONObject) throws(JSONFault) -> Table {
        var table = Table(
            "MEMBER", "STATE", "LAST HEARD", "AGE", "CLOCK", "QUEUED", "SENT", "DELIVERED", "HELD", "ENDPOINT"
        )
        for element in try object.required("lines").array(max: .max) {
            let line = try element.object()
            let sent = try line.required("sent").object()
            let held = try line.required("held").object()
            table.add(
                try line.text("member"), try line.text("state"), try line.timeIfAny("lastHeard") ?? "never",
                try line.numberIfAny("ageMs").map { "\($0 / 1_000) s" } ?? "",
                try line.numberIfAny("skewMs").map { "\($0) ms off" } ?? "", "\(try line.number("queued"))",
                "\(try sent.number("size"))", "\(try sent.number("delivered"))", "\(try held.number("size"))",
                try line.textIfAny("endpoint") ?? "")
        }
        return table
    }

    private static func witnessing(_ object: JSONObject) throws(JSONFault) -> Table {
        var table = Table("LOG", "EPOCH", "SIZE", "COSIGNED", "ROOT")
        for element in try object.required("witnessing").array(max: .max) {
            let log = try element.object()
            table.add(
                try log.text("log"), "\(try log.number("epoch"))", "\(try log.number("size"))",
                try log.timeIfAny("cosigned") ?? "", try log.text("root"))
        }
        return table
    }
}
