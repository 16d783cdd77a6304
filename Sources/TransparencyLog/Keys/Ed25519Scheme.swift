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

    public init() {}

    public func publicKey(for seed: [UInt8]) throws(TransparencyLogError) -> [UInt8] {
        do {
            return Array(
                try Curve25519.Signing.PrivateKey(rawRepresentation: seed).publicKey.rawRepresentation)
        } catch {
            throw .seedLength(seed.count)
        }
    }

    public func sign(_ message: [UInt8], seed: [UInt8]) -> [UInt8] {
        do {
            return Array(try Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: message))
        } catch {
            preconditionFailure("Ed25519 cannot sign with a private key of \(seed.count) bytes: \(error)")
        }
    }

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
