/// Cosigns checkpoints: as a counterpart that holds every entry (a receipt), or as a witness of a log it
/// cannot read.
///
/// Knows nothing of what was cosigned before; ``Witness`` does. What it decides must be durable before this
/// is asked.
public struct Cosigner: Sendable {
    /// What others need to verify these cosignatures.
    public let verifierKey: VerifierKey
    private let key: SigningKey

    /// Throws ``TransparencyLogError/malformedName(_:)`` for a name that is not plain.
    public init(name: String, key: SigningKey) throws(TransparencyLogError) {
        verifierKey = try VerifierKey(name: name, algorithm: .cosignature, rawKey: key.publicKey)
        self.key = key
    }

    /// The signature line that states: at this time, this was the largest tree I had seen of this log.
    ///
    /// - Precondition: `timestamp`, in seconds since 1970, is at least 1 and below 2⁶³.
    public func cosign(_ checkpoint: Checkpoint, at timestamp: UInt64) -> NoteSignature {
        precondition(Cosignature.timestamps.contains(timestamp), "no cosignature at \(timestamp) s")
        let message = Cosignature.message(checkpoint: checkpoint.text, timestamp: timestamp)
        return NoteSignature(by: verifierKey, bytes: timestamp.bigEndianBytes + key.sign(message))
    }
}
