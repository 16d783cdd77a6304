extension JSONScanner {
    /// Checks a string's UTF-8 and escapes, and puts it on the tape undecoded.
    mutating func string() throws(Stop) {
        at += 1
        let start = at
        var kind = JSONNode.Kind.plainString
        while at < end {
            skipPlain()
            guard at < end else { break }
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                append(kind, from: start, to: at)
                at += 1
                return
            case UInt8(ascii: "\\"):
                kind = .escapedString
                try escape()
            case 0..<0x20:
                throw stop(.controlCharacter(byte: byte))
            default:
                try multibyte(byte)
            }
        }
        throw stop(.endsEarly)
    }

    /// Nearly all of every string is printable ASCII, none of it a quote or a backslash.
    @inline(__always)
    private mutating func skipPlain() {
        var place = at
        while place < end {
            let byte = bytes[place]
            guard byte &- 0x20 < 0x60, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
            place += 1
        }
        at = place
    }

    /// One scalar of two to four bytes: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
    private mutating func multibyte(_ lead: UInt8) throws(Stop) {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw stop(.notUTF8(byte: lead))
        }
        for index in 1..<length {
            guard at + index < end else { throw Stop(offset: end, problem: .endsEarly) }
            let byte = bytes[at + index]
            guard (index == 1 ? second : 0x80...0xBF).contains(byte) else {
                throw stop(.notUTF8(byte: lead))
            }
        }
        at += length
    }

    private mutating func escape() throws(Stop) {
        guard at + 1 < end else { throw Stop(offset: end, problem: .endsEarly) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            at += 2
        case UInt8(ascii: "u"): try unicodeEscape()
        default: throw stop(.badEscape)
        }
    }

    private mutating func unicodeEscape() throws(Stop) {
        let unit = try codeUnit(at: at)
        switch unit {
        case 0xD800...0xDBFF:
            guard at + 7 < end, bytes[at + 6] == UInt8(ascii: "\\"), bytes[at + 7] == UInt8(ascii: "u"),
                case 0xDC00...0xDFFF = try codeUnit(at: at + 6)
            else { throw stop(.loneSurrogate) }
            at += 12
        case 0xDC00...0xDFFF: throw stop(.loneSurrogate)
        default: at += 6
        }
    }

    private func codeUnit(at start: Int) throws(Stop) -> UInt16 {
        guard start + 6 <= end else { throw Stop(offset: end, problem: .endsEarly) }
        guard let unit = JSONText.codeUnit(bytes[(start + 2)..<(start + 6)]) else {
            throw Stop(offset: start, problem: .badEscape)
        }
        return unit
    }
}
