import Testing

/// Every reader of bytes below the shell is attacked and fuzzed: it stands in the one list of them.
struct DecoderListTests {
    private static let all: [String] = Repository.here.files
        .filter { $0.floor?.isPure == true && !$0.isTest }.flatMap { readers(in: $0) }

    private func isListed(_ reader: String) throws -> Bool {
        let list = try #require(Repository.here.file("Tests/LineTests/Decoder.swift"))
        return !list.lines(of: SwiftLexer(reader).tokens.map(\.text)).isEmpty
    }

    @Test func `no reader of bytes is missing from the list of decoders`() throws {
        #expect(Self.all.count > 40, "\(Self.all)")
        for reader in Self.all where Self.exempt[reader] == nil {
            #expect(try isListed(reader), "\(reader) is not in the list of decoders")
        }
    }

    @Test func `a reader that is not in the list is there, and has its reason`() throws {
        for (reader, reason) in Self.exempt {
            #expect(!reason.isEmpty)
            #expect(Self.all.contains(reader), "\(reader) is gone")
            #expect(try !isListed(reader), "\(reader) no longer needs its exemption")
        }
    }

    @Test func `readers are found by what they take, at the type that they belong to`() {
        let text = """
            extension Outer { struct Inner { package init?(_ text: String) {} }
                package init(encoded bytes: [UInt8]) throws {}
                package static func lines(parsing bytes: [UInt8]) -> Int { 0 }
                package init(json: JSONValue, limit: Int) {}
                package func reading(status: Int, body: ArraySlice<UInt8>) {}
                package mutating func read(_ piece: [UInt8]) {}
                package func write(_ piece: [UInt8]) {}
                package init(named name: String) {}
                package init(_ parsing: Int, body: Body) {}
                init(encoded b: [UInt8], c: Int) {} }
            """
        let file = SourceFile(path: "Sources/Line/Outer.swift", text: text)
        #expect(
            Self.readers(in: file) == [
                "Outer.Inner(", "Outer(encoded:", "Outer.lines(parsing:", "Outer(json:",
                "Outer.reading(status:", "Outer.read(",
            ])
    }

    /// Readers that need no place of their own in the list, and why.
    private static let exempt = [
        "Base64.decode(": "a field of every format below the list's",
        "CanonicalJSON.Member(": "writes a key",
        "Change(json:": "a part of a settlement: Content(code:body:)",
        "Checkpoint(origin:": "is given the name by the program",
        "CoordinateScanner.coordinates(in:": "a part of LocationCheck.findings",
        "Digest(base64:": "a field of the formats of lines, and of JSON",
        "Digest(hex:": "a field of marks and of JSON",
        "Entropy(": "takes what the shell drew",
        "Envelope(json:": "a body: Content(code:body:)",
        "ForkBundle.isWritten(in:": "looks for the one field that ForkBundle(encoded:) reads first",
        "ForkEvidence(json:": "what ForkEvidence(encoded:) reads, and messages",
        "Gazetteer.relativePlaces(in:": "a part of LocationCheck.findings",
        "Hex.decode(": "a field of keys, marks, names and JSON",
        "Message(": "a body: Content(code:body:)",
        "Notice(body:": "a body: Content(code:body:)",
        "NoticeReader.read(": "called on a value, for notices in pieces",
        "Opening.marks(in:": "hands the file on to MarkSlots(reading:logs:)",
        "Settlement(json:": "a body: Content(code:body:)",
        "Tile.hashes(in:": "a part of TileAudit.take",
        "Witness.enrol(origin:": "is given the name by the program",
    ]

    /// What readers call that which they take; an initialiser's may also have no name.
    private static let labels: Set<String> = [
        "base64", "body", "canonical", "encoded", "file", "hex", "in", "inConflictBody", "json", "origin",
        "parsing", "reading",
    ]
    /// What functions are called that read, whatever they call what they take.
    private static let functions: Set<String> = [
        "canonical", "decode", "findings", "instant", "read", "reading",
    ]
    private static let kinds: Set<String> = ["struct", "class", "enum", "extension"]

    /// How each reader that other modules can call is called. What they cannot is reached through those.
    private static func readers(in file: SourceFile) -> [String] {
        var found: [String] = []
        var types: [(name: String, depth: Int)] = []
        var depth = 0
        var next: String?
        for index in file.tokens.indices {
            switch file.word(index) {
            case "{":
                depth += 1
                if let name = next { types.append((name, depth)) }
                next = nil
            case "}":
                if types.last?.depth == depth { types.removeLast() }
                depth -= 1
            case "init", "func":
                guard let call = call(at: index, in: file) else { continue }
                found.append(types.map(\.name).joined(separator: ".") + call)
            case let word where kinds.contains(word): next = name(after: index, in: file)
            default: break
            }
        }
        return found
    }

    /// How what is declared here is called, if it reads and other modules can call it.
    private static func call(at index: Int, in file: SourceFile) -> String? {
        var access = index - 1
        while ["convenience", "mutating", "static"].contains(file.word(access)) { access -= 1 }
        guard ["package", "public"].contains(file.word(access)) else { return nil }
        let function = file.word(index) == "func" ? file.word(index, 1) : nil
        let open = index + (function != nil || file.word(index, 1) == "?" ? 2 : 1)
        let taken = labelsOfText(from: open, in: file)
        let isReader =
            !labels.isDisjoint(with: taken)
            || (function.map { functions.contains($0) && !taken.isEmpty } ?? taken.contains("_"))
        guard isReader else { return nil }
        let label = file.word(open, 1)
        return (function.map { ".\($0)(" } ?? "(") + (label == "_" ? "" : "\(label):")
    }

    /// The labels of those parameters that are text, bytes or JSON; none where no parenthesis opens.
    private static func labelsOfText(from open: Int, in file: SourceFile) -> [String] {
        guard file.word(open) == "(" else { return [] }
        var labels: [String] = []
        var depth = 0
        var index = open
        repeat {
            switch file.word(index) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: break
            }
            if depth == 1, ["(", ","].contains(file.word(index)) {
                let colon = index + (file.word(index, 2) == ":" ? 2 : 3)
                if file.word(colon) == ":", isText(colon + 1, in: file) { labels.append(file.word(index, 1)) }
            }
            index += 1
        } while depth > 0 && index < file.tokens.count
        return labels
    }

    private static func isText(_ index: Int, in file: SourceFile) -> Bool {
        ["ArraySlice", "JSONValue", "String", "Substring"].contains(file.word(index))
            || file.word(index) == "[" && file.word(index, 1) == "UInt8"
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
