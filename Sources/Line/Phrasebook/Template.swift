/// A phrase's text in one language, with named places for the parameters.
///
/// The rules that keep it from being misread are checked when it is read: at most 140 characters; and a parameter is
/// never inflected: no letter, mark, hyphen or apostrophe touches its place, so that what stands there can be taken out
/// again as it was put in.
package struct Template: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case text(String)
        case place(String)
    }

    package let text: String
    package let pieces: [Piece]

    /// The parameters in the order of the text.
    package var names: [String] {
        pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
    }

    init(_ json: JSONValue) throws(JSONFault) {
        text = try json.plainText(max: Limits.phraseCharacters)
        guard let pieces = Template.pieces(of: text) else {
            throw json.fault(
                .malformed(found: JSONValue.quoted(text), wanted: "{name} for each parameter, each once"))
        }
        self.pieces = pieces
        for (piece, (before, after)) in zip(
            pieces, zip([.text("")] + pieces, pieces.dropFirst() + [.text("")]))
        {
            guard case .place(let name) = piece else { continue }
            guard !before.touches(atEnd: true), !after.touches(atEnd: false) else {
                throw json.fault(
                    .malformed(found: "{\(name)}", wanted: "no letter, hyphen or apostrophe beside it"))
            }
        }
    }

    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
    }

    private static func pieces(of text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = String(rest[rest.index(after: open)..<close])
            guard isName(name), !pieces.contains(.place(name)) else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.place(name))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}

extension Template.Piece {
    /// Whether this piece would become part of a word with a parameter beside it.
    fileprivate func touches(atEnd: Bool) -> Bool {
        guard case .text(let text) = self else { return true }
        guard let scalar = atEnd ? text.unicodeScalars.last : text.unicodeScalars.first else { return false }
        let joining: [Unicode.Scalar] = [
            "-", "'", "\u{2019}", "\u{05BE}", "\u{0640}", "\u{2010}", "\u{2011}",
        ]
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber:
            return true
        default: return joining.contains(scalar)
        }
    }
}
