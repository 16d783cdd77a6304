/// A YAML text by its lines, as its parser counts them: it says where a node begins, and here is what stands there.
struct YAMLLines {
    private var lines: [[Unicode.Scalar]] = [[]]

    init(_ text: String) {
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if !isAfterReturn { lines.append([]) }
            case "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
            default: lines[lines.count - 1].append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
    }

    /// The tag with which a node at a place begins. The parser resolves tags, so that `!!str` of a text cannot be told from none
    /// by the node; but no value begins with an exclamation mark unless it stands in quotes.
    func tag(at place: YAMLPlace) -> String? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        let rest = lines[place.line - 1].dropFirst(place.column - 1)
        guard rest.first == "!" else { return nil }
        var tag = ""
        tag.unicodeScalars.append(contentsOf: rest.prefix { !" \t,[]{}".unicodeScalars.contains($0) })
        return tag
    }
}
