import Testing

struct SafetyTests {
    @Test func `nothing ends the process but a precondition`() {
        Rule.traps.expectHeld()
    }

    @Test(arguments: [
        "let a = try! read()", "let a = b!", "let a = f()!", "let a = list[0]!.name", "let a = b as! Int",
        "var a: Int!", "assert(a > 0)", "assertionFailure()", "fatalError(\"no\")", "let s = \"\\(a!)\"",
        "let a = \"x\"!",
    ])
    func `a trap in disguise is found`(text: String) {
        #expect(Rule.traps.lines(in: text) == [1])
    }

    @Test(arguments: [
        "if !done {}", "guard a != b else {}", "list.filter(!=)", "precondition(a > 0)",
        "let s = \"try! b!\"", "// fatalError(b!)", "#if !os(Linux)\n#endif", "tree.assert(a)",
        "let s = #\"\\(a!)\"#",
    ])
    func `what only looks like a trap passes`(text: String) {
        #expect(Rule.traps.lines(in: text) == [])
    }

    @Test func `no error is swallowed`() {
        Rule.swallowed.expectHeld()
    }

    @Test(arguments: [
        "do { try f() } catch { }", "do { try f() } catch is E {\n// nothing\n}", "let a = try? f()",
        "// a reason\n\nlet a = try? f()",
    ])
    func `a swallowed error is found`(text: String) {
        #expect(Rule.swallowed.lines(in: text).count == 1)
    }

    @Test(arguments: [
        "do { try f() } catch { report(error) }", "// Absent is as good as empty.\nlet a = try? f()",
        "let a = try? f()  // absent is as good as empty", "let a = try f()",
    ])
    func `an error that is handled passes`(text: String) {
        #expect(Rule.swallowed.lines(in: text) == [])
    }

    @Test func `no access and no check is forced`() {
        Rule.forced.expectHeld()
    }

    @Test(arguments: [
        "@testable import Line", "struct A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1",
    ])
    func `forced access is found`(text: String) {
        #expect(Rule.forced.lines(in: text, at: "Tests/LineTests/A.swift") == [1])
    }
}

extension Rule {
    static let traps = Rule(name: "traps") { file in
        let calls: Set = ["assert", "assertionFailure", "fatalError"]
        return file.tokens.indices.compactMap { index in
            let token = file.tokens[index]
            let called =
                calls.contains(token.text) && file.word(index, 1) == "(" && file.word(index, -1) != "."
            return called || isForcing(index, in: file)
                ? (token.line, "`\(file.word(index, -1))\(token.text)` ends the process") : nil
        }
    }

    /// `try!`, `as!`, `a!`, `f()!` and `Int!`, but not `!a`, `!=` or `#if !os`.
    private static func isForcing(_ index: Int, in file: SourceFile) -> Bool {
        guard file.word(index) == "!", file.tokens[index].glued, index > 0 else { return false }
        let follows = file.tokens.indices.contains(index + 1) ? file.tokens[index + 1] : nil
        if follows?.text == "=", follows?.glued == true { return false }
        let before = file.word(index, -1)
        let endsOperand = before.last.map { $0.isLetter || $0.isNumber || "_`)]}\"?".contains($0) } ?? false
        return endsOperand && before != "return"
    }

    static let swallowed = Rule(name: "swallowed errors") { file in
        file.tokens.indices.compactMap { index in
            let line = file.tokens[index].line
            if file.word(index) == "try", file.word(index, 1) == "?" {
                let explained = file.comments[line] != nil || file.comments[line - 1] != nil
                return explained ? nil : (line, "`try?` without the reason beside it")
            }
            guard file.word(index) == "catch", file.word(index, -1) == "}" else { return nil }
            guard let open = file.tokens[index...].firstIndex(where: { $0.text == "{" }) else { return nil }
            return file.word(open, 1) == "}"
                ? (line, "empty `catch`: handle it, or `try?` with the reason") : nil
        }
    }

    static let forced = Rule(name: "forced access") { file in
        file.lines(of: ["@", "testable"]).map { ($0, "`@testable`: test what callers can reach") }
            + file.lines(of: ["@", "unchecked"]).map { ($0, "`@unchecked`: let the compiler see it") }
            + file.lines(of: ["nonisolated", "(", "unsafe", ")"]).map { ($0, "`nonisolated(unsafe)`") }
    }
}
