/// Bytes read as lines that each end in a newline, as all C2SP text formats have them.
///
/// Works on bytes: Swift's characters would join a carriage return and a newline, and would hold different
/// spellings of a name for equal.
struct TextLines {
    private var rest: ArraySlice<UInt8>
    /// Number of the line that ``next()`` gave last, counted from 1.
    private(set) var number = 0

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    static let newline = UInt8(ascii: "\n")

    /// Everything that was not read yet.
    var remainder: [UInt8] { Array(rest) }

    /// The next line without its newline; `nil` where no complete line is left.
    mutating func next() -> ArraySlice<UInt8>? {
        number += 1
        guard let end = rest.firstIndex(of: TextLines.newline) else { return nil }
        let line = rest[..<end]
        rest = rest[(end + 1)...]
        return line
    }

    /// The error for the line read last.
    func malformed(_ expected: TransparencyLogError.LinePart) -> TransparencyLogError {
        .malformedLine(number: number, expected: expected)
    }
}

extension ArraySlice<UInt8> {
    /// What follows `prefix`; `nil` where this does not begin with it.
    func after(_ prefix: String) -> ArraySlice<UInt8>? {
        starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
    }
}
