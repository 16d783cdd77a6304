import TransparencyLog

/// A random id of 16 bytes, equal in the copies of one message whose readers may know of each other.
package struct MessageID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    package init?(_ text: String) {
        guard let bytes = Hex.decode(text) else { return nil }
        self.init(bytes)
    }

    package var description: String { Hex.encode(bytes) }

    package static func < (a: MessageID, b: MessageID) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}
