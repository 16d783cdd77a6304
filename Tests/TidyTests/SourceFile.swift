/// One text file of the repository, with its path from the repository's root.
struct SourceFile: Sendable {
    let path: String
    let text: String
    let lines: [Substring]
    /// Words and punctuation; empty for files that are not Swift.
    let tokens: [SwiftLexer.Token]
    let comments: [Int: String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let lexer = SwiftLexer(path.hasSuffix(".swift") ? text : "")
        tokens = lexer.tokens
        comments = lexer.comments
    }

    /// The lines as `wc -l` counts them.
    var lineCount: Int { text.hasSuffix("\n") ? lines.count - 1 : lines.count }

    var isSwift: Bool { path.hasSuffix(".swift") }

    var isTest: Bool { path.hasPrefix("Tests/") }

    /// The folder under `Sources` or `Tests` that holds the file.
    var module: String? {
        let parts = path.split(separator: "/")
        guard parts.count > 2, parts[0] == "Sources" || parts[0] == "Tests" else { return nil }
        return String(parts[1])
    }

    /// Where the file's module stands; nil for test modules and for modules that the table does not know.
    var floor: Floor? { module.flatMap { Floor.all[$0] } }

    /// The token `offset` places after `index`, or an empty one.
    func word(_ index: Int, _ offset: Int = 0) -> String {
        tokens.indices.contains(index + offset) ? tokens[index + offset].text : ""
    }

    /// The lines where these tokens follow each other.
    func lines(of sequence: [String]) -> [Int] {
        tokens.indices.filter { index in
            sequence.indices.allSatisfy { word(index, $0) == sequence[$0] }
        }.map { tokens[$0].line }
    }
}
