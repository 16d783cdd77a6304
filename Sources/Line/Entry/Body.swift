package import TransparencyLog

/// The content of an entry with the salt of its commitment. Both can be deleted, and the log still verifies.
package struct Body: Hashable, Sendable {
    package let salt: [UInt8]
    /// Canonical JSON as sent.
    package let bytes: [UInt8]

    package static let saltBytes = 32

    package init(salt: [UInt8], bytes: [UInt8]) {
        self.salt = salt
        self.bytes = bytes
    }

    /// SHA-256 over a label, the serial, the salt and the body. The salt keeps a short body from being guessed; the serial
    /// keeps a commitment from being used again elsewhere.
    package func commitment(at serial: Serial) -> Digest {
        Digest(hashing: Array("clearline/body/v1\n\(serial)\n".utf8) + salt + bytes)
    }
}
