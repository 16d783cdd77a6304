import Testing

struct TestStyleTests {
    @Test func `tests are named as sentences, wait for nothing and all run`() {
        Rule.testStyle.expectHeld()
    }

    @Test(arguments: [
        "@Test func touching() {}", "@Test(arguments: [(1, 2)]) func touching(a: Int, b: Int) {}",
        "try await Task.sleep(for: .seconds(1))", "usleep(3)", "@Suite(.disabled(\"later\")) struct A {}",
        "@Test func `touching`() {}",
    ])
    func `a test that says nothing or waits is found`(text: String) {
        #expect(Rule.testStyle.lines(in: text, at: "Tests/LineTests/A.swift") == [1])
    }

    @Test(arguments: [
        "@Test func `volumes that touch share a conflict`() {}",
        "@Test(arguments: [(1, 2)])\nfunc `one and two`(a: Int, b: Int) {}", "func build() {}",
    ])
    func `a test that reads as a sentence passes`(text: String) {
        #expect(Rule.testStyle.lines(in: text, at: "Tests/LineTests/A.swift") == [])
    }
}

extension Rule {
    static let testStyle = Rule(name: "tests") { file in
        guard file.isTest else { return [] }
        let waits: Set = ["sleep", "usleep", "nanosleep"]
        return file.tokens.indices.compactMap { index in
            let line = file.tokens[index].line
            if waits.contains(file.word(index)), file.word(index, 1) == "(" {
                return (line, "`\(file.word(index))`: wait for the event, not for a time")
            }
            if file.word(index) == "disabled", file.word(index, -1) == "." {
                return (line, "a disabled test")
            }
            guard file.word(index) == "@", file.word(index, 1) == "Test" else { return nil }
            guard let keyword = file.tokens[index...].firstIndex(where: { $0.text == "func" }) else {
                return nil
            }
            let name = file.word(keyword, 1)
            return name.hasPrefix("`") && name.contains(" ") ? nil : (line, "`\(name)` is not a sentence")
        }
    }
}
