/// The one place where what is wrong with JSON is said in words: for the command line and for problem
/// details.
extension JSONFault {
    /// What was found and what would be right, as one sentence without a full stop.
    package var words: String { problem.words }

    /// `line 3, column 17, field /properties/floor_ft`; the field is left out for a fault of the whole text.
    package var whereabouts: String {
        let position = "line \(place.line), column \(place.column)"
        return place.path.isEmpty ? position : "\(position), field \(place.path)"
    }
}

extension JSONProblem {
    package var words: String {
        switch self {
        case .tooLarge, .empty, .byteOrderMark, .notUTF8, .endsEarly, .unexpected, .unknownWord,
            .malformedNumber,
            .controlCharacter, .badEscape, .loneSurrogate, .tooDeep, .duplicateKey, .moreAfterEnd,
            .notCanonical,
            .keyNotASCII:
            wordsOfText
        case .wrongKind, .missing, .unknownKey, .notAnInteger, .outOfRange, .tooPrecise, .tooLong, .tooMany,
            .tooFew, .notOneOf, .timestamp, .malformed:
            wordsOfValue
        case .airspace(let error): error.words
        case .notice(let problem): problem.words
        case .profile(let problem): problem.words
        }
    }

    private var wordsOfText: String {
        switch self {
        case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the \(limit) that are read"
        case .empty: "there is nothing to read; one JSON text is wanted"
        case .byteOrderMark: "a byte order mark; UTF-8 without one is wanted"
        case .notUTF8(let byte): "the byte \(byte.hex) is not UTF-8 here"
        case .endsEarly: "the text ends in the middle; the file may have been cut off"
        case .unexpected(let byte, let wanted): "found \(byte.shown) where \(wanted.rawValue) belongs"
        case .unknownWord(let word): "\(word.quoted) is no JSON value; numbers are written in digits"
        case .malformedNumber(let text):
            "\(text.quoted) is not how JSON writes a number; such as 0.5 or -12 is wanted"
        case .controlCharacter(let byte):
            "the control character \(byte.hex) in a string; it must be written as an escape"
        case .badEscape:
            "a backslash must be followed by one of \" \\ / b f n r t or by u and four hexadecimal digits"
        case .loneSurrogate: "half of a surrogate pair; both halves or the character itself are wanted"
        case .tooDeep(let limit): "values are nested deeper than \(limit)"
        case .duplicateKey(let key): "the key \(key.quoted) stands twice in one object"
        case .moreAfterEnd:
            "something follows the end of the text; further features begin on a line of their own"
        case .notCanonical:
            "not in canonical form (RFC 8785: sorted keys, no white space, integers, nothing left over)"
        case .keyNotASCII(let key): "the key \(key.quoted) is not ASCII"
        default: preconditionFailure("not a problem of the text: \(self)")
        }
    }

    private var wordsOfValue: String {
        switch self {
        case .wrongKind(let found, let wanted): "found \(found.words), wanted \(wanted.words)"
        case .missing(let key): "\(key.quoted) is missing"
        case .unknownKey(let key, let known): "\(key.quoted) is not known here; known are \(known.listed)"
        case .notAnInteger(let text): "\(text) is not written as a whole number"
        case .outOfRange(let found, let lowest, let highest):
            "\(found) is out of range; \(lowest) to \(highest) is wanted"
        case .tooPrecise(let found, let decimals): "\(found) has more than \(decimals) decimals"
        case .tooLong(let characters, let limit):
            "\(characters) characters are more than the \(limit) allowed"
        case .tooMany(let found, let limit): "\(found) are more than the \(limit) allowed"
        case .tooFew(let found, let least): "found \(found), at least \(least) are wanted"
        case .notOneOf(let found, let wanted): "\(found.quoted) is not known here; wanted is \(wanted.listed)"
        case .timestamp(let found, let problem): "\(found.quoted) \(problem.words)"
        case .malformed(let found, let wanted): "found \(found.quoted), wanted \(wanted)"
        default: preconditionFailure("not a problem of a value: \(self)")
        }
    }
}

extension TimestampProblem {
    fileprivate var words: String {
        switch self {
        case .form: "is not a time such as 2027-03-10T06:00:00Z or 2027-03-10T09:00:00+03:00"
        case .calendar: "is no day or no time of day"
        case .leapSecond: "names a leap second; take the second before or after it"
        case .outOfRange: "is out of range; a time from 1970 to 2199 is wanted"
        }
    }
}

extension JSONKind {
    fileprivate var words: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .decimal: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension UInt8 {
    fileprivate var hex: String { "0x" + (self < 16 ? "0" : "") + String(self, radix: 16) }

    fileprivate var shown: String {
        0x21...0x7E ~= self ? String(Character(Unicode.Scalar(self))) : "the byte \(hex)"
    }
}

extension String {
    /// In quotes, with whatever could disturb a terminal or a log line escaped.
    package var quoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension [String] {
    fileprivate var listed: String { joined(separator: ", ") }
}
