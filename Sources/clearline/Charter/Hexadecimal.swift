import TransparencyLog

/// Bytes as a person compares them with another's on the telephone: groups of eight digits.
struct Hexadecimal: CustomStringConvertible {
    private let digits: [Character]

    init(_ bytes: [UInt8]) { digits = Array(Hex.encode(bytes)) }

    var description: String {
        stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<min($0 + 8, digits.count)]) }
            .joined(separator: " ")
    }
}
