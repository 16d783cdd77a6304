extension JSONValue {
    /// The integers that every JSON implementation keeps exactly: ±(2⁵³ − 1), RFC 7493 section 2.2.
    package static let integers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

    /// A whole number written as one: `1.0` and `1e3` are refused.
    package func integer(in range: ClosedRange<Int64> = JSONValue.integers) throws(JSONFault) -> Int64 {
        switch node.kind {
        case .integer:
            guard
                let value = document.fixed(node, decimals: 0) ?? FixedPoint(numberText)?.rounded(decimals: 0),
                range.contains(value)
            else {
                throw outOfRange(range, decimals: 0)
            }
            return value
        case .decimal: throw fault(.notAnInteger(excerpt))
        case .null, .yes, .no, .plainString, .escapedString, .array, .object: throw wrongKind(.integer)
        }
    }

    /// A decimal number in units of 10^−decimals, rounded half to even where it has more decimals.
    /// No Double is involved: 0.1 + 0.2 stays 0.3, and `1e400` is out of range rather than infinite.
    package func fixed(decimals: Int, in range: ClosedRange<Int64>) throws(JSONFault) -> Int64 {
        let quick = document.fixed(node, decimals: decimals)
        let value = quick == nil ? try fixedPoint().rounded(decimals: decimals) : quick
        guard let value, range.contains(value) else {
            throw outOfRange(range, decimals: decimals)
        }
        return value
    }

    /// As `fixed`, but a number that would need rounding is refused: for the terms of a charter.
    package func exact(decimals: Int, in range: ClosedRange<Int64>) throws(JSONFault) -> Int64 {
        let value = try fixed(decimals: decimals, in: range)
        guard try fixedPoint().isExact(decimals: decimals) else {
            throw fault(.tooPrecise(found: excerpt, decimals: decimals))
        }
        return value
    }

    private func fixedPoint() throws(JSONFault) -> FixedPoint {
        guard node.kind == .integer || node.kind == .decimal else { throw wrongKind(.decimal) }
        guard let number = FixedPoint(numberText) else {
            preconditionFailure("the scanner let the number \(excerpt) pass")
        }
        return number
    }

    private var numberText: ArraySlice<UInt8> { document.bytes[Int(node.start)..<Int(node.end)] }

    private var excerpt: String {
        numberText.count <= 40
            ? String(decoding: numberText, as: UTF8.self)
            : String(decoding: numberText.prefix(40), as: UTF8.self) + "…"
    }

    private func outOfRange(_ range: ClosedRange<Int64>, decimals: Int) -> JSONFault {
        fault(
            .outOfRange(
                found: excerpt,
                lowest: FixedPoint.text(range.lowerBound, decimals: decimals),
                highest: FixedPoint.text(range.upperBound, decimals: decimals)))
    }
}

extension JSONDocument {
    /// A number in units of 10^−decimals; nil where it has an exponent, more decimals than that, or so many
    /// digits that it might not fit. Most numbers are short, and this is the inmost loop of reading.
    func fixed(_ node: JSONNode, decimals: Int) -> Int64? {
        let end = Int(node.end)
        guard node.kind == .integer || node.kind == .decimal, end - Int(node.start) <= 18 - decimals else {
            return nil
        }
        var place = Int(node.start)
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        var value: Int64 = 0
        var point: Int?
        while place < end {
            let digit = bytes[place] &- UInt8(ascii: "0")
            if digit < 10 {
                value = value &* 10 &+ Int64(digit)
            } else if bytes[place] == UInt8(ascii: "."), point == nil {
                point = place
            } else {
                return nil
            }
            place += 1
        }
        let missing = decimals - (point.map { end - $0 - 1 } ?? 0)
        guard missing >= 0 else { return nil }
        for _ in 0..<missing { value &*= 10 }
        return isNegative ? -value : value
    }
}
