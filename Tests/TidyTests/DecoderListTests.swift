import Testing

/// Every reader of bytes below the shell is attacked and fuzzed: it stands in the one list of them.
struct DecoderListTests {
    @Test func `no reader of bytes is missing from the list of decoders`() throws {
        let list = try #require(Repository.here.file("Tests/LineTests/Decoder.swift")).text
        let readers = Repository.here.files.filter { $0.floor?.isPure == true && !$0.isTest }.flatMap {
            Self.readers(in: $0)
        }
        #expect(readers.count > 15, "\(readers)")
        for reader in readers { #expect(list.contains(reader), "\(reader) is not in the list of decoders") }
    }

    @Test func `readers are found by their labels, at the type that they belong to`() {
        let text = """
            extension Outer { struct Inner { let a: Int }
                package init(encoded bytes: [UInt8]) throws {}
                static func lines(parsing bytes: [UInt8]) -> Int { 0 }
                init(named name: String) {}
                private init(encoded b: [UInt8], c: Int) {} }
            """
        let file = SourceFile(path: "Sources/Line/Outer.swift", text: text)
        #expect(Self.readers(in: file) == ["Outer(encoded:", "Outer.lines(parsing:"])
    }

    private static let labels: Set<String> = ["encoded", "parsing", "canonical", "file", "inConflictBody"]
    private static let kinds: Set<String> = ["struct", "class", "enum", "extension"]

    /// How each reader that others can call is called.
    private static func readers(in file: SourceFile) -> [String] {
        var found: [String] = []
        var depth = 0
        var type = ""
        for index in file.tokens.indices {
            switch file.word(index) {
            case "{": depth += 1
            case "}": depth -= 1
            case let word where depth == 0 && kinds.contains(word): type = name(after: index, in: file)
            case "init" where isReader(index + 1, in: file) && file.word(index, -1) != "private":
                found.append("\(type)(\(file.word(index, 2)):")
            case "func" where isReader(index + 2, in: file):
                found.append("\(type).\(file.word(index, 1))(\(file.word(index, 3)):")
            default: break
            }
        }
        return found
    }

    private static func isReader(_ index: Int, in file: SourceFile) -> Bool {
        file.word(index) == "(" && labels.contains(file.word(index, 1)) && file.word(index, 2) != ":"
    }

    /// `Witness.Outcome` of `extension Witness.Outcome {`.
    private static func name(after index: Int, in file: SourceFile) -> String {
        var name = file.word(index, 1)
        var next = index + 2
        while file.word(next) == "." {
            name += "." + file.word(next, 1)
            next += 2
        }
        return name
    }
}
