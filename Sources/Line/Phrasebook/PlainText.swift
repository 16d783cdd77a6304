/// Text from elsewhere that goes onto a screen: what could hide, reorder or forge anything is refused.
package enum PlainText {
    /// The first scalar that a text must not hold: control and format characters (right-to-left overrides and isolates
    /// among them), line and paragraph separators, private and unassigned ones.
    package static func objection(to text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
                true
            default: false
            }
        }
    }

    /// A text with every such scalar replaced, for what was taken before it was looked at so closely.
    static func tamed(_ text: String) -> String {
        guard objection(to: text) != nil else { return text }
        var tamed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            tamed.append(objection(to: String(Character(scalar))) == nil ? scalar : "\u{FFFD}")
        }
        return String(tamed)
    }

    /// Whether a text is a short name: letters, marks, digits, spaces and few signs.
    package static func isName(_ text: String) -> Bool {
        let signs: [Unicode.Scalar] = [" ", ".", "'", "\u{2019}", "-", "(", ")", "/"]
        return !text.isEmpty && text.unicodeScalars.first != " " && text.unicodeScalars.last != " "
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .nonspacingMark, .spacingMark, .decimalNumber:
                    true
                default: signs.contains(scalar)
                }
            }
    }
}

extension JSONValue {
    /// A text of one line with nothing hidden in it.
    package func plainText(max: Int) throws(JSONFault) -> String {
        let text = try string(max: max)
        guard !text.isEmpty else { throw fault(.malformed(found: "", wanted: "a text")) }
        if let scalar = PlainText.objection(to: text) {
            throw fault(
                .malformed(
                    found: "U+\(String(scalar.value, radix: 16, uppercase: true))",
                    wanted: "a text without control or formatting characters"))
        }
        return text
    }
}
