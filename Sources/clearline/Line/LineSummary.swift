package import Line

/// A line in a node's answer.
package struct LineSummary {
    package let isUp: Bool
    package let lines: [String]

    package init(_ object: JSONObject) throws(JSONFault) {
        let (state, silent) = (try object.text("state"), try object.flag("silent"))
        isUp = state == "UP" && !silent
        let age = try object.numberIfAny("ageMs").map { "heard \($0 / 1_000) s ago" } ?? "never heard"
        let skew = try object.numberIfAny("skewMs").map { ", clock \($0) ms off" } ?? ""
        var lines = ["\(try object.text("member")): \(state)\(silent ? ", SILENT" : ""); \(age)\(skew)"]
        lines += try object.findings("remarks").map { "  \($0.words)" }
        let check = try object.required("check").object()
        if let next = try check.timeIfAny("next"), try !check.flag("due") {
            lines.append("  The next line check is due at \(next).")
        }
        if let serial = try check.textIfAny("toAnswer") {
            lines.append("  The line check \(serial) waits for an answer (LN02).")
        }
        for (words, list) in [
            ("Overdue", try object.texts("overdue")),
            ("To be acknowledged one by one", try object.texts("queued")),
        ]
        where !list.isEmpty {
            lines.append("  \(words): \(list.joined(separator: ", ")).")
        }
        for log in try object.list("logs", { log throws(JSONFault) in log }) {
            guard try log.optionalOrNull("agrees")?.bool() == false else { continue }
            lines.append("  The two sides hold different histories of \(try log.text("log")).")
        }
        if let left = try object.objectIfAny("reconciliation") { lines += try Self.reconciliation(left) }
        self.lines = lines
    }

    private static func reconciliation(_ object: JSONObject) throws(JSONFault) -> [String] {
        let from = try object.time("from")
        let silence =
            try object.timeIfAny("until").map { "Nothing was heard from \(from) to \($0)" }
            ?? "Nothing has been heard since \(from)"
        var isComplete = true
        var sizes: [String] = []
        for log in try object.list("logs", { log throws(JSONFault) in log }) {
            let other = try log.numberIfAny("otherSize").map { "\($0)" } ?? "?"
            sizes.append("\(try log.text("log")) \(try log.number("size")) here, \(other) there")
            isComplete = try log.optionalOrNull("complete")?.bool() == true && isComplete
        }
        let agree: String
        switch try object.optionalOrNull("logsAgree")?.bool() {
        case true?: agree = isComplete ? "the logs agree" : "the logs agree so far"
        case false?: agree = "THE LOGS DIFFER"
        case nil: agree = "the logs are not compared yet"
        }
        let items = try object.list("items") { item throws(JSONFault) in
            let what = try [item.textIfAny("code"), item.textIfAny("handle")].compactMap { $0 }
            let words = ([try item.text("serial")] + what).joined(separator: " ")
            return "    \(words), \(try item.time("at")): \(try item.text("words"))"
        }
        let count = "\(items.count) left\(items.isEmpty ? "." : ":")"
        return ["  \(silence); \(agree): \(sizes.joined(separator: "; ")). \(count)"] + items
    }
}
