/// A decimal number as it is written, rounded to a fixed number of decimals without a Double in between.
struct FixedPoint {
    private let isNegative: Bool
    /// The digits before the exponent, a point among them left out when counted.
    private let digits: ArraySlice<UInt8>
    private let point: Int
    private let digitCount: Int
    private let exponent: Int

    /// Exponents beyond this are all alike: no number of a message has as many digits.
    private static let exponentLimit = 1_000_000

    /// - Parameter text: a number that follows the grammar of JSON; nil if it holds anything else.
    init?(_ text: ArraySlice<UInt8>) {
        var text = text
        isNegative = text.first == UInt8(ascii: "-")
        if isNegative { text = text.dropFirst() }
        let mark = text.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? text.endIndex
        digits = text[..<mark]
        let dot = digits.firstIndex(of: UInt8(ascii: "."))
        point = (dot ?? digits.endIndex) - digits.startIndex
        digitCount = digits.count - (dot == nil ? 0 : 1)
        guard digitCount > 0, let power = FixedPoint.exponent(text[mark...].dropFirst()) else { return nil }
        exponent = power
    }

    /// The number times 10^decimals, rounded half to even; nil beyond the range of Int64.
    func rounded(decimals: Int) -> Int64? {
        guard let cut = cut(decimals: decimals) else { return nil }
        var value = cut.kept
        if cut.restIsMoreThanHalf || (cut.restIsHalf && value % 2 == 1) {
            let (next, overflow) = value.addingReportingOverflow(1)
            guard !overflow else { return nil }
            value = next
        }
        return isNegative ? -value : value
    }

    /// Whether the number needs no more than so many decimals.
    func isExact(decimals: Int) -> Bool {
        guard let cut = cut(decimals: decimals) else { return false }
        return cut.firstCut == 0 && !cut.laterCut
    }

    /// How a number of 10^−decimals is written, without trailing zeros: −12 with 1 decimal is `-1.2`.
    static func text(_ value: Int64, decimals: Int) -> String {
        var digits = String(value.magnitude)
        if digits.utf8.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
        }
        let whole = digits.dropLast(decimals)
        var fraction = digits.suffix(decimals)
        while fraction.last == "0" { fraction.removeLast() }
        let sign = value < 0 ? "-" : ""
        return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
    }

    private struct Cut {
        var kept: Int64 = 0
        var firstCut: UInt8 = 0
        var laterCut = false

        var restIsMoreThanHalf: Bool { firstCut > 5 || (firstCut == 5 && laterCut) }
        var restIsHalf: Bool { firstCut == 5 && !laterCut }
    }

    /// Splits the digits where the wanted decimals end; nil if what is kept does not fit.
    private func cut(decimals: Int) -> Cut? {
        var cut = Cut()
        // How many digits lie before the place where the wanted decimals end.
        let keep = point + exponent + decimals
        var position = 0
        for byte in digits where byte != UInt8(ascii: ".") {
            let digit = byte - UInt8(ascii: "0")
            if position < keep {
                guard FixedPoint.append(digit, to: &cut.kept) else { return nil }
            } else if position == keep {
                cut.firstCut = digit
            } else if digit != 0 {
                cut.laterCut = true
            }
            position += 1
        }
        guard cut.kept != 0 else { return cut }
        while position < keep {
            guard FixedPoint.append(0, to: &cut.kept) else { return nil }
            position += 1
        }
        return cut
    }

    private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
        let (tens, tooMany) = value.multipliedReportingOverflow(by: 10)
        let (sum, tooLarge) = tens.addingReportingOverflow(Int64(digit))
        value = sum
        return !tooMany && !tooLarge
    }

    private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
        var text = text
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative || text.first == UInt8(ascii: "+") { text = text.dropFirst() }
        var value = 0
        for byte in text {
            guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
            value = min(exponentLimit, value * 10 + Int(byte - UInt8(ascii: "0")))
        }
        return isNegative ? -value : value
    }
}
