package import TransparencyLog

/// The name of a mechanism: SHA-256 of the canonical bytes of its charter, 64 lower-case hexadecimal digits.
package struct MechanismID: Hashable, Sendable, CustomStringConvertible {
    package let digest: Digest

    package init(_ digest: Digest) { self.digest = digest }

    package init?(_ text: String) {
        guard let bytes = Hex.decode(text), let digest = Digest(bytes) else { return nil }
        self.digest = digest
    }

    package var description: String { Hex.encode(digest.bytes) }
}
