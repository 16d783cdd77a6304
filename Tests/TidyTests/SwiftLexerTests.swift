import Testing

struct SwiftLexerTests {
    @Test(arguments: [
        ("let a = 1 // b", ["let", "a", "=", "1"]),
        ("a /* b /* c */ d */ e", ["a", "e"]),
        ("f(\"a \\(b + \"c\") d\") + e", ["f", "(", "\"", "b", "+", "\"", ")", "+", "e"]),
        ("#\"a \\(b) \" c\"# d", ["\"", "d"]),
        ("\"\"\"\n a \"b\" \\(c)\n\"\"\" d", ["\"", "c", "d"]),
        ("func `a func {`() {}", ["func", "`a func {`", "(", ")", "{", "}"]),
        ("split(/\"+/) + a / b / c", ["split", "(", ")", "+", "a", "/", "b", "/", "c"]),
    ])
    func `prose is left out and code is kept`(text: String, words: [String]) {
        #expect(SwiftLexer(text).tokens.map(\.text) == words)
    }

    @Test func `lines are counted through strings and comments`() {
        let tokens = SwiftLexer("a\n/*\n*/ b \"\"\"\n\n\"\"\"\nc").tokens
        #expect(tokens.map(\.line) == [1, 3, 3, 6])
    }

    @Test func `comments are kept by line`() {
        #expect(SwiftLexer("a // b\n// c\n/* d\ne */").comments == [1: "// b", 2: "// c", 3: " d", 4: "e "])
    }
}
