/// Splits an input that comes piece by piece into its features. Of what came, no more is held than the piece
/// last appended and a feature that it cut in two.
///
/// The elements of a `FeatureCollection` are given out as they come; the collection around them, its shell,
/// is looked at before the first and again after the last.
struct FeatureStream {
    private static let recordSeparator: UInt8 = 0x1E
    private static let newline = UInt8(ascii: "\n")
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// A fault so near the end of what came may look different when more has come.
    private static let excerptBytes = 64

    private var bytes: [UInt8] = []
    /// What lies before it is done with.
    private var at = 0
    /// Where a place at or before `at` lies in the input.
    private var origin = JSONOrigin()
    private var isComplete = false
    private var isSequence = false
    private var isEmpty = true
    /// Between two texts: what must stand there was found.
    private var isSeparated = true
    private var collection: FeatureShell?
    /// Nothing is read before so many bytes are at hand, so that a long text is not begun again and again.
    private var wanted = 0
    /// After a fault: where it was found, while it is not known where reading goes on.
    private var broken: Int?
    /// After a fault: the byte at which reading goes on.
    private var resumesAt: UInt8?
    private var isLost = false
    /// Where the record ends that was looked at last, and up to where an end was looked for.
    private var record = (end: Int?.none, searched: 0)
    /// Whether more features than there were faults may have been passed over.
    private(set) var hasGaps = false
    private var total = 0
    /// In the text before; the next one will be much like it.
    private var values = 64
    private let limit: Int

    /// - Parameter limit: the most bytes of the whole input.
    init(limit: Int) { self.limit = limit }

    mutating func append(_ piece: [UInt8]) {
        precondition(!isComplete, "a piece after the end")
        total += piece.count
        origin.advance(to: at, in: bytes)
        origin.rebase()
        wanted -= at
        broken? -= at
        record.end? -= at
        record.searched -= at
        if at == bytes.count {
            bytes = piece
        } else {
            bytes.removeFirst(at)
            bytes += piece
        }
        at = 0
    }

    /// Nothing more will come.
    mutating func finish() { isComplete = true }

    /// The next feature, or nil when more is needed or nothing is left.
    mutating func next() throws(JSONFault) -> JSONValue? {
        guard total <= limit else {
            guard !isLost else { return nil }
            isLost = true
            throw fault(at: at, .tooLarge(bytes: total, limit: limit))
        }
        while !isLost, isComplete || bytes.count >= wanted, try reachValue() {
            if let feature = try value() { return feature }
        }
        if isLost { at = bytes.count }
        return nil
    }

    /// After a fault of the text, goes on behind the feature, or with the line or the record after it. A text over several lines whose
    /// end cannot be seen cannot be taken up again.
    mutating func leaveOut(_ fault: JSONFault) {
        keepPlace()
        guard !isLost else { return }
        let place = fault.place.offset - origin.offset + at
        guard place >= at else { return }
        if isSequence, collection == nil {
            resumeBehindText()
        } else {
            broken = place
        }
    }

    /// Faults are placed by counting from here on.
    mutating func keepPlace() { origin.advance(to: at, in: bytes) }

    // MARK: Behind a fault

    /// Goes behind what is broken; false when that is not at hand.
    private mutating func passBroken(_ place: Int) -> Bool {
        let recordEnd = recordEnd()
        // A line is one text, and the next is sound whatever is wrong with its brackets.
        if collection == nil, isOnFirstLine(place) {
            (broken, resumesAt) = (nil, Self.newline)
            return true
        }
        let end = min(recordEnd ?? bytes.count, at + Limits.featureBytes)
        switch BrokenText.end(of: bytes, from: at, to: end) {
        case .at(let valueEnd):
            pass(to: valueEnd)
            isSeparated = collection != nil
            collection?.count += 1
            collection?.turn = .comma
            collection?.isCutOff = false
            broken = nil
            return true
        case .beyond where !isComplete && recordEnd == nil && end == bytes.count:
            wanted = at + 2 * (end - at)
            return false
        case .beyond, .unknown: break
        }
        broken = nil
        resumeBehindText()
        if isSequence {
            collection = nil
            return true
        }
        isLost = !isOnFirstLine(place)
        if isLost { hasGaps = true }
        collection?.isCutOff = true
        return !isLost
    }

    /// Reading goes on with the record after the text, or with the line after it.
    private mutating func resumeBehindText() {
        resumesAt = isSequence ? Self.recordSeparator : Self.newline
    }

    /// A line that was cut off is noticed at the start of the next one, which is sound.
    private func isOnFirstLine(_ place: Int) -> Bool {
        place <= (bytes[at...].firstIndex(of: Self.newline) ?? bytes.count) + 1
    }

    private mutating func pass(to end: Int) {
        if BrokenText.holdsSeveral(bytes[at..<end]) { hasGaps = true }
        at = end
    }

    private mutating func recordEnd() -> Int? {
        guard isSequence else { return nil }
        if let end = record.end, end >= at { return end }
        record.end = bytes[max(at, record.searched)...].firstIndex(of: Self.recordSeparator)
        record.searched = record.end.map { $0 + 1 } ?? bytes.count
        return record.end
    }

    // MARK: Finding the next value

    /// Goes to the start of the next text or element; false when it is not at hand.
    private mutating func reachValue() throws(JSONFault) -> Bool {
        if let place = broken {
            guard passBroken(place) else { return false }
        }
        if let mark = resumesAt {
            pass(to: bytes[at...].firstIndex(of: mark) ?? bytes.count)
            guard at < bytes.count else { return false }
            resumesAt = nil
        }
        guard collection == nil else { return try reachElement() }
        guard skipByteOrderMark() else { return false }
        skipSeparators()
        guard at < bytes.count else {
            guard isComplete, isEmpty else { return false }
            isEmpty = false
            throw fault(at: at, .empty)
        }
        guard isSeparated else {
            isSeparated = true
            throw fault(at: at, .moreAfterEnd)
        }
        return true
    }

    /// At the start of an input, where RFC 8259 section 8.1 lets a reader pass over it. False when more is needed to tell.
    private mutating func skipByteOrderMark() -> Bool {
        guard origin.offset == 0, at == 0, let first = bytes.first, first == Self.byteOrderMark[0] else {
            return true
        }
        guard bytes.count >= Self.byteOrderMark.count || isComplete else { return false }
        if bytes.starts(with: Self.byteOrderMark) { at = Self.byteOrderMark.count }
        return true
    }

    private mutating func skipSeparators() {
        while at < bytes.count {
            switch bytes[at] {
            case Self.newline:
                if !isSequence { isSeparated = true }
            case Self.recordSeparator:
                guard isSequence || isEmpty else { return }
                (isSequence, isSeparated) = (true, true)
            case let byte: guard JSONScanner.isWhiteSpace(byte) else { return }
            }
            at += 1
        }
    }

    private mutating func reachElement() throws(JSONFault) -> Bool {
        skipWhiteSpace()
        let isCutOff = at == bytes.count ? isComplete : isSequence && bytes[at] == Self.recordSeparator
        guard !isCutOff else {
            let fault = fault(at: at, .endsEarly)
            collection = nil
            throw fault
        }
        return at < bytes.count
    }

    private mutating func skipWhiteSpace() {
        while at < bytes.count, JSONScanner.isWhiteSpace(bytes[at]) { at += 1 }
    }

    // MARK: Reading it

    /// The feature that begins here; nil when that is something else, or not yet at hand.
    private mutating func value() throws(JSONFault) -> JSONValue? {
        isEmpty = false
        guard collection == nil else { return try element() }
        guard let scanner = try scan({ scanner throws(JSONScanner.Stop) in try scanner.text() }) else {
            return nil
        }
        if let pause = scanner.pause { return try open(headEnd: pause) }
        let document = JSONDocument(scanner, from: origin)
        let start = at
        (at, isSeparated) = (scanner.at, false)
        do throws(JSONFault) {
            return try FeatureReader.feature(document.root)
        } catch {
            if BrokenText.holdsSeveral(bytes[start..<at]) { hasGaps = true }
            throw error
        }
    }

    /// Scans from here; nil when the end of what came cut the value off.
    private mutating func scan(
        _ read: (inout JSONScanner) throws(JSONScanner.Stop) -> Void
    ) throws(JSONFault) -> JSONScanner? {
        let recordEnd = recordEnd()
        let mostOfText = at + Limits.featureBytes
        let end = min(recordEnd ?? bytes.count, mostOfText)
        var scanner = JSONScanner(bytes, from: at, to: end, expecting: values)
        scanner.leavesFeatures = collection == nil
        do throws(JSONScanner.Stop) {
            try read(&scanner)
            values = scanner.nodes.count
            return scanner
        } catch {
            if error.offset + Self.excerptBytes > end {
                if end == mostOfText {
                    throw fault(at: at, .tooLarge(bytes: end - at, limit: Limits.featureBytes))
                }
                if recordEnd == nil, !isComplete {
                    wanted = at + 2 * (end - at)
                    return nil
                }
            }
            if let lineEnd = endOfCutLine(before: error.offset) { throw fault(at: lineEnd, .endsEarly) }
            keepPlace()
            throw scanner.fault(error, from: origin)
        }
    }

    /// The end of the line that begins here, if what does not fit in with it is the text of the line after: then it is this
    /// line that was cut off, and the next may be sound.
    private func endOfCutLine(before offset: Int) -> Int? {
        guard collection == nil, !isSequence, offset < bytes.count, bytes[offset] == UInt8(ascii: "{"),
            let lineEnd = bytes[at..<offset].firstIndex(of: Self.newline),
            bytes[lineEnd..<offset].allSatisfy(JSONScanner.isWhiteSpace)
        else { return nil }
        return lineEnd
    }

    private func fault(at index: Int, _ problem: JSONProblem) -> JSONFault {
        JSONFault(
            place: JSONPlace(
                index: index, path: collection == nil ? "" : "/features", in: bytes, from: origin),
            problem: problem)
    }

    // MARK: Collections

    private mutating func open(headEnd: Int) throws(JSONFault) -> JSONValue? {
        origin.advance(to: at, in: bytes)
        var shell = FeatureShell(head: Array(bytes[at..<headEnd]), origin: origin)
        at = headEnd
        origin.advance(to: at, in: bytes)
        do throws(JSONFault) {
            try shell.checkHead()
            collection = shell
            return nil
        } catch {
            shell.isRefused = true
            collection = shell
            throw error
        }
    }

    /// An element, or the end of the collection.
    private mutating func element() throws(JSONFault) -> JSONValue? {
        guard var shell = collection else { return nil }
        switch (bytes[at], shell.turn) {
        case (UInt8(ascii: "]"), .first), (UInt8(ascii: "]"), .comma): return try close(shell)
        case (UInt8(ascii: "]"), _) where shell.isCutOff: return try close(shell)
        case (UInt8(ascii: ","), .comma):
            at += 1
            shell.turn = .element
            collection = shell
            return nil
        case (let byte, .comma) where !shell.isCutOff:
            throw fault(at: at, .unexpected(byte: byte, wanted: .commaOrBracket))
        default: break
        }
        origin.element = ("features", shell.count)
        defer { origin.element = nil }
        guard let scanner = try scan({ scanner throws(JSONScanner.Stop) in try scanner.element(depth: 2) })
        else { return nil }
        let document = JSONDocument(scanner, from: origin)
        at = scanner.at
        shell.count += 1
        (shell.turn, shell.isCutOff) = (.comma, false)
        collection = shell
        if shell.isRefused { hasGaps = true }
        return shell.isRefused ? nil : document.root
    }

    private mutating func close(_ shell: FeatureShell) throws(JSONFault) -> JSONValue? {
        let recordEnd = recordEnd()
        let end = recordEnd ?? bytes.count
        var length = 256
        while true {
            let tailEnd = min(end, at + length)
            let (scanner, stop) = shell.scan(tail: bytes[at..<tailEnd])
            if let stop, stop.offset + Self.excerptBytes > shell.head.count + tailEnd - at {
                guard tailEnd == end else {
                    length *= 2
                    continue
                }
                guard isComplete || recordEnd != nil else {
                    wanted = at + 2 * (end - at)
                    return nil
                }
            }
            let tailStart = at
            if let tailLength = shell.length(ofTail: bytes[at..<tailEnd]) {
                at += tailLength
                (collection, isSeparated) = (nil, false)
            } else if shell.isRefused || stop.map({ $0.offset < shell.head.count }) == true {
                // The collection is given up: its end will not be looked for again.
                (collection, isSeparated) = (nil, true)
                resumeBehindText()
            }
            guard !shell.isRefused else { return nil }
            do throws(JSONFault) {
                if let stop { throw scanner.fault(stop, from: shell.origin) }
                try FeatureReader.checkCollection(JSONDocument(scanner, from: shell.origin).root)
                return nil
            } catch {
                throw shell.placed(error, tailStart: tailStart, in: bytes, from: origin)
            }
        }
    }
}
