import Testing

struct SizeTests {
    @Test func `a source file has at most 500 lines, a test file 800`() {
        Rule.fileSize.expectHeld()
    }

    @Test func `a longer file is found`() {
        let lines = { String(repeating: "//\n", count: $0) }
        #expect(Rule.fileSize.lines(in: lines(500)) == [])
        #expect(Rule.fileSize.lines(in: lines(501)) == [501])
        #expect(Rule.fileSize.lines(in: lines(800), at: "Tests/LineTests/A.swift") == [])
        #expect(Rule.fileSize.lines(in: lines(801), at: "Tests/LineTests/A.swift") == [801])
    }

    @Test func `a function has at most 70 lines`() {
        Rule.functionSize.expectHeld()
    }

    @Test(arguments: ["func f()", "init(a: Int = { 3 }())", "var x: Int", "subscript(at: Int) -> Int"])
    func `a longer function is found`(signature: String) {
        let function = { "struct A {\n\(signature) {\n" + String(repeating: "_ = 1\n", count: $0) + "}\n}\n" }
        #expect(Rule.functionSize.lines(in: function(68)) == [])
        #expect(Rule.functionSize.lines(in: function(69)) == [2])
    }

    @Test func `a function's lines end at its own brace`() {
        let text =
            "protocol P {\n func a()\n var b: Int { get }\n}\nextension P {\n func `c d`(\n) {\n let s = \"{\"\n}\n}"
        let spans = FunctionSpan.all(in: SourceFile(path: "A.swift", text: text))
        #expect(
            spans == [
                FunctionSpan(name: "b", first: 3, last: 3), FunctionSpan(name: "`c d`", first: 6, last: 9),
            ])
    }

    @Test func `a script has at most 40 lines of shell`() {
        Rule.scriptSize.expectHeld()
    }

    @Test func `a longer script is found`() {
        let script = { "#!/usr/bin/env bash\n" + String(repeating: ":\n", count: $0) }
        #expect(Rule.scriptSize.lines(in: script(39), at: "script/a") == [])
        #expect(Rule.scriptSize.lines(in: script(40), at: "script/a") == [41])
        #expect(Rule.scriptSize.lines(in: script(40), at: ".ci/run") == [41])
    }

    @Test func `TestSupport has at most 300 lines`() {
        let lines = Repository.here.files.filter { $0.module == "TestSupport" }.map(\.lineCount).reduce(0, +)
        #expect(lines <= 300, "Tests/TestSupport:1: \(lines) lines")
    }
}

extension Rule {
    static let fileSize = Rule(name: "file size") { file in
        let limit = file.isTest ? 800 : 500
        guard file.isSwift, file.lineCount > limit else { return [] }
        return [(file.lineCount, "\(file.lineCount) lines; at most \(limit)")]
    }

    static let functionSize = Rule(name: "function size") { file in
        FunctionSpan.all(in: file).filter { $0.lineCount > 70 }
            .map { ($0.first, "\($0.name) has \($0.lineCount) lines; at most 70") }
    }

    static let scriptSize = Rule(name: "script size") { file in
        let isShell = file.lines.first.map { $0.hasPrefix("#!") && $0.hasSuffix("sh") } ?? false
        guard isShell, file.lineCount > 40 else { return [] }
        return [(file.lineCount, "\(file.lineCount) lines of shell; at most 40")]
    }
}
