package import Airspace

/// What can be wrong with JSON text or with what it says. Cases carry data; `JSONFault.words` says it to
/// people.
package enum JSONProblem: Equatable, Sendable {
    // The text itself.
    case tooLarge(bytes: Int, limit: Int)
    case empty
    case byteOrderMark
    case notUTF8(byte: UInt8)
    case endsEarly
    case unexpected(byte: UInt8, wanted: JSONToken)
    case unknownWord(String)
    case malformedNumber(String)
    case controlCharacter(byte: UInt8)
    case badEscape
    case loneSurrogate
    case tooDeep(limit: Int)
    case duplicateKey(String)
    case moreAfterEnd
    case notCanonical
    case keyNotASCII(String)
    // What a value is.
    case wrongKind(found: JSONKind, wanted: JSONKind)
    case missing(key: String)
    case unknownKey(String, known: [String])
    case notAnInteger(String)
    case outOfRange(found: String, lowest: String, highest: String)
    case tooPrecise(found: String, decimals: Int)
    case tooLong(characters: Int, limit: Int)
    case tooMany(found: Int, limit: Int)
    case tooFew(found: Int, least: Int)
    case notOneOf(found: String, wanted: [String])
    case timestamp(found: String, TimestampProblem)
    /// A name, key or number in text that is not written as it must be; `wanted` says how.
    case malformed(found: String, wanted: String)
    // What it means.
    case airspace(AirspaceError)
    case notice(NoticeProblem)
    case profile(ProfileProblem)
}

/// What the grammar of JSON wanted where something else stood.
package enum JSONToken: String, Hashable, Sendable {
    case value = "a value"
    case key = "a key in double quotes"
    case colon = "a colon"
    case commaOrBrace = "a comma or }"
    case commaOrBracket = "a comma or ]"
}
