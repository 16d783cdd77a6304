extension String {
    /// The text with whatever a terminal would obey or a reader would not see written out as `\u{202e}`: control
    /// characters, controls of writing direction, characters without a shape.
    ///
    /// What another member wrote must not move the cursor, hide a line or turn a name round.
    package var visible: String {
        guard unicodeScalars.contains(where: { $0.isUnseen || $0.isMark }) else { return self }
        var result = ""
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if scalar.isUnseen || marks > Self.marksOnOne {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// More marks on one letter than any script puts there are a tower that covers the lines above.
    private static var marksOnOne: Int { 4 }

    /// The same of a text that somebody else wrote, and no longer than a page.
    package var shown: String {
        let rest = unicodeScalars.count - Self.longestShown
        guard rest > 0 else { return visible }
        var start = String.UnicodeScalarView()
        start.append(contentsOf: unicodeScalars.prefix(Self.longestShown))
        return "\(String(start).visible)… (\(rest) more characters)"
    }

    private static var longestShown: Int { 4_000 }

    /// The same for JSON text: unseen characters, which can only stand in its strings, as JSON's escapes.
    /// The value is the same.
    package var visibleJSON: String {
        guard unicodeScalars.contains(where: \.isUnseen) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isUnseen, scalar != "\n" {
                for unit in String(scalar).utf16 { result += "\\u" + unit.fourDigits }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension UInt16 {
    fileprivate var fourDigits: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    fileprivate var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            true
        default: false
        }
    }
}
