import Line

/// What stays before a desk, in a node's answer: dangers, and what is to be done.
enum StandingSummary {
    static func hazard(_ object: JSONObject) throws(JSONFault) -> String {
        let what = "\(try object.text("code")) \(try object.text("serial")) from \(try object.text("author"))"
        let radius = try object.numberIfAny("radiusNm").map { ", radius \($0) NM" } ?? ""
        let end = try object.timeIfAny("end").map { "until \($0)" } ?? "until it is said to be over"
        let own = try object.textsIfAny("ownNotices")
        let inside = own.isEmpty ? "" : "; own notices in it: \(own.joined(separator: ", "))"
        let state = try object.flag("open") ? "DANGER" : "Danger, over"
        return "\(state): \(what)\(radius), from \(try object.time("start")) \(end)\(inside)."
    }

    static func reminder(_ object: JSONObject) throws(JSONFault) -> String {
        let about = try [object.textIfAny("code"), object.textIfAny("handle")].compactMap { $0 }
        let what = (about + [try object.text("serial")]).joined(separator: " ")
        return "To be done: \(what), \(try object.time("at")): \(try object.text("words"))"
    }
}
