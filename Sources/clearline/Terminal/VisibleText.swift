extension String {
    /// The text with whatever a terminal would obey or a reader would not see written out as `\u{202e}`: control
    /// characters, controls of writing direction, characters without a shape.
    ///
    /// What another member wrote must not move the cursor, hide a line or turn a name round.
    package var visible: String {
        guard unicodeScalars.contains(where: \.isUnseen) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isUnseen {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

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
    fileprivate var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
            true
        default: false
        }
    }
}
