/// Reads one JSON text (RFC 8259) into a tape, and nothing that RFC 8259 or I-JSON (RFC 7493) leaves open:
/// duplicate keys, lone surrogates, byte order marks, leading zeros and the like are refused.
///
/// Recursion is bounded by `Limits.jsonDepth`. Nothing is allocated for a value but its place on the tape.
struct JSONScanner {
    /// A fault as the scanner sees it; the document adds line, column and path.
    struct Stop: Error {
        let offset: Int
        let problem: JSONProblem
    }

    let bytes: [UInt8]
    let end: Int
    var at: Int
    var nodes: [JSONNode] = []
    /// Whether the elements of the outermost object's `features` are left to the caller: then `pause` is
    /// where the first of them may begin, and the text was not read to its end.
    var leavesFeatures = false
    private(set) var pause: Int?

    /// - Parameter expecting: about how many values there are; nil to judge by the length.
    init(_ bytes: [UInt8], from start: Int, to end: Int, expecting values: Int? = nil) {
        self.bytes = bytes
        self.at = start
        self.end = end
        nodes.reserveCapacity(min(4096, values ?? (8 + (end - start) / 12)))
    }

    /// Reads one text from `at`; afterwards `at` is past it.
    mutating func text() throws(Stop) {
        skipWhiteSpace()
        guard at < end else { throw stop(.empty) }
        guard bytes[at] != 0xEF else { throw stop(.byteOrderMark) }
        try value(depth: 0)
    }

    /// Reads one value that stands so deep in a text.
    mutating func element(depth: Int) throws(Stop) { try value(depth: depth) }

    /// Nothing but white space may follow.
    mutating func refuseMore() throws(Stop) {
        skipWhiteSpace()
        guard at == end else { throw stop(.moreAfterEnd) }
    }

    @inline(__always)
    mutating func skipWhiteSpace() {
        while at < end, JSONScanner.isWhiteSpace(bytes[at]) { at += 1 }
    }

    @inline(__always)
    static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09)
    }

    func stop(_ problem: JSONProblem) -> Stop { Stop(offset: at, problem: problem) }

    /// The byte at hand, white space skipped.
    @inline(__always)
    private mutating func peek() throws(Stop) -> UInt8 {
        skipWhiteSpace()
        guard at < end else { throw stop(.endsEarly) }
        return bytes[at]
    }

    private mutating func value(depth: Int) throws(Stop) {
        let first = try peek()
        switch first {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): try object(depth: depth + 1)
        case UInt8(ascii: "["): try array(depth: depth + 1)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        default: throw stop(unusable(first))
        }
    }

    private func unusable(_ first: UInt8) -> JSONProblem {
        switch first {
        case UInt8(ascii: "+"), UInt8(ascii: "."): .malformedNumber(excerpt(from: at))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            .unknownWord(excerpt(from: at))
        case 0x80...0xFF: .notUTF8(byte: first)
        default: .unexpected(byte: first, wanted: .value)
        }
    }

    private mutating func open(_ kind: JSONNode.Kind, depth: Int) throws(Stop) -> Int {
        guard depth <= Limits.jsonDepth else { throw stop(.tooDeep(limit: Limits.jsonDepth)) }
        nodes.append(JSONNode(kind: kind, start: UInt32(at), end: 0, next: 0))
        at += 1
        return nodes.count - 1
    }

    private mutating func close(_ node: Int) {
        at += 1
        nodes[node].end = UInt32(at)
        nodes[node].next = UInt32(nodes.count)
    }

    private mutating func array(depth: Int) throws(Stop) {
        let node = try open(.array, depth: depth)
        if try peek() == UInt8(ascii: "]") { return close(node) }
        while true {
            try value(depth: depth)
            switch try peek() {
            case UInt8(ascii: ","): at += 1
            case UInt8(ascii: "]"): return close(node)
            case let byte: throw stop(.unexpected(byte: byte, wanted: .commaOrBracket))
            }
        }
    }

    private mutating func object(depth: Int) throws(Stop) {
        let node = try open(.object, depth: depth)
        if try peek() == UInt8(ascii: "}") { return close(node) }
        var keys = 0
        while true {
            let first = try peek()
            guard first == UInt8(ascii: "\"") else {
                throw stop(.unexpected(byte: first, wanted: .key))
            }
            try string()
            keys += 1
            let colon = try peek()
            guard colon == UInt8(ascii: ":") else {
                throw stop(.unexpected(byte: colon, wanted: .colon))
            }
            at += 1
            if leavesFeatures, node == 0, try pauses() { return }
            try value(depth: depth)
            switch try peek() {
            case UInt8(ascii: ","): at += 1
            case UInt8(ascii: "}"):
                close(node)
                return try refuseDuplicateKeys(of: node, count: keys)
            case let byte: throw stop(.unexpected(byte: byte, wanted: .commaOrBrace))
            }
        }
    }

    /// Whether the key just read is `features`, and its array begins here.
    private mutating func pauses() throws(Stop) -> Bool {
        guard try peek() == UInt8(ascii: "["), let key = nodes.last,
            JSONText.decoded(key, in: bytes).elementsEqual("features".utf8)
        else { return false }
        pause = at + 1
        return true
    }

    private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind) throws(Stop) {
        let start = at
        for scalar in "\(word)".utf8 {
            guard at < end else { throw stop(.endsEarly) }
            guard bytes[at] == scalar else {
                at = start
                throw stop(.unknownWord(excerpt(from: start)))
            }
            at += 1
        }
        append(kind, from: start, to: at)
    }

    @inline(__always)
    mutating func append(_ kind: JSONNode.Kind, from start: Int, to end: Int) {
        nodes.append(
            JSONNode(kind: kind, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1)))
    }

    /// Says where in the input it stopped.
    func fault(_ stop: Stop, from origin: JSONOrigin) -> JSONFault {
        // What follows a text is no field of it.
        let isAfterEnd = stop.problem == .moreAfterEnd
        let path = isAfterEnd ? "" : JSONPath.ofFault(stop.problem, nodes: nodes, in: bytes)
        let place = JSONPlace(index: stop.offset, path: path, in: bytes, from: origin)
        return JSONFault(place: place, problem: stop.problem)
    }

    /// A word or number as somebody would quote it: printable ASCII up to a delimiter, 32 bytes at most.
    func excerpt(from start: Int) -> String {
        let quoted = bytes[start..<min(end, start + 32)].prefix { byte in
            switch byte {
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
            default: false
            }
        }
        return String(decoding: quoted, as: UTF8.self)
    }
}
