extension CanonicalJSON {
    /// The bytes by RFC 8785: keys sorted, no white space, minimal escapes.
    ///
    /// Keys must be distinct and ASCII (whose order is the same in bytes as in the UTF-16 that RFC 8785 sorts
    /// by), integers within `JSONValue.integers`: a value of ours that is otherwise is a mistake of ours.
    package var encoded: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value):
            precondition(JSONValue.integers.contains(value), "integer \(value) is not exact everywhere")
            bytes.append(contentsOf: String(value).utf8)
        case .decimal(let value, let decimals):
            bytes.append(contentsOf: FixedPoint.text(value, decimals: decimals).utf8)
        case .string(let text): CanonicalJSON.append(text, to: &bytes)
        case .array(let elements): CanonicalJSON.append(elements, to: &bytes)
        case .object(let members): CanonicalJSON.append(members, to: &bytes)
        }
    }

    private static func append(_ elements: [CanonicalJSON], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            element.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func append(_ members: [Member], to bytes: inout [UInt8]) {
        let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        bytes.append(UInt8(ascii: "{"))
        var last: String?
        for member in sorted {
            precondition(member.key.utf8.allSatisfy { $0 < 0x80 }, "key \(member.key) is not ASCII")
            precondition(member.key != last, "key \(member.key) stands twice")
            if last != nil { bytes.append(UInt8(ascii: ",")) }
            last = member.key
            append(member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// RFC 8785 section 3.2.2.2: only quotes, backslashes and control characters are escaped.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
            case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x0C: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
            case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(contentsOf: [hexDigit(byte >> 4), hexDigit(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
