package import TransparencyLog

/// Signatures for simulated worlds: a hash over the public key and the message. Anybody could forge one, and nobody in a
/// simulated world knows how; a thousand seeds take seconds instead of minutes.
package struct KeyedHashScheme: SignatureScheme {
    package init() {}

    package func publicKey(for seed: [UInt8]) throws(TransparencyLogError) -> [UInt8] {
        guard seed.count == Ed25519Scheme.keyLength else { throw .seedLength(seed.count) }
        // The lowest bit of a field element's last byte is free: the result is always a spelling that a guard lets pass.
        var key = Digest(hashing: Array("clearline/simulated-key\n".utf8) + seed).bytes
        key[31] &= 0x3F
        return key
    }

    package func sign(_ message: [UInt8], seed: [UInt8]) -> [UInt8] {
        // The length was checked when the key was made.
        guard let key = try? publicKey(for: seed) else {
            preconditionFailure("a seed of \(seed.count) bytes")
        }
        return signature(of: message, by: key)
    }

    package func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        signature == self.signature(of: message, by: publicKey)
    }

    private func signature(of message: [UInt8], by key: [UInt8]) -> [UInt8] {
        let first = Digest(hashing: key + message).bytes
        return first + Digest(hashing: first).bytes
    }
}
