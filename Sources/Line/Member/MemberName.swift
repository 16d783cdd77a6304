/// The name of a member of a mechanism: `[A-Z][A-Z0-9]{0,15}`.
///
/// Short and in capitals so that it can be said on a telephone, and without a hyphen so that a ``Serial`` made of two
/// names can be taken apart again.
package struct MemberName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        let bytes = text.utf8
        guard (1...16).contains(bytes.count), let first = bytes.first, Self.isCapital(first) else {
            return nil
        }
        guard bytes.allSatisfy({ Self.isCapital($0) || Self.isDigit($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (a: MemberName, b: MemberName) -> Bool {
        a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
