/// The lines of a function, initialiser, subscript or computed property, signature included.
struct FunctionSpan: Equatable {
    let name: String
    let first: Int
    let last: Int

    var lineCount: Int { last - first + 1 }

    static func all(in file: SourceFile) -> [FunctionSpan] {
        file.tokens.indices.compactMap { span(in: file, declaredAt: $0) }
    }

    private static func span(in file: SourceFile, declaredAt index: Int) -> FunctionSpan? {
        let keyword = file.word(index)
        let declares: Set = ["func", "init", "deinit", "subscript", "var"]
        guard declares.contains(keyword), file.word(index, -1) != "." else { return nil }
        guard let open = bodyStart(in: file, after: index), let close = matching(open, in: file) else {
            return nil
        }
        let name = keyword == "func" || keyword == "var" ? file.word(index, 1) : keyword
        return FunctionSpan(name: name, first: file.tokens[index].line, last: file.tokens[close].line)
    }

    /// The brace that opens the body; nil for a requirement, a stored property or a call of `init`.
    private static func bodyStart(in file: SourceFile, after index: Int) -> Int? {
        let isProperty = file.word(index) == "var"
        let next: Set = [
            "func", "var", "let", "init", "subscript", "case", "static", "mutating", "associatedtype",
            "package", "public", "private", "internal", "struct", "enum", "extension", "@", "}",
        ]
        var depth = 0
        var at = index + 1
        while at < file.tokens.count {
            let token = file.tokens[at]
            switch token.text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return at
            case "=" where depth == 0 && isProperty: return nil
            case let word where depth == 0 && next.contains(word) && token.line > file.tokens[at - 1].line:
                return nil
            default: break
            }
            if depth < 0 { return nil }
            at += 1
        }
        return nil
    }

    private static func matching(_ open: Int, in file: SourceFile) -> Int? {
        var depth = 0
        for at in open..<file.tokens.count {
            if file.word(at) == "{" { depth += 1 }
            if file.word(at) == "}" { depth -= 1 }
            if depth == 0 { return at }
        }
        return nil
    }
}
