import Line
import Testing

/// What the reader takes for JSON, and what it says of the rest.
struct JSONSyntaxTests {
    private func fault(_ bytes: [UInt8], limit: Int = 1 << 20) -> JSONFault? {
        do throws(JSONFault) {
            _ = try JSONDocument(bytes, limit: limit)
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ text: String) -> JSONFault? { fault(Array(text.utf8)) }

    @Test(arguments: [
        "null", " true ", "false\n", "0", "-0", "12", "-12.50", "1e5", "1E+5", "1.0e-7", "\"\"",
        "\"a\\u00e9\\n\"",
        "[]", "[ ]", "{}", "{ }", "[1,2]", "{\"a\":1,\"b\":[{}]}", "\"\\ud83d\\ude00\"", "\"é€😀\"",
        "\t[\r\n]\n",
        "{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "\"\u{7F}\"",
    ])
    func `what RFC 8259 allows is read`(text: String) {
        #expect(fault(text) == nil)
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), ("[1", .endsEarly), ("{\"a\"", .endsEarly), ("\"ab", .endsEarly),
            ("tru", .endsEarly), ("[1.", .endsEarly), ("\"\\u00", .endsEarly), ("\"\\ud83d", .loneSurrogate),
            ("nul1", .unknownWord("nul1")), ("NaN", .unknownWord("NaN")),
            ("Infinity", .unknownWord("Infinity")),
            ("-Infinity", .malformedNumber("-Infinity")), ("01", .malformedNumber("01")), ("-", .endsEarly),
            ("1. ", .malformedNumber("1.")), (".5", .malformedNumber(".5")), ("+1", .malformedNumber("+1")),
            ("1e ", .malformedNumber("1e")), ("-01 ", .malformedNumber("-01")), ("0x10", .moreAfterEnd),
            ("[1,]", .unexpected(byte: UInt8(ascii: "]"), wanted: .value)),
            ("[1 2]", .unexpected(byte: UInt8(ascii: "2"), wanted: .commaOrBracket)),
            ("{a:1}", .unexpected(byte: UInt8(ascii: "a"), wanted: .key)),
            ("{'a':1}", .unexpected(byte: UInt8(ascii: "'"), wanted: .key)),
            ("{\"a\" 1}", .unexpected(byte: UInt8(ascii: "1"), wanted: .colon)),
            ("{\"a\":1,}", .unexpected(byte: UInt8(ascii: "}"), wanted: .key)),
            ("{\"a\":1;}", .unexpected(byte: UInt8(ascii: ";"), wanted: .commaOrBrace)),
            ("// a", .unexpected(byte: UInt8(ascii: "/"), wanted: .value)),
            ("1 2", .moreAfterEnd), ("{}{}", .moreAfterEnd), ("\"a\nb\"", .controlCharacter(byte: 0x0A)),
            ("\"\\x\"", .badEscape), ("\"\\u12g4\"", .badEscape), ("\"\\ud800\"", .loneSurrogate),
            ("\"\\ud800\\u0041\"", .loneSurrogate), ("\"\\udc00\"", .loneSurrogate),
            ("\u{FEFF}{}", .byteOrderMark),
        ] as [(String, JSONProblem)])
    func `what it does not allow is refused by name`(text: String, problem: JSONProblem) {
        #expect(fault(text)?.problem == problem)
    }

    @Test(
        arguments: [
            [0xC3, 0x28], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0x80], [0xE2, 0x82, 0x22], [0xF0, 0x80, 0x80, 0xAF],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(fault([quote] + bytes + [quote])?.problem == .notUTF8(byte: bytes[0]))
        #expect(fault([0xFF, 0xFE, 0x7B])?.problem == .notUTF8(byte: 0xFF))
    }

    @Test(arguments: [
        ("{\"a\":1,\"a\":2}", "a", 7), ("{\"a\":1,\"\\u0061\":2}", "a", 7),
        ("{\"é\":1,\"\\u00e9\":2}", "é", 8),
    ])
    func `a key that stands twice is refused, however it is written`(text: String, key: String, offset: Int) {
        let fault = fault(text)
        #expect(fault?.problem == .duplicateKey(key))
        #expect(fault?.place.offset == offset)
    }

    @Test(arguments: [
        ("{\"a\":{\"x\":1,\"b\":{\"c\":{}},\"x\":2}}", "/a/x"), ("[0,{\"a\":{},\"a\":{\"b\":1}}]", "/1/a"),
        ("[{\"a\":1},{\"a~\":1,\"a~\":1},{}]", "/1/a~0"),
    ])
    func `the field of a key that stands twice is that key`(text: String, path: String) {
        #expect(fault(text)?.place.path == path)
    }

    @Test func `of many keys the first that stands twice is found`() {
        let keys = (0..<2_000).map { "\"k\($0)\":0" }
        #expect(fault("{" + keys.joined(separator: ",") + "}") == nil)
        let twice = fault("{" + (keys + ["\"k7\":0", "\"k3\":0"]).joined(separator: ",") + "}")
        #expect(twice?.problem == .duplicateKey("k7"))
    }

    @Test func `nesting stops at its limit`() {
        let atLimit = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(fault(atLimit) == nil)
        #expect(fault("[" + atLimit + "]")?.problem == .tooDeep(limit: 32))
        #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.problem == .tooDeep(limit: 32))
    }

    @Test func `size stops at its limit`() {
        #expect(fault(Array("[1,2]".utf8), limit: 5) == nil)
        #expect(fault(Array("[1,2]".utf8), limit: 4)?.problem == .tooLarge(bytes: 5, limit: 4))
    }

    @Test func `a fault names byte, line, column and field`() {
        let fault = fault("{\n \"größe\": [1, {\"a/b~\": 01}]\n}")
        #expect(fault?.problem == .malformedNumber("01"))
        #expect(
            fault?.place == JSONPlace(offset: 27, line: 2, column: 24, path: "/größe/1/a~1b~0"))
    }

    @Test func `the field of a fault is where reading stopped`() {
        #expect(fault("[0, [1, 2, ")?.place.path == "/1")
        #expect(fault("{\"a\": {\"b\": 1, \"c\" ")?.place.path == "/a/c")
        #expect(fault("{\"a\": 1, \"b\": tru")?.place.path == "/b")
        #expect(fault("[1, 2] x")?.place.path == "")
    }

    @Test func `a text cut off anywhere is refused and never crashes`() {
        let text = Array("{\"a\":[1.5e-3,true,null,\"\\u00e9é\\ud83d\\ude00\"],\"b\":{\"c\":[[],{}]}}".utf8)
        #expect(fault(text) == nil)
        for count in 0..<text.count {
            #expect(fault(Array(text[..<count])) != nil, "\(count) bytes")
        }
    }

    @Test func `a text with any byte changed is read or refused and never crashes`() {
        let text = Array("{\"a\":[1.5e-3,true,null,\"\\u00e9é\\ud83d\\ude00\"],\"b\":{\"c\":[[],{}]}}".utf8)
        var refused = 0
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                if fault(changed) != nil { refused += 1 }
            }
        }
        #expect(refused > text.count * 128)
    }
}
