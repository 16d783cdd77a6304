import Line

/// The watch in a node's answer.
struct WatchSummary {
    let lines: [String]

    init(_ object: JSONObject) throws(JSONFault) {
        let handed =
            try object.timeIfAny("handedOver").map { "Handed over at \($0)." } ?? "Never handed over."
        var table = Table("ITEM", "KIND", "CODE", "DUE", "READ", "ACCEPTED")
        for item in try object.list("items", { $0 }) {
            table.add(
                try item.text("item"), try item.text("kind"), try item.textIfAny("code") ?? "",
                try item.timeIfAny("due") ?? "", try item.flag("unread") ? "UNREAD" : "",
                try item.flag("accepted") ? "yes" : "NOT YET")
        }
        let left = try object.number("left")
        lines =
            [handed] + (table.isEmpty ? ["The watch holds nothing open."] : table.lines)
            + ["\(left) left to accept."]
    }
}
