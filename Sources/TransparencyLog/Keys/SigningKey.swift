/// A private key and its way to sign. It tells nobody its bytes: not in a description, a dump or a log line.
public struct SigningKey: Sendable {
    /// 32 bytes.
    public let publicKey: [UInt8]
    private let seed: [UInt8]
    private let scheme: any SignatureScheme

    /// Throws ``TransparencyLogError/seedLength(_:)`` unless `seed` has the scheme's length, 32 bytes.
    public init(seed: [UInt8], scheme: any SignatureScheme = Ed25519Scheme()) throws(TransparencyLogError) {
        publicKey = try scheme.publicKey(for: seed)
        self.seed = seed
        self.scheme = scheme
    }

    /// 64 bytes over `message`. What is signed must begin with words that no other signature begins with.
    public func sign(_ message: [UInt8]) -> [UInt8] {
        scheme.sign(message, seed: seed)
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// `SigningKey(public: …)`, with the 64 hexadecimal digits of the public key, and nothing of the private one.
    public var description: String { "SigningKey(public: \(Hex.encode(publicKey)))" }

    /// Shows `dump` and debuggers the public key alone.
    public var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey]) }
}
