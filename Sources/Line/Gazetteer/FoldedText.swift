/// Text as words that can be compared: small letters without marks, digits as 0–9, punctuation kept apart.
struct FoldedText {
    struct Token: Hashable {
        enum Kind: Hashable { case word, number, sign }

        let kind: Kind
        /// Folded; of a number its digits and a point.
        let text: String
        /// Whether nothing stands between it and the token before it.
        let isGlued: Bool
        /// Where it stood, in scalars.
        let range: Range<Int>
    }

    let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            if Self.digit(scalar) != nil {
                at = number(from: at)
            } else if Self.isLetter(scalar) {
                at = word(from: at)
            } else {
                if !scalar.properties.isWhitespace { append(.sign, String(Character(scalar)), at..<(at + 1)) }
                at += 1
            }
        }
    }

    /// What stood at some tokens, as it was written.
    func excerpt(_ tokens: Range<Int>) -> String {
        guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else { return "" }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[first.range.lowerBound..<last.range.upperBound])
        return String(text)
    }

    private mutating func append(_ kind: Token.Kind, _ text: String, _ range: Range<Int>) {
        let isGlued = tokens.last.map { $0.range.upperBound == range.lowerBound } ?? false
        tokens.append(Token(kind: kind, text: text, isGlued: isGlued, range: range))
    }

    private mutating func word(from start: Int) -> Int {
        var at = start
        var word = ""
        while at < scalars.count, Self.isLetter(scalars[at]) {
            word += Self.folded(scalars[at])
            at += 1
        }
        if !word.isEmpty { append(.word, word, start..<at) }
        return at
    }

    /// Digits, and a fraction: behind a point, or behind a comma when three digits or more follow it at once, since fewer
    /// are the next number of a list.
    private mutating func number(from start: Int) -> Int {
        var at = start
        var digits = ""
        func run(_ from: Int) -> [Int] {
            Array(scalars[from...].prefix { Self.digit($0) != nil }.compactMap(Self.digit))
        }
        let whole = run(at)
        digits += whole.map(String.init).joined()
        at += whole.count
        if at + 1 < scalars.count, [".", ",", "\u{066B}"].contains(scalars[at]) {
            let fraction = run(at + 1)
            if !fraction.isEmpty, scalars[at] != "," || fraction.count >= 3 {
                digits += "." + fraction.map(String.init).joined()
                at += 1 + fraction.count
            }
        }
        append(.number, digits, start..<at)
        return at
    }

    static func hasDigit(_ text: String) -> Bool { text.unicodeScalars.contains { digit($0) != nil } }

    /// Decimal digits of any script.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
            return nil
        }
        return Int(value)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark,
            .spacingMark:
            true
        // Arabic's stretching line is no sound; ʿ and ʾ are left out by most who write.
        case .modifierLetter, .format: true
        default: false
        }
    }

    /// Small, without marks, and with what is written in several ways written in one.
    private static func folded(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(Character(scalar)).lowercased() }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .modifierLetter, .format: return ""
        default: break
        }
        var small = ""
        for letter in scalar.properties.lowercaseMapping.unicodeScalars
        where letter.properties.generalCategory != .nonspacingMark {
            small += plain[letter] ?? String(Character(letter))
        }
        return small
    }

    private static let plain: [Unicode.Scalar: String] = {
        let rows: KeyValuePairs<String, String> = [
            "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae": "æ", "b": "ḅḇ", "c": "çćĉċč", "d": "ďđḍḏḑð",
            "e": "èéêëēĕėęěẹẻẽếềểễệə",
            "g": "ĝğġģǧḡ", "h": "ĥħḥḩḫẖḧ", "i": "ìíîïĩīĭįıǐịỉ", "j": "ĵǰ", "k": "ķǩḳḵ", "l": "ĺļľłḷḹḻ",
            "m": "ṃḿ",
            "n": "ñńņňṇṉ", "o": "òóôõöøōŏőǒọỏốồổỗộơ", "oe": "œ", "q": "ʠ", "r": "ŕŗřṛṟ", "s": "śŝşšșṣ",
            "ss": "ß",
            "t": "ţťŧțṭṯẗ", "u": "ùúûüũūŭůűųǔụủư", "w": "ŵẁẃẅ", "y": "ýÿŷȳỳỵ", "z": "źżžẓẕ",
            "е": "ё", "и": "й", "ا": "أإآٱ", "ه": "ة", "ي": "ىئی", "و": "ؤ", "ك": "ک",
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for row in rows {
            for scalar in row.value.unicodeScalars { plain[scalar] = row.key }
        }
        return plain
    }()
}
