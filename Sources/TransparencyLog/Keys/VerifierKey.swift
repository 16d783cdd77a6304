/// A public key with its name, as C2SP signed-note writes it: `name+hex(key ID)+base64(algorithm, key)`.
///
/// Making one is enrolment: a key that would accept signatures nobody made is refused here, by every
/// initialiser.
public struct VerifierKey: Hashable, Sendable {
    /// What kind of signatures the key makes; the number is C2SP's signature type.
    public enum Algorithm: UInt8, Sendable {
        /// A signature over the text of a note.
        case ed25519 = 0x01
        /// A cosignature on a checkpoint, with its time (C2SP tlog-cosignature, v1).
        case cosignature = 0x04
    }

    /// Printable ASCII without space and plus.
    public let name: String
    /// What kind of signatures it verifies.
    public let algorithm: Algorithm
    /// 32 bytes.
    public let rawKey: [UInt8]
    /// First four bytes of SHA-256 over name, newline, algorithm, key. Short: it finds a key and proves
    /// nothing.
    public let keyID: UInt32

    /// Throws ``TransparencyLogError/malformedName(_:)``, or ``TransparencyLogError/refusedKey(_:)`` for a
    /// key that is not 32 bytes, of small order, or not the canonical spelling of its point.
    public init(name: String, algorithm: Algorithm, rawKey: [UInt8]) throws(TransparencyLogError) {
        guard Name.isPlain(name) else { throw .malformedName(name) }
        if let fault = EncodedPoint.fault(in: rawKey[...]) { throw .refusedKey(fault) }
        self.name = name
        self.algorithm = algorithm
        self.rawKey = rawKey
        let hash = Digest(hashing: Array(name.utf8) + [TextLines.newline, algorithm.rawValue] + rawKey)
        keyID = UInt32(bigEndianBytes: hash.bytes.prefix(4))
    }

    /// Reads `name+hex+base64`. Throws what is wrong with the form, the key ID or the key itself.
    public init(parsing text: String) throws(TransparencyLogError) {
        let plus = UInt8(ascii: "+")
        let parts = Array(text.utf8).split(separator: plus, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].count == 8,
            let stated = Hex.decode(String(decoding: parts[1], as: UTF8.self)),
            let typedKey = Base64.decode(parts[2]), let type = typedKey.first
        else { throw .malformedVerifierKey }
        guard let algorithm = Algorithm(rawValue: type) else { throw .unknownAlgorithm(type) }
        let name = String(decoding: parts[0], as: UTF8.self)
        try self.init(name: name, algorithm: algorithm, rawKey: Array(typedKey.dropFirst()))
        let statedID = UInt32(bigEndianBytes: stated[...])
        guard statedID == keyID else { throw .keyIDMismatch(stated: statedID, computed: keyID) }
    }

    /// `name+hex+base64`.
    public var encoded: String {
        "\(name)+\(Hex.encode(keyID.bigEndianBytes))+\(Base64.encode([algorithm.rawValue] + rawKey))"
    }
}

extension VerifierKey: CustomStringConvertible {
    /// `name+hex+base64`, as ``encoded``: nothing of it is secret.
    public var description: String { encoded }
}
