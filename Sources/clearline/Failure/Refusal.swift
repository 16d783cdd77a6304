import Line

/// A node's refusal in its own words: problem details (RFC 9457).
package struct Refusal: Hashable, Sendable {
    package let status: Int
    /// The last part of the problem's type, such as `returned` or `stale`; empty where the status tells all.
    package let slug: String
    package let title: String
    package let detail: String?
    package let field: String?
    package let line: Int64?
    package let findings: [Finding]

    /// One thing that the rules say about a notice.
    package struct Finding: Hashable, Sendable {
        package let code: String
        package let text: String
    }

    /// Reads a refusal from the body of an answer; of a body that is no problem details, the status is left.
    package init(status: Int, body: [UInt8]) {
        self.status = status
        // A proxy's page or an empty body says no more than its status.
        let object = try? JSONDocument(body, limit: Refusal.largest).root.object()
        slug = object?.shortText("type")?.split(separator: "/").last.map(String.init) ?? ""
        title = object?.shortText("title") ?? "HTTP status \(status)"
        detail = object?.shortText("detail")
        field = object?.shortText("field")
        // A member of another kind is as good as absent.
        line = try? object?.optionalOrNull("line")?.integer()
        // As above.
        findings = (try? object?.findings("findings")) ?? []
    }

    private static let largest = 1 << 20

    /// 1: the node understood and said no. 2: what was sent is wrong. 3: it could not be done.
    package var exitCode: Int32 {
        switch status {
        case 409: 1
        case 422 where slug == "returned": 1
        case 400, 404, 413, 415, 422: 2
        default: 3
        }
    }

    package func words(about file: String?) -> String {
        var place = file.map { [$0.visible] } ?? []
        if let line { place.append("line \(line)") }
        if let field { place.append("field \(field)") }
        let what = [place.joined(separator: ", "), detail ?? title].filter { !$0.isEmpty }.joined(
            separator: ": ")
        return ([what] + findings.map { "  \($0.words)" } + [advice].compactMap { $0 }).joined(
            separator: "\n")
    }

    private var advice: String? {
        switch status {
        case 401:
            "Give this officer's token with --token-file, or in the environment variable CLEARLINE_TOKEN."
        case 404 where field == nil: "clearline notice list and clearline proposal list show what there is."
        case 409 where slug == "stale":
            "clearline conflict list and clearline proposal list show what stands now."
        case 422 where slug == "returned": "The notice was returned to its author and not released."
        case 429, 503: "Try again in a moment."
        default: nil
        }
    }
}

extension Refusal.Finding {
    package var words: String { text.isEmpty ? code : "\(code): \(text)" }
}

extension JSONObject {
    /// A text that may be absent or anything else, ready for a terminal.
    fileprivate func shortText(_ key: StaticString) -> String? {
        // A member of another kind is as good as absent.
        (try? optionalOrNull(key)?.string(max: 4_000))?.visible
    }

    func findings(_ key: StaticString) throws(JSONFault) -> [Refusal.Finding] {
        guard let list = optionalOrNull(key) else { return [] }
        var findings: [Refusal.Finding] = []
        for element in try list.array(max: 100_000) {
            let object = try element.object()
            findings.append(
                Refusal.Finding(code: try object.text("code"), text: try object.textIfAny("text") ?? ""))
        }
        return findings
    }
}
