/// Finds where a feature ends whose text is at fault: by its brackets, as far as they can be trusted.
enum BrokenText {
    enum End {
        case at(Int)
        /// What is at hand ends before it.
        case beyond
        /// Something there shows that the brackets say nothing: a line was cut off, or a quote is missing.
        case unknown
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// - Parameters:
    ///   - start: where the feature begins.
    ///   - end: how far it may reach.
    static func end(of bytes: [UInt8], from start: Int, to end: Int) -> End {
        guard start < end else { return .beyond }
        guard bytes[start] == UInt8(ascii: "{") else { return .unknown }
        var open: [UInt8] = []
        var at = start
        // The last byte that is no white space.
        var last = UInt8(ascii: ":")
        while at < end {
            let byte = bytes[at]
            switch byte {
            case quote:
                switch endOfString(bytes, from: at, to: end) {
                case .at(let closing): at = closing
                case let other: return other
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard mayOpen(byte, behind: last, in: open.last) else { return .unknown }
                open.append(byte)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // A closing bracket is two places behind its opening one.
                guard open.popLast() == byte - 2 else { return .unknown }
                if open.isEmpty { return .at(at + 1) }
            default: break
            }
            if !JSONScanner.isWhiteSpace(byte) { last = byte }
            at += 1
        }
        return .beyond
    }

    /// An object or an array is a value, and no object begins where a key belongs: that is the next feature, behind a line that
    /// was cut off.
    private static func mayOpen(_ byte: UInt8, behind last: UInt8, in container: UInt8?) -> Bool {
        switch last {
        case UInt8(ascii: ":"), UInt8(ascii: "["): true
        case UInt8(ascii: ","): container == UInt8(ascii: "[")
        default: false
        }
    }

    private static func endOfString(_ bytes: [UInt8], from quotation: Int, to end: Int) -> End {
        var at = quotation + 1
        while at < end {
            switch bytes[at] {
            case quote: return .at(at)
            case backslash: at += 2
            // Unescaped, it ends a line, and no string goes on in the next.
            case 0..<0x20: return .unknown
            default: at += 1
            }
        }
        return .beyond
    }

    private static let feature = Array("\"Feature".utf8)

    /// Whether bytes that are passed over look as if there was more than one feature in them.
    static func holdsSeveral(_ bytes: ArraySlice<UInt8>) -> Bool {
        var found = 0
        var at = bytes.startIndex
        while let next = bytes[at...].firstIndex(of: quote), found < 2 {
            at = next + 1
            guard bytes[next...].starts(with: feature) else { continue }
            let behind = next + feature.count
            // Of a collection, nobody knows how many.
            found += behind < bytes.endIndex && bytes[behind] != quote ? 2 : 1
        }
        return found > 1
    }
}
