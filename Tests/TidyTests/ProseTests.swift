import Testing

struct ProseTests {
    @Test func `nothing is left for later in a comment`() {
        Rule.leftovers.expectHeld()
    }

    @Test(arguments: ["// TODO: later", "/* FIXME */", "let a = 1  // XXX", "/// todo: say why", "// HACK"])
    func `a leftover is found`(text: String) {
        #expect(Rule.leftovers.lines(in: text) == [1])
    }

    @Test(arguments: ["let todo = \"TODO\"", "// mastodon", "// The todo list of the officer"])
    func `a word that only looks left over passes`(text: String) {
        #expect(Rule.leftovers.lines(in: text) == [])
    }
}

extension Rule {
    static let leftovers = Rule(name: "leftovers") { file in
        let marks: Set = ["TODO", "FIXME", "XXX", "HACK", "todo:", "fixme:"]
        return file.comments.sorted { $0.key < $1.key }.compactMap { line, text in
            let words = text.split { !$0.isLetter && $0 != ":" }
            let mark = words.first {
                marks.contains(String($0)) || marks.contains(String($0.filter(\.isLetter)))
            }
            return mark.map { (line, "\($0): do it, or open an issue") }
        }
    }
}
