import Foundation
import Line
import Testing

/// Canonical form: RFC 8785, restricted to ASCII keys and integers.
struct JSONCanonicalTests {
    private func text(_ value: CanonicalJSON) -> String { String(decoding: value.encoded, as: UTF8.self) }

    @Test func `keys are sorted and nothing is left to taste`() {
        let value: CanonicalJSON = [
            "b": [1, true, .null, "x"], "a": ["z": -5, "B": []], "A": false, "aa": [:],
        ]
        #expect(text(value) == #"{"A":false,"a":{"B":[],"z":-5},"aa":{},"b":[1,true,null,"x"]}"#)
    }

    /// The string of RFC 8785 section 3.2.2 (there with its sample output), and every control character.
    @Test func `strings are escaped as RFC 8785 says`() {
        #expect(text(.string("€$\u{F}\nA'B\"\\\\\"/")) == #""€$\u000f\nA'B\"\\\\\"/""#)
        let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
        let expected =
            #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013"#
            + #"\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#
        #expect(text(.string(controls)) == expected)
    }

    @Test(arguments: [
        "{}", "[]", "null", "-5", "\"é\\u0000\"", #"{"a":1,"b":{"c":[1,2]}}"#, #"{"A":1,"a":2}"#,
        "\"\u{7f}\"",
    ])
    func `canonical bytes are taken`(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try JSONDocument(bytes, limit: 100).isCanonical)
        #expect(try JSONDocument.canonical(bytes, limit: 100).root.canonical().encoded == bytes)
    }

    @Test(arguments: [
        " {}", "{} ", "[1, 2]", #"{"b":1,"a":2}"#, #"{"a":2,"A":1}"#, "-0", #""\u0041""#, #""\/""#,
        #""\u000A""#,
        #""\u000F""#, "[1.5]", "1e3", #"{"é":1}"#, "\"\\u00e9\"", "[9007199254740993]", "1.0",
    ])
    func `anything else is refused`(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try !JSONDocument(bytes, limit: 100).isCanonical)
        #expect(throws: JSONFault.self) { try JSONDocument.canonical(bytes, limit: 100) }
    }

    @Test func `random values come back from their bytes, and Foundation reads the same`() throws {
        var random = Seeded(42)
        for _ in 0..<2_000 {
            let value = random.value(depth: 0)
            let bytes = value.encoded
            let back = try JSONDocument.canonical(bytes, limit: 1 << 20).root.canonical()
            #expect(back.encoded == bytes)
            let foundation = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect(
                try JSONSerialization.data(
                    withJSONObject: [foundation], options: [.sortedKeys, .withoutEscapingSlashes])
                    == reference([value]))
        }
    }

    @Test func `what is taken without being written anew is what would be written`() {
        var random = Seeded(43)
        var taken = 0
        var refused = 0
        for _ in 0..<20_000 {
            var bytes = random.value(depth: 0).encoded
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let byte = Array(" -0,:{}[]\"\\ak1".utf8).randomElement(using: &random) ?? 0x20
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes.insert(byte, at: place)
                case 1 where place < bytes.count: bytes.remove(at: place)
                case 2 where place < bytes.count: bytes[place] = byte
                default: break
                }
            }
            // What is no JSON at all is not asked.
            guard let document = try? JSONDocument(bytes, limit: 1 << 20) else { continue }
            let written = try? document.root.canonical().encoded  // some have no canonical form
            #expect(document.isCanonical == (written == bytes), "\(String(decoding: bytes, as: UTF8.self))")
            if written == bytes { taken += 1 } else { refused += 1 }
        }
        #expect(taken > 1_000 && refused > 100)
    }

    /// The same through Foundation alone.
    private func reference(_ values: [CanonicalJSON]) throws -> Data {
        try JSONSerialization.data(
            withJSONObject: values.map(foundation), options: [.sortedKeys, .withoutEscapingSlashes])
    }

    private func foundation(_ value: CanonicalJSON) -> Any {
        switch value {
        case .null: NSNull()
        case .bool(let value): value
        case .integer(let value): value
        case .decimal(let value, _): value
        case .string(let text): text
        case .array(let elements): elements.map(foundation)
        case .object(let members):
            Dictionary(uniqueKeysWithValues: members.map { ($0.key, foundation($0.value)) })
        }
    }
}

extension Seeded {
    fileprivate mutating func value(depth: Int) -> CanonicalJSON {
        switch Int.random(in: 0...(depth < 4 ? 6 : 4), using: &self) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &self))
        case 2: return .integer(Int64.random(in: JSONValue.integers, using: &self))
        case 3: return .integer(Int64.random(in: -100...100, using: &self))
        case 4: return .string(string())
        case 5: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth + 1) })
        default:
            let keys = (0..<Int.random(in: 0...5, using: &self)).map { "k\($0)" }.shuffled(using: &self)
            return .object(keys.map { CanonicalJSON.Member($0, value(depth: depth + 1)) })
        }
    }

    private mutating func string() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "é", "€", "😀", "\u{7F}", "\u{301}",
        ]
        return String(
            String.UnicodeScalarView(
                (0..<Int.random(in: 0...8, using: &self)).map { _ in
                    scalars.randomElement(using: &self) ?? "a"
                }))
    }
}
