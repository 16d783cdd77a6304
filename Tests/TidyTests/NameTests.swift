import Testing

struct NameTests {
    @Test func `no type, file or folder has an empty word in its name`() {
        Rule.names.expectHeld()
    }

    @Test(arguments: [
        "struct LogManager {}", "enum Utils {}", "protocol StoreBase {}", "final class NoticeHelper {}",
        "typealias NoticeInfo = Int", "actor EntryProcessor {}", "struct DataNote {}", "struct StoreImpl {}",
        "enum Common {}", "struct HTTPInfoLine {}",
    ])
    func `an empty word in a type's name is found`(text: String) {
        #expect(Rule.names.lines(in: text) == [1])
    }

    @Test(arguments: [
        "struct Base64Text {}", "struct Database {}", "enum Metadata {}", "class func info() {}",
        "extension Data { func f() {} }", "struct Baseline {}", "struct Information {}",
    ])
    func `a word that only contains one passes`(text: String) {
        #expect(Rule.names.lines(in: text) == [])
    }

    @Test(arguments: [
        "Sources/Line/Utilities/Note.swift", "Sources/Line/Notice/Notice+Helpers.swift",
        "Tests/LineTests/CommonTests.swift",
    ])
    func `an empty word in a path is found`(path: String) {
        #expect(Rule.names.lines(in: "struct Note {}", at: path) == [1])
    }
}

extension Rule {
    static let names = Rule(name: "names") { file in
        guard file.isSwift else { return [] }
        let inPath = file.path.split { "/+.".contains($0) }.flatMap { words(of: $0) }.filter(empty.contains)
        let declaring: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        let inTypes = file.tokens.indices.compactMap { index -> (line: Int, what: String)? in
            let name = file.word(index, 1)
            guard declaring.contains(file.word(index)), name.first?.isUppercase == true else { return nil }
            guard let word = words(of: name[...]).first(where: empty.contains) else { return nil }
            return (file.tokens[index].line, "`\(name)`: \(word) says nothing about the thing")
        }
        return inPath.map { (1, "the path's \($0) says nothing about the thing") } + inTypes
    }

    private static let empty: Set<String> = [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base",
        "Impl", "Processor", "Data", "Info",
    ]

    /// `HTTPInfoLine` is `HTTP`, `Info`, `Line`; digits stay with the word before them.
    private static func words(of name: Substring) -> [String] {
        let letters = Array(name)
        var words: [String] = []
        for (index, letter) in letters.enumerated() {
            let before = index > 0 ? letters[index - 1] : " "
            let after = index + 1 < letters.count ? letters[index + 1] : " "
            let begins = letter.isUppercase && (!before.isUppercase || after.isLowercase)
            if words.isEmpty || begins { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words
    }
}
