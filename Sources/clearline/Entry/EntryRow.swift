package import Line

/// An entry in a node's answer, in the texts that a terminal shows.
package struct EntryRow {
    let serial: String
    let code: String
    let time: String
    /// When it was delivered, or why not.
    let delivery: String
    let witnesses: String
    let words: String

    init(_ object: JSONObject) throws(JSONFault) {
        serial = try object.text("serial")
        code = try object.text("code")
        time = try object.time("time")
        let refused = try object.textIfAny("refused").map { "REFUSED: \($0)" }
        let delivered = try object.timeIfAny("delivered")
        delivery = refused ?? delivered ?? "not yet"
        let names = try object.list("witnessed") { witness throws(JSONFault) in try witness.text("by") }
        witnesses = names.joined(separator: ", ")
        let answers = try object.textIfAny("re").map { " (re \($0))" } ?? ""
        let finding = try object.textIfAny("finding").map { " [\($0)]" } ?? ""
        words = try object.text("words") + answers + finding
    }

    /// The lines that show all entries of an answer.
    package static func table(_ object: JSONObject) throws(JSONFault) -> [String] {
        var table = Table("SERIAL", "CODE", "TIME", "DELIVERED", "WITNESSED", "WORDS")
        for row in try object.list("entries", EntryRow.init) {
            table.add(row.serial, row.code, row.time, row.delivery, row.witnesses, row.words)
        }
        return table.isEmpty ? ["There are no entries."] : table.lines
    }
}
