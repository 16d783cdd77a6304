package import Line

/// A message in a node's answer.
package struct MessageSummary {
    package struct Recipient {
        let member: String
        let serial: String?
        /// Of what is known of this member, where the line to it is not up.
        let age: String?
        let state: String
        let lamps: String
        let due: String?
        let missed: Int64
        private let words: [String]

        init(_ object: JSONObject) throws(JSONFault) {
            member = try object.text("member")
            serial = try object.textIfAny("serial")
            age = try object.age()
            missed = try object.number("missed")
            let noAnswer = try object.flag("noAnswer")
            state = try object.text("state") + (noAnswer ? ", NO ANSWER" : "")
            lamps = try [("delivered", "D"), ("seen", "S"), ("understood", "U"), ("passed", "P")]
                .map { key, letter throws(JSONFault) in try object.has(key) ? letter : "-" }.joined()
            let open = try object.objectIfAny("due")
            due = try open?.timeIfAny("at")
            let stage = try open?.text("stage")
            var words: [String] = []
            if let refused = try object.textIfAny("refused") {
                words.append("Could not be taken: \(refused).")
            }
            if let stage {
                words.append("Waits for \(stage), due \(due ?? "when routine exchange resumes").")
            }
            if missed > 0 { words.append("The deadline has passed \(missed) times over.") }
            let told = try object.texts("told")
            if !told.isEmpty {
                let desk = stage == MessageStage.delivery.rawValue ? "its author's desk" : member
                words.append("To be told at \(desk): \(told.joined(separator: ", ")).")
            }
            if let standBy = try object.timeIfAny("standBy") {
                words.append("Asks to stand by until \(standBy).")
            }
            if let statement = try object.objectIfAny("statement") {
                words += try MessageSummary.statement(statement)
            }
            self.words = words
        }

        var lines: [String] {
            let aged = age.map { ", \($0)" } ?? ""
            return ["  \(member): \(state), lamps \(lamps)\(aged)"] + words.map { "    \($0)" }
        }
    }

    let serial: String
    let code: String
    let author: String
    /// Of another's message, where the line to its author is not up.
    let age: String?
    let priority: String
    private let role: String
    private let note: [String]
    let recipients: [Recipient]
    private let concern: [String]
    private let text: String
    private let answers: [String]
    /// What they are called.
    let findingCodes: [String]
    private let findings: [String]
    private let choices: [String]

    package init(_ object: JSONObject) throws(JSONFault) {
        serial = try object.text("serial")
        code = try object.text("code")
        author = try object.text("author")
        age = try object.age()
        priority = try object.text("priority")
        role = try object.text("role")
        note = try object.textIfAny("note").map { ["Note, not checked: \($0)"] } ?? []
        let phrase = try object.required("phrase").object()
        let name = try object.text("name")
        let expired = try object.flag("expired") ? " [EXPIRED: its parameters were deleted]" : ""
        text = try phrase.mark() + (phrase.phraseText("text") ?? name) + expired
        recipients = try object.list("recipients", Recipient.init)
        answers = try object.list("answers") { answer throws(JSONFault) in
            let phrase = try answer.required("phrase").object()
            let finding = try answer.textIfAny("finding").map { " [\($0)]" } ?? ""
            let time = try answer.required("time").object().time("stated")
            let code = try answer.text("code")
            let said = try phrase.mark() + (phrase.phraseText("text") ?? code)
            return "  \(try answer.text("serial")) \(time) \(try answer.text("author")): \(said)\(finding)"
        }
        let found = try object.findings("findings")
        (findingCodes, findings) = (found.map(\.code), found.map(\.words))
        choices = try object.texts("choices")
        concern = try MessageSummary.concern(object)
    }

    package var lines: [String] {
        let aged = age.map { ", \($0)" } ?? ""
        var lines =
            ["\(priority) \(code) \(serial) from \(author), \(role)\(aged)", text] + note + findings + concern
            + recipients.flatMap(\.lines)
        if !answers.isEmpty { lines += ["Said about it:"] + answers }
        if !choices.isEmpty { lines.append("It may be answered with \(choices.joined(separator: ", ")).") }
        return lines
    }

    /// The lines that show all messages of an answer, a row for each addressee.
    package static func table(_ object: JSONObject) throws(JSONFault) -> Table {
        var table = Table(
            "SERIAL", "CODE", "PRIORITY", "FROM", "TO", "LAMPS", "STATE", "AGE", "DUE", "MISSED",
            "FINDINGS")
        for message in try object.list("messages", MessageSummary.init) {
            for recipient in message.recipients {
                table.add(
                    recipient.serial ?? message.serial, message.code, message.priority, message.author,
                    recipient.member, recipient.lamps, recipient.state,
                    message.age ?? recipient.age ?? "", recipient.due ?? "",
                    recipient.missed == 0 ? "" : "\(recipient.missed)",
                    message.findingCodes.joined(separator: ", "))
            }
        }
        return table
    }

    private static func concern(_ object: JSONObject) throws(JSONFault) -> [String] {
        let near = try object.textsIfAny("ownNotices")
        let sites = try object.has("sites") ? object.list("sites", site) : []
        let hazard = try object.objectIfAny("hazard").map { hazard throws(JSONFault) in
            try StandingSummary.hazard(hazard)
        }
        let reminders = try object.list("reminders", StandingSummary.reminder)
        return (near.isEmpty ? [] : ["Own notices near it: \(near.joined(separator: ", "))."])
            + (sites.isEmpty ? [] : ["At or near a protected position: \(sites.joined(separator: ", "))."])
            + [hazard].compactMap { $0 } + reminders
    }

    private static func site(_ object: JSONObject) throws(JSONFault) -> String {
        let text = try object.textIfAny("text").map { " (\($0))" } ?? ""
        return "\(try object.text("handle")) of \(try object.text("author"))\(text)"
    }

    private static func statement(_ object: JSONObject) throws(JSONFault) -> [String] {
        let scopes = try object.list("scopes") { scope throws(JSONFault) in
            let until = try scope.timeIfAny("until").map { ", valid until \($0)" } ?? ", nobody has spoken"
            let expired = try scope.flag("expired") ? ", EXPIRED" : ""
            return "\(try scope.text("scope")): \(try scope.text("answer"))\(until)\(expired)"
        }
        return ["All together: \(try object.text("answer"))."] + scopes
    }
}

extension JSONObject {
    /// Whether there is anything but null.
    fileprivate func has(_ key: String) throws(JSONFault) -> Bool {
        members.first { $0.key == key }.map { !$0.value.isNull } ?? false
    }

    /// What stands before a phrase that was written by one phrasebook and may be read by another.
    fileprivate func mark() throws(JSONFault) -> String {
        try optionalOrNull("unverified")?.bool() == true ? "UNVERIFIED: " : ""
    }

    /// A phrase for a terminal. The isolates round its parameters are for screens that reorder text; whatever else is not
    /// seen is written out.
    fileprivate func phraseText(_ key: StaticString) throws(JSONFault) -> String? {
        let isolates: [Unicode.Scalar] = ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]
        guard let text = try optionalOrNull(key)?.string(max: .max) else { return nil }
        var plain = String.UnicodeScalarView()
        plain.append(contentsOf: text.unicodeScalars.filter { !isolates.contains($0) })
        return String(plain).shown
    }
}
