import Crypto

/// Ed25519 (RFC 8032), as C2SP notes use it, behind guards that swift-crypto does not have.
///
/// Public keys and the point R of a signature must be canonical and not of small order, and S below the
/// group's order, before Crypto is asked: see `docs/decisions/0004-key-guards.md`.
public struct Ed25519Scheme: SignatureScheme {
    /// Bytes of a private key, and of a public one.
    public static let keyLength = 32
    /// Bytes of a signature.
    public static let signatureLength = 64

    /// The scheme holds nothing: one is like the other.
    public init() {}

    /// The 32 bytes of the public key that belongs to a private one (RFC 8032 section 5.1.5).
    ///
    /// Throws ``TransparencyLogError/seedLength(_:)`` unless `seed` has 32 bytes.
    public func publicKey(for seed: [UInt8]) throws(TransparencyLogError) -> [UInt8] {
        do {
            return Array(
                try Curve25519.Signing.PrivateKey(rawRepresentation: seed).publicKey.rawRepresentation)
        } catch {
            throw .seedLength(seed.count)
        }
    }

    /// The 64 bytes of a signature over `message` (RFC 8032 section 5.1.6).
    ///
    /// - Precondition: `seed` has 32 bytes.
    public func sign(_ message: [UInt8], seed: [UInt8]) -> [UInt8] {
        do {
            return Array(try Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: message))
        } catch {
            preconditionFailure("Ed25519 cannot sign with a private key of \(seed.count) bytes: \(error)")
        }
    }

    /// Whether these bytes are a signature over `message` by the holder of `publicKey` (RFC 8032 section 5.1.7).
    ///
    /// False, and never a trap, for bytes of another length, for keys and points of small order, and for second spellings.
    public func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard signature.count == Ed25519Scheme.signatureLength,
            EncodedPoint.fault(in: publicKey[...]) == nil,
            EncodedPoint.fault(in: signature[..<32]) == nil,
            EncodedScalar.isCanonical(signature[32...]),
            // Crypto throws only for a length that is not 32.
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
