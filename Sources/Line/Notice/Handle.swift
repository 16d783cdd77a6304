/// The author's own name of a notice, stable over amendments: 1 to 64 of `A–Z a–z 0–9 . _ -`.
///
/// What looks like a serial (`A-B-1187`, `A-B.2-7`) is refused, so that a name said over the phone is
/// never taken for an entry of the record.
package struct Handle: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) throws(NoticeProblem) {
        let bytes = Array(text.utf8)
        guard 1...Limits.handleCharacters ~= bytes.count, bytes.allSatisfy(Handle.isAllowed) else {
            throw .handle(JSONValue.quoted(text))
        }
        guard !Handle.looksLikeSerial(bytes) else { throw .handleLooksLikeSerial(text) }
        self.text = text
    }

    package var description: String { text }

    package static func < (a: Handle, b: Handle) -> Bool {
        a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Member, member, perhaps a point and an epoch, and a number, joined by hyphens.
    private static func looksLikeSerial(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, isName(parts[0]), isNumber(parts[2]) else { return false }
        let addressee = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return isName(addressee[0])
            && (addressee.count == 1 || addressee.count == 2 && isNumber(addressee[1]))
    }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        MemberName(String(decoding: bytes, as: UTF8.self)) != nil
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { 0x30...0x39 ~= $0 }
    }
}
