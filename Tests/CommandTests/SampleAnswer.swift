import Line

/// What a node answers to a command, with nothing in it but what a test looks at.
enum SampleAnswer {
    static func object(_ json: String) throws -> JSONObject {
        try JSONDocument(Array(json.utf8), limit: 1 << 16).root.object()
    }

    /// A STOP.
    ///
    /// - Parameters:
    ///   - aged: as JSON.
    ///   - recipients: each as ``recipient(_:of:aged:due:told:escalations:)`` makes it.
    static func message(
        _ serial: String = "B-A-1", aged: String = "null", unverified: Bool = false,
        recipients: [String] = []
    ) -> String {
        """
        {"serial":"\(serial)","author":"\(serial.prefix(1))","mine":false,"aged":\(aged),"code":"SF01","name":"Stop",
        "priority":"FLASH","role":"watch officer","note":null,"expired":false,
        "phrase":{"language":"en","text":"STOP.","rightToLeft":false,"draft":true,"unverified":\(unverified)},
        "recipients":[\(recipients.joined(separator: ","))],"answers":[],"findings":[],"choices":[],
        "ownNotices":null,"sites":null,"hazard":null,"reminders":[]}
        """
    }

    /// An addressee who has said nothing yet.
    ///
    /// - Parameters:
    ///   - aged, due, escalations: as JSON.
    ///   - told: roles, one for each time that the deadline has passed.
    static func recipient(
        _ member: String, of serial: String = "B-A-1", aged: String = "null", due: String = "null",
        told: [String] = [], escalations: String = "[]"
    ) -> String {
        let roles = CanonicalJSON.array(told.map { .string($0) }).encoded
        return """
            {"member":"\(member)","serial":"\(serial)","aged":\(aged),"state":"UNANSWERED","delivered":null,"seen":null,
            "understood":null,"passed":null,"refused":null,"standBy":null,"due":\(due),"missed":\(told.count),
            "told":\(String(decoding: roles, as: UTF8.self)),"noAnswer":false,"statement":null,
            "escalations":\(escalations)}
            """
    }
}
