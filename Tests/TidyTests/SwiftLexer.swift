/// Splits Swift source into words and punctuation, leaving out comments and the text of string literals.
///
/// Not a parser: it knows just enough (nested comments, raw and multi-line strings, interpolation, quoted
/// identifiers, regular expressions) for the rules not to trip over prose.
struct SwiftLexer {
    /// A word, or one character of punctuation; a string literal stands as one `"`.
    struct Token: Equatable, Sendable {
        let text: String
        let line: Int
        /// No white space between the token before and this one.
        let glued: Bool
    }

    private(set) var tokens: [Token] = []
    /// The text of comments, by the line it stands on.
    private(set) var comments: [Int: String] = [:]

    private let bytes: [UInt8]
    private var at = 0
    private var line = 1
    private var glued = false

    init(_ text: String) {
        bytes = Array(text.utf8)
        code(untilParenthesis: false)
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        at + offset < bytes.count ? bytes[at + offset] : nil
    }

    private func sees(_ text: StaticString) -> Bool {
        let wanted = text.description.utf8
        return at + wanted.count <= bytes.count && bytes[at..<at + wanted.count].elementsEqual(wanted)
    }

    private mutating func step() {
        if bytes[at] == UInt8(ascii: "\n") { line += 1 }
        at += 1
    }

    private mutating func add(from start: Int) {
        tokens.append(
            Token(text: String(decoding: bytes[start..<at], as: UTF8.self), line: line, glued: glued))
        glued = true
    }

    /// Reads code up to the end, or, inside an interpolation, past the parenthesis that closes it.
    private mutating func code(untilParenthesis: Bool) {
        var depth = 0
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                step()
                glued = false
            case UInt8(ascii: "/") where sees("//"): lineComment()
            case UInt8(ascii: "/") where sees("/*"): blockComment()
            case UInt8(ascii: "/") where startsRegex(): regex()
            case UInt8(ascii: "\""): string(hashes: 0)
            case UInt8(ascii: "#") where hashesBeforeQuote() > 0: string(hashes: hashesBeforeQuote())
            case UInt8(ascii: "`"): quotedIdentifier()
            case _ where Self.isWord(byte): word()
            default:
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                at += 1
                if untilParenthesis, depth < 0 { return }
                add(from: at - 1)
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    private mutating func word() {
        let start = at
        while let byte = peek(), Self.isWord(byte) { at += 1 }
        add(from: start)
    }

    private mutating func quotedIdentifier() {
        let start = at
        at += 1
        while let byte = peek(), byte != UInt8(ascii: "`"), byte != UInt8(ascii: "\n") { at += 1 }
        if peek() == UInt8(ascii: "`") { at += 1 }
        add(from: start)
    }

    private mutating func lineComment() {
        let start = at
        while let byte = peek(), byte != UInt8(ascii: "\n") { at += 1 }
        comments[line, default: ""] += String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            if sees("/*") {
                depth += 1
                at += 2
            } else if sees("*/") {
                depth -= 1
                at += 2
            } else {
                if bytes[at] != UInt8(ascii: "\n") {
                    comments[line, default: ""].unicodeScalars.append(Unicode.Scalar(bytes[at]))
                }
                step()
            }
        } while depth > 0 && at < bytes.count
        glued = false
    }

    private func hashesBeforeQuote() -> Int {
        var count = 0
        while peek(count) == UInt8(ascii: "#") { count += 1 }
        return peek(count) == UInt8(ascii: "\"") ? count : 0
    }

    private func hashes(_ count: Int, at offset: Int) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == UInt8(ascii: "#") }
    }

    private mutating func string(hashes count: Int) {
        let firstLine = line
        let wasGlued = glued
        at += count
        let quotes = sees("\"\"\"") ? 3 : 1
        at += quotes
        tokens.append(Token(text: "\"", line: firstLine, glued: wasGlued))
        while let byte = peek() {
            let closes = byte == UInt8(ascii: "\"") && (quotes == 1 || sees("\"\"\""))
            if closes, hashes(count, at: quotes) {
                at += quotes + count
                break
            }
            if byte == UInt8(ascii: "\\"), hashes(count, at: 1) {
                at += 1 + count
                let escaped = peek()
                if escaped != nil { step() }
                if escaped == UInt8(ascii: "(") {
                    glued = false
                    code(untilParenthesis: true)
                }
            } else if byte == UInt8(ascii: "\n"), quotes == 1 {
                break
            } else {
                step()
            }
        }
        glued = true
    }

    /// A `/` begins a regular expression where an operand is expected and another `/` follows on the line.
    private func startsRegex() -> Bool {
        guard let next = peek(1), next != UInt8(ascii: " "), next != UInt8(ascii: ")") else { return false }
        let before: Set = ["(", ",", "=", ":", "[", "{", "return", "in", "#"]
        guard let last = tokens.last, before.contains(last.text) else { return false }
        let rest = bytes[(at + 1)...].prefix { $0 != UInt8(ascii: "\n") }
        return rest.contains(UInt8(ascii: "/"))
    }

    private mutating func regex() {
        at += 1
        while let byte = peek(), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "\n") {
            at += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        at = min(at + 1, bytes.count)
        glued = true
    }
}
