/// Splits an input into its JSON texts.
struct GeoJSONTexts {
    private static let recordSeparator: UInt8 = 0x1E

    private let bytes: [UInt8]
    private let limit: Int
    private let isSequence: Bool
    private var at: Int
    private var isFirst = true
    private var textStart = 0

    init(_ bytes: [UInt8], limit: Int) {
        self.bytes = bytes
        self.limit = limit
        at = bytes.firstIndex { !JSONScanner.isWhiteSpace($0) } ?? bytes.count
        isSequence = at < bytes.count && bytes[at] == GeoJSONTexts.recordSeparator
    }

    /// Nothing follows but white space; an input must hold one text at least.
    var isAtEnd: Bool { at == bytes.count && !isFirst }

    /// The next text, or nil at the end.
    mutating func next() throws(JSONFault) -> JSONDocument? {
        guard bytes.count <= limit else {
            (at, isFirst) = (bytes.count, false)
            throw fault(at: 0, .tooLarge(bytes: bytes.count, limit: limit))
        }
        if isAtEnd { return nil }
        isFirst = false
        if isSequence { return try nextOfSequence() }
        textStart = at
        let document = try JSONDocument(firstIn: bytes, from: at, to: bytes.count, limit: limit)
        at = document.end
        try skipToNextLine()
        return document
    }

    /// After a fault, goes on with the line after it. A text over several lines cannot be taken up again.
    mutating func skipLine(with fault: JSONFault) {
        guard !isSequence else { return }
        let offset = fault.place.offset
        guard offset >= at, at < bytes.count else { return }
        let firstLine = bytes[textStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        // A line that was cut off is noticed at the start of the next one, which is sound.
        let isNoticedLater = offset == firstLine + 1
        at = offset <= firstLine || isNoticedLater ? firstLine : bytes.count
        skipWhiteSpace()
    }

    private mutating func nextOfSequence() throws(JSONFault) -> JSONDocument? {
        while at < bytes.count, bytes[at] == GeoJSONTexts.recordSeparator {
            at += 1
            skipWhiteSpace()
        }
        guard at < bytes.count else { return nil }
        let end = bytes[at...].firstIndex(of: GeoJSONTexts.recordSeparator) ?? bytes.count
        let start = at
        at = end
        let document = try JSONDocument(firstIn: bytes, from: start, to: end, limit: limit)
        guard bytes[document.end..<end].allSatisfy(JSONScanner.isWhiteSpace) else {
            throw fault(at: document.end, .moreAfterEnd)
        }
        return document
    }

    private mutating func skipToNextLine() throws(JSONFault) {
        let end = at
        skipWhiteSpace()
        guard at == bytes.count || bytes[end..<at].contains(UInt8(ascii: "\n")) else {
            throw fault(at: at, .moreAfterEnd)
        }
    }

    private mutating func skipWhiteSpace() {
        while at < bytes.count, JSONScanner.isWhiteSpace(bytes[at]) { at += 1 }
    }

    private func fault(at offset: Int, _ problem: JSONProblem) -> JSONFault {
        JSONFault(place: JSONPlace(offset: offset, path: "", in: bytes), problem: problem)
    }
}
