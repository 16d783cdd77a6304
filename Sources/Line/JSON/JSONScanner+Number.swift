extension JSONScanner {
    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`, kept as text: no Double ever sees it.
    mutating func number() throws(Stop) {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let leading = at
        guard skipDigits() else { throw malformed(from: start) }
        guard bytes[leading] != UInt8(ascii: "0") || at - leading == 1 else {
            throw Stop(offset: start, problem: .malformedNumber(excerpt(from: start)))
        }
        var kind = JSONNode.Kind.integer
        if at < end, bytes[at] == UInt8(ascii: ".") {
            kind = .decimal
            at += 1
            guard skipDigits() else { throw malformed(from: start) }
        }
        if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
            kind = .decimal
            at += 1
            if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard skipDigits() else { throw malformed(from: start) }
        }
        append(kind, from: start, to: at)
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = at
        var place = start
        while place < end, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
        at = place
        return place > start
    }

    /// Digits that end where the text ends are a cut-off file rather than a slip of the writer.
    private func malformed(from start: Int) -> Stop {
        at == end ? stop(.endsEarly) : Stop(offset: start, problem: .malformedNumber(excerpt(from: start)))
    }
}
