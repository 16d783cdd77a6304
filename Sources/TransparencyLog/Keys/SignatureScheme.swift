/// How bytes are signed and checked, with private and public keys of 32 bytes and signatures of 64.
///
/// Nodes use ``Ed25519Scheme``; the simulator, which signs a million times a minute and has no adversary to
/// fear, a keyed hash.
public protocol SignatureScheme: Sendable {
    /// The public key of a private one; throws ``TransparencyLogError/seedLength(_:)`` unless it has 32
    /// bytes.
    func publicKey(for seed: [UInt8]) throws(TransparencyLogError) -> [UInt8]

    /// Signs with a private key that ``publicKey(for:)`` has accepted: 64 bytes.
    func sign(_ message: [UInt8], seed: [UInt8]) -> [UInt8]

    /// Whether `signature` is one by the holder of `publicKey` over `message`. Any bytes may be given for all
    /// three.
    func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool
}
