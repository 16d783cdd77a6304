import Line

/// One conflict in a node's answer.
struct ConflictSummary {
    let id: String
    /// Changes that clear it, as the node offers them.
    let offers: [Offer]
    private let kind: String
    private let isHome: Bool
    private let mine: String
    private let other: String
    private let window: String
    private let distances: String

    struct Offer {
        /// The version of the notice that would change.
        let notice: String
        let words: String
        /// The change as the node wrote it.
        let change: JSONValue

        init(_ object: JSONObject) throws(JSONFault) {
            notice = try object.textIfAny("notice") ?? ""
            words = try object.text("words")
            change = try object.required("change")
        }
    }

    init(_ object: JSONObject) throws(JSONFault) {
        id = try object.text("id")
        kind = try object.text("kind")
        isHome = try object.flag("home")
        mine = try ConflictSummary.side(object.required("mine").object())
        other = try ConflictSummary.side(object.required("other").object())
        let end = try object.timeIfAny("end").map { "until \($0)" } ?? "until cancelled"
        window = "from \(try object.time("start")) \(end)"
        let lateral = try object.required("lateralM").fixed(decimals: 1, in: 0...1_000_000_000)
        let (feet, gap) = (
            try object.number("verticalFt"), try object.required("gapS").fixed(decimals: 0, in: 0...1 << 40)
        )
        distances = "\(lateral / 10) m apart on the map, \(feet) ft in height, \(gap) s in time"
        offers = try object.list("changes", Offer.init)
    }

    private static func side(_ object: JSONObject) throws(JSONFault) -> String {
        let version = try object.textIfAny("version").map { " (\($0))" } ?? ""
        return "\(try object.text("handle")) of \(try object.text("author"))\(version)"
    }

    var lines: [String] {
        [
            "Conflict \(id), \(kind)\(isHome ? ", at home: the other side is not told" : "")",
            "  \(mine) and \(other)",
            "  \(window); \(distances)",
        ] + changes
    }

    private var changes: [String] {
        guard !offers.isEmpty else { return ["  No single change clears it within the window."] }
        return offers.map { "  to clear it, \($0.notice.isEmpty ? "" : "\($0.notice): ")\($0.words)" }
    }
}
