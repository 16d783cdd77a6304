/// Where in an input a place of its bytes lies that were read: an input that comes piece by piece is never
/// held whole.
struct JSONOrigin: Sendable {
    /// In the bytes at hand.
    private(set) var index: Int
    /// Bytes from the start of the input, from 0.
    private(set) var offset: Int
    private(set) var line = 1
    /// In Unicode scalars, from 1.
    private(set) var column = 1
    /// The array and the place in it of which the text at hand is an element.
    var element: (key: StaticString, index: Int)?

    /// The start of an input that is at hand from its first byte.
    init() { (index, offset) = (0, 0) }

    /// The JSON pointer to the text at hand.
    var path: String { element.map { "/\($0.key)/\($0.index)" } ?? "" }

    mutating func advance(to end: Int, in bytes: [UInt8]) {
        guard end > index else { return }
        var lineStart = index
        var lines = 0
        for place in index..<end where bytes[place] == UInt8(ascii: "\n") {
            lines += 1
            lineStart = place + 1
        }
        if lines > 0 {
            line += lines
            column = 1
        }
        for byte in bytes[lineStart..<end] where byte & 0xC0 != 0x80 { column += 1 }
        offset += end - index
        index = end
    }

    /// The bytes up to here are no longer at hand.
    mutating func rebase() { index = 0 }
}
