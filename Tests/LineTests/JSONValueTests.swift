import Line
import Testing

/// What the accessors give and refuse.
struct JSONValueTests {
    private func root(_ text: String) throws -> JSONValue {
        try JSONDocument(Array(text.utf8), limit: 1 << 20).root
    }

    private func fault<Value>(_ read: () throws(JSONFault) -> Value) -> JSONFault? {
        do throws(JSONFault) {
            _ = try read()
            return nil
        } catch {
            return error
        }
    }

    @Test func `strings come with their escapes read`() throws {
        #expect(
            try root("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"").string(max: 99)
                == "a\"\\/\u{8}\u{c}\n\r\té😀")
        #expect(try root("\"é€😀\"").string(max: 3) == "é€😀")
        let value = try root("\"é€😀\"")
        #expect(
            fault { () throws(JSONFault) in try value.string(max: 2) }?.problem
                == .tooLong(characters: 3, limit: 2))
    }

    @Test(
        arguments: [("0", 0), ("-0", 0), ("9007199254740991", 9_007_199_254_740_991), ("-12", -12)]
            as [(String, Int64)])
    func `whole numbers are read`(text: String, value: Int64) throws {
        #expect(try root(text).integer() == value)
    }

    @Test(
        arguments: [
            ("1.0", .notAnInteger("1.0")), ("1e3", .notAnInteger("1e3")),
            (
                "9007199254740992",
                .outOfRange(
                    found: "9007199254740992", lowest: "-9007199254740991", highest: "9007199254740991")
            ),
            (
                "99999999999999999999",
                .outOfRange(
                    found: "99999999999999999999", lowest: "-9007199254740991", highest: "9007199254740991")
            ),
            ("\"1\"", .wrongKind(found: .string, wanted: .integer)),
            ("null", .wrongKind(found: .null, wanted: .integer)),
        ] as [(String, JSONProblem)])
    func `what is no whole number is refused`(text: String, problem: JSONProblem) throws {
        let value = try root(text)
        #expect(fault { () throws(JSONFault) in try value.integer() }?.problem == problem)
    }

    @Test func `objects give what is there and name what is not`() throws {
        let value = try root("{\"a\":1,\"b\":{\"c\":null,\"d\":[true]}}")
        let object = try value.object(allowing: ["a", "b", "z"])
        #expect(try object.required("a").integer() == 1)
        #expect(object.optional("z") == nil)
        let inner = try object.required("b").object(allowing: ["c", "d", "e"])
        #expect(inner.optional("c")?.isNull == true)
        #expect(inner.optionalOrNull("c") == nil)
        let missing = fault { () throws(JSONFault) in try inner.required("e") }
        #expect(missing?.problem == .missing(key: "e"))
        #expect(missing?.place.path == "/b")
        let unknown = fault { () throws(JSONFault) in try object.required("b").object(allowing: ["c"]) }
        #expect(unknown?.problem == .unknownKey("d", known: ["c"]))
        #expect(unknown?.place.path == "/b/d")
        #expect(try value.object().members.map(\.key) == ["a", "b"])
    }

    @Test func `a key written with escapes is still that key`() throws {
        #expect(try root("{\"\\u0061\":1}").object(allowing: ["a"]).required("a").integer() == 1)
    }

    @Test func `arrays are walked in order and bounded`() throws {
        let value = try root("[1,[2,3],{\"a\":4},5]")
        #expect(try value.array(max: 4).map(\.kind) == [.integer, .array, .object, .integer])
        #expect(
            fault { () throws(JSONFault) in try value.array(max: 3) }?.problem == .tooMany(found: 4, limit: 3)
        )
        #expect(
            fault { () throws(JSONFault) in try value.array(min: 5, max: 9) }?.problem
                == .tooFew(found: 4, least: 5))
        let last = Array(try value.array(max: 4))[3]
        #expect(fault { () throws(JSONFault) in try last.bool() }?.place.path == "/3")
    }

    @Test func `words of an enumeration are listed when another is found`() throws {
        let value = try root("\"airr\"")
        let found = fault { () throws(JSONFault) in try value.choice(of: NoticeKind.self) }
        #expect(found?.problem == .notOneOf(found: "airr", wanted: NoticeKind.allCases.map(\.rawValue)))
        #expect(found?.words.contains("air, ground, hazard") == true)
    }

    @Test func `words about untrusted text hide what could disturb a terminal`() {
        #expect("a\u{1B}[2Jb\u{202E}c".quoted == "\"a\\u{1b}[2Jb\\u{202e}c\"")
    }
}
