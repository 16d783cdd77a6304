import Line
import Yams

/// A YAML text, spelled as the one JSON text that says the same, so that the project's strict reader reads scenarios too.
///
/// A plain scalar that is written as JSON writes a number, `true`, `false` or `null` is that; every other is text, so that
/// `NO` and `10:30` stay what they are. A plain time of day with a Z (`04:40:02Z`) is that time on the scenario's `day`.
/// Duplicate keys, anchors, aliases, tags and further documents are refused. Faults are shown at their YAML lines.
struct YAMLText {
    let document: JSONDocument
    private var places: [String: YAMLPlace] = [:]
    private var ranges: [String: Range<Int>] = [:]

    /// A scenario is a page or two; 256 KiB is a book.
    static let limit = 256 << 10
    /// JSON's depth is 32; the parser below recurses as deep as the text nests before anybody can look.
    private static let depth = 64

    init(_ bytes: [UInt8]) throws(JSONFault) {
        let text = try Self.text(bytes)
        try Self.checkDepth(bytes)
        let root = try Self.compose(text)
        var writer = YAMLWriter(day: Self.day(of: root))
        try writer.write(root, path: "")
        places = writer.places
        ranges = writer.ranges
        do throws(JSONFault) {
            document = try JSONDocument(writer.bytes, limit: Self.limit * 2)
        } catch {
            throw Self.placed(error, prefix: "", writer.places)
        }
    }

    var root: JSONValue { document.root }

    /// The JSON text of the value at a path.
    func bytes(at path: String) -> [UInt8] { ranges[path].map { Array(document.bytes[$0]) } ?? [] }

    /// A fault of the value at `prefix`, shown where the YAML text has it.
    func placed(_ fault: JSONFault, prefix: String = "") -> JSONFault {
        Self.placed(fault, prefix: prefix, places)
    }

    /// A fault of the value at a path.
    func fault(_ problem: JSONProblem, at path: String) -> JSONFault {
        placed(JSONFault(place: JSONPlace(offset: 0, line: 1, column: 1, path: path), problem: problem))
    }

    /// The line of a value, for reports.
    func line(of path: String) -> Int { places[path]?.line ?? 1 }

    private static func placed(_ fault: JSONFault, prefix: String, _ places: [String: YAMLPlace]) -> JSONFault
    {
        let path = prefix + fault.place.path
        var known = path
        while places[known] == nil, let slash = known.lastIndex(of: "/") { known = String(known[..<slash]) }
        let mark = places[known] ?? YAMLPlace(line: 1, column: 1)
        return JSONFault(
            place: JSONPlace(offset: 0, line: mark.line, column: mark.column, path: path),
            problem: fault.problem)
    }

    // MARK: Reading

    private static func text(_ bytes: [UInt8]) throws(JSONFault) -> String {
        guard bytes.count <= limit else {
            throw fault(.tooLarge(bytes: bytes.count, limit: limit), YAMLPlace(line: 1, column: 1))
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else {
            throw fault(
                .malformed(found: "bytes that are not UTF-8", wanted: "UTF-8 text"),
                YAMLPlace(line: 1, column: 1))
        }
        return text
    }

    /// Bounds how deep the text can nest, whatever stands in quotes: by brackets and braces, and by what a line begins with.
    private static func checkDepth(_ bytes: [UInt8]) throws(JSONFault) {
        var (open, indent, line, isIndent) = (0, 0, 1, true)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            case UInt8(ascii: "\n"): (line, indent, isIndent) = (line + 1, 0, true)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): if isIndent { indent += 1 }
            default: isIndent = false
            }
            guard open <= depth, indent <= 2 * depth else {
                throw fault(.tooDeep(limit: depth), YAMLPlace(line: line, column: 1))
            }
        }
    }

    private static func compose(_ text: String) throws(JSONFault) -> YAMLNode {
        do {
            let parser = try Parser(yaml: text, resolver: .basic)
            // Anchors live no longer than their parser.
            return try withExtendedLifetime(parser) { () throws -> YAMLNode in
                guard let root = try parser.singleRoot() else {
                    throw fault(.empty, YAMLPlace(line: 1, column: 1))
                }
                return try YAMLNode(root, depth: depth, in: YAMLLines(text))
            }
        } catch let error as JSONFault {
            throw error
        } catch let error as YamlError {
            throw fault(error)
        } catch {
            throw fault(.malformed(found: "\(error)", wanted: "YAML"), YAMLPlace(line: 1, column: 1))
        }
    }

    private static func fault(_ error: YamlError) -> JSONFault {
        let start = YAMLPlace(line: 1, column: 1)
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return fault(.malformed(found: problem, wanted: "YAML"), YAMLPlace(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return fault(.duplicateKey(JSONValue.quoted(keys.first ?? "")), YAMLPlace(context.mark))
        case .reader(let problem, _, _, _): return fault(.malformed(found: problem, wanted: "YAML"), start)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return fault(.malformed(found: "\(error)", wanted: "YAML"), start)
        }
    }

    static func fault(_ problem: JSONProblem, _ mark: YAMLPlace, path: String = "") -> JSONFault {
        JSONFault(
            place: JSONPlace(offset: 0, line: mark.line, column: mark.column, path: path), problem: problem)
    }

    private static func day(of root: YAMLNode) -> String? {
        guard case .mapping(let members) = root.content else { return nil }
        guard case .plain(let day)? = members.first(where: { $0.key == "day" })?.value.content else {
            return nil
        }
        return day
    }
}
