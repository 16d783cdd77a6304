/// Reads the text of strings that the scanner has found well formed.
enum JSONText {
    /// The string's UTF-8, escapes read.
    static func decoded(_ node: JSONNode, in bytes: [UInt8]) -> [UInt8] {
        let text = bytes[Int(node.start)..<Int(node.end)]
        guard node.kind == .escapedString else { return Array(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\") {
                appendEscape(from: &rest, to: &result)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func string(_ node: JSONNode, in bytes: [UInt8]) -> String {
        guard node.kind == .escapedString else {
            return String(decoding: bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
        }
        return String(decoding: decoded(node, in: bytes), as: UTF8.self)
    }

    /// Four hexadecimal digits of either case.
    static func codeUnit(_ digits: ArraySlice<UInt8>) -> UInt16? {
        var unit: UInt16 = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt16(value)
        }
        return unit
    }

    private static func appendEscape(from rest: inout ArraySlice<UInt8>, to result: inout [UInt8]) {
        guard let letter = rest.popFirst() else { preconditionFailure("an escape was cut off") }
        switch letter {
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): appendScalar(from: &rest, to: &result)
        default: result.append(letter)
        }
    }

    private static func appendScalar(from rest: inout ArraySlice<UInt8>, to result: inout [UInt8]) {
        guard let high = codeUnit(rest.prefix(4)) else { preconditionFailure("an escape was cut off") }
        rest = rest.dropFirst(4)
        var value = UInt32(high)
        if case 0xD800...0xDBFF = high, let low = codeUnit(rest.dropFirst(2).prefix(4)) {
            value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            rest = rest.dropFirst(6)
        }
        guard let scalar = Unicode.Scalar(value) else {
            preconditionFailure("the scanner let the lone surrogate \(value) pass")
        }
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
