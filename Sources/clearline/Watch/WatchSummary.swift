package import Line

/// The watch in a node's answer.
package struct WatchSummary {
    package let lines: [String]

    package init(_ object: JSONObject) throws(JSONFault) {
        let handed =
            try object.timeIfAny("handedOver").map { "Handed over at \($0)." } ?? "Never handed over."
        let holder = try object.objectIfAny("holder").map { holder throws(JSONFault) in
            "The watch is \(try holder.text("officer"))'s, \(try holder.text("role")), since \(try holder.time("since"))."
        }
        var table = Table("ITEM", "KIND", "CODE", "DUE", "READ", "ACCEPTED", "WORDS")
        for item in try object.list("items", { $0 }) {
            table.add(
                try item.text("item"), try item.text("kind"), try item.textIfAny("code") ?? "",
                try item.timeIfAny("due") ?? "", try item.flag("unread") ? "UNREAD" : "",
                try item.flag("accepted") ? "yes" : "NOT YET", try item.text("words"))
        }
        let left = try object.number("left")
        lines =
            [holder ?? handed] + (table.isEmpty ? ["The watch holds nothing open."] : table.lines)
            + ["\(left) left to accept."]
    }
}
